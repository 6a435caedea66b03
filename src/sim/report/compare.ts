/** A run in figures, and two of them side by side: where they parted, and what came of it. No words, no layout. */
import type { LoggedCommand } from '../exercise.ts';
import { hashOf } from '../kernel/state-hash.ts';
import type { Origin, RunRecord } from '../record/record.ts';
import type { Difficulty } from '../scenario/difficulty.ts';
import type { Dimensions, ObjectiveRating, ScoredItem, ScoreSheet } from '../scoring/types.ts';
import type { Text } from '../kernel/units.ts';
import type { Quantity, ReportModel } from './types.ts';

/** What belongs together is of one of each. */
export const ALIKE = ['scenarioHash', 'countyHash', 'difficulty', 'build', 'profileHash'] as const;

/** Everything of a run that others are compared with. */
export interface RunSummary {
  /** Last chain value of its record. */
  readonly record: string;
  readonly origin: Origin | null;
  readonly build: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly countyHash: string;
  readonly profileHash: string;
  readonly difficulty: Difficulty;
  readonly title: Text;
  readonly startsAt: string;
  readonly seed: string;
  /** Who gave most orders: a bot's name, or people; '' where nobody did. */
  readonly by: string;
  readonly closed: boolean;
  /** It replays to its own states. */
  readonly identical: boolean;
  readonly end: number;
  readonly total: number;
  readonly raw: number;
  readonly grade: ScoreSheet['grade'];
  readonly dimensions: Dimensions;
  readonly objectives: readonly (Pick<ObjectiveRating, 'id' | 'rating' | 'percent'> & {
    readonly text: Text;
  })[];
  readonly quantities: readonly Pick<Quantity, 'id' | 'group' | 'unit' | 'value'>[];
  readonly items: readonly (Pick<ScoredItem, 'id' | 'status' | 'doneAt' | 'points' | 'max'> & {
    readonly title: Text;
  })[];
  /** Accepted orders, each with a hash of what it says. */
  readonly orders: readonly { readonly t: number; readonly type: string; readonly hash: string }[];
}
/** What a comparison is about; the rest are figures of the response that a reader of one report wants. */
const GROUPS: readonly Quantity['group'][] = ['people', 'loss'];

const orderOf = ({ t, role, cmd }: LoggedCommand): RunSummary['orders'][number] => ({
  t,
  type: cmd.type,
  hash: hashOf([role, cmd]),
});
function most(commands: readonly LoggedCommand[]): string {
  const by = new Map<string, number>();
  for (const { seat } of commands) {
    const who = seat.startsWith('bot-') ? seat.slice('bot-'.length) : 'person';
    by.set(who, (by.get(who) ?? 0) + 1);
  }
  return [...by].sort(([a, n], [b, k]) => k - n || (a < b ? -1 : 1)).at(0)?.[0] ?? '';
}
/** @param m the run's report. @param identical it replays to its own states. */
export function summaryOf(record: RunRecord, m: ReportModel, identical: boolean): RunSummary {
  const { header, commands } = record;
  const { score } = m;
  return {
    record: m.recordHead,
    origin: header.origin ?? null,
    build: header.build,
    scenario: header.scenario,
    scenarioHash: header.scenarioHash,
    countyHash: header.countyHash,
    profileHash: score.profileHash,
    difficulty: header.difficulty ?? 'standard',
    title: m.scenario.title,
    startsAt: m.scenario.startsAt,
    seed: header.seed,
    by: most(commands),
    closed: record.closed,
    identical,
    end: m.scenario.durationS,
    total: score.total,
    raw: score.raw,
    grade: score.grade,
    dimensions: score.dimensions,
    objectives: score.objectives.map(({ id, rating, percent }) => ({
      id,
      rating,
      percent,
      text: m.objectives.find((o) => o.id === id)?.text ?? { zh: id, en: id },
    })),
    quantities: m.quantities
      .filter((q) => GROUPS.includes(q.group))
      .map(({ id, group, unit, value }) => ({ id, group, unit, value })),
    items: score.items.map(({ id, status, doneAt, points, max }) => ({
      id,
      status,
      doneAt,
      points,
      max,
      title: m.catalogue.find((c) => c.id === id)?.title ?? { zh: id, en: id },
    })),
    orders: commands.filter((c) => c.code === undefined).map(orderOf),
  };
}

/** Why two runs cannot be set side by side: the first of what differs; null where nothing does. */
export const differsIn = (a: RunSummary, b: RunSummary): (typeof ALIKE)[number] | null =>
  ALIKE.find((k) => a[k] !== b[k]) ?? null;

/** The second of the first order that the other does not give; null where both give the same. */
export function partedAt(a: RunSummary, b: RunSummary): number | null {
  const n = Math.min(a.orders.length, b.orders.length);
  let k = 0;
  while (k < n && a.orders[k].t === b.orders[k].t && a.orders[k].hash === b.orders[k].hash) k++;
  const next = [a.orders[k]?.t, b.orders[k]?.t].filter((t) => t !== undefined);
  return next.length === 0 ? null : Math.min(...next);
}

type Pair<T> = readonly [of: T, with_: T];
export interface Comparison {
  readonly a: RunSummary;
  readonly b: RunSummary;
  /** Where the one branches from the other, or both from a third; null where neither does. */
  readonly branchedAt: number | null;
  readonly partedAt: number | null;
  /** Quantities in the order of the registry; null where one of them has none. */
  readonly quantities: readonly (Pick<Quantity, 'id' | 'group' | 'unit'> & {
    readonly values: Pair<number | null>;
  })[];
  /** Items that came out differently. */
  readonly items: readonly {
    readonly id: string;
    readonly title: Text;
    readonly values: Pair<Pick<ScoredItem, 'status' | 'doneAt' | 'points'> | null>;
  }[];
}
/** Points nearer than this are the same. */
const LEAST = 0.005;

function branch(a: RunSummary, b: RunSummary): number | null {
  if (a.origin?.record === b.record) return a.origin.t;
  if (b.origin?.record === a.record) return b.origin.t;
  if (a.origin && a.origin.record === b.origin?.record) return Math.min(a.origin.t, b.origin.t);
  return null;
}
/** Two runs side by side; whether they belong together is for `differsIn` to say. */
export function compareRuns(a: RunSummary, b: RunSummary): Comparison {
  const ids = [...new Set([...a.items, ...b.items].map((i) => i.id))];
  const quantities = [...new Set([...a.quantities, ...b.quantities].map((q) => q.id))];
  return {
    a,
    b,
    branchedAt: branch(a, b),
    partedAt: partedAt(a, b),
    quantities: quantities.map((id) => {
      const [x, y] = [a, b].map((r) => r.quantities.find((q) => q.id === id));
      const { group, unit } = (x ?? y)!;
      return { id, group, unit, values: [x?.value ?? null, y?.value ?? null] };
    }),
    items: ids.flatMap((id) => {
      const [x, y] = [a, b].map((r) => r.items.find((i) => i.id === id));
      const same =
        x?.status === y?.status &&
        x?.doneAt === y?.doneAt &&
        Math.abs((x?.points ?? 0) - (y?.points ?? 0)) < LEAST;
      const of = (i: typeof x): Pick<ScoredItem, 'status' | 'doneAt' | 'points'> | null =>
        i ? { status: i.status, doneAt: i.doneAt, points: i.points } : null;
      return same ? [] : [{ id, title: (x ?? y)!.title, values: [of(x), of(y)] as const }];
    }),
  };
}
