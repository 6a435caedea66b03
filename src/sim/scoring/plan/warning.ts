/** The eight attributes of the plan's warning mechanism (三（二）3), each a yes or no read from the log. Bounds are parameters (`PRM-ATT-…`). */
import type { Numbers } from '../../scenario/parameters.ts';
import type { LogIndex } from '../log-index.ts';
import { levelCorrectness } from '../timing.ts';
import type { ScoredItem, Violation } from '../types.ts';
import type { Attribute } from './types.ts';

/** A doubtful message of the last hour can no longer be asked after. */
const HOUR_S = 3600;

export function warningAttributes(
  log: LogIndex,
  items: readonly ScoredItem[],
  violations: readonly Violation[],
  n: Numbers,
): Attribute[] {
  const warn = log.first('WARN');
  if (!warn) return [];
  const consult = log
    .all('CONSULT')
    .find(
      (e) => e.t <= warn.t + n['PRM-ATT-WITHIN'] * 60 && e.data.attendees.length >= n['PRM-ATT-DEPARTMENTS'],
    );
  const doubtful = log.all('MESSAGE').filter((e) => e.data.verifiable && e.t < log.end - HOUR_S);
  const checked = log.all('VERIFY');
  const judged = log
    .all('ASSESS')
    .filter((e) => e.t <= log.end)
    .map((e) => ({ n: e.n, c: levelCorrectness(e.data.proposed, e.data.warranted) }));
  // Several channels, so that no single network decides.
  const wide = log
    .all('WARN')
    .find((e) => e.data.channels.length >= n['PRM-ATT-CHANNELS'] && e.data.villages.length > 0);
  const timely = items.find((i) => i.id === 'C-03');
  const updates = log.all('WARN_UPDATE');
  const tracked = items.find((i) => i.id === 'C-07');
  const measures = [...log.all('MEASURES_LOW'), ...log.all('MEASURES_HIGH')].filter((e) => e.t <= log.end);
  const visits = [...log.all('DOOR_KNOCK'), ...log.all('EVAC_ASSIST'), ...log.all('EVAC_DONE')];
  const over = violations.filter((v) => v.id === 'N-35');
  const yes = (id: Attribute['id'], met: boolean, evidence: readonly number[]): Attribute => ({
    id,
    met,
    evidence: evidence.slice(0, 5),
  });
  return [
    yes('linked', consult !== undefined, consult ? [consult.n] : []),
    yes(
      'reliable',
      checked.length >= n['PRM-ATT-CHECKED'] * doubtful.length,
      checked.map((e) => e.n),
    ),
    yes(
      'accurate',
      judged.length > 0 && judged.every((x) => x.c > 0),
      judged.map((x) => x.n),
    ),
    yes('graded', over.length === 0, over.length === 0 ? [warn.n] : over.flatMap((v) => v.evidence)),
    yes('shared', wide !== undefined, wide ? [wide.n] : []),
    yes(
      'timely',
      timely?.status === 'done' && (timely.t ?? 0) >= 0.6 && (timely.k ?? 0) === 1,
      timely?.evidence ?? [],
    ),
    yes(
      'tracked',
      updates.length > 0 || tracked?.status === 'done',
      updates.map((e) => e.n),
    ),
    yes(
      'followed',
      measures.length > 0 && visits.length > 0,
      [...measures, ...visits].map((e) => e.n),
    ),
  ];
}
