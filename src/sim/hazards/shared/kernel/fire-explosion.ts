/** Fireball, jet and pool fire, vapour-cloud explosion. SI units; heat in W/m², overpressure in kPa. */
import { exp, ln, PI, pow } from '../../../kernel/det-math.ts';
import type { Numbers } from '../../../scenario/parameters.ts';
import { burnProbit, chanceOf, thermalProbit } from './heat-probit.ts';
import { G } from '../../../kernel/units.ts';

export interface Fireball {
  readonly diameterM: number;
  readonly durationS: number;
  /** Height of the centre, m. */
  readonly heightM: number;
}
/** TNO Yellow Book: `D = 6.48 m^.325`, `t = .852 m^.26` (from memory, high); centre at .75 D as CCPS. */
export function fireballTno(kg: number): Fireball {
  const diameterM = 6.48 * pow(kg, 0.325);
  return { diameterM, durationS: 0.852 * pow(kg, 0.26), heightM: 0.75 * diameterM };
}
/** CCPS: `D = 5.8 m^{1/3}`, `t = .45 m^{1/3}` below 30 t, else `2.6 m^{1/6}` (from memory, medium-high). */
export function fireballCcps(kg: number): Fireball {
  const diameterM = 5.8 * pow(kg, 1 / 3);
  const durationS = kg < 30000 ? 0.45 * pow(kg, 1 / 3) : 2.6 * pow(kg, 1 / 6);
  return { diameterM, durationS, heightM: 0.75 * diameterM };
}
/** Share of the heat that is radiated: Roberts `.27 P^.32`, P MPa (burst pressure). */
export const radiantShare = (burstPa: number): number => 0.27 * pow(burstPa / 1e6, 0.32);
/** Transmissivity of air over a path, m, at a water vapour pressure, Pa: `2.02 (p_w X)^{−.09}`, at most 1. */
export const transmissivity = (vapourPa: number, pathM: number): number =>
  pathM <= 0 ? 1 : Math.min(1, 2.02 * pow(vapourPa * pathM, -0.09));
/** Vapour pressure of water at 20 °C and 70 % humidity, Pa. */
const VAPOUR = 1640;
/** Heat on a surface that faces a fireball from x m on the ground, W/m². */
export function fireballHeat(kg: number, combustion: number, burstPa: number, x: number): number {
  const b = fireballTno(kg);
  const r = b.diameterM / 2;
  const l2 = b.heightM * b.heightM + x * x;
  const emitted = (radiantShare(burstPa) * kg * combustion) / (PI * 4 * r * r * b.durationS);
  return emitted * ((r * r) / l2) * transmissivity(VAPOUR, Math.sqrt(l2) - r);
}

/** Burst pressure of a pressure vessel in fire, Pa (from memory, medium: relief setting of LPG tanks). */
const BURST_PA = 1.5e6;
/** Share of people in the open x m from a fireball that dies of its heat (Eisenberg). */
export const fireballFatal = (kg: number, combustion: number, x: number): number =>
  chanceOf(thermalProbit(fireballHeat(kg, combustion, BURST_PA, x), fireballTno(kg).durationS));

/** Share of people in the open x m from a fireball with burns of the second degree or worse. */
export const fireballBurnt = (kg: number, combustion: number, x: number): number =>
  chanceOf(burnProbit(fireballHeat(kg, combustion, BURST_PA, x), fireballTno(kg).durationS));

/** Radiated share of jet and pool flames (API 521: .2–.35; from memory, high). */
export const FLAME_RADIANT = 0.25;
/** Point source: heat at r m from a flame that burns `rate` kg/s. */
export const pointSourceHeat = (rate: number, combustion: number, r: number, share = FLAME_RADIANT): number =>
  (transmissivity(VAPOUR, r) * share * rate * combustion) / (4 * PI * r * r);
/** Burning rate of pools, kg/(m² s) (from memory, high). */
export const BURNING_RATE = { gasoline: 0.055, lpg: 0.099, methanol: 0.017 } as const;
/** Thomas: length of a pool flame, m: `L/D = 42 (m''/(ρ_a √(g D)))^.61`. */
export const poolFlameLength = (burning: number, diameterM: number): number =>
  42 * diameterM * pow(burning / (1.2 * Math.sqrt(G * diameterM)), 0.61);

/** Energy of TNT, J/kg, and share of a vapour cloud's heat that makes a blast (.01–.10; from memory, high). */
const TNT = 4.68e6;
export const BLAST_YIELD = 0.03;
export const tntEquivalent = (kg: number, combustion: number, share = BLAST_YIELD): number =>
  (share * kg * combustion) / TNT;

/**
 * Incident overpressure, kPa, of a hemispherical surface burst (Kingery–Bulmash, Swisdak 1994 simplified polynomials in
 * ln Z, Z = R/W^{1/3}; from memory, checked by the published 10 t at 500 m). Valid from Z = .2; nearer is clamped.
 */
export function overpressure(kgTnt: number, r: number): number {
  const z = Math.max(0.2, r / pow(kgTnt, 1 / 3));
  const l = ln(z);
  if (z < 2.9) return exp(7.2106 + l * (-2.1069 + l * (-0.3229 + l * (0.1117 + l * 0.0685))));
  if (z < 23.8) return exp(7.5938 + l * (-3.0523 + l * (0.40977 + l * (0.0261 - l * 0.01267))));
  return exp(6.0536 - 1.4066 * l);
}
/** Damage by overpressure, kPa (from memory, high): 10 % of panes, light roofs, brick walls, severe, near total. */
export const BLAST_DAMAGE = { glass: 2, roof: 5, brick: 14, severe: 35, total: 70 } as const;
/** Harm by heat, W/m²: equipment fails, wood lights, pain in 20 s, no harm. */
export const HEAT_DAMAGE = { equipment: 37500, ignition: 12500, pain: 4700, safe: 1600 } as const;

/** Distance, m, at which a falling curve reaches `limit` (60 halvings between 1 m and 20 km). */
export function distanceTo(limit: number, at: (r: number) => number): number {
  if (at(1) <= limit) return 0;
  let lo = 1;
  let hi = 20000;
  for (let k = 0; k < 60; k++) {
    const mid = 0.5 * (lo + hi);
    if (at(mid) > limit) lo = mid;
    else hi = mid;
  }
  return hi;
}
export const blastRadius = (kgTnt: number, kPa: number): number =>
  distanceTo(kPa, (r) => overpressure(kgTnt, r));
export const fireballRadius = (kg: number, combustion: number, burstPa: number, heat: number): number =>
  distanceTo(heat, (r) => fireballHeat(kg, combustion, burstPa, r));

/** Seconds of fire on a tank until it bursts, for a draw u in 0–1 and a cooled share of its surface. */
export const burstAfterS = (n: Numbers, u: number, cooled: number): number =>
  60 *
  (n['PRM-HAZ-BLEVE-LEAST'] + n['PRM-HAZ-BLEVE-RANGE'] * u) *
  (1 + (n['PRM-HAZ-BLEVE-COOLED'] - 1) * cooled);
