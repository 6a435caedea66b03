/** What water does to people, roads and houses. Depth d in m, speed v in m/s. */
import { ln, normalCdf } from '../../../kernel/det-math.ts';

export type LandCover = 'pasture' | 'woodland' | 'urban';
export type HazardClass = 'low' | 'moderate' | 'significant' | 'extreme';

/** Debris factor (Defra/EA FD2321/TR1 2006, table 3.1). */
export function debrisFactor(d: number, v: number, land: LandCover): number {
  if (d > 0.75 || v > 2) return land === 'pasture' ? 0.5 : 1;
  if (d > 0.25) return land === 'pasture' ? 0 : land === 'woodland' ? 0.5 : 1;
  return 0;
}
/** HR = d (v + 0.5) + DF. */
export const hazardRating = (d: number, v: number, land: LandCover): number =>
  d * (v + 0.5) + debrisFactor(d, v, land);
export const hazardClass = (hr: number): HazardClass =>
  hr < 0.75 ? 'low' : hr < 1.25 ? 'moderate' : hr <= 2 ? 'significant' : 'extreme';

export type MortalityZone = 'breach' | 'rapidlyRising' | 'remaining';
/** Jonkman, Vrijling & Vrouwenvelder 2008 (Nat. Hazards 46:353): which law applies; `rise` in m/h. */
export function mortalityZone(h: number, v: number, rise: number): MortalityZone {
  if (h * v >= 7 && v >= 2) return 'breach';
  return rise >= 0.5 && h >= 2.1 ? 'rapidlyRising' : 'remaining';
}
/** Share of the exposed who die at depth `h`. */
export function mortality(zone: MortalityZone, h: number): number {
  if (zone === 'breach') return 1;
  if (h <= 0) return 0;
  return zone === 'rapidlyRising' ? normalCdf((ln(h) - 1.46) / 0.28) : normalCdf((ln(h) - 7.6) / 2.75);
}

export type Mover = 'car' | 'truck' | 'wading' | 'boat';
/** May it go through? Cars below 0.3 m and 0.3 m²/s, rescue trucks to 0.7 m, wading to 0.5 m and 0.5 m²/s (ARR 2016 H2), boats from 0.4 m while v ≤ 2.5. */
export function passable(mover: Mover, d: number, v: number): boolean {
  const dv = d * v;
  switch (mover) {
    case 'car':
      return d < 0.3 && dv < 0.3;
    case 'truck':
      return d <= 0.7 && dv <= 0.7;
    case 'wading':
      return d <= 0.5 && dv <= 0.5;
    case 'boat':
      return d >= 0.4 && v <= 2.5;
  }
}
/** Greatest safe speed on a flooded road, km/h (Pregnolato et al. 2017); 0 from 0.3 m. */
export function floodedSpeed(d: number): number {
  const w = d * 1000;
  return w >= 300 ? 0 : Math.max(0, 0.0009 * w * w - 0.5529 * w + 86.9448);
}

const DAMAGE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.33],
  [1, 0.49],
  [1.5, 0.62],
  [2, 0.72],
  [3, 0.87],
  [4, 0.93],
  [5, 0.98],
  [6, 1],
];
/** JRC (Huizinga 2017) damage factor of Asian dwellings, 0–1. */
export function dwellingDamage(d: number): number {
  if (d <= 0) return 0;
  for (let k = 1; k < DAMAGE.length; k++) {
    const [x1, y1] = DAMAGE[k];
    const [x0, y0] = DAMAGE[k - 1];
    if (d <= x1) return y0 + ((d - x0) * (y1 - y0)) / (x1 - x0);
  }
  return 1;
}
/** Masonry swept away (Clausen & Clark 1990). */
export const housesDestroyed = (d: number, v: number): boolean => v >= 2 && d * v >= 7;
