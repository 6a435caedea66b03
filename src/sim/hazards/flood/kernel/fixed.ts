/** What a flood run never changes: inflow series, river network, ratings, travel times. Shared by all copies of a state. */
import {
  SERIES_S,
  dischargeSeries,
  horizonS,
  nearestCatchment,
  rainOf,
  seriesAt,
  type Rain,
} from './runoff-series.ts';
import { downstream, findPool, wayDown, type Pool } from '../../../county/pool.ts';
import { exp } from '../../../kernel/det-math.ts';
import { ratingOf, type Rating } from './rating.ts';
import type { CountyPack } from '../../../county/types.ts';
import type { FloodEnv } from './system.ts';

/**
 * Manning n of channels by river class (Chow 1959: winding natural streams with shoals and stones 0.033–0.050,
 * mountain streams with cobbles 0.040–0.070, regular wide lowland reaches 0.025–0.035). The main river is a
 * winding gorge where narrow and a regulated town reach where wide; n falls between the two widths.
 */
export const CHANNEL_N = { main: 0.048, wide: 0.03, major: 0.038, minor: 0.05 };
const NARROW_M = 178;
const WIDE_M = 200;
export function channelNOf(cls: 'main' | 'major' | 'minor', widthM: number): number {
  if (cls !== 'main') return CHANNEL_N[cls];
  const x = Math.max(0, Math.min(1, (widthM - NARROW_M) / (WIDE_M - NARROW_M)));
  return CHANNEL_N.main + x * (CHANNEL_N.wide - CHANNEL_N.main);
}
/** Flood-wave celerity of the look-ahead, m/s, and seconds of storage per metre of the main river and of others (fitted to the flow model). */
const CELERITY = 2.4;
const STORAGE = { main: 0.2, other: 0.07 };

/** A source of water: a catchment, or the free rest of one. */
export interface Source {
  readonly q: Float64Array;
  /** Channel cell that receives it, −1 = the pool or a small reservoir. */
  readonly cell: number;
  /** Reservoir that receives it, −1 = none. */
  readonly reservoir: number;
}
export interface GaugePlan {
  /** −1 in the pool: the stage follows the pool and the rating. */
  readonly cell: number;
  readonly rating: Rating;
  /** Lagged sum of what enters above it below the dam, m³/s. */
  readonly q: Float64Array;
  /** Travel time from the dam, s, and storage on the way; lag −1 = not below it. */
  readonly damLag: number;
  readonly damStore: number;
}
export interface FloodFixed {
  readonly county: CountyPack;
  readonly rain: Rain;
  readonly zones: Int32Array;
  readonly sources: readonly Source[];
  /** Distinct channel cells that receive sources, and their sources. */
  readonly inlets: readonly { readonly cell: number; readonly sources: readonly number[] }[];
  readonly pool: Pool | null;
  /** Lagged inflow of the pool, m³/s. */
  readonly poolQ: Float64Array;
  readonly gauges: readonly GaugePlan[];
  /** Where each reservoir's water goes, and the way a burst takes. */
  readonly outlets: readonly { readonly cell: number; readonly way: readonly number[] }[];
  /** Channel cells that carry water, with their first discharge, m³/s. */
  readonly carries: Float64Array;
  readonly next: Int32Array;
  readonly channelN: Float64Array;
}

