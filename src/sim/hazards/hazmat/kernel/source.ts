/** Source terms: what leaves a vessel and what of it becomes a cloud. SI units: kg, m, s, Pa, K. */
import { exp, PI, pow } from '../../../kernel/det-math.ts';
import { G } from '../../../kernel/units.ts';
import type { Substance } from '../../shared/kernel/substances.data.ts';

export const R_GAS = 8.314462618;
export const P_AIR = 101325;
export const KELVIN = 273.15;
/** Molar mass of dry air, g/mol. */
const AIR = 28.965;
export const airDensity = (tK: number): number => (P_AIR * AIR * 1e-3) / (R_GAS * tK);
export const vapourDensity = (molar: number, tK: number): number => (P_AIR * molar * 1e-3) / (R_GAS * tK);

export const holeArea = (diameterM: number): number => 0.25 * PI * diameterM * diameterM;

/** Liquid through a hole, kg/s: `C_d A √(2ρ(ΔP + ρ g h))`, h = liquid head above the hole. */
export function liquidOutflow(cd: number, areaM2: number, density: number, dP: number, headM = 0): number {
  const p = dP + density * G * headM;
  return p <= 0 ? 0 : cd * areaM2 * Math.sqrt(2 * density * p);
}

/**
 * Gas through a hole (CCPS 1999 p. 47): `η = max(P2/P1, (2/(k+1))^{k/(k−1)})`,
 * `m = C_d A √(ρ1 P1·2k/(k−1)·(η^{2/k} − η^{(k+1)/k}))`; jet pressure Pa and temperature K in the throat.
 */
export function gasOutflow(
  cd: number,
  areaM2: number,
  k: number,
  density: number,
  p1: number,
  t1: number,
  p2: number,
): { rate: number; throatPa: number; throatK: number } {
  if (p1 <= p2) return { rate: 0, throatPa: p2, throatK: t1 };
  const eta = Math.max(p2 / p1, pow(2 / (k + 1), k / (k - 1)));
  const bracket = pow(eta, 2 / k) - pow(eta, (k + 1) / k);
  return {
    rate: cd * areaM2 * Math.sqrt(density * p1 * ((2 * k) / (k - 1)) * bracket),
    throatPa: p1 * eta,
    throatK: t1 * pow(eta, (k - 1) / k),
  };
}

/** Share of a superheated liquid that flashes: `c_p (T − T_b)/ΔH_v`, 0–1. */
export const flashShare = (s: Substance, tK: number): number =>
  Math.min(1, Math.max(0, (s.heatCapacity * (tK - KELVIN - s.boilingC)) / s.latent));
/** Share of the outflow that stays airborne: vapour and as much aerosol again (rule of thumb, from memory). */
export const airborneShare = (flash: number): number => Math.min(1, 2 * flash);

/** Vapour pressure, Pa, by Clausius–Clapeyron from the boiling point with constant latent heat (±5 % to 40 °C). */
export function vapourPressure(s: Substance, tK: number): number {
  const b = s.boilingC + KELVIN;
  return P_AIR * exp(((s.latent * s.molar * 1e-3) / R_GAS) * (1 / b - 1 / tK));
}

/**
 * Evaporation of a pool below its boiling point, kg/s (EPA RMP OCA: `QR = .284 U^.78 MW^{2/3} A VP/(82.05 T)` lb/min
 * with A ft², VP mmHg; from memory, high). U m/s, A m².
 */
export function poolEvaporation(s: Substance, areaM2: number, tK: number, windMs: number): number {
  const vp = Math.min(P_AIR, vapourPressure(s, tK)) * 0.00750062;
  const lbMin = (0.284 * pow(windMs, 0.78) * pow(s.molar, 2 / 3) * areaM2 * 10.7639 * vp) / (82.05 * tK);
  return (lbMin * 0.45359237) / 60;
}

/** Ground under a boiling pool: conductivity W/(m K) and diffusivity m²/s (from memory, medium). */
export const GROUND = { concrete: { k: 0.92, alpha: 4.16e-7 }, soil: { k: 0.96, alpha: 4.59e-7 } } as const;
/** Boiling of a cryogenic pool on warm ground, kg/s (Fay): `A k (T_g − T_b)/(ΔH_v √(π α t))`. */
export function poolBoiling(
  s: Substance,
  areaM2: number,
  groundK: number,
  sinceS: number,
  ground: { readonly k: number; readonly alpha: number } = GROUND.concrete,
): number {
  const dT = Math.max(0, groundK - KELVIN - s.boilingC);
  return (areaM2 * ground.k * dT) / (s.latent * Math.sqrt(PI * ground.alpha * Math.max(1, sinceS)));
}

/** A pool spreads with `dr/dt = √(2 g h)` to its bund or to a film of 10 mm (from memory, high). */
export const POOL_FILM_M = 0.01;
export const poolSpread = (radiusM: number, volumeM3: number): number => {
  const h = volumeM3 / (PI * radiusM * radiusM);
  return h <= POOL_FILM_M ? 0 : Math.sqrt(2 * G * h);
};
