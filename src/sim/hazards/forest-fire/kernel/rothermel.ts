/**
 * Surface fire spread: Rothermel 1972 (USDA INT-115) with Albini 1976 (INT-30), exactly as coded in USFS
 * firelab/behave @d963287f; Andrews 2018 (RMRS-GTR-371) explains each term. US units throughout. Not valid for
 * crown runs (see crown.ts), smouldering or fire that makes its own wind.
 */
import { PI, atan2, cos, exp, pow, sin } from '../../../kernel/det-math.ts';
import type { FuelModel } from './fuel-models.ts';

/** Moisture fractions of oven-dry weight. */
export interface FuelMoisture {
  readonly m1h: number;
  readonly m10h: number;
  readonly m100h: number;
  readonly herb: number;
  readonly woody: number;
}

/** What a fuel bed of a given moisture does before wind and slope. */
export interface FuelBed {
  /** Characteristic surface-to-volume ratio, 1/ft. */
  readonly sigma: number;
  /** Packing ratio, its optimum, and their quotient. */
  readonly beta: number;
  readonly betaOpt: number;
  readonly relativePacking: number;
  /** Moisture of extinction of the live fuel, fraction. */
  readonly liveMx: number;
  /** Reaction intensity, Btu/ft²/min. */
  readonly reactionIntensity: number;
  /** Share of it that preheats fuel ahead. */
  readonly xi: number;
  /** Btu/ft³. */
  readonly heatSink: number;
  /** No-wind, no-slope rate, ft/min. */
  readonly r0: number;
  /** φw = windK · U^windB, U midflame ft/min; φs = slopeK · tan². */
  readonly windK: number;
  readonly windB: number;
  readonly slopeK: number;
  /** Flaming time, min (Anderson 1969: 384/σ). */
  readonly residence: number;
  /** Heat per unit area, Btu/ft². */
  readonly heatPerArea: number;
}

const DENSITY = 32; // lb/ft³
const HEAT = 8000; // Btu/lb
const TOTAL_SILICA = 0.0555;
const EFFECTIVE_SILICA = 0.01;
const SAV_10H = 109;
const SAV_100H = 30;
/** Lower bounds of the size classes that share one weight, 1/ft (Albini 1976); below the last the weight is 0. */
const SIZE_CLASSES = [1200, 192, 96, 48, 16];
const sizeClass = (sav: number): number => {
  const k = SIZE_CLASSES.findIndex((low) => sav >= low);
  return k < 0 ? SIZE_CLASSES.length : k;
};

interface Particles {
  readonly load: readonly number[];
  readonly sav: readonly number[];
  readonly moisture: readonly number[];
}
interface Category {
  /** Total surface, and its weighted ratio, moisture, net load and heat of preignition. */
  area: number;
  sav: number;
  moisture: number;
  netLoad: number;
  preheat: number;
}

function category(p: Particles): Category {
  const areas = p.load.map((w, j) => (w * p.sav[j]) / DENSITY);
  const area = areas.reduce((a, b) => a + b, 0);
  const c: Category = { area, sav: 0, moisture: 0, netLoad: 0, preheat: 0 };
  if (area <= 0) return c;
  const classShare = [0, 0, 0, 0, 0, 0];
  p.load.forEach((_, j) => {
    classShare[sizeClass(p.sav[j])] += areas[j] / area;
  });
  classShare[SIZE_CLASSES.length] = 0;
  for (let j = 0; j < p.load.length; j++) {
    const f = areas[j] / area;
    if (f === 0) continue;
    c.sav += f * p.sav[j];
    c.moisture += f * p.moisture[j];
    c.netLoad += classShare[sizeClass(p.sav[j])] * p.load[j] * (1 - TOTAL_SILICA);
    c.preheat += f * exp(-138 / p.sav[j]) * (250 + 1116 * p.moisture[j]);
  }
  return c;
}

/** Share of the live herb that burns as dead: Behave's 1.333 − 1.11 M, not Scott & Burgan's rounded (1.2 − M)/0.9. */
const cured = (m: number): number => (m < 0.3 ? 1 : m > 1.2 ? 0 : 1.333 - 1.11 * m);

/** Moisture of extinction of live fuel: more fine dead fuel can burn it wetter (Albini 1976). */
function liveExtinction(dead: Particles, live: Particles, mx: number): number {
  let fineDead = 0;
  let fineDeadWater = 0;
  let fineLive = 0;
  dead.load.forEach((w, j) => {
    const k = w * exp(-138 / dead.sav[j]);
    fineDead += k;
    fineDeadWater += k * dead.moisture[j];
  });
  live.load.forEach((w, j) => {
    fineLive += w * exp(-500 / live.sav[j]);
  });
  if (fineLive <= 0 || fineDead <= 0) return mx;
  const m = 2.9 * (fineDead / fineLive) * (1 - fineDeadWater / fineDead / mx) - 0.226;
  return m < mx ? mx : m;
}

