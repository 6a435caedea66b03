/** Probit laws of heat: chance of death and of burns. */
import { ln, normalCdf, pow } from '../../../kernel/det-math.ts';

export const chanceOf = (probit: number): number => normalCdf(probit - 5);
/** Eisenberg 1975: heat W/m² over s. */
export const thermalProbit = (heat: number, s: number): number =>
  -14.9 + 2.56 * ln((s * pow(heat, 4 / 3)) / 1e4);
/** Burns of the second degree by heat W/m² over s (TNO Green Book 1989; from memory, medium). */
export const burnProbit = (heat: number, s: number): number => -43.14 + 3.0186 * ln(s * pow(heat, 4 / 3));
