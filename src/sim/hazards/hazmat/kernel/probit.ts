/** Probit laws: chance of death from dose or blast. */
import { ln, pow } from '../../../kernel/det-math.ts';
import type { SubstanceId } from '../../shared/kernel/substances.data.ts';
import { chanceOf } from '../../shared/kernel/heat-probit.ts';
import { PROBITS } from './toxic.data.ts';

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
/** Lung haemorrhage by overpressure, Pa (Eisenberg, in CCPS CPQRA; from memory, high). */
export const lungProbit = (pa: number): number => -77.1 + 6.91 * ln(pa);
