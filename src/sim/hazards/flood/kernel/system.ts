/**
 * The flood of an exercise: rain → runoff → reservoirs and channels → water on land → levees, and what it does.
 * One tick costs nothing unless a water step (largest whole second within the CFL limit, ≤ 10 s) or a minute's work is due.
 */
import { MINUTE } from '../../../kernel/units.ts';
import { etaOf, fillTo, stableDt, stepWater, volumeOf } from './inertial.ts';
import { beginFlood } from './begin.ts';
import { watchLevees } from './levee-watch.ts';
import { lookAhead } from './look-ahead.ts';
import { rainSum, seriesAt } from './runoff-series.ts';
import { stageOf } from './rating.ts';
import { stepWorks } from './works.ts';
import type { FloodInner } from './inner.ts';
import type { CountyPack } from '../../../county/types.ts';
import type { RngKey } from '../../../kernel/rng.ts';
import type { Scenario } from '../../../scenario/schema.ts';

export interface FloodEnv {
  readonly county: CountyPack;
  readonly scenario: Scenario;
  readonly key: RngKey;
}
export { cloneFlood, hashFlood } from './copy.ts';
export { deepCells, depthAt, depthFrame, dryAt, levelAt, speedAt } from './surface.ts';
export type DangerKind = 'seepage' | 'piping' | 'leakage' | 'slide' | 'overtopping';
export interface LeveeDanger {
  readonly id: number;
  readonly levee: number;
  readonly kind: DangerKind;
  /** Its chart: whether it is found, guarded, treated or has breached. */
  readonly instance: string;
  /** When it is ripe if nothing is done, s; later while the water does not press. */
  breachAt: number;
}
export interface ReservoirState {
  level: number;
  volume: number;
  inflow: number;
  outflow: number;
  /** Ordered release, m³/s; −1 = standing rule. */
  ordered: number;
}
/** Things that happen during a step, for the charts, the log and reports. */
export type Happening =
  | { kind: 'gauge-passes'; gauge: number }
  | { kind: 'levee-danger'; levee: number; danger: DangerKind }
  | { kind: 'levee-ripe'; danger: number }
  | { kind: 'reservoir-passes'; reservoir: number }
  | { kind: 'reservoir-failing'; reservoir: number };
/** Whom the kernel tells at once, and asks: what charts forbid does not happen. */
export interface FloodDesk {
  /** @returns whether it comes to pass. */
  happens(h: Happening): boolean;
  /** Whether a danger has begun and is neither treated nor breached. */
  active(danger: LeveeDanger): boolean;
  /** Seconds of a minute by which whoever stands at it keeps a danger from getting worse. */
  held(danger: LeveeDanger): number;
  /** Whether a dam is cracked by a shock, as weak as an unsafe one; whether a team has raised its crest. */
  cracked(reservoir: number): boolean;
  raised(reservoir: number): boolean;
}
/** Nobody listens, nothing is asked. */
const no = (): boolean => false;
const SILENT: FloodDesk = { happens: no, active: no, held: () => 0, cracked: no, raised: no };

export interface FloodState {
  reservoirs: ReservoirState[];
  dangers: LeveeDanger[];
  /** Current stage per gauge, m. */
  gauges: Float64Array;
  /** Catchments whose stream a slide has dammed: what its lake lets through now, m³/s, by catchment. */
  dammed: Record<number, number>;
  /** Water that something beside rivers and dams pours in, by its name: over these cells, m³/s altogether. */
  poured: Record<string, { cells: readonly number[]; m3s: number }>;
  /** Accumulated rain per catchment and its moving sums, mm. */
  rain1h: Float64Array;
  rain3h: Float64Array;
  rain24h: Float64Array;
  /** Seconds per water step now. */
  stepS: number;
  /** Everything private to the kernel. */
  inner: unknown;
}

const MAX_STEP_S = 10;
/** Water rises within the minute between two looks at the limit. */
const SAFETY = 0.92;
/** A stage has fallen below a mark when it is so far under it, m. */
export const HYSTERESIS_M = 0.1;

const innerOf = (f: FloodState): FloodInner => f.inner as FloodInner;

export function initFlood(env: FloodEnv): FloodState {
  const inner = beginFlood(env);
  const { county } = env;
  const f: FloodState = {
    reservoirs: county.reservoirs.map((_, k) => ({
      level: inner.basins[k].levelM,
      volume: inner.basins[k].volumeM3,
      inflow: 0,
      outflow: 0,
      ordered: -1,
    })),
    dangers: [],
    gauges: new Float64Array(county.gauges.length),
    dammed: {},
    poured: {},
    rain1h: new Float64Array(county.catchments.length),
    rain3h: new Float64Array(county.catchments.length),
    rain24h: new Float64Array(county.catchments.length),
    stepS: 1,
    inner,
  };
  stepWorks(f, env, inner, 0, SILENT);
  settle(f, inner);
  readGauges(f, inner, 0);
  inner.nextMinute = MINUTE;
  inner.nextWater = f.stepS;
  return f;
}

