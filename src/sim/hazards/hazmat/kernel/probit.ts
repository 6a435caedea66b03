/** Probit laws: chance of death from dose, heat or blast. */
import { ln, normalCdf, pow } from '../../../kernel/det-math.ts';
import type { SubstanceId } from './substances.data.ts';
import { PROBITS } from './toxic.data.ts';

export const chanceOf = (probit: number): number => normalCdf(probit - 5);

/** Probit of a toxic load Cⁿ·t, (mg/m³)ⁿ·min; null where no law is known. */
export function toxicProbitOfLoad(id: SubstanceId, load: number): number | null {
  const p = PROBITS[id];
  if (!p) return null;
  return load <= 0 ? -Infinity : p.a + p.b * ln(load);
}
export function toxicProbit(id: SubstanceId, mg: number, minutes: number): number | null {
  const p = PROBITS[id];
  return p ? toxicProbitOfLoad(id, pow(mg, p.n) * minutes) : null;
}
export const fatalShare = (id: SubstanceId, load: number): number => {
  const pr = toxicProbitOfLoad(id, load);
  return pr === null || pr === -Infinity ? 0 : chanceOf(pr);
};
/** Eisenberg 1975: heat W/m² over s. */
export const thermalProbit = (heat: number, s: number): number =>
  -14.9 + 2.56 * ln((s * pow(heat, 4 / 3)) / 1e4);
/** Lung haemorrhage by overpressure, Pa (Eisenberg, in CCPS CPQRA; from memory, high). */
export const lungProbit = (pa: number): number => -77.1 + 6.91 * ln(pa);
