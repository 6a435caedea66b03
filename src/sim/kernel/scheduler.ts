/** One queue of future events ordered by (t, seq); plain data, so a snapshot is a copy. */
export interface Scheduled<E> {
  readonly t: number;
  readonly seq: number;
  readonly event: E;
}
export interface Schedule<E> {
  nextSeq: number;
  items: Scheduled<E>[];
}
export const emptySchedule = <E>(): Schedule<E> => ({ nextSeq: 0, items: [] });

/** Insert keeping (t, seq) order; returns the sequence number, which `cancel` takes. */
export function schedule<E>(q: Schedule<E>, t: number, event: E): number {
  const seq = q.nextSeq++;
  let lo = 0;
  let hi = q.items.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (q.items[mid].t <= t) lo = mid + 1;
    else hi = mid;
  }
  q.items.splice(lo, 0, { t, seq, event });
  return seq;
}

export function cancel<E>(q: Schedule<E>, seq: number): boolean {
  const i = q.items.findIndex((x) => x.seq === seq);
  if (i < 0) return false;
  q.items.splice(i, 1);
  return true;
}

/** Remove and return the next event due at or before `t`. Events scheduled while draining are seen too. */
export function nextDue<E>(q: Schedule<E>, t: number): Scheduled<E> | undefined {
  if (q.items.length === 0 || q.items[0].t > t) return undefined;
  return q.items.shift();
}
