/** Units, threshold look-up and the indoor box. */
import { exp } from '../../../kernel/det-math.ts';
import { SUBSTANCES, type SubstanceId } from '../../shared/kernel/substances.data.ts';
import { AEGL, AEGL_MINUTES, ERPG } from './toxic.data.ts';

/** Litres per mole at 25 °C. */
const MOLAR_VOLUME = 24.45;
export const mgPerM3 = (ppm: number, molar: number): number => (ppm * molar) / MOLAR_VOLUME;
export const ppmOf = (mg: number, molar: number): number => (mg * MOLAR_VOLUME) / molar;

/** AEGL-1 … -3, ppm, for an exposure: the tabulated duration at or above it (the stricter value); null if unknown. */
export function aegl(id: SubstanceId, minutes: number): [number, number, number] | null {
  const rows = AEGL[id];
  if (!rows) return null;
  let k = 0;
  while (k < AEGL_MINUTES.length - 1 && AEGL_MINUTES[k] < minutes) k++;
  return [rows[0][k], rows[1][k], rows[2][k]];
}

/** The three thresholds, mg/m³, that draw a substance's zones; null where neither AEGL nor ERPG is known. */
export function zoneLimits(id: SubstanceId, minutes: number, by: 'AEGL' | 'ERPG'): Float64Array | null {
  const ppm = by === 'AEGL' ? aegl(id, minutes) : (ERPG[id] ?? null);
  return ppm && Float64Array.from(ppm, (v) => mgPerM3(v, SUBSTANCES[id].molar));
}

/** Lower flammable limit, mg/m³; Infinity for what does not burn. Half of it is the usual edge of the danger area. */
export function flammableLimit(id: SubstanceId): number {
  const s = SUBSTANCES[id];
  return s.lflPercent > 0 ? mgPerM3(s.lflPercent * 1e4, s.molar) : Infinity;
}

/** Indoor air after dt s: `dCi/dt = λ (Co − Ci)`, λ air changes per hour (closed house .5–1). */
export const indoorAfter = (inside: number, outside: number, ach: number, dt: number): number =>
  outside + (inside - outside) * exp((-ach * dt) / 3600);
