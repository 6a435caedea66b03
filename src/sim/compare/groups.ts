/** Many runs of one scenario, in groups: what each group came to, how groups differ, whether repeats go better. No words, no layout. */
import type { Text } from '../kernel/units.ts';
import { ALIKE, differsIn, type RunSummary } from '../report/compare.ts';
import {
  FEW,
  meanDifference,
  meanOf,
  pairedMean,
  slopeOf,
  distributionOf,
  type Estimate,
  type Distribution,
} from './statistics.ts';
import type { Quantity } from '../report/types.ts';

/** A run as it is put into a comparison. */
export interface GroupedRun {
  /** What it is called where it came from: a file, a saved exercise. */
  readonly name: string;
  readonly group: string;
  /** Which repeat of its group it is, from 1; null: the next in the order given. */
  readonly repeat: number | null;
  readonly run: RunSummary;
}
/** Why a run is left out: never closed, replays to other states, the same record once more, no outcome beside rated ones, or not alike. */
export type Unlike = 'open' | 'diverged' | 'twice' | 'unrated' | (typeof ALIKE)[number];
export interface LeftOut extends Pick<GroupedRun, 'name' | 'group'> {
  readonly record: string;
  readonly why: Unlike;
}
/** Something that every run has a number for. */
export interface Measure {
  readonly kind: 'score' | 'objective' | 'quantity';
  /** Name of a dimension, `total`; an objective's id; a quantity of the registry. */
  readonly id: string;
  readonly unit: Quantity['unit'];
  /** An objective's own words; null where the id has a word. */
  readonly text: Text | null;
}
export interface Trend extends Estimate {
  readonly n: number;
  readonly first: number;
  readonly last: number;
}
type Rating = RunSummary['objectives'][number]['rating'];
export interface ComparedRun extends Pick<GroupedRun, 'name'> {
  readonly repeat: number;
  readonly record: string;
  readonly seed: string;
  readonly by: string;
  readonly grade: RunSummary['grade'];
  /** As the measures stand; null where nothing was rated. */
  readonly values: readonly (number | null)[];
}
/** Figures of a group; lists go as the measures. */
export interface GroupFigures {
  readonly name: string;
  /** In the order of their repeats. */
  readonly runs: readonly ComparedRun[];
  /** Too few to say much. */
  readonly few: boolean;
  readonly spreads: readonly (Distribution | null)[];
  /** How often each rating of an objective, by its id. */
  readonly ratings: Readonly<Record<string, Readonly<Record<Rating, number>>>>;
  /** Change with each repeat; none where the runs are no repeats. */
  readonly trends: readonly (Trend | null)[];
}
/** The second group less the first, by measure. */
export interface Difference {
  readonly a: string;
  readonly b: string;
  /** Seeds that both have, where runs are compared by seed; null: groups are compared as they are. */
  readonly pairs: number | null;
  /** Runs that stand outside of pairs for want of the same seed in the other group. */
  readonly alone: number;
  readonly few: boolean;
  readonly changes: readonly (Estimate | null)[];
}
/** What all compared runs have in common. */
export type Common = Pick<RunSummary, 'scenario' | 'title' | 'startsAt' | (typeof ALIKE)[number]>;
export interface GroupComparison {
  /** null where no run is left. */
  readonly of: Common | null;
  readonly measures: readonly Measure[];
  /** In the order asked, those without a run as well. */
  readonly groups: readonly GroupFigures[];
  readonly differences: readonly Difference[];
  readonly leftOut: readonly LeftOut[];
}

const DIMENSIONS = [
  'timeliness',
  'completeness',
  'correctness',
  'coordination',
  'safety',
  'outcome',
] as const satisfies readonly (keyof RunSummary['dimensions'])[];

const isRated = (r: RunSummary): boolean => r.dimensions.outcome !== null;
const kindOf = (r: RunSummary): string => JSON.stringify([...ALIKE.map((k) => r[k]), isRated(r)]);

/** Those that most others are like, and why the rest are not. */
function sorted(runs: readonly GroupedRun[]): { readonly alike: GroupedRun[]; readonly leftOut: LeftOut[] } {
  const why = new Map<GroupedRun, Unlike>();
  const seen = new Set<string>();
  const kinds = new Map<string, GroupedRun[]>();
  for (const x of runs) {
    const { run } = x;
    const key = JSON.stringify([x.group, run.record]);
    if (!run.closed) why.set(x, 'open');
    else if (!run.identical) why.set(x, 'diverged');
    else if (seen.has(key)) why.set(x, 'twice');
    else {
      const kind = kindOf(run);
      kinds.set(kind, [...(kinds.get(kind) ?? []), x]);
    }
    seen.add(key);
  }
  const [, alike] = [...kinds].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).at(0) ?? [
    '',
    [],
  ];
  for (const x of [...kinds.values()].flat())
    if (!alike.includes(x)) why.set(x, differsIn(alike[0].run, x.run) ?? 'unrated');
  const leftOut = runs.flatMap((x) => {
    const w = why.get(x);
    return w === undefined ? [] : [{ name: x.name, group: x.group, record: x.run.record, why: w }];
  });
  return { alike, leftOut };
}

