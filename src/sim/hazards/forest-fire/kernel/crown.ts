/** Whether a surface fire climbs into the crowns and runs in them: Van Wagner 1977, Rothermel 1991, as in Behave `crown.cpp`. */
import { pow } from '../../../kernel/det-math.ts';
import { flameLengthM } from './shape.ts';

/** Surface intensity that ignites crowns, kW/m; base of the crowns m (≥ 0.1), foliar moisture % (≥ 30). */
export function crownIgnition(baseM: number, foliarPct: number): number {
  const base = baseM < 0.1 ? 0.1 : baseM;
  const m = foliarPct < 30 ? 30 : foliarPct;
  const x = 0.01 * base * (460 + 25.9 * m);
  return x * Math.sqrt(x);
}

/** Rate above which fire runs in the crowns on its own, m/s: 0.05 kg/m²/s over the crowns' bulk density, kg/m³. */
export const activeCrownRate = (bulkKgM3: number): number => (bulkKgM3 <= 0 ? Infinity : 0.05 / bulkKgM3);

/** Rate of a crown run over that of fuel model 10 on the flat under 0.4 of the 20-ft wind (Rothermel 1991, INT-438). */
export const CROWN_RATE_FACTOR = 3.34;
export const CROWN_WIND_FACTOR = 0.4;

/** Heat of burning crowns, kJ/m²: bulk density × depth × 18 608 kJ/kg (8000 Btu/lb). */
export const crownHeat = (bulkKgM3: number, baseM: number, heightM: number): number =>
  heightM <= baseM ? 0 : bulkKgM3 * (heightM - baseM) * 18608;

/** Flame length of a crown fire, m: 0.2 I^⅔ in ft and Btu/ft/s (Thomas 1963) = 0.0266 I^⅔ in m and kW/m. */
export const crownFlameM = (kwPerM: number): number =>
  kwPerM <= 0 ? 0 : 0.3048 * 0.2 * pow(kwPerM / 3.46414, 2 / 3);

/** Flame length of a front, m: Byram's for a surface fire (0); the longer of his and Thomas's once crowns burn (1, 2). */
export const flameOf = (kwPerM: number, crowned: 0 | 1 | 2): number => {
  const surface = flameLengthM(kwPerM);
  return crowned === 0 ? surface : Math.max(surface, crownFlameM(kwPerM));
};
