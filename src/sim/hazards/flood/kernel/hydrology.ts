/** Rain to river: SCS runoff, unit hydrograph, Green–Ampt infiltration, Muskingum routing. */
import { ln } from '../../../kernel/det-math.ts';

/** Rain excess, mm, of a storm of `p` mm on curve number `cn`; I_a = 0.2 S, S = 25400/CN − 254 (TR-55 eq. 2-3, 2-4). */
export function scsRunoffMm(p: number, cn: number): number {
  const s = 25400 / cn - 254;
  const x = p - 0.2 * s;
  return x <= 0 ? 0 : (x * x) / (x + s);
}
/** The same in inches. */
export const scsRunoffInch = (p: number, cn: number): number => scsRunoffMm(p * 25.4, cn) / 25.4;
/** Curve number for dry (I) and wet (III) antecedent moisture from the average condition (II). */
export const cnDry = (cn: number): number => (4.2 * cn) / (10 - 0.058 * cn);
export const cnWet = (cn: number): number => (23 * cn) / (10 + 0.13 * cn);

/** SCS triangular unit hydrograph for rain of `trH` hours: time to peak, h, and peak, m³/s per cm (Chow 1988 §7.7). */
export function scsUnitHydrograph(
  areaKm2: number,
  tcH: number,
  trH: number,
): { tpH: number; qpPerCm: number } {
  const tpH = trH / 2 + 0.6 * tcH;
  return { tpH, qpPerCm: (2.08 * areaKm2) / tpH };
}

/** Share of a triangle (peak at tp, base 2.67 tp) that lies before `t`. */
function triangleShare(t: number, tp: number): number {
  const base = 2.67 * tp;
  if (t <= 0) return 0;
  if (t >= base) return 1;
  return t <= tp ? (t * t) / (tp * base) : 1 - ((base - t) * (base - t)) / (base * (base - tp));
}

/** A catchment that turns rain into discharge step by step. `pending` is a ring of water on its way. */
export interface CatchmentRunoff {
  readonly areaKm2: number;
  readonly curveNumber: number;
  readonly stepS: number;
  readonly baseM3s: number;
  /** Share of one step's excess that leaves in each later step; sums to 1. */
  readonly shares: Float64Array;
  /** m³ due in the steps to come, from `head`. */
  readonly pending: Float64Array;
  head: number;
  rainMm: number;
  excessMm: number;
}

export function createRunoff(
  areaKm2: number,
  curveNumber: number,
  tcH: number,
  stepS: number,
  baseM3s = 0,
): CatchmentRunoff {
  const { tpH } = scsUnitHydrograph(areaKm2, tcH, stepS / 3600);
  const tp = tpH * 3600;
  const n = Math.max(1, Math.ceil((2.67 * tp) / stepS));
  const shares = new Float64Array(n);
  for (let k = 0; k < n; k++) shares[k] = triangleShare((k + 1) * stepS, tp) - triangleShare(k * stepS, tp);
  return {
    areaKm2,
    curveNumber,
    stepS,
    baseM3s,
    shares,
    pending: new Float64Array(n),
    head: 0,
    rainMm: 0,
    excessMm: 0,
  };
}

/** Take the rain of one step, mm; returns the mean discharge of that step, m³/s. Allocates nothing. */
export function stepRunoff(r: CatchmentRunoff, rainMm: number): number {
  const n = r.shares.length;
  if (rainMm > 0) {
    r.rainMm += rainMm;
    const total = scsRunoffMm(r.rainMm, r.curveNumber);
    const m3 = (total - r.excessMm) * r.areaKm2 * 1000;
    r.excessMm = total;
    if (m3 > 0) for (let k = 0; k < n; k++) r.pending[(r.head + k) % n] += m3 * r.shares[k];
  }
  const due = r.pending[r.head];
  r.pending[r.head] = 0;
  r.head = (r.head + 1) % n;
  return r.baseM3s + due / r.stepS;
}

/** Water still on its way, m³. */
export function pendingRunoff(r: CatchmentRunoff): number {
  let v = 0;
  for (let k = 0; k < r.pending.length; k++) v += r.pending[k];
  return v;
}

/**
 * Green–Ampt under ponding: cumulative infiltration F (same length unit as psi and K·t) from
 * F − ψΔθ ln(1 + F/(ψΔθ)) = K t, and rate f = K (1 + ψΔθ/F) (Chow 1988 §4.3). A pond adds its depth to ψ.
 */
export function greenAmpt(
  k: number,
  psi: number,
  dTheta: number,
  t: number,
): { infiltrated: number; rate: number } {
  const a = psi * dTheta;
  let f = k * t + Math.sqrt(2 * a * k * t);
  for (let n = 0; n < 60; n++) {
    const g = f - a * ln(1 + f / a) - k * t;
    const step = (g * (a + f)) / f;
    f -= step;
    if (Math.abs(step) <= 1e-13 * f) break;
  }
  return { infiltrated: f, rate: k * (1 + a / f) };
}

/** Muskingum coefficients on inflow now, inflow before, outflow before; k and dt in the same unit. */
export function muskingum(k: number, x: number, dt: number): readonly [number, number, number] {
  const d = 2 * k * (1 - x) + dt;
  return [(dt - 2 * k * x) / d, (dt + 2 * k * x) / d, (2 * k * (1 - x) - dt) / d];
}
/** Route a whole series; element 0 is the given first outflow. */
export function routeMuskingum(
  inflow: readonly number[],
  k: number,
  x: number,
  dt: number,
  outflow0: number,
): number[] {
  const [c1, c2, c3] = muskingum(k, x, dt);
  const out = [outflow0];
  for (let t = 1; t < inflow.length; t++) out.push(c1 * inflow[t] + c2 * inflow[t - 1] + c3 * out[t - 1]);
  return out;
}