const moistureDamping = (m: number, mx: number): number => {
  const r = m / mx;
  return r >= 1 ? 0 : 1 - 2.59 * r + 5.11 * r * r - 3.52 * r * r * r;
};

export function fuelBed(fm: FuelModel, m: FuelMoisture): FuelBed {
  const share = fm.dynamic ? cured(m.herb) : 0;
  const dead: Particles = {
    load: [fm.load[0], fm.load[1], fm.load[2], fm.load[3] * share],
    sav: [fm.sav[0], SAV_10H, SAV_100H, fm.sav[1]],
    moisture: [m.m1h, m.m10h, m.m100h, m.m1h],
  };
  const live: Particles = {
    load: [fm.load[3] * (1 - share), fm.load[4]],
    sav: [fm.sav[1], fm.sav[2]],
    moisture: [m.herb, m.woody],
  };
  const d = category(dead);
  const l = category(live);
  const fd = d.area / (d.area + l.area);
  const fl = l.area / (d.area + l.area);
  const sigma = fd * d.sav + fl * l.sav;
  const load = [...dead.load, ...live.load].reduce((a, b) => a + b, 0);
  const bulk = load / fm.depth;
  const beta = bulk / DENSITY;
  const betaOpt = 3.348 * pow(sigma, -0.8189);
  const rel = beta / betaOpt;
  const liveMx = liveExtinction(dead, live, fm.mx);

  const a = 133 * pow(sigma, -0.7913);
  const s15 = sigma * Math.sqrt(sigma);
  const gamma = (s15 / (495 + 0.0594 * s15)) * pow(rel, a) * exp(a * (1 - rel));
  const silica = Math.min(1, 0.174 * pow(EFFECTIVE_SILICA, -0.19));
  const reactionIntensity =
    gamma *
    HEAT *
    silica *
    (d.netLoad * moistureDamping(d.moisture, fm.mx) +
      (l.area > 0 ? l.netLoad * moistureDamping(l.moisture, liveMx) : 0));

  const xi = exp((0.792 + 0.681 * Math.sqrt(sigma)) * (beta + 0.1)) / (192 + 0.2595 * sigma);
  const heatSink = bulk * (fd * d.preheat + fl * l.preheat);
  const e = 0.715 * exp(-3.59e-4 * sigma);
  const residence = 384 / sigma;
  return {
    sigma,
    beta,
    betaOpt,
    relativePacking: rel,
    liveMx,
    reactionIntensity,
    xi,
    heatSink,
    r0: (reactionIntensity * xi) / heatSink,
    windK: 7.47 * exp(-0.133 * pow(sigma, 0.55)) * pow(rel, -e),
    windB: 0.02526 * pow(sigma, 0.54),
    slopeK: 5.275 * pow(beta, -0.3),
    residence,
    heatPerArea: reactionIntensity * residence,
  };
}

export interface HeadSpread {
  /** Rate in the direction of maximum spread, ft/min. */
  readonly rate: number;
  /** That direction, degrees clockwise from upslope. */
  readonly directionDeg: number;
  /** The wind that alone would give this rate, ft/min. */
  readonly effectiveWind: number;
}

/** Wind that alone multiplies the no-wind rate by `ratio`, ft/min. */
export const effectiveWindOf = (bed: FuelBed, ratio: number): number =>
  ratio <= 1 ? 0 : pow((ratio - 1) / bed.windK, 1 / bed.windB);

/** `windFtMin` at midflame height, blowing towards `towardDeg` clockwise from upslope; `slopeTan` rise over run. */
export function headSpread(bed: FuelBed, windFtMin: number, slopeTan: number, towardDeg: number): HeadSpread {
  if (bed.r0 <= 0) return { rate: 0, directionDeg: 0, effectiveWind: 0 };
  const phiW = windFtMin < 1e-7 ? 0 : bed.windK * pow(windFtMin, bed.windB);
  const phiS = bed.slopeK * slopeTan * slopeTan;
  const angle = (towardDeg * PI) / 180;
  const x = bed.r0 * (phiS + phiW * cos(angle));
  const y = bed.r0 * phiW * sin(angle);
  const rate = bed.r0 + Math.sqrt(x * x + y * y);
  let directionDeg = (atan2(y, x) * 180) / PI;
  if (directionDeg < -1e-20) directionDeg += 360;
  if (Math.abs(directionDeg) < 0.5) directionDeg = 0; // as BehavePlus does
  return { rate, directionDeg, effectiveWind: effectiveWindOf(bed, rate / bed.r0) };
}
