/** Probit laws: chance of death or of serious harm from dose, heat or blast. */
import { ln, pow } from '../../../kernel/det-math.ts';
import type { SubstanceId } from '../../shared/kernel/substances.data.ts';
import { chanceOf } from '../../shared/kernel/heat-probit.ts';
import { PROBITS } from './toxic.data.ts';
import { zoneLimits } from './toxic.ts';

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
/** The probit whose chance is `share`, to 1e-6. */
export function probitOf(share: number): number {
  let [low, high] = [0, 10];
  for (let k = 0; k < 24; k++) {
    const mid = (low + high) / 2;
    if (chanceOf(mid) < share) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
}
/** Seriously hurt or worse by toxic load: `Pr = a + b ln(load)`. */
export interface HurtLaw {
  readonly a: number;
  readonly b: number;
}
/**
 * Through two doses of an hour: of AEGL-2, above which people may be harmed lastingly or unable to escape, and of AEGL-3, above
 * which they may die (definitions of the NRC). How many of a mixed crowd that is there, the AEGL do not say.
 */
export function hurtLaw(id: SubstanceId, at2: number, at3: number): HurtLaw | null {
  const limits = zoneLimits(id, 60, 'AEGL');
  const law = PROBITS[id];
  if (!limits || !law) return null;
  const dose = (mg: number): number => ln(pow(mg, law.n) * 60);
  const [p2, p3] = [probitOf(at2), probitOf(at3)];
  const b = (p3 - p2) / (dose(limits[2]) - dose(limits[1]));
  return { a: p2 - b * dose(limits[1]), b };
}
/** Share that is seriously hurt and lives. */
export const hurtShare = (law: HurtLaw | null, id: SubstanceId, load: number): number =>
  law === null || load <= 0 ? 0 : Math.max(0, chanceOf(law.a + law.b * ln(load)) - fatalShare(id, load));
/** Lung haemorrhage by overpressure, Pa (Eisenberg, in CCPS CPQRA; from memory, high). */
export const lungProbit = (pa: number): number => -77.1 + 6.91 * ln(pa);