export function planFlood(env: FloodEnv): FloodFixed {
  const { county, scenario } = env;
  const rain = rainOf(scenario);
  const next = downstream(county);
  const pool = findPool(county, next);
  const inPool = (i: number): boolean => pool !== null && pool.mask[i] === 1;
  const outlets = county.reservoirs.map((r, k) => {
    if (pool?.reservoir === k) return { cell: r.outletCell, way: [r.outletCell] };
    const way = wayDown(county, r.outletCell);
    const end = way[way.length - 1];
    const isChannel = county.terrain.channelWidthM[end] > 0;
    return { cell: isChannel ? end : county.catchments[nearestCatchment(county, r.outletCell)].cell, way };
  });
  const sources = sourcesOf(env, rain, inPool, outlets);
  const inlets = new Map<number, number[]>();
  sources.forEach((s, k) => {
    if (s.cell >= 0) inlets.set(s.cell, [...(inlets.get(s.cell) ?? []), k]);
  });
  const n = Math.ceil(horizonS(scenario) / SERIES_S) + 1;
  const channelN = new Float64Array(next.length).fill(CHANNEL_N.minor);
  for (const r of [...county.rivers].reverse())
    for (const i of r.cells) channelN[i] = channelNOf(r.class, county.terrain.channelWidthM[i]);
  // Where each source goes: (cell → cells downstream) by walking the network once.
  const isMain = new Uint8Array(next.length);
  for (const r of county.rivers) if (r.class === 'main') for (const i of r.cells) isMain[i] = 1;
  const lagTo = (from: number, hit: (i: number) => boolean): Way | null => {
    let steps = 0;
    let store = 0;
    for (let i = from; i >= 0; i = next[i], steps++) {
      if (hit(i)) return { lag: (steps * county.grid.cellM) / CELERITY, store: store * county.grid.cellM };
      store += isMain[i] ? STORAGE.main : STORAGE.other;
    }
    return null;
  };
  const start = (s: Source): number =>
    s.cell >= 0 ? s.cell : s.reservoir >= 0 ? outlets[s.reservoir].cell : -1;
  const poolQ = new Float64Array(n);
  const toPool = sources.map((s) =>
    pool === null ? null : s.reservoir === pool.reservoir ? AT_ONCE : lagTo(start(s), inPool),
  );
  sources.forEach((s, k) => {
    if (toPool[k]) addLagged(poolQ, s.q, toPool[k]);
  });
  const release = pool
    ? env.scenario.conditions.reservoirs[county.reservoirs[pool.reservoir].id]?.release
    : undefined;
  const carries = carriesOf(env, sources, (q) => Math.max(q[0], 1e-3), release, start, next, inPool, pool);
  const volumes = carriesOf(env, sources, mean, undefined, start, next, inPool, pool);
  const walls = wallOf(county);
  const damCell = pool ? county.reservoirs[pool.reservoir].outletCell : -1;
  const gauges = county.gauges.map((g): GaugePlan => {
    const q = new Float64Array(n);
    const river = county.rivers.find((r) => r.id === g.river) ?? county.rivers[0];
    const inside = inPool(g.cell);
    for (let k = 0; k < sources.length; k++) {
      const s = sources[k];
      const own = pool !== null && s.reservoir === pool.reservoir;
      // A gauge in the pool sees what comes down its own river; one below the dam sees nothing from above it.
      let way: Way | null = null;
      if (own) way = inside ? lagTo(county.catchments[k]?.cell ?? -1, (i) => i === g.cell) : null;
      else if (inside || !toPool[k]) way = lagTo(start(s), (i) => i === g.cell);
      if (way) addLagged(q, s.q, way);
    }
    const fromDam = damCell < 0 || inside ? null : lagTo(damCell, (i) => i === g.cell);
    const rating = ratingOf(county, {
      ...courseOf(river.cells, g.cell, next),
      share: (i) => (inside ? 1 : volumes[i]),
      channelN: (i) => channelN[i],
      wallAt: walls,
    });
    return {
      cell: inside ? -1 : g.cell,
      rating,
      q,
      damLag: fromDam ? fromDam.lag : -1,
      damStore: fromDam ? fromDam.store : 0,
    };
  });
  return {
    county,
    rain,
    zones: Int32Array.from(county.catchments, (c) => rain.zone.get(c.rainZone) ?? -1),
    sources,
    inlets: [...inlets].map(([cell, list]) => ({ cell, sources: list })),
    pool,
    poolQ,
    gauges,
    outlets,
    carries,
    next,
    channelN,
  };
}

