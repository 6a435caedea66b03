/** The cloud in the exercise: wind of the scenario, release every ten seconds, puffs, and where it can be felt. */
import { cos, PI, sin } from '../../kernel/det-math.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import type { LonLat } from '../../kernel/units.ts';
import { isIn } from '../../drive.ts';
import { stepCloud } from './kernel/cloud.ts';
import { releaseGravity, stepRelease } from './kernel/release.ts';
import { KELVIN } from './kernel/source.ts';
import { turnerClass } from './kernel/sigma.ts';
import { zoneLimits } from './kernel/toxic.ts';
import { seconds } from '../../scenario/schema.ts';
import type { World } from '../../world.ts';
import type { HazmatIncident } from './state.ts';

export const STEP_S = 10;
/** Window of 160 × 160 cells of 25 m round the leak. */
export const CELLS = 160;
export const CELL_M = 25;

export interface Wind {
  readonly ms: number;
  readonly fromDeg: number;
}
export function windOf(w: World): Wind {
  const steps = w.env.scenario.conditions.hazmat!.wind;
  let now = steps[0];
  for (const s of steps) if (seconds(s[0]) <= w.t) now = s;
  return { ms: now[1], fromDeg: now[2] };
}
/** Thresholds that draw the zones, mg/m³: AEGL of 60 min, else a tenth, half and all of the lower flammable limit's mass. */
export function limitsOf(h: HazmatIncident): Float64Array {
  return (
    zoneLimits(h.vessel.substance, 60, 'AEGL') ??
    zoneLimits(h.vessel.substance, 60, 'ERPG') ??
    Float64Array.of(4000, 20000, 40000)
  );
}

export function stepHazmat(w: World, h: HazmatIncident): void {
  const c = w.env.scenario.conditions.hazmat!;
  const wind = windOf(w);
  const a = ((wind.fromDeg + 180) * PI) / 180;
  const airK = c.air.tempC + KELVIN;
  stepRelease(h.vessel, h.release, STEP_S, wind.ms, airK);
  // A leak that burns makes flame, not cloud.
  const r =
    isIn(w, 'hazmat-leak', 'vapour.burnt') && !isIn(w, 'hazmat-leak', 'hole.closed')
      ? { ...h.release, rate: 0, volumeRate: 0 }
      : h.release;
  stepCloud(
    h.cloud,
    {
      rate: r.rate,
      volumeRate: r.volumeRate,
      g0: releaseGravity(r, airK),
      density: r.density,
      tRatio: r.cloudK / airK,
    },
    {
      windX: wind.ms * sin(a),
      windY: -wind.ms * cos(a),
      stability: turnerClass(wind.ms, c.air.sky as 3 | 2 | 1 | 0 | -1),
    },
    STEP_S,
  );
}

/** Window coordinates, m from the leak: east and south. */
export const toWindow = (w: World, lon: number, lat: number): { x: number; y: number } => {
  const c = w.env.scenario.conditions.hazmat!;
  return { x: (lon - c.lon) * M_PER_DEG_LON, y: (c.lat - lat) * M_PER_DEG_LAT };
};
export const fromWindow = (w: World, x: number, y: number): LonLat => {
  const c = w.env.scenario.conditions.hazmat!;
  return { lon: c.lon + x / M_PER_DEG_LON, lat: c.lat - y / M_PER_DEG_LAT };
};
/** Four places 60 m from the leak, m east and south. */
export const AROUND = [
  [60, 0],
  [-60, 0],
  [0, 60],
  [0, -60],
] as const;
/** Index of the window cell at x, y, or −1. */
export function cellOf(x: number, y: number): number {
  const half = (CELLS * CELL_M) / 2;
  const col = Math.floor((x + half) / CELL_M);
  const row = Math.floor((y + half) / CELL_M);
  return col < 0 || row < 0 || col >= CELLS || row >= CELLS ? -1 : row * CELLS + col;
}
