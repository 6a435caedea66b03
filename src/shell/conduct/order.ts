/** The list of injects as a controller reads it: what comes next first, what waits for something last. */
import type { InjectView } from '../../bridge/protocol.ts';

/** States from which it can still come. */
const OPEN: readonly string[] = ['waiting', 'held', 'overdue'];
export const isOpen = (i: InjectView): boolean => OPEN.includes(i.state);
export const FILTERS = ['open', 'delivered', 'all'] as const;
export type Filter = (typeof FILTERS)[number];
/** What is still to be sent of one that has come, a copy, keeps it among those to come. */
export const shows = (filter: Filter, i: InjectView): boolean =>
  filter === 'all' || (filter === 'open' ? isOpen(i) || i.sending.length > 0 : i.state === 'delivered');

/** The second by which it stands in the list: when it came, else when it will. */
const whenOf = (i: InjectView): number =>
  i.state === 'delivered' ? i.since : i.dueAt < 0 ? Infinity : i.dueAt;
/** In order of scenario time; those that wait for a condition, another inject or a storyline after them, as the file has them. */
export const inOrder = (list: readonly InjectView[]): readonly InjectView[] =>
  [...list].sort((a, b) => {
    const [x, y] = [whenOf(a), whenOf(b)];
    return x === y ? a.n - b.n : x - y;
  });

/** The next scenario second at which clocks show an hour and minute, from a second on; null where that is none. */
export function secondOf(startsAt: string, now: number, hm: string): number | null {
  const m = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(hm.trim());
  const begun = /T(\d\d):(\d\d)/.exec(startsAt);
  if (!m || !begun) return null;
  const from = Number(begun[1]) * 3600 + Number(begun[2]) * 60;
  const t = Number(m[1]) * 3600 + Number(m[2]) * 60 - from;
  const DAY = 24 * 3600;
  return t + Math.max(0, Math.floor((now - t) / DAY) + 1) * DAY;
}