function sourcesOf(
  env: FloodEnv,
  rain: Rain,
  inPool: (i: number) => boolean,
  outlets: FloodFixed['outlets'],
): Source[] {
  const { county, scenario } = env;
  const index = new Map(county.reservoirs.map((r, k) => [r.id, k]));
  const area = county.catchments.map((c) => c.areaKm2);
  const own = new Set(county.catchments.map((c) => c.reservoir));
  const extra: { like: number; areaKm2: number; reservoir: number }[] = [];
  county.reservoirs.forEach((r, k) => {
    if (own.has(r.id)) return;
    const like = nearestCatchment(county, outlets[k].cell);
    const share = Math.min(r.catchmentKm2, 0.3 * area[like]);
    area[like] -= share;
    extra.push({ like, areaKm2: share, reservoir: k });
  });
  const list = county.catchments.map((c, k): Source => {
    const reservoir = c.reservoir === null ? -1 : (index.get(c.reservoir) ?? -1);
    const big = reservoir >= 0 && county.reservoirs[reservoir].river !== null;
    const q = dischargeSeries(scenario, rain, c, area[k]);
    // What drains to the big pool through a river outside the basin runs down that river first.
    if (big && !inPool(c.cell)) return { q, cell: c.cell, reservoir: -1 };
    return { q, cell: reservoir < 0 ? c.cell : -1, reservoir };
  });
  for (const e of extra)
    list.push({
      q: dischargeSeries(scenario, rain, county.catchments[e.like], e.areaKm2),
      cell: -1,
      reservoir: e.reservoir,
    });
  return list;
}

/** Discharge (by `of`) of every channel cell below a source; 0 elsewhere: those courses stay dry. */
function carriesOf(
  env: FloodEnv,
  sources: readonly Source[],
  of: (q: Float64Array) => number,
  release: number | undefined,
  start: (s: Source) => number,
  next: Int32Array,
  inPool: (i: number) => boolean,
  pool: Pool | null,
): Float64Array {
  const out = new Float64Array(next.length);
  const add = (from: number, q: number): void => {
    for (let i = from; i >= 0 && !inPool(i); i = next[i]) out[i] += q;
  };
  let intoPool = 0;
  for (const s of sources) {
    const q = of(s.q);
    if (pool && s.reservoir === pool.reservoir) intoPool += q;
    else add(start(s), q);
  }
  if (!pool) return out;
  for (const m of pool.mouths) intoPool += out[m.cell];
  add(env.county.reservoirs[pool.reservoir].outletCell, release ?? intoPool);
  return out;
}

function mean(q: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < q.length; k++) sum += q[k];
  return sum / q.length;
}

/** A river down to the gauge, and on through the rivers that receive it. */
function courseOf(
  cells: readonly number[],
  gauge: number,
  next: Int32Array,
): { cells: number[]; at: number } {
  const at = cells.indexOf(gauge);
  const out = cells.slice(0, at + 1);
  for (let i = next[gauge]; i >= 0 && out.length < at + 400; i = next[i]) out.push(i);
  return { cells: out, at };
}

interface Way {
  readonly lag: number;
  readonly store: number;
}
const AT_ONCE: Way = { lag: 0, store: 0 };

/** Adds a series that arrives after a lag and through a linear store. */
function addLagged(sum: Float64Array, q: Float64Array, way: Way): void {
  const share = way.store > 0 ? 1 - exp(-SERIES_S / way.store) : 1;
  let out = q[0];
  for (let k = 0; k < sum.length; k++) {
    out += share * (seriesAt(q, k * SERIES_S - way.lag) - out);
    sum[k] += out;
  }
}

export function wallOf(county: CountyPack): (cell: number) => number {
  const crest = new Map<number, number>();
  for (const l of county.levees) for (const i of l.polder) crest.set(i, l.crestM);
  return (i) => crest.get(i) ?? -Infinity;
}
