/**
 * Smoke of the fire near the ground: what newly burnt cells hold as fine particles leaves them over some twenty minutes,
 * travels with the wind over coarse cells and mixes upward out of the lowest layer. First-order upwind: its numerical
 * diffusion, u·dx/2, stands for turbulence. A screening model for roads, lines and villages, not an air-quality forecast.
 */
import { exp, PI, pow } from '../../../kernel/det-math.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import { fuelModel } from './fuel-models.ts';
import type { Fire } from './state.ts';

/** Fine particles, kg per kg of fuel burnt: temperate forest 0.018 (Andreae 2019; from memory, medium-high). */
const PM_PER_KG = 0.018;
/** lb/ft² in kg/m². */
const LB_FT2 = 4.882;
/** A cell gives its smoke off with this time constant, s (design choice: flames, then the first smouldering). */
const GIVE_S = 1200;
/** Depth of the layer people and roads are in, m, and time constant of mixing out of it, s, by day and night (design). */
const LAYER_M = 50;
const MIX_DAY_S = 1800;
const MIX_NIGHT_S = 7200;
/** Light extinction of wood smoke, m²/g (from memory, medium: 3.5–5); Koschmieder's visibility is 3.912 over it. */
const EXTINCTION = 4.5;

export interface Smoke {
  readonly cols: number;
  readonly rows: number;
  readonly dx: number;
  /** Fire cells along a smoke cell's side. */
  readonly ratio: number;
  /** Kilograms of fine particles per cell: in the air, and still to be given off. */
  readonly air: Float64Array;
  readonly store: Float64Array;
  /** Cells that caught before this (fire time, s) have been counted. */
  counted: number;
  emittedKg: number;
  goneKg: number;
}

export const createSmoke = (f: Fire, ratio: number): Smoke => {
  const cols = Math.floor(f.cols / ratio);
  const rows = Math.floor(f.rows / ratio);
  return {
    cols,
    rows,
    dx: f.dx * ratio,
    ratio,
    air: new Float64Array(cols * rows),
    store: new Float64Array(cols * rows),
    counted: -1,
    emittedKg: 0,
    goneKg: 0,
  };
};

/** Takes up what has caught since the last call. */
export function feedSmoke(s: Smoke, f: Fire): void {
  const kgM2 = f.types.map((t) => LB_FT2 * (fuelModel(t.model)?.load.reduce((a, b) => a + b, 0) ?? 0));
  const [r0, r1, c0, c1] = f.box;
  const { arrival } = f;
  const from = s.counted;
  for (let r = r0; r <= r1; r++)
    for (let i = r * f.cols + c0; i <= r * f.cols + c1; i++)
      if (arrival[i] > from && arrival[i] <= f.t) {
        const k = Math.floor(r / s.ratio) * s.cols + Math.floor((i - r * f.cols) / s.ratio);
        s.store[k] += PM_PER_KG * kgM2[f.type[i]] * f.dx * f.dx;
      }
  s.counted = f.t;
}

/** Advances by dt s; wind as the unit vector it blows to (east, south) and m/s. */
export function stepSmoke(
  s: Smoke,
  windE: number,
  windS: number,
  windMs: number,
  night: boolean,
  dt: number,
): void {
  const { air, store, cols, rows } = s;
  const give = 1 - exp(-dt / GIVE_S);
  for (let k = 0; k < store.length; k++) {
    if (store[k] === 0) continue;
    const out = store[k] < 1e-3 ? store[k] : store[k] * give;
    store[k] -= out;
    air[k] += out;
    s.emittedKg += out;
  }
  const mix = 1 - exp(-dt / (night ? MIX_NIGHT_S : MIX_DAY_S));
  const u = Math.abs(windE) * windMs;
  const v = Math.abs(windS) * windMs;
  const parts = Math.max(1, Math.ceil(((u + v) * dt) / (0.9 * s.dx)));
  const fx = (u * dt) / (parts * s.dx);
  const fy = (v * dt) / (parts * s.dx);
  // Swept against the wind, so that every cell still reads what its upwind neighbours were.
  const east = windE >= 0;
  const south = windS >= 0;
  for (let p = 0; p < parts; p++) {
    let before = 0;
    let after = 0;
    for (let a = 0; a < rows; a++) {
      const r = south ? rows - 1 - a : a;
      const up = south ? r - 1 : r + 1;
      for (let b = 0; b < cols; b++) {
        const c = east ? cols - 1 - b : b;
        const side = east ? c - 1 : c + 1;
        const k = r * cols + c;
        before += air[k];
        let x = air[k] * (1 - fx - fy);
        if (side >= 0 && side < cols) x += fx * air[r * cols + side];
        if (up >= 0 && up < rows) x += fy * air[up * cols + c];
        air[k] = x < 1e-9 ? 0 : x;
        after += air[k];
      }
    }
    s.goneKg += before - after;
  }
  for (let k = 0; k < air.length; k++) {
    if (air[k] === 0) continue;
    s.goneKg += air[k] * mix;
    air[k] -= air[k] * mix;
  }
}

/** Heat of low-moisture wood, kJ/kg (Byram 1959; Rothermel 1972). */
const HEAT_KJ = 18600;
/** Heat that the smoke cells within `n` of one give off now, MW: what they still hold, over the time it takes to leave. */
export function heatMw(s: Smoke, col: number, row: number, n: number): number {
  let kg = 0;
  for (let r = Math.max(0, row - n); r <= Math.min(s.rows - 1, row + n); r++)
    for (let c = Math.max(0, col - n); c <= Math.min(s.cols - 1, col + n); c++) kg += s.store[r * s.cols + c];
  return ((kg / PM_PER_KG) * HEAT_KJ) / GIVE_S / 1000;
}
/** Share of the heat that rises, and how far downwind the column is looked at, m (design choices). */
const CONVECTIVE = 0.55;
const DOWNWIND_M = 500;
/** Height of a bent-over column: Briggs 1969, 1.6 F^⅓ x^⅔ / u with F = gQ/(πρc_pT) (from memory, high); wind from 1 m/s. */
export function riseM(mw: number, windMs: number): number {
  const flux = (9.81 * mw * 1e6 * CONVECTIVE) / (PI * 1.2 * 1005 * 293);
  return (1.6 * pow(flux, 1 / 3) * pow(DOWNWIND_M, 2 / 3)) / Math.max(1, windMs);
}

/** Fine particles at a cell, mg/m³, and how far one sees in it, m (Koschmieder 1924). */
export const smokeMg = (s: Smoke, k: number): number => (s.air[k] * 1e6) / (s.dx * s.dx * LAYER_M);
export const visibilityM = (mg: number): number => (mg <= 0 ? Infinity : 3.912 / ((EXTINCTION * mg) / 1000));

export function hashSmoke(s: Smoke, h: StateHash): void {
  h.f64(s.counted).f64(s.emittedKg).f64(s.goneKg);
  for (let k = 0; k < s.air.length; k++)
    if (s.air[k] !== 0 || s.store[k] !== 0) h.u32(k).f64(s.air[k]).f64(s.store[k]);
}