/** The first discharge runs for two hours before the exercise begins, so that channels start near balance. */
function settle(f: FloodState, inner: FloodInner): void {
  for (let t = 0; t < 7200; t += f.stepS) {
    if (t % 600 < f.stepS) f.stepS = stepLength(inner);
    stepWater(inner.water, f.stepS);
  }
  f.stepS = stepLength(inner);
}

function stepLength(inner: FloodInner): number {
  return Math.max(1, Math.min(MAX_STEP_S, Math.floor(SAFETY * stableDt(inner.water))));
}

/** Called once per tick t; works only on its own multiples. */
export function stepFlood(f: FloodState, env: FloodEnv, t: number, desk: FloodDesk): void {
  const inner = innerOf(f);
  if (t >= inner.nextWater) {
    stepWater(inner.water, f.stepS);
    drainMouths(f, inner);
    inner.nextWater = t + f.stepS;
  }
  if (t < inner.nextMinute) return;
  inner.nextMinute = t + MINUTE;
  stepWorks(f, env, inner, t, desk);
  readRain(f, inner, t);
  const before = t > MINUTE ? f.gauges.slice() : null;
  readGauges(f, inner, t);
  passMarks(f, env, before, desk);
  watchLevees(f, env, inner, t, desk);
  // The step under way ends as planned; its length is looked at again now.
  const planned = inner.nextWater - f.stepS;
  f.stepS = stepLength(inner);
  inner.nextWater = Math.max(t + 1, planned + f.stepS);
}

/** What left the river mouths enters the pool; a pool higher than the river backs up into it. */
function drainMouths(f: FloodState, inner: FloodInner): void {
  const { pool } = inner.fixed;
  if (!pool) return;
  const w = inner.water;
  const level = f.reservoirs[pool.reservoir].level;
  const first = w.outflows.length - pool.mouths.length;
  for (let k = 0; k < pool.mouths.length; k++) {
    const { cell } = pool.mouths[k];
    inner.poolGain += w.outflows[first + k].due;
    if (etaOf(w, cell) >= level) continue;
    const before = volumeOf(w, cell);
    fillTo(w, cell, level);
    inner.poolGain -= volumeOf(w, cell) - before;
  }
}

function readRain(f: FloodState, inner: FloodInner, t: number): void {
  const { rain, zones } = inner.fixed;
  for (let k = 0; k < zones.length; k++) {
    f.rain1h[k] = rainSum(rain, zones[k], t, 3600);
    f.rain3h[k] = rainSum(rain, zones[k], t, 10800);
    f.rain24h[k] = rainSum(rain, zones[k], t, 86400);
  }
}

function readGauges(f: FloodState, inner: FloodInner, t: number): void {
  const { gauges, pool } = inner.fixed;
  inner.tailDepth = 0;
  for (let k = 0; k < gauges.length; k++) {
    const g = gauges[k];
    if (g.cell >= 0) {
      f.gauges[k] = etaOf(inner.water, g.cell);
      continue;
    }
    const free = stageOf(g.rating, seriesAt(g.q, t));
    inner.tailDepth = Math.max(inner.tailDepth, free - g.rating.bed);
    f.gauges[k] = Math.max(f.reservoirs[pool!.reservoir].level, free);
  }
}

/** @param before stages a minute ago; null at the first look. */
function passMarks(f: FloodState, env: FloodEnv, before: Float64Array | null, desk: FloodDesk): void {
  const { gauges } = env.county;
  for (let k = 0; k < gauges.length; k++) {
    const was = before ? before[k] : -Infinity;
    const now = f.gauges[k];
    for (const at of [gauges[k].warningM, gauges[k].guaranteeM])
      if (was < at !== now < at || was < at - HYSTERESIS_M !== now < at - HYSTERESIS_M)
        desk.happens({ kind: 'gauge-passes', gauge: k });
  }
}

/** Noise-free stage expected at t + lead seconds, from rain known to fall and water now in the system. */
export function forecastStage(f: FloodState, env: FloodEnv, gauge: number, t: number, leadS: number): number {
  return lookAhead(f, env, innerOf(f), gauge, t, leadS);
}
/** What a catchment gives at t, m³/s, before any lake on its stream. */
export const catchmentFlow = (f: FloodState, catchment: number, t: number): number =>
  seriesAt(innerOf(f).fixed.sources[catchment].q, t);
/** A lake stands on the catchment's stream: only `m3s` goes on, from the next minute. */
export function damStream(f: FloodState, catchment: number, m3s: number): void {
  f.dammed[catchment] = m3s;
}
/** From the next minute this much comes in over these cells. */
export function pourInto(f: FloodState, name: string, cells: readonly number[], m3s: number): void {
  f.poured[name] = { cells, m3s };
}
/** Channel cells below a catchment's mouth, nearest first. */
export function channelBelow(f: FloodState, catchment: number): number[] {
  const { sources, next } = innerOf(f).fixed;
  const out: number[] = [];
  for (let i = sources[catchment].cell; i >= 0 && out.length < next.length; i = next[i]) out.push(i);
  return out;
}
export function orderGate(f: FloodState, reservoir: number, m3s: number): void {
  f.reservoirs[reservoir].ordered = m3s;
}
