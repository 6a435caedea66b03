/** The ellipse by which fire spreads through one cell under the present weather, and the speed of a front in it. */
import { PI, atan2, exp, pow, tan } from '../../../kernel/det-math.ts';
import { activeCrownRate, crownHeat, crownIgnition, CROWN_RATE_FACTOR, CROWN_WIND_FACTOR } from './crown.ts';
import { fuelModel } from './fuel-models.ts';
import type { FuelType } from './fuel-types.ts';
import { effectiveWindOf, fuelBed, headSpread, type FuelBed } from './rothermel.ts';
import { backingShare, crownLengthToWidth, lengthToWidth } from './shape.ts';
import * as state from './state.ts';
import type { Fire } from './state.ts';
import { BTU_FT2, FT_MIN, MPH_IN_FT_MIN, MS_IN_MPH } from './units.ts';
import { beaufort, WANG_DOMAIN, wangR0, wangSlope } from './wang.ts';
import { wind20From10 } from './wind.ts';

// Module-local copies: engines read an imported binding through a cell, which costs a hot loop several times its work.
const { CROWN, CROWN_AT, DRIFT, EAST, FLANK, HALF, HEAT, LINE, SOUTH } = state;

/** Fuel beds are kept per model and percent point of damp. */
const DAMP_STEPS = 64;

function bedOf(f: Fire, i: number, model: number): FuelBed {
  const step = f.damp[i] + DAMP_STEPS / 2;
  const slot = model * DAMP_STEPS + step;
  const kept = f.beds[slot];
  if (kept) return kept;
  const fm = fuelModel(model);
  if (!fm) throw new Error(`no fuel model ${model}`);
  const add = f.damp[i] / 100;
  const wetter = (m: number): number => Math.max(0.01, m + add);
  const { m1h, m10h, m100h, herb, woody } = f.air;
  const bed = fuelBed(fm, { m1h: wetter(m1h), m10h: wetter(m10h), m100h: wetter(m100h), herb, woody });
  f.beds[slot] = bed;
  return bed;
}

/** 20-ft wind, ft/min. */
const wind20 = (f: Fire): number => wind20From10(f.air.windMs) / FT_MIN;
export const wind20Mph = (f: Fire): number => wind20From10(f.air.windMs) * MS_IN_MPH;

/** New weather or season: every cell's ellipse is stale. */
export function weatherChanged(f: Fire): void {
  f.stamp++;
  f.beds.length = 0;
  const lw = crownLengthToWidth(wind20Mph(f));
  const back = backingShare(lw);
  f.crownShape[0] = (1 - back) / 2;
  f.crownShape[1] = (1 + back) / 2;
  f.crownShape[2] = (1 + back) / (2 * lw);
}

/** Rothermel's ellipse; wind and slope add as vectors. */
function rothermelCell(f: Fire, i: number, bed: FuelBed): void {
  const { spread: p, air } = f;
  const o = LINE * i;
  const wind = wind20(f) * f.shelter[f.type[i]];
  const phiW = wind < 1e-7 ? 0 : bed.windK * pow(wind, bed.windB);
  const phiS = bed.slopeK * f.slope[i] * f.slope[i];
  const x = phiS * f.upE[i] + phiW * air.windE;
  const y = phiS * f.upS[i] + phiW * air.windS;
  const push = Math.sqrt(x * x + y * y);
  const head = bed.r0 * (1 + push) * FT_MIN;
  const lw = lengthToWidth(effectiveWindOf(bed, 1 + push) / MPH_IN_FT_MIN);
  const back = head * backingShare(lw);
  p[o + EAST] = push > 0 ? x / push : 1;
  p[o + SOUTH] = push > 0 ? y / push : 0;
  p[o + DRIFT] = (head - back) / 2;
  p[o + HALF] = (head + back) / 2;
  p[o + FLANK] = (head + back) / (2 * lw);
}

/** Wind, m/s, and slope, degrees, no greater than Wang's law is stated for. */
const wangWindMs = (f: Fire): number => Math.min(f.air.windMs, WANG_DOMAIN.windMs);
const wangSlopeDeg = (f: Fire, i: number): number =>
  Math.min((atan2(f.slope[i], 1) * 180) / PI, WANG_DOMAIN.slopeDeg);

/** Wang's law along a direction (Mao 1993), m/s: only the part of wind and slope along it counts. */
function wangAlong(f: Fire, i: number, r0: number, e: number, s: number): number {
  const along = f.air.windE * e + f.air.windS * s;
  const climb = f.upE[i] * e + f.upS[i] * s;
  return (r0 * exp(0.1783 * wangWindMs(f) * along) * wangSlope(wangSlopeDeg(f, i) * climb)) / 60;
}
function wangCell(f: Fire, i: number, t: FuelType): void {
  const { spread: p, air } = f;
  const o = LINE * i;
  const windMs = wangWindMs(f);
  const r0 = Math.max(0, wangR0(air.tempC, beaufort(windMs), air.rhPct)) * t.wang;
  const a = 0.1783 * windMs;
  const b = 3.533 * pow(tan((wangSlopeDeg(f, i) * PI) / 180), 1.2);
  const x = a * air.windE + b * f.upE[i];
  const y = a * air.windS + b * f.upS[i];
  const l = Math.sqrt(x * x + y * y);
  const e = l > 0 ? x / l : 1;
  const s = l > 0 ? y / l : 0;
  const head = wangAlong(f, i, r0, e, s);
  const back = wangAlong(f, i, r0, -e, -s);
  const half = (head + back) / 2;
  p[o + EAST] = e;
  p[o + SOUTH] = s;
  p[o + DRIFT] = (head - back) / 2;
  p[o + HALF] = half;
  p[o + FLANK] = Math.min(half, (wangAlong(f, i, r0, s, -e) + wangAlong(f, i, r0, -s, e)) / 2);
}

