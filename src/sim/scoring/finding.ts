/** What a rule says about one item before weights are applied, and the common shape «trigger known → act done in time». */
import type { SimLogEvent } from '../world.ts';
import { earliest } from './log-index.ts';
import type { LogIndex } from './log-index.ts';
import { timeliness } from './timing.ts';
import type { AskedItem } from './types.ts';

export interface Finding {
  readonly applicable: boolean;
  readonly knownSince: number;
  /** When the effect was there: the leak closed, the crew at work, the people out. */
  readonly doneAt: number;
  /** When it was ordered, where that is not the effect; without it, it is. */
  readonly orderedAt?: number;
  readonly t: number | null;
  readonly k: number | null;
  readonly c: number | null;
  readonly evidence: readonly number[];
  readonly note: string;
  /** Since when an occasion stands unanswered, whether or not it is charged yet; −1 none. */
  readonly openSince: number;
  /** Of a series: when its next act is due; −1 no series, or nothing of it done. */
  readonly nextAt: number;
  /** What the open occasion is about: a township, a message, a danger; '' where there is but one. */
  readonly subject?: string;
  /** Minutes that an occasion has, where not the item's own. */
  readonly targetMin?: number;
  /** Of several occasions: each by itself. */
  readonly parts?: readonly Finding[];
}
/** Nothing of it stands open. */
export const ANSWERED = { openSince: -1, nextAt: -1 } as const;
export type ItemRule = (log: LogIndex, item: AskedItem) => Finding;

/** @param openSince of an occasion whose time is still running: nobody is charged for it, but it is asked. */
export const notApplicable = (note = '', openSince = -1): Finding => ({
  applicable: false,
  knownSince: -1,
  doneAt: -1,
  t: null,
  k: null,
  c: null,
  evidence: [],
  note,
  openSince,
  nextAt: -1,
});
export const missing = (knownSince: number, item: AskedItem): Finding => ({
  applicable: true,
  knownSince,
  doneAt: -1,
  t: item.clock === 'none' ? null : 0,
  k: 0,
  c: item.decision ? 0 : null,
  evidence: [],
  note: '',
  openSince: knownSince,
  nextAt: -1,
});

/** How much of its form an act filled in; all of it where it has none. */
const filled = (e: SimLogEvent): number => ('fields' in e.data ? (e.data.fields ?? 1) : 1);
/** @param correct correctness of the act, or null where the item is no decision. */
export function act<E extends SimLogEvent>(
  item: AskedItem,
  log: LogIndex,
  trigger: number,
  e: E | undefined,
  correct: ((e: E) => number) | null = null,
  k?: number,
): Finding {
  if (trigger < 0) return notApplicable();
  // Not yet done but still inside twice the limit at the end: nobody can be charged for it.
  if (!e)
    return item.limitMin !== null && log.end - trigger < item.limitMin * 60
      ? notApplicable('still-open', trigger)
      : missing(trigger, item);
  const minutes = Math.max(0, (e.t - trigger) / 60);
  return {
    applicable: true,
    knownSince: trigger,
    doneAt: e.t,
    t:
      item.clock === 'none' ? null : timeliness(minutes, item.targetMin ?? 0, item.limitMin ?? 0, item.table),
    k: k ?? filled(e),
    c: correct ? correct(e) : item.decision ? 1 : null,
    evidence: [e.n],
    note: '',
    ...ANSWERED,
  };
}
/**
 * Several acts of one kind: the best of them stands for the item, with its own time. A first wrong one lends its time to no later
 * right one; left out, done later or joined by a worse one, the item never gains.
 */
export function acts<E extends SimLogEvent>(
  item: AskedItem,
  log: LogIndex,
  trigger: number,
  list: readonly E[],
  correct: ((e: E) => number) | null = null,
  k?: number,
): Finding {
  if (list.length === 0) return act<E>(item, log, trigger, undefined);
  const worth = (f: Finding): number => worthOf(item, f).reduce<number>((n, x) => n + (x ?? 0), 0);
  const best = list
    .map((e) => act(item, log, trigger, e, correct, k))
    .reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return best.doneAt < 0 ? best : { ...best, evidence: list.slice(0, 10).map((e) => e.n) };
}
/** Fast and wrong is not good: a wrong decision halves its time and completeness. */
export const worthOf = (
  item: AskedItem,
  { t, k, c }: Finding,
): [t: Finding['t'], k: Finding['k'], c: Finding['c']] =>
  item.decision && c === 0 ? [t === null ? null : t / 2, k === null ? null : k / 2, c] : [t, k, c];

