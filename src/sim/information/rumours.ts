/**
 * Rumours: every false message that reaches the public, and one that arises where nothing official is heard for long
 * (突发事件应对法 on publishing in time). What is believed turns people away from what they are told to do (`people/heed.ts`).
 */
import { beginChart, isIn, raise } from '../drive.ts';
import { emit } from '../log.ts';
import type { Message, World } from '../world.ts';
import { isRumour, knownSince } from './deliver.ts';

const CHART = 'public-rumour';
/** The one that no message brings: people hear nothing. */
export const SILENCE = 'silence';
/** How many are believed now. */
export const believed = (w: World): number =>
  Object.keys(w.machines.charts[CHART] ?? {}).filter(
    (id) => isIn(w, CHART, 'believed', id) || isIn(w, CHART, 'answered', id),
  ).length;

/** A statement is out: it ends the silence and answers the message that it names; what denies the truth comes back. */
export function published(w: World, answers: Message | null, asRumour: boolean): void {
  w.resp.statedAt = w.t;
  raise(w, CHART, SILENCE, 'answer');
  if (answers === null) return;
  if (isRumour(answers)) raise(w, CHART, String(answers.id), 'answer');
  else if (asRumour) {
    w.resp.denials++;
    emit(w, 'DENIED_TRUTH', null, { message: answers.id });
  }
}
/** Believed rumours and truths denied: what people hold against the county's word. */
export const doubts = (w: World): number => believed(w) + w.resp.denials;

/** Once a minute: what has newly reached the public; and whether the public of a known incident has heard nothing for long. */
export function watchRumours(w: World): void {
  for (; w.info.rumoursFrom < w.info.messages.length; w.info.rumoursFrom++) {
    const m = w.info.messages[w.info.rumoursFrom];
    if (isRumour(m)) beginChart(w, CHART, String(m.id));
  }
  const known = knownSince(w, 'incident');
  if (known < 0 || w.machines.charts[CHART]?.[SILENCE] !== undefined) return;
  if (w.t - Math.max(known, w.resp.statedAt) >= w.env.numbers['PRM-RUM-SILENT'] * 60)
    beginChart(w, CHART, SILENCE);
}
