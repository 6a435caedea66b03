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
  /** Drains clogged by debris. */
  blocked: boolean;
  /** Drains cleared and pumps set by a crew. */
  helped: boolean;
  /** Seconds spent over the crest. */
  overS: number;
  failedAt: number;
  breach: Breach | null;
  /** What can still run out, m³, and what could at first. */
  leftM3: number;
  loadM3: number;
  outflowM3s: number;
}
/** Share of rain that reaches the pond; what a clogged drain still carries; what pumps add to a clear one (design choices). */
const RUNOFF = 0.85;
const CLOGGED = 0.15;
const PUMPED = 2;
/** A dam of tailings cuts through after this long under flowing water, s (design choice). */
const ERODES_S = 900;

export const createPond = (): Pond => ({
  riseM: 0,
  blocked: false,
  helped: false,
  overS: 0,
  failedAt: -1,
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

/** One step of `dt` s in which `mm` fall. Returns true when the dam has just failed. */
export function stepPond(p: Pond, s: PondSpec, mm: number, dt: number, now: number): boolean {
  if (p.breach) {
    growBreach(p.breach, dt);
    const level = s.heightM * Math.sqrt(p.leftM3 / p.loadM3);
    const out = Math.min(p.leftM3, breachDischarge(p.breach, level) * dt);
    p.leftM3 -= out;
    p.outflowM3s = out / dt;
    return false;
  }
  const inflow = RUNOFF * (mm / 1000) * s.catchmentKm2 * 1e6;
  const carry = p.helped ? PUMPED : p.blocked ? CLOGGED : 1;
  p.riseM = Math.max(0, p.riseM + (inflow - carry * s.drainM3s * dt) / s.areaM2);
  p.overS = p.riseM > s.freeboardM ? p.overS + dt : 0;
  if (p.overS < ERODES_S) return false;
  p.failedAt = now;
  p.loadM3 = p.leftM3 = ricoVolume(s.storedM3) + p.riseM * s.areaM2;
  p.breach = createBreach(s.heightM, 0, p.loadM3, 'overtop');
  return true;
}
