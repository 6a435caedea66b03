/**
 * Deaths and lost works beyond the worst of the references, each tied to an order that was missing, late or wrong: what of the
 * outcome this county answers for. A death that no such order is tied to, or that the references had too, is charged to nobody.
 */
import type { SimLogEvent } from '../events.ts';
import { RECORDS } from './catalogue.ts';
import type { Lost, Slip } from './item.ts';
import type { LogIndex } from './log-index.ts';
import type { Baselines } from './references.ts';
import type { Outcome } from './types.ts';

const LOSSES = ['dead', 'leveesBreached', 'damsFailed'] as const;
type LossKind = (typeof LOSSES)[number];
/** By what a cap and a finding name each. */
const IDS: Readonly<Record<LossKind, string>> = {
  dead: 'OUT-DEAD',
  leveesBreached: 'OUT-LEVEE',
  damsFailed: 'OUT-DAM',
};
export const LOSS_IDS: readonly string[] = Object.values(IDS);
/** From three dead on an accident is a larger one (较大; 生产安全事故报告和调查处理条例 3). */
export const MANY = 3;

/** The losses at one place and what of an item's order they are tied to. */
export interface Thread extends Slip, Lost {
  readonly item: string;
  /** How many; `t` and `event` are the first's. */
  readonly count: number;
}
export interface Avoidable {
  readonly id: string;
  readonly what: LossKind;
  /** How many beyond the worst of the references, of those tied to an order. */
  readonly beyond: number;
  readonly worst: number;
  readonly threads: readonly Thread[];
}

/** The worst of doctrine and approved script, and of the table of a shipped scenario; null where an old record does not say. */
function worstOf(b: Baselines, what: LossKind): number | null {
  const all = [b.doctrine, b.approved, b.proven ?? null].flatMap((r) => (r === null ? [] : [r[what]]));
  return all.includes(null) ? null : Math.max(...(all as number[]));
}

interface Counted extends Lost {
  readonly count: number;
}
const death = (e: SimLogEvent<'DEATHS'>): Counted => ({
  t: e.t,
  event: e.n,
  village: e.data.village,
  place: e.data.place,
  count: e.data.dead,
});

/** Every loss with each item that answers for it. @param asked ids of the items that the scenario asks. */
function threadsOf(log: LogIndex, what: LossKind, asked: ReadonlySet<string>): Thread[] {
  const records = RECORDS.filter((r) => asked.has(r.id));
  if (what === 'dead')
    return log
      .all('DEATHS')
      .map(death)
      .flatMap((lost) =>
        records.flatMap(({ id, saves }) => {
          const slip = saves?.(log, lost);
          return slip ? [{ item: id, ...lost, ...slip }] : [];
        }),
      );
  return records.flatMap(({ id, guards }) =>
    (guards?.(log) ?? []).flatMap(({ what: of, lost, slip }) =>
      of === what && slip ? [{ item: id, ...lost, count: 1, ...slip }] : [],
    ),
  );
}

/** One for each place and order, the costliest first. */
function byPlace(threads: readonly Thread[]): Thread[] {
  const of = new Map<string, Thread>();
  for (const x of threads) {
    const key = `${x.place} ${x.item} ${x.how}`;
    const had = of.get(key);
    of.set(key, had ? { ...had, count: had.count + x.count } : x);
  }
  return [...of.values()].sort((a, b) => b.count - a.count || a.event - b.event);
}

export function avoidableLosses(
  log: LogIndex,
  outcome: Outcome,
  baselines: Baselines,
  asked: ReadonlySet<string>,
): Avoidable[] {
  return LOSSES.flatMap((what) => {
    const worst = worstOf(baselines, what);
    if (worst === null || outcome[what] <= worst) return [];
    const threads = threadsOf(log, what, asked);
    // A loss tied to several orders is one loss.
    const tied = [...new Map(threads.map((x) => [x.event, x.count])).values()].reduce((n, c) => n + c, 0);
    const beyond = Math.min(outcome[what] - worst, tied);
    return beyond > 0 ? [{ id: IDS[what], what, beyond, worst, threads: byPlace(threads) }] : [];
  });
}
