/** A slide that dams a stream: height of the dam, filling of the lake, overtopping and breach. */
import { createBreach, growBreach, breachDischarge, type Breach } from '../../shared/kernel/breach.ts';

/** The valley at the dam: width m and bed slope. */
export interface Valley {
  readonly widthM: number;
  readonly slope: number;
}
export interface BarrierLake {
  readonly widthM: number;
  readonly slope: number;
  /** Crest above the stream bed, m; a spillway dug by hand lowers it. */
  crestM: number;
  volumeM3: number;
  levelM: number;
  outflowM3s: number;
  breach: Breach | null;
  /** m³. */
  inM3: number;
  outM3: number;
}
/** Faces of 1 : 2.5 on both sides (assumed), a dam lower than 2 m is washed away at once (assumed). */
const FACE = 2.5;
const LEAST_M = 2;
/** Height, m, of debris that fills a valley: section FACE·h² over its width. 0 = no dam. */
export function damHeight(debrisM3: number, v: Valley): number {
  const h = Math.sqrt(debrisM3 / (FACE * v.widthM));
  return h < LEAST_M ? 0 : h;
}
/** Lake behind it: a wedge over the bed slope, width growing with depth to twice the valley's is neglected. */
export const lakeVolume = (v: Valley, depthM: number): number => (v.widthM * depthM * depthM) / (2 * v.slope);
export const lakeLevel = (v: Valley, volumeM3: number): number =>
  Math.sqrt((2 * v.slope * volumeM3) / v.widthM);

export function createLake(debrisM3: number, v: Valley): BarrierLake | null {
  const crestM = damHeight(debrisM3, v);
  if (crestM === 0) return null;
  return {
    widthM: v.widthM,
    slope: v.slope,
    crestM,
    volumeM3: 0,
    levelM: 0,
    outflowM3s: 0,
    breach: null,
    inM3: 0,
    outM3: 0,
  };
}
/** Hours until it overtops at this inflow. */
export const hoursToFill = (l: BarrierLake, inflowM3s: number): number =>
  inflowM3s <= 0 ? Infinity : Math.max(0, lakeVolume(l, l.crestM) - l.volumeM3) / inflowM3s / 3600;

/**
 * dt ≤ 60 s of inflow. Once water stands over the crest the loose dam breaches (Froehlich 2008, overtopping).
 * @param gives whether it does; a dam that holds lets over what stands above it.
 */
export function stepLake(l: BarrierLake, inflowM3s: number, dt: number, gives = (): boolean => true): void {
  l.volumeM3 += inflowM3s * dt;
  l.inM3 += inflowM3s * dt;
  l.levelM = lakeLevel(l, l.volumeM3);
  if (!l.breach && l.levelM > l.crestM && gives())
    l.breach = createBreach(l.crestM, 0, l.volumeM3, 'overtop');
  if (!l.breach) {
    const over = l.levelM > l.crestM ? l.volumeM3 - lakeVolume(l, l.crestM) : 0;
    l.volumeM3 -= over;
    l.outM3 += over;
    l.outflowM3s = over / dt;
    l.levelM = Math.min(l.levelM, l.crestM);
    return;
  }
  growBreach(l.breach, dt);
  const out = Math.min(breachDischarge(l.breach, l.levelM) * dt, l.volumeM3);
  l.volumeM3 -= out;
  l.outM3 += out;
  l.outflowM3s = out / dt;
  l.levelM = lakeLevel(l, l.volumeM3);
}
/** A spillway dug `m` deep before it fills: less water behind a lower crest. */
export function digSpillway(l: BarrierLake, m: number): void {
  if (!l.breach) l.crestM = Math.max(LEAST_M / 2, l.crestM - m);
}
