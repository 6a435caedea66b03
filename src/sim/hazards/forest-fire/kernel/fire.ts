/**
 * Forest fire on a window of 10–30 m cells (up to 512²).
 *
 * Rate, direction and heat come per cell from Rothermel 1972 as USFS Behave computes it (or Wang Zhengfei's law), with
 * a crown run after Van Wagner 1977 and Rothermel 1991; fronts grow as a narrow-band level set with elliptical speed
 * (Catchpole et al. 1982, Richards 1990); brands fly after Albini 1979/1983. Fuel moisture follows the weather (Simard,
 * Fosberg & Deeming). Use it for where the fire will be in minutes to hours and what crews meet there. Not in it: wind
 * bent by terrain or made by the fire, fire whirls, merging fronts that draw each other, smoke, fuel models fitted to
 * Fuliang. Barriers hold until a flame overtops them; burnt edges rekindle until mopped up. Everything is a function
 * of the state, the seed and the calls made: the same calls give the same bytes.
 *
 * `createFire` → `setAir` → `ignite` → `stepFire` again and again; `layLine`, `wetCell`, `mopCell` between steps.
 */
import { PI, cos, sin } from '../../../kernel/det-math.ts';
import { frontAt, prepare, weatherChanged } from './cell-speed.ts';
import { flameOf } from './crown.ts';
import { rekindle, throwBrands } from './embers.ts';
import { CFL, longestStep, moveBand, stepFront } from './level-set.ts';
import { deadMoisture, type FireWeather } from './moisture.ts';
import { arrivalSpeed, growSeeds, restNear, restOver, seedSpeed } from './seedling.ts';
import { touch, type Fire } from './state.ts';
import { breach, dryOut } from './works.ts';

export { createFire, type Fire, type FireNews, type FireSpec } from './state.ts';
export { spreadAt } from './cell-speed.ts';
export { ignite } from './seedling.ts';
export { layLine, mopCell, wetCell } from './works.ts';
export {
  burningEdge,
  crewDanger,
  edgeState,
  lineRate,
  safeDistanceM,
  type CrewDanger,
  type EdgeState,
} from './danger.ts';
export { barrier, BARRIERS, holdOfWidth } from './barriers.data.ts';
export { FUEL_TYPES, type FuelType } from './fuel-types.ts';
export { SUPPRESSION, type FireResource, type SuppressionKind } from './suppression.data.ts';
export { slopeAspect } from './terrain.ts';
export { copyFire, hashFire, restoreFire, saveFire, type SavedFire } from './copy.ts';
export { deadMoisture, weatherAt, type FireWeather, type WeatherRow } from './moisture.ts';

/** Moistures that change by the season rather than the hour, fractions. */
export interface FuelSeason {
  readonly m100h: number;
  readonly herb: number;
  readonly woody: number;
}

/** The weather from now on. Dead-fuel moisture follows it unless given; without a season the last one stays. */
export function setAir(
  f: Fire,
  w: FireWeather,
  season?: FuelSeason,
  dead: { readonly m1h: number; readonly m10h: number } = deadMoisture(w.tempC, w.rhPct),
): void {
  const to = ((w.windFromDeg + 180) * PI) / 180;
  f.air = {
    tempC: w.tempC,
    rhPct: w.rhPct,
    windMs: w.windMs,
    windE: sin(to),
    windS: -cos(to),
    m1h: dead.m1h,
    m10h: dead.m10h,
    m100h: season?.m100h ?? f.air.m100h,
    herb: season?.herb ?? f.air.herb,
    woody: season?.woody ?? f.air.woody,
  };
  weatherChanged(f);
}

/** A cell catches: what its front was, how long it stays hot, what it breaks and throws. */
function catchFire(f: Fire, i: number): void {
  const v = arrivalSpeed(f, i);
  prepare(f, i);
  const front = frontAt(f, i, v);
  f.intensity[i] = front.intensity;
  f.crowned[i] = front.crowned;
  f.flame[i] = flameOf(front.intensity, front.crowned);
  // A cell is hot while its front still crosses it, then smoulders.
  f.coldAt[i] = f.arrival[i] + 3600 * f.types[f.type[i]].smoulderH + f.dx / Math.max(v, 1e-4);
  f.burntCells++;
  touch(f, i, 1);
}

/** Advances by `dt` s in steps short enough for the front; weather and works stay as they are meanwhile. */
export function stepFire(f: Fire, dt: number): void {
  const end = f.t + dt;
  while (f.t < end) {
    dryOut(f);
    const v = seedSpeed(f);
    const most = Math.min(longestStep(f), v > 0 ? (CFL * f.dx) / v : Infinity);
    const left = end - f.t;
    const parts = Math.ceil(left / most - 1e-9);
    const h = parts <= 1 ? left : left / parts;
    restNear(f);
    let n = stepFront(f, h);
    restOver(f);
    n = growSeeds(f, h, n);
    f.t = parts <= 1 ? end : f.t + h;
    f.steps++;
    for (let k = 0; k < n; k++) catchFire(f, f.fresh[k]);
    for (let k = 0; k < n; k++) {
      breach(f, f.fresh[k]);
      throwBrands(f, f.fresh[k]);
    }
    moveBand(f);
    rekindle(f, h);
  }
}

/** Burnt area, ha. */
export const burntHa = (f: Fire): number => (f.burntCells * f.dx * f.dx) / 10000;
