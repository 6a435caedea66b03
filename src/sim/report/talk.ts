/** What people of the exercise wrote to each other, in figures: whether questions between posts found an answer, and how soon. */
import type { LogIndex } from '../scoring/log-index.ts';

export interface TalkFigures {
  readonly sent: number;
  readonly asked: number;
  readonly answered: number;
  /** Seconds from question to first answer, half are sooner; −1 where nothing was answered. */
  readonly medianS: number;
}
export function talkFigures(log: LogIndex): TalkFigures {
  const sent = log.all('SEAT_MESSAGE');
  const asked = sent.filter((e) => e.data.what === 'ask');
  const waits = asked
    .map((q) => sent.find((a) => a.data.what === 'answer' && a.data.about === String(q.data.message)))
    .flatMap((a, i) => (a ? [a.t - asked[i].t] : []))
    .sort((a, b) => a - b);
  const medianS = waits.length === 0 ? -1 : waits[Math.floor((waits.length - 1) / 2)];
  return { sent: sent.length, asked: asked.length, answered: waits.length, medianS };
}
