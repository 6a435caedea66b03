/** Reservoirs of an exercise, minute by minute: inflow, release, spill, failure, and where their water goes. */
import { HOUR } from '../../../kernel/units.ts';
import { rand, streamId } from '../../../kernel/rng.ts';
import { createBreach } from '../../shared/kernel/breach.ts';
import { releaseOf } from './dam.ts';
import { stepReservoir, type ReservoirSpec } from './reservoir.ts';
import { SERIES_S, seriesAt } from './runoff-series.ts';
import type { Reservoir } from '../../../county/types.ts';
import type { FloodInner } from './inner.ts';
import type { FloodDesk, FloodEnv, FloodState } from './system.ts';

const STREAM = streamId('dam-failure');
const MINUTE_S = 60;
/** A burst enters the valley over this many cells below the dam. */
const SPREAD = 8;

/** Inflow of a channel cell, added to what already enters there this minute. */
function enter(inner: FloodInner, cell: number, m3s: number): void {
  const rows = inner.water.inflows;
  for (let k = 0; k < rows.length; k++)
    if (rows[k].cell === cell) {
      rows[k].m3s += m3s;
      return;
    }
  rows.push({ cell, m3s });
}

/** Sets all inflows for the minute from `t` and steps the reservoirs through the minute before it. */
export function stepWorks(f: FloodState, env: FloodEnv, inner: FloodInner, t: number, desk: FloodDesk): void {
  const { fixed, water } = inner;
  for (let k = 0; k < water.inflows.length; k++) water.inflows[k].m3s = 0;
  const s = fixed.sources;
  for (let k = 0; k < s.length; k++)
    if (s[k].cell >= 0) enter(inner, s[k].cell, f.dammed[k] ?? seriesAt(s[k].q, t + MINUTE_S / 2));
  for (const name of Object.keys(f.poured)) {
    const { cells, m3s } = f.poured[name];
    for (const cell of cells) enter(inner, cell, m3s / cells.length);
  }
  for (let k = 0; k < f.reservoirs.length; k++) {
    let inflow = 0;
    for (let j = 0; j < s.length; j++) if (s[j].reservoir === k) inflow += seriesAt(s[j].q, t - MINUTE_S / 2);
    const before = t > MINUTE_S ? f.reservoirs[k].level : NaN;
    if (fixed.pool?.reservoir === k) stepDam(f, env, inner, k, inflow, t);
    else stepSmall(f, env, inner, k, inflow, t, desk);
    if (passes(env.county.reservoirs[k], before, f.reservoirs[k].level))
      desk.happens({ kind: 'reservoir-passes', reservoir: k });
  }
}

function stepDam(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  k: number,
  direct: number,
  t: number,
): void {
  const r = env.county.reservoirs[k];
  const state = f.reservoirs[k];
  const basin = inner.basins[k];
  const inflow = direct + inner.poolGain / MINUTE_S;
  if (t > 0) {
    inner.poolGain = 0;
    basin.rule = 'order';
    basin.orderM3s = releaseOf(r, basin.levelM, inflow, state.ordered);
    stepReservoir(damSpec(r), basin, Math.max(0, inflow), MINUTE_S);
    if (inflow < 0) basin.volumeM3 = Math.max(r.storage[0].volumeM3, basin.volumeM3 + inflow * MINUTE_S);
    state.inflow = inflow;
  } else {
    state.inflow = seriesAt(inner.fixed.poolQ, 0);
    basin.orderM3s = releaseOf(r, basin.levelM, state.inflow, state.ordered);
    basin.outflowM3s = basin.orderM3s;
  }
  state.level = basin.levelM;
  state.volume = basin.volumeM3;
  state.outflow = basin.outflowM3s;
  inner.released[Math.min(inner.released.length - 1, Math.floor(t / SERIES_S))] = state.outflow;
  inner.releasedTo = t;
  enter(inner, r.outletCell, state.outflow);
}

/** Gates stand on the spillway: nothing passes beside them. */
function damSpec(r: Reservoir): ReservoirSpec {
  return { storage: r.storage, floodLimitM: r.floodLimitM, spillway: NO_SPILLWAY, gates: r.gates };
}
const NO_SPILLWAY = { sillM: 1e6, widthM: 0, coefficient: 0 };

function stepSmall(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  k: number,
  inflow: number,
  t: number,
  desk: FloodDesk,
): void {
  const r = env.county.reservoirs[k];
  const state = f.reservoirs[k];
  const basin = inner.basins[k];
  if (t > 0) stepReservoir(r, basin, inflow, MINUTE_S, inner.breaches[k]);
  state.level = basin.levelM;
  state.volume = basin.volumeM3;
  state.inflow = inflow;
  state.outflow = basin.outflowM3s;
  const { cell, way } = inner.fixed.outlets[k];
  if (!inner.breaches[k]) {
    enter(inner, cell, state.outflow);
    failing(f, env, inner, k, desk);
    return;
  }
  const n = Math.min(SPREAD, way.length);
  for (let j = 0; j < n; j++) enter(inner, way[j], state.outflow / n);
}

/** An unsafe dam gives way after hours (drawn) above its design level, any earth dam after 1–2 h of water over its crest. */
function failing(f: FloodState, env: FloodEnv, inner: FloodInner, k: number, desk: FloodDesk): void {
  const r = env.county.reservoirs[k];
  const state = f.reservoirs[k];
  const over = state.level > r.crestM;
  // A dam that a team has worked on stands like a sound one.
  const cracked = desk.cracked(k);
  const weak = (r.unsafe || cracked) && !desk.raised(k);
  // A cracked dam leaks through as long as it holds more than its flood limit.
  const high = state.level > (cracked ? r.floodLimitM : r.designM);
  if (!over && !(weak && high)) return;
  inner.overS[k] += weak && over ? 3 * MINUTE_S : MINUTE_S;
  const draw = rand(env.key, STREAM, k, 0);
  if (inner.overS[k] < (weak ? 1.5 + 2.5 * draw : 1 + draw) * HOUR) return;
  if (!desk.happens({ kind: 'reservoir-failing', reservoir: k })) return;
  inner.breaches[k] = createBreach(
    Math.max(state.level, r.storage[0].levelM + 2),
    r.storage[0].levelM,
    state.volume,
    over ? 'overtop' : 'piping',
  );
}

/** Where a pool is over and under again, m: its flood limit by a hand's breadth, and the sill of a spillway without gates. */
export const marksOf = (r: Reservoir) => ({
  limit: { over: r.floodLimitM + 0.1, under: r.floodLimitM },
  spill: r.gates === null ? { over: r.spillway.sillM + 0.1, under: r.spillway.sillM + 0.05 } : null,
});
function passes(r: Reservoir, before: number, level: number): boolean {
  const { limit, spill } = marksOf(r);
  const by = (m: { over: number; under: number }): boolean =>
    (level > m.over && !(before > m.over)) || (level < m.under && !(before < m.under));
  return by(limit) || (spill !== null && by(spill));
}
