/** Probit law of heat: chance of death. */
import { ln, normalCdf, pow } from '../../../kernel/det-math.ts';

export const chanceOf = (probit: number): number => normalCdf(probit - 5);
/** Eisenberg 1975: heat W/m² over s. */
export const thermalProbit = (heat: number, s: number): number =>
  -14.9 + 2.56 * ln((s * pow(heat, 4 / 3)) / 1e4);
