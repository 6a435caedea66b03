/**
 * A tailings pond in heavy rain: water balance, overtopping, and what runs out when the dam goes. Rico, Benito & Díez-Herrero
 * 2008 (J. Hazard. Mater. 154:846): outflow V_F = 0.354·V_T^1.01 (10⁶ m³), run-out 1.61·(H·V_F)^0.66 km. The mixture is
 * routed as clear water, which makes it run a little too fast and too far.
 */
import { pow } from '../../../kernel/det-math.ts';
import { breachDischarge, createBreach, growBreach, type Breach } from '../../shared/kernel/breach.ts';

export interface PondSpec {
  /** Height of the dam, m; tailings and water stored, m³. */
  readonly heightM: number;
  readonly storedM3: number;
  /** Water surface, m², and ground that drains into it, km². */
  readonly areaM2: number;
  readonly catchmentKm2: number;
  /** Dry height above the normal level, m. */
  readonly freeboardM: number;
  /** What the drains carry away, m³/s. */
  readonly drainM3s: number;
}
export interface Pond {
  /** Water above the normal level, m. */
  riseM: number;
  /** Seconds spent over the crest. */
  overS: number;
  breach: Breach | null;
  /** What can still run out, m³, and what could at first. */
  leftM3: number;
  loadM3: number;
  outflowM3s: number;
}
/** Share of rain that reaches the pond; what a clogged drain still carries; what pumps add to a clear one (design choices). */
const RUNOFF = 0.85;
const CARRIED = { clear: 1, blocked: 0.15, helped: 2 } as const;
export type Drains = keyof typeof CARRIED;
/** A dam of tailings cuts through after this long under flowing water, s (design choice). */
const ERODES_S = 900;

export const createPond = (): Pond => ({
  riseM: 0,
  overS: 0,
  breach: null,
  leftM3: 0,
  loadM3: 0,
  outflowM3s: 0,
});
/** m³. */
export const ricoVolume = (storedM3: number): number => 0.354e6 * pow(storedM3 / 1e6, 1.01);
/** m. */
export const ricoReach = (heightM: number, volumeM3: number): number =>
  1610 * pow((heightM * volumeM3) / 1e6, 0.66);

/** One step of `dt` s in which `mm` fall. Returns true when water has run over the dam for long enough to cut through it. */
export function stepPond(p: Pond, s: PondSpec, mm: number, dt: number, drains: Drains): boolean {
  if (p.breach) {
    growBreach(p.breach, dt);
    const level = s.heightM * Math.sqrt(p.leftM3 / p.loadM3);
    const out = Math.min(p.leftM3, breachDischarge(p.breach, level) * dt);
    p.leftM3 -= out;
    p.outflowM3s = out / dt;
    return false;
  }
  const inflow = RUNOFF * (mm / 1000) * s.catchmentKm2 * 1e6;
  p.riseM = Math.max(0, p.riseM + (inflow - CARRIED[drains] * s.drainM3s * dt) / s.areaM2);
  p.overS = p.riseM > s.freeboardM ? p.overS + dt : 0;
  return p.overS >= ERODES_S;
}
/** The dam goes. */
export function failPond(p: Pond, s: PondSpec): void {
  p.loadM3 = p.leftM3 = ricoVolume(s.storedM3) + p.riseM * s.areaM2;
  p.breach = createBreach(s.heightM, 0, p.loadM3, 'overtop');
}
