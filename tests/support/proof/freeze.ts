/**
 * Whether charts decide in the exercises that we ship: a region of one of them is frozen, which is to say that none of the
 * moves inside it can happen in any instance, and a shipped scenario then goes otherwise in more than `STATE_CHANGED`.
 */
import { perform } from '../../small/charts/plays.ts';
import { PLAYS } from '../../small/charts/list.ts';
import { CHART_PACKS, regionsOf, traceOf, type Region } from '../charts.ts';
import {
  bySpan,
  comparing,
  courseOf,
  differing,
  Enough,
  hasChart,
  Lines,
  nameOf,
  outcomeOf,
  playShipped,
  POLICIES,
  untilEnough,
  type Course,
  type Shipped,
} from './shipped.ts';

export interface Frozen {
  readonly pack: string;
  readonly chart: string;
  readonly region: Region;
}
export const frozenOf = (only: readonly string[] = []): Frozen[] =>
  CHART_PACKS.flatMap(({ id, charts }) =>
    charts
      .filter(({ machine }) => only.length === 0 || only.includes(machine.id))
      .flatMap(({ machine }) =>
        regionsOf(machine).map((region) => ({ pack: id, chart: machine.id, region })),
      ),
  );

export interface Difference {
  /** When, and what, the first line was that differs: `outcome` where only that does. */
  readonly t: number;
  readonly kind: string;
  /** Lines that only one of the two has until `HOUR` after. */
  readonly lines: number;
}
const HOUR = 3600;

/** Plays a shipped run with a region frozen, until it has differed for an hour; null when it never does. */
export function frozen(run: Shipped, { chart, region }: Frozen): Difference | null {
  const usual = courseOf(run);
  const lines = new Lines();
  const compare = comparing(usual.streams, lines.streams);
  let first: { t: number; kind: string } | null = null;
  let outcome = usual.outcome;
  untilEnough(() => {
    const played = playShipped(
      run,
      (t, ex) => {
        lines.read(ex);
        // At the beginning the bot has not looked yet.
        if (t > 0) first ??= compare(t);
        if (first && t >= first.t + HOUR) throw new Enough();
      },
      { [chart]: region.pairs },
    );
    outcome = outcomeOf(played);
  });
  if (first !== null) {
    const { t, kind } = first as { t: number; kind: string };
    return { t, kind, lines: differing(usual.streams, lines.streams, t + HOUR) };
  }
  return outcome === usual.outcome ? null : { t: usual.end, kind: 'outcome', lines: 0 };
}

/** When a run first moves inside a region; Infinity when it never does: freezing can then change nothing. */
function firstMove({ moves }: Course, { chart, region }: Frozen): number {
  let first = Infinity;
  for (const [key, { t }] of moves) {
    const to = key.slice(key.indexOf(' -> ') + 4);
    const above = to.slice(0, Math.max(0, to.lastIndexOf('.')));
    // Who enters a state from outside enters the regions inside it.
    if (key.startsWith(`${chart} `) && (above === region.path || `${region.path}.`.startsWith(`${to}.`)))
      first = Math.min(first, t);
  }
  return first;
}

export interface Found {
  readonly of: Frozen;
  readonly run: Shipped | null;
  readonly difference: Difference | null;
  /** The play that goes otherwise, where no shipped run does. */
  readonly play: string | null;
}
/**
 * The shipped run that goes otherwise with a region frozen: the one that did so last time, then short exercises first, in each
 * what shows it soon.
 */
export function find(
  of: Frozen,
  ids: readonly string[],
  seeds: readonly string[],
  last: Shipped | null = null,
): Found {
  const still = last && hasChart(last.id, of.chart) ? frozen(last, of) : null;
  if (still) return { of, run: last, difference: still, play: null };
  for (const seed of seeds)
    for (const id of ids.filter((x) => hasChart(x, of.chart))) {
      const likely = POLICIES.map((policy) => courseOf({ id, policy, seed }))
        .map((course) => ({ course, first: firstMove(course, of) }))
        .filter(({ first }) => first < Infinity)
        .map(({ course: c, first }) => ({ run: c.run, cost: c.ms * (0.2 + first / c.end) }))
        .sort((x, y) => x.cost - y.cost);
      for (const { run } of likely) {
        const difference = frozen(run, of);
        if (difference) return { of, run, difference, play: null };
        process.stderr.write(`  ${of.chart} ${of.region.path}: ${nameOf(run)} goes as ever\n`);
      }
    }
  const without = { [of.chart]: { without: of.region.pairs } };
  const play = (PLAYS[of.pack] ?? []).find((p) => traceOf(perform(p, without)) !== traceOf(perform(p)));
  return { of, run: null, difference: null, play: play?.name ?? null };
}

const clock = (t: number): string =>
  `${Math.floor(t / 3600)}:${String(Math.floor(t / 60) % 60).padStart(2, '0')}`;
/** The runs of a table's rows, by chart and region. */
function runsOf(table: readonly string[], ids: readonly string[]): Map<string, Shipped> {
  const runs = new Map<string, Shipped>();
  for (const line of table) {
    const [, chart, region, id, policy, seed] = line.split('|').map((x) => x.trim());
    const known = POLICIES.find((p) => p === policy);
    if (known && ids.includes(id)) runs.set(`${chart} ${region}`, { id, policy: known, seed });
  }
  return runs;
}
/** @param last the table's lines as they stand. */
export function freezeSet(
  only: readonly string[],
  ids: readonly string[],
  seeds: readonly string[],
  last: readonly string[] = [],
) {
  const before = runsOf(last, ids);
  const rows: string[] = [];
  const faults: string[] = [];
  for (const of of frozenOf(only)) {
    const begun = performance.now();
    const region = of.region.path || 'itself';
    const {
      run,
      difference: d,
      play,
    } = find(of, bySpan(ids), seeds, before.get(`${of.chart} ${region}`) ?? null);
    const ran = run
      ? `${run.id} | ${run.policy} | ${run.seed}`
      : `${play ? `play only: ${play}` : 'none'} | — | —`;
    const differs = d ? `${clock(d.t)} | ${d.kind} | ${d.lines}` : '— | — | —';
    rows.push(`| ${of.chart} | ${region} | ${ran} | ${differs} |`);
    process.stderr.write(`${rows.at(-1)} ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    if (!run && !play) faults.push(`${of.chart} frozen in ${region}: nothing goes differently`);
  }
  return {
    rows: [
      '| Chart | Frozen region | Scenario | Policy | Seed | Differs at | First line that differs | Lines in the hour after |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ],
    faults,
  };
}