/**
 * Crown run along the wind: 3.34 × fuel model 10 on the flat, only where the crowns are dense enough to carry it and the
 * head of the surface fire lights them. It is an ellipse of its own: asking each normal whether its own surface front is
 * hot enough would leave a point that no grid can carry, and a head that runs the slower the wider the cells.
 */
function crownCell(f: Fire, i: number, t: FuelType): void {
  const p = f.spread;
  const o = LINE * i;
  p[o + CROWN_AT] = Infinity;
  p[o + CROWN] = 0;
  if (t.bulkKgM3 <= 0) return;
  p[o + CROWN_AT] = crownIgnition(t.baseM, t.foliarPct);
  if (p[o + HEAT] * (p[o + DRIFT] + p[o + HALF]) < p[o + CROWN_AT]) return;
  const rate = CROWN_RATE_FACTOR * headSpread(bedOf(f, i, 10), CROWN_WIND_FACTOR * wind20(f), 0, 0).rate;
  if (rate * FT_MIN >= activeCrownRate(t.bulkKgM3)) p[o + CROWN] = rate * FT_MIN;
}

/** Makes sure a cell's ellipse is today's. */
export function prepare(f: Fire, i: number): void {
  const p = f.spread;
  const o = LINE * i;
  if (f.stampOf[i] === f.stamp) return;
  f.stampOf[i] = f.stamp;
  const t = f.types[f.type[i]];
  if (t.model === 0) {
    p[o + EAST] = 1;
    p[o + SOUTH] = p[o + DRIFT] = p[o + HALF] = p[o + FLANK] = p[o + HEAT] = p[o + CROWN] = 0;
    p[o + CROWN_AT] = Infinity;
    return;
  }
  const bed = bedOf(f, i, t.model);
  if (f.law === 'wang') wangCell(f, i, t);
  else rothermelCell(f, i, bed);
  p[o + HEAT] = bed.heatPerArea * BTU_FT2;
  crownCell(f, i, t);
}

/** Fastest that fire can move in a prepared cell, m/s. */
export const fastest = (f: Fire, i: number): number => {
  const head = f.spread[LINE * i + DRIFT] + f.spread[LINE * i + HALF];
  return head > f.spread[LINE * i + CROWN] ? head : f.spread[LINE * i + CROWN];
};

/**
 * Speed, m/s, of a front whose unit normal is (e, s): g cos θ + √(f² cos² θ + h² sin² θ) (Catchpole, de Mestre &
 * Gill 1982; Richards 1990), or of the crown run where that is faster.
 */
export function speedAlong(f: Fire, i: number, e: number, s: number): number {
  const p = f.spread;
  const o = LINE * i;
  const c = p[o + EAST] * e + p[o + SOUTH] * s;
  const c2 = c * c;
  const half = p[o + HALF];
  const flank = p[o + FLANK];
  const v = p[o + DRIFT] * c + Math.sqrt(half * half * c2 + flank * flank * (1 - c2));
  if (p[o + CROWN] > 0) {
    const cc = f.air.windE * e + f.air.windS * s;
    const a = f.crownShape[1];
    const b = f.crownShape[2];
    const w = p[o + CROWN] * (f.crownShape[0] * cc + Math.sqrt(a * a * cc * cc + b * b * (1 - cc * cc)));
    return w > v ? w : v;
  }
  return v;
}

/** Intensity kW/m and kind of a front that moves at `v` through a cell. */
export function frontAt(
  f: Fire,
  i: number,
  v: number,
): { readonly intensity: number; readonly crowned: 0 | 1 | 2 } {
  const surface = f.spread[LINE * i + HEAT] * v;
  if (surface < f.spread[LINE * i + CROWN_AT]) return { intensity: surface, crowned: 0 };
  const t = f.types[f.type[i]];
  return {
    intensity: (f.spread[LINE * i + HEAT] + crownHeat(t.bulkKgM3, t.baseM, t.heightM)) * v,
    crowned: f.spread[LINE * i + CROWN] > 0 ? 2 : 1,
  };
}

/** How fire would spread through a cell now; rates m/s, head towards (east, south), head intensity kW/m. */
export function spreadAt(
  f: Fire,
  i: number,
): {
  readonly head: number;
  readonly back: number;
  readonly flank: number;
  readonly east: number;
  readonly south: number;
  readonly intensity: number;
} {
  prepare(f, i);
  const p = f.spread;
  const o = LINE * i;
  const head = speedAlong(f, i, p[o + EAST], p[o + SOUTH]);
  return {
    head,
    back: p[o + HALF] - p[o + DRIFT],
    flank: p[o + FLANK],
    east: p[o + EAST],
    south: p[o + SOUTH],
    intensity: frontAt(f, i, head).intensity,
  };
}
