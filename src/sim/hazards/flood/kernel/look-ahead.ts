/**
 * Stage forecast as a duty forecaster makes it: lagged sums of the runoff expected from known rain, the dam by
 * its order or standing rule, a rating for each gauge, corrected by the error of the present stage (实时校正).
 */
import { releaseOf } from './dam.ts';
import { levelAtVolume } from './reservoir.ts';
import { stageOf } from './rating.ts';
import { SERIES_S, seriesAt } from './runoff-series.ts';
import type { FloodInner } from './inner.ts';
import type { FloodEnv, FloodState } from './system.ts';

const STEP_S = 600;
const STEPS = 24 * 6 + 1;

/** The pool a day ahead in ten-minute steps from now; kept until time or order changes. */
function poolAhead(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  t: number,
): NonNullable<FloodInner['ahead']> {
  const k = inner.fixed.pool!.reservoir;
  const r = env.county.reservoirs[k];
  const { ordered, inflow } = f.reservoirs[k];
  const known = inner.ahead;
  if (known && known.t === t && known.ordered === ordered) return known;
  const out = new Float64Array(STEPS);
  const level = new Float64Array(STEPS);
  let v = f.reservoirs[k].volume;
  // The inflow seen now differs from the lagged sum by an error that fades over six hours.
  const error = inflow - seriesAt(inner.fixed.poolQ, t);
  for (let n = 0; n < STEPS; n++) {
    const fade = Math.max(0, 1 - (n * STEP_S) / 21600);
    const q = Math.max(0, seriesAt(inner.fixed.poolQ, t + n * STEP_S) + error * fade);
    level[n] = levelAtVolume(r, v);
    out[n] = releaseOf(r, level[n], q, ordered);
    v = Math.max(r.storage[0].volumeM3, v + (q - out[n]) * STEP_S);
  }
  inner.ahead = { t, ordered, out, level };
  return inner.ahead;
}

const at = (s: Float64Array, leadS: number): number => {
  const x = Math.max(0, Math.min(STEPS - 1, leadS / STEP_S));
  const k = Math.min(STEPS - 2, Math.floor(x));
  return s[k] + (x - k) * (s[k + 1] - s[k]);
};

export function lookAhead(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  gauge: number,
  t: number,
  leadS: number,
): number {
  const g = inner.fixed.gauges[gauge];
  const pool = inner.fixed.pool;
  if (g.cell < 0 && pool)
    return Math.max(
      at(poolAhead(f, env, inner, t).level, leadS),
      stageOf(g.rating, seriesAt(g.q, t + leadS)),
    );
  let now = seriesAt(g.q, t);
  let then = seriesAt(g.q, t + leadS);
  if (g.damLag >= 0 && pool) {
    now += arriving(f, env, inner, t, -g.damLag, g.damStore);
    then += arriving(f, env, inner, t, leadS - g.damLag, g.damStore);
  }
  return stageOf(g.rating, then) + (f.gauges[gauge] - stageOf(g.rating, now));
}

/** Fifths of the delay of a linear store, in units of its time: −ln(1 − (k + ½)/5). */
const DELAYS = [0.1054, 0.3567, 0.6931, 1.204, 2.3026] as const;

/** Release that arrives through a store, m³/s. */
function arriving(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  t: number,
  leadS: number,
  store: number,
): number {
  let sum = 0;
  for (let k = 0; k < DELAYS.length; k++) sum += released(f, env, inner, t, leadS - DELAYS[k] * store);
  return sum / DELAYS.length;
}

/** Release at `t + lead`, past (recorded) or to come. */
function released(f: FloodState, env: FloodEnv, inner: FloodInner, t: number, leadS: number): number {
  if (leadS > 0) return at(poolAhead(f, env, inner, t).out, leadS);
  return inner.released[
    Math.max(0, Math.min(Math.floor(inner.releasedTo / SERIES_S), Math.floor((t + leadS) / SERIES_S)))
  ];
}
