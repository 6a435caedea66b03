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
    now += released(f, env, inner, t, -g.damLag);
    then += released(f, env, inner, t, leadS - g.damLag);
  }
  return stageOf(g.rating, then) + (f.gauges[gauge] - stageOf(g.rating, now));
}

/** Release at `t + lead`, past (recorded) or to come. */
function released(f: FloodState, env: FloodEnv, inner: FloodInner, t: number, leadS: number): number {
  if (leadS > 0) return at(poolAhead(f, env, inner, t).out, leadS);
  return inner.released[
    Math.max(0, Math.min(Math.floor(inner.releasedTo / SERIES_S), Math.floor((t + leadS) / SERIES_S)))
  ];
}