interface Reader extends Measure {
  of(r: RunSummary): number | null;
}
/** Quantities that any of the runs has, in the order of the registry as far as one run shows it. */
function quantitiesOf(runs: readonly RunSummary[]): Reader[] {
  const ids: string[] = [];
  // The longest list first: what others lack is in its place there.
  for (const r of [...runs].sort(
    (x, y) => y.quantities.length - x.quantities.length || (x.record < y.record ? -1 : 1),
  ))
    r.quantities.forEach(({ id }, i) => {
      if (ids.includes(id)) return;
      const before = r.quantities[i - 1]?.id;
      ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
    });
  return ids.map((id) => {
    const { unit } = runs.flatMap((r) => r.quantities.filter((q) => q.id === id))[0];
    // What nobody was, or nothing was lost of, is left out of a report: here it is none.
    return {
      kind: 'quantity',
      id,
      unit,
      text: null,
      of: (r) => (r.quantities.find((q) => q.id === id) ?? { value: 0 }).value,
    };
  });
}
function readers(runs: readonly RunSummary[]): Reader[] {
  if (runs.length === 0) return [];
  const score = (id: string, of: Reader['of']): Reader => ({
    kind: 'score',
    id,
    unit: 'point',
    text: null,
    of,
  });
  return [
    score('total', (r) => r.total),
    ...DIMENSIONS.map((k) => score(k, (r) => r.dimensions[k])),
    ...runs[0].objectives.map(({ id, text }): Reader => ({
      kind: 'objective',
      id,
      unit: 'point',
      text,
      of: (r) => r.objectives.find((o) => o.id === id)?.percent ?? null,
    })),
    ...quantitiesOf(runs),
  ];
}
const known = (x: readonly (number | null)[]): number[] => x.filter((v) => v !== null);

function trendOf(runs: readonly ComparedRun[], k: number): Trend | null {
  const points = runs.flatMap(({ repeat, values }) => {
    const v = values[k];
    return v === null ? [] : [[repeat, v] as const];
  });
  const slope = slopeOf(points);
  return slope && { ...slope, n: points.length, first: points[0][1], last: points.at(-1)![1] };
}
function figures(
  name: string,
  mine: readonly GroupedRun[],
  list: readonly Reader[],
  repeats: boolean,
): GroupFigures {
  const runs = mine
    .map(({ name: file, repeat, run }, i) => ({
      name: file,
      repeat: repeat ?? i + 1,
      record: run.record,
      seed: run.seed,
      by: run.by,
      grade: run.grade,
      values: list.map((m) => m.of(run)),
    }))
    .sort((x, y) => x.repeat - y.repeat);
  const ratings: Record<string, Record<Rating, number>> = {};
  for (const { run } of mine)
    for (const { id, rating } of run.objectives)
      (ratings[id] ??= { P: 0, S: 0, M: 0, U: 0, NA: 0 })[rating]++;
  return {
    name,
    runs,
    few: runs.length < FEW,
    spreads: list.map((_, k) => distributionOf(known(runs.map((r) => r.values[k])))),
    ratings,
    trends: repeats ? list.map((_, k) => trendOf(runs, k)) : [],
  };
}

/** Means by seed: one seed played twice in a group is one of its pairs. */
function bySeed(g: GroupFigures, k: number): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const { seed, values: v } of g.runs)
    if (v[k] !== null) values.set(seed, [...(values.get(seed) ?? []), v[k]]);
  return new Map([...values].map(([seed, v]) => [seed, meanOf(v)]));
}
/**
 * Runs of one seed met the same weather and luck: where two or more seeds are in both groups, only those are compared, each
 * with itself. One seed alone has no spread between pairs, so that groups that all played it are compared as they are.
 */
function differenceOf(a: GroupFigures, b: GroupFigures, n: number): Difference {
  const seeds = (g: GroupFigures): string[] => [...new Set(g.runs.map((r) => r.seed))];
  const shared = seeds(a).filter((s) => seeds(b).includes(s));
  const paired = shared.length > 1;
  const change = (k: number): Estimate | null => {
    if (paired) {
      const [x, y] = [bySeed(a, k), bySeed(b, k)];
      const d = shared.flatMap((s) => (x.has(s) && y.has(s) ? [y.get(s)! - x.get(s)!] : []));
      return d.length === 0 ? null : pairedMean(d);
    }
    const [x, y] = [a, b].map((g) => known(g.runs.map((r) => r.values[k])));
    return x.length === 0 || y.length === 0 ? null : meanDifference(x, y);
  };
  const alone = [a, b].flatMap((g) => g.runs).filter((r) => !shared.includes(r.seed)).length;
  return {
    a: a.name,
    b: b.name,
    pairs: paired ? shared.length : null,
    alone: paired ? alone : 0,
    few: paired ? shared.length < FEW : a.few || b.few,
    changes: Array.from({ length: n }, (_, k) => change(k)),
  };
}

function commonOf(r: RunSummary): Common {
  const { scenario, title, startsAt, scenarioHash, countyHash, difficulty, build, profileHash } = r;
  return { scenario, title, startsAt, scenarioHash, countyHash, difficulty, build, profileHash };
}
/**
 * @param order names of the groups; the later ones are compared with the earlier ones.
 * @param repeats whether the runs of a group are repeats one after the other, so that a trend means something.
 */
export function compareGroups(
  runs: readonly GroupedRun[],
  order: readonly string[],
  repeats: boolean,
): GroupComparison {
  const { alike, leftOut } = sorted(runs);
  const list = readers(alike.map((x) => x.run));
  const groups = order.map((name) =>
    figures(
      name,
      alike.filter((x) => x.group === name),
      list,
      repeats,
    ),
  );
  const differences = groups.flatMap((a, i) =>
    groups
      .slice(i + 1)
      .flatMap((b) => (a.runs.length > 0 && b.runs.length > 0 ? [differenceOf(a, b, list.length)] : [])),
  );
  return {
    of: alike.length > 0 ? commonOf(alike[0].run) : null,
    measures: list.map(({ kind, id, unit, text }) => ({ kind, id, unit, text })),
    groups,
    differences,
    leftOut,
  };
}
