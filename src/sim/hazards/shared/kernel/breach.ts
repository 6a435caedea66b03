/** Dam and levee breaches: empirical geometry, growth and discharge. */
import { cos, PI, pow } from '../../../kernel/det-math.ts';
import { G } from '../../../kernel/units.ts';

export type BreachMode = 'overtop' | 'piping';

/** Froehlich 2008 (J. Hydraul. Eng. 134(12):1708): mean width m, formation time s, side slope z (H:V). */
export function froehlich2008(
  volumeM3: number,
  heightM: number,
  mode: BreachMode,
): { meanWidthM: number; formationS: number; sideSlope: number } {
  const ko = mode === 'overtop' ? 1.3 : 1;
  return {
    meanWidthM: 0.27 * ko * pow(volumeM3, 0.32) * pow(heightM, 0.04),
    formationS: 63.2 * Math.sqrt(volumeM3 / (G * heightM * heightM)),
    sideSlope: mode === 'overtop' ? 1 : 0.7,
  };
}
/** Froehlich 1995 peak outflow, m³/s. */
export const froehlich1995Peak = (volumeM3: number, heightM: number): number =>
  0.607 * pow(volumeM3, 0.295) * pow(heightM, 1.24);
/** MacDonald & Langridge-Monopolis 1984: eroded volume m³, formation time h. */
export function macdonald1984(
  outflowM3: number,
  headM: number,
  earthfill: boolean,
): { erodedM3: number; formationH: number } {
  const vh = outflowM3 * headM;
  const erodedM3 = earthfill ? 0.0261 * pow(vh, 0.769) : 0.00348 * pow(vh, 0.852);
  return { erodedM3, formationH: 0.0179 * pow(erodedM3, 0.364) };
}

/** A breach that cuts down from the crest to its base and widens at the same rate. */
export interface Breach {
  readonly crestM: number;
  readonly baseM: number;
  /** Final bottom width, m. */
  readonly bottomM: number;
  readonly sideSlope: number;
  readonly formationS: number;
  readonly growth: 'linear' | 'sine';
  ageS: number;
}

export function createBreach(
  crestM: number,
  baseM: number,
  volumeM3: number,
  mode: BreachMode,
  growth: 'linear' | 'sine' = 'linear',
): Breach {
  const h = crestM - baseM;
  const f = froehlich2008(volumeM3, h, mode);
  return {
    crestM,
    baseM,
    bottomM: Math.max(f.meanWidthM - f.sideSlope * h, 0.1 * f.meanWidthM),
    sideSlope: f.sideSlope,
    formationS: f.formationS,
    growth,
    ageS: 0,
  };
}
export function growBreach(b: Breach, dt: number): void {
  b.ageS += dt;
}
/** Share of the final depth and width reached, 0–1. */
export function breachGrowth(b: Breach): number {
  const t = Math.min(1, b.ageS / b.formationS);
  return b.growth === 'linear' ? t : 0.5 * (1 - cos(PI * t));
}
export const breachInvert = (b: Breach): number => b.crestM - breachGrowth(b) * (b.crestM - b.baseM);
export const breachWidth = (b: Breach): number => breachGrowth(b) * b.bottomM;

/** Discharge, m³/s, at pool level: 1.7 b H^{3/2} + 1.35 z H^{5/2} over the invert (DAMBRK form, SI). */
export function breachDischarge(b: Breach, levelM: number): number {
  const share = breachGrowth(b);
  const h = levelM - (b.crestM - share * (b.crestM - b.baseM));
  if (h <= 0 || share === 0) return 0;
  const r = Math.sqrt(h);
  return 1.7 * share * b.bottomM * h * r + 1.35 * b.sideSlope * h * h * r;
}