/** What is in words is there or not; how good it is, the evaluator says. */
export const BY_HAND = 'by-hand';
export const byHand = (since: number, item: AskedItem, written: readonly SimLogEvent[]): Finding =>
  written.length === 0
    ? missing(since, item)
    : { ...notApplicable(BY_HAND), knownSince: since, evidence: written.slice(0, 30).map((e) => e.n) };

/** What was ordered and what came of it. @param by which of the two the clock of the item asks for. */
export interface Work {
  readonly order: SimLogEvent | undefined;
  readonly effect: SimLogEvent | undefined;
  readonly by: 'order' | 'effect';
}
/**
 * Done is the effect, never the order. What was ordered and has not come to pass is open while its time runs; then it is half
 * complete, in no time, and not done.
 */
export function work(
  item: AskedItem,
  log: LogIndex,
  trigger: number,
  { order, effect, by }: Work,
  correct: (() => number) | null = null,
  k = 1,
): Finding {
  if (trigger < 0 || !order) return act(item, log, trigger, order);
  const evidence = effect && effect !== order ? [order.n, effect.n] : [order.n];
  if (effect) {
    const f = act(item, log, trigger, by === 'order' ? order : effect, correct, k);
    return { ...f, doneAt: effect.t, orderedAt: order.t, evidence };
  }
  const open = act<SimLogEvent>(item, log, trigger, undefined);
  return open.applicable
    ? { ...open, k: 0.5, c: item.decision ? 0.5 : null, orderedAt: order.t, evidence, openSince: -1 }
    : open;
}

/** Several occasions of one item: averages, first known, last done. */
export function several(item: AskedItem, parts: readonly Finding[]): Finding {
  const real = parts.filter((p) => p.applicable);
  const open = earliest(...parts.map((p) => p.openSince));
  const subject = parts.find((p) => open >= 0 && p.openSince === open)?.subject ?? '';
  if (real.length === 0)
    return open < 0 ? notApplicable() : { ...notApplicable('still-open', open), subject };
  const avg = (f: (p: Finding) => number | null): number | null => {
    const v = real.map(f).filter((x): x is number => x !== null);
    return v.length === 0 ? null : v.reduce((a, b) => a + b, 0) / v.length;
  };
  const done = real.filter((p) => p.doneAt >= 0);
  const ordered = real.flatMap((p) => p.orderedAt ?? []);
  return {
    applicable: true,
    knownSince: Math.min(...real.map((p) => p.knownSince)),
    doneAt: done.length === 0 ? -1 : Math.max(...done.map((p) => p.doneAt)),
    ...(ordered.length > 0 ? { orderedAt: Math.max(...ordered) } : {}),
    t: item.clock === 'none' ? null : avg((p) => p.t),
    k: avg((p) => p.k),
    c: avg((p) => p.c),
    evidence: real.flatMap((p) => p.evidence).slice(0, 40),
    note: `${done.length}/${real.length}`,
    openSince: open,
    nextAt: -1,
    subject,
    parts: real,
  };
}

/** The finding of one occasion among several. */
export const about = (subject: string, f: Finding): Finding => ({ ...f, subject });

/** An act that was done and is judged without a trigger of its own: known and done at the event. */
export const plain = (e: SimLogEvent, t: number | null, k: number, c: number | null = null): Finding => ({
  applicable: true,
  knownSince: e.t,
  doneAt: e.t,
  t,
  k,
  c,
  evidence: [e.n],
  note: '',
  ...ANSWERED,
});
/** Share of the events that were done right, as timeliness and completeness; not applicable without any. */
export function shareOf<E extends SimLogEvent>(list: readonly E[], right: (e: E) => number): Finding {
  if (list.length === 0) return notApplicable();
  const share = list.reduce((n, e) => n + right(e), 0) / list.length;
  return {
    ...plain(list[0], share, share),
    evidence: list.slice(0, 20).map((e) => e.n),
    note: `${Math.round(share * list.length)}/${list.length}`,
  };
}
