/** Fire that does not spread by its front: brands on the wind, and burnt ground that flares up again over a line. */
import { exp } from '../../../kernel/det-math.ts';
import { rand, randNormal, streamId } from '../../../kernel/rng.ts';
import { wind20Mph } from './cell-speed.ts';
import { canCatch, ignite } from './seedling.ts';
import { fuelTemperatureC, ignitionChance, surfaceSpotMi, torchingSpotMi } from './spotting.ts';
import type { Fire } from './state.ts';
import { FT, MI } from './units.ts';

const SPOT = streamId('forest-fire/spot');
const REKINDLE = streamId('forest-fire/rekindle');

/**
 * How often brands leave and where they land. No published rate exists for these woods: assumed, chosen so that a
 * vigorous pine fire throws some spots an hour. The greatest distance is Albini's; the rest falls short of it.
 */
export const SPOT_DATA = {
  /** Surface flames below this throw nothing that matters, m. */
  minFlameM: 1.2,
  /** Chance that 400 m² burnt sends one brand that is still alight when it lands: surface, torching, crown run. */
  loft: [0.004, 0.02, 0.03],
  /** Draws per burnt cell. */
  draws: [1, 2, 3],
  /** Flight over the greatest distance: lognormal median and log-deviation. */
  median: 0.3,
  deviation: 0.7,
  /** Scatter across the wind over the distance flown. */
  lateral: 0.1,
  /** Trees that torch together. */
  trees: 5,
} as const;

/** Chance per hour that an unmopped cell of a held edge throws fire over its line, if fuel there always caught (assumed). */
export const REKINDLE_PER_HOUR = 0.002;
export const REKINDLE_EVERY = 600;

/** Chance that a brand takes in a cell. */
function catching(f: Fire, i: number): number {
  const t = f.types[f.type[i]];
  const m = f.air.m1h + f.damp[i] / 100;
  return ignitionChance(fuelTemperatureC(f.air.tempC, t.cover), m < 0.01 ? 0.01 : m);
}

function greatestM(f: Fire, i: number): number {
  const t = f.types[f.type[i]];
  const wind = wind20Mph(f);
  const cover = t.heightM / FT;
  const surface = surfaceSpotMi(wind, f.flame[i] / FT, cover);
  const torch =
    f.crowned[i] === 0 ? 0 : torchingSpotMi(wind, t.dbhCm / 2.54, cover, SPOT_DATA.trees, cover, 'shortleaf');
  return MI * (torch > surface ? torch : surface);
}

/** Brands of a cell that has just caught. Addressed by cell alone, so nothing else in the exercise moves them. */
export function throwBrands(f: Fire, i: number): void {
  const kind = f.crowned[i];
  if (!f.brands || f.air.windMs <= 0 || (kind === 0 && f.flame[i] < SPOT_DATA.minFlameM)) return;
  const loft = (SPOT_DATA.loft[kind] * f.dx * f.dx) / 400;
  for (let k = 0; k < SPOT_DATA.draws[kind]; k++) {
    if (rand(f.key, SPOT, i, 0, 64 * k) >= loft) continue;
    const far = greatestM(f, i);
    const d = far * SPOT_DATA.median * exp(SPOT_DATA.deviation * randNormal(f.key, SPOT, i, 1, k));
    const aside = d * SPOT_DATA.lateral * randNormal(f.key, SPOT, i, 2, k);
    if (d > far || d < 1.5 * f.dx) continue;
    const r = Math.floor(i / f.cols);
    const c = i - r * f.cols;
    const col = Math.floor(c + 0.5 + (d * f.air.windE - aside * f.air.windS) / f.dx);
    const row = Math.floor(r + 0.5 + (d * f.air.windS + aside * f.air.windE) / f.dx);
    if (col < 0 || row < 0 || col >= f.cols || row >= f.rows) continue;
    const j = row * f.cols + col;
    if (!canCatch(f, j) || rand(f.key, SPOT, i, 0, 64 * k + 1) >= catching(f, j)) continue;
    ignite(f, j);
    f.spotFires++;
    f.news.push({ t: f.arrival[i], what: 'spot', cell: j, from: i });
  }
}

/** The unburnt cell two steps away, most downwind first, that a held and smouldering cell could light. */
function beyond(f: Fire, i: number): number {
  let best = -1;
  let bestAlong = -Infinity;
  for (let k = 0; k < 9; k++) {
    const s = Math.floor(k / 3) - 1;
    const e = k - 3 * (s + 1) - 1;
    if (s === 0 && e === 0) continue;
    const mid = i + e + s * f.cols;
    const j = mid + e + s * f.cols;
    if (f.phi[mid] < 0 || !canCatch(f, j)) continue;
    const along = (e * f.air.windE + s * f.air.windS) / Math.sqrt(e * e + s * s);
    if (along > bestAlong) {
      best = j;
      bestAlong = along;
    }
  }
  return best;
}

/**
 * Once in REKINDLE_EVERY seconds of fire time: burnt cells still warm and not wholly mopped up, whose edge is held,
 * may light the far side.
 */
export function rekindle(f: Fire, h: number): void {
  if (!f.brands) return;
  const slot = Math.floor(f.t / REKINDLE_EVERY);
  if (slot === Math.floor((f.t - h) / REKINDLE_EVERY)) return;
  const b = f.box;
  for (let r = Math.max(2, b[0]); r <= Math.min(f.rows - 3, b[1]); r++)
    for (let c = Math.max(2, b[2]); c <= Math.min(f.cols - 3, b[3]); c++) {
      const i = r * f.cols + c;
      if (f.phi[i] >= 0 || f.mop[i] >= 100 || f.coldAt[i] <= f.t) continue;
      if (!held(f, i)) continue;
      const u = rand(f.key, REKINDLE, i, slot);
      const most = (REKINDLE_PER_HOUR * REKINDLE_EVERY * (100 - f.mop[i])) / 360000;
      if (u >= most) continue;
      const j = beyond(f, i);
      if (j < 0 || u >= most * catching(f, j)) continue;
      ignite(f, j);
      f.news.push({ t: f.t, what: 'rekindle', cell: j, from: i });
    }
}

/** Whether a line or wet ground stops a burnt cell on one of its four sides. */
function held(f: Fire, i: number): boolean {
  const stops = (j: number): boolean => f.shut[j] !== 0 && f.types[f.type[j]].model !== 0;
  return stops(i + 1) || stops(i - 1) || stops(i + f.cols) || stops(i - f.cols);
}
