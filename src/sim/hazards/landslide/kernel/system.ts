/**
 * Slope units: each may fail once, in rain or by shaking. A failure has a volume and a reach; it may block roads and dam
 * a stream. Every draw belongs to the unit, so more rain or stronger shaking never takes a failure back.
 */
import { rand, streamId, type RngKey } from '../../../kernel/rng.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import { createLake, stepLake, type BarrierLake, type Valley } from './barrier-lake.ts';
import {
  criticalAcceleration,
  displacementEq7,
  factorOfSafety,
  failureChance,
  type Soil,
} from './newmark.ts';
import { createRainWatch, rainChance, saturation, stepRain, type RainWatch, type Threshold } from './rain.ts';
import { beyond, onRoad, reachM } from './runout.ts';

export interface SlopeUnit {
  readonly cell: number;
  readonly rainZone: number;
  readonly slopeDeg: number;
  readonly soil: Soil;
  /** Ground that can move, m²; drop from its head to the foot of the slope, m. */
  readonly areaM2: number;
  readonly heightM: number;
  /** Upslope area per contour length, m; transmissivity, m²/h. */
  readonly upslopeM: number;
  readonly transM2H: number;
  /** Road edges below and their distance along the path from the head, m. */
  readonly roads: readonly { readonly edge: number; readonly distanceM: number }[];
  readonly stream: (Valley & { readonly distanceM: number }) | null;
}
export interface SlideSpec {
  readonly key: RngKey;
  readonly threshold: Threshold;
  readonly units: readonly SlopeUnit[];
  readonly zones: number;
  /** Antecedent index at the start, mm. */
  readonly antecedentMm: number;
}
export const CAUSES = ['none', 'rain', 'quake'] as const;
export interface SlideState {
  readonly rain: readonly RainWatch[];
  /** By unit: s of failure (−1 standing), index into CAUSES, volume m³, reach m. */
  readonly failedS: Float64Array;
  readonly cause: Uint8Array;
  readonly volumeM3: Float64Array;
  readonly reachM: Float64Array;
  /** By unit and road in order (`roadAt[unit]` first): debris still on the road, m³. */
  readonly roadAt: Int32Array;
  readonly debrisM3: Float64Array;
  readonly lakes: { readonly unit: number; readonly lake: BarrierLake }[];
}

const STREAM = streamId('slope-units');

export function createSlides(spec: SlideSpec): SlideState {
  const n = spec.units.length;
  const roadAt = new Int32Array(n + 1);
  for (let u = 0; u < n; u++) roadAt[u + 1] = roadAt[u] + spec.units[u].roads.length;
  return {
    rain: Array.from({ length: spec.zones }, () => createRainWatch(spec.antecedentMm)),
    failedS: new Float64Array(n).fill(-1),
    cause: new Uint8Array(n),
    volumeM3: new Float64Array(n),
    reachM: new Float64Array(n),
    roadAt,
    debrisM3: new Float64Array(roadAt[n]),
    lakes: [],
  };
}

/** Saturated share of a unit in the present rain: mean intensity of the event as recharge. */
function wetness(u: SlopeUnit, w: RainWatch): number {
  const mH = w.eventH > 0 ? w.eventMm / w.eventH / 1000 : 0;
  return saturation(mH, u.upslopeM, u.transM2H, u.slopeDeg);
}

/** `mm` of rain per zone over `hours` up to `nowS`. Returns units that failed. */
export function rainOn(
  spec: SlideSpec,
  s: SlideState,
  mm: ArrayLike<number>,
  hours: number,
  nowS: number,
): number[] {
  for (let z = 0; z < s.rain.length; z++) stepRain(s.rain[z], spec.threshold, mm[z], hours);
  const failed: number[] = [];
  for (let k = 0; k < spec.units.length; k++) {
    if (s.failedS[k] >= 0) continue;
    const u = spec.units[k];
    const w = s.rain[u.rainZone];
    if (w.ratio < 1) continue;
    const chance = rainChance(w.ratio, factorOfSafety(u.soil, u.slopeDeg, wetness(u, w)));
    if (rand(spec.key, STREAM, k, 0) < chance) {
      fail(spec, s, k, 1, nowS);
      failed.push(k);
    }
  }
  return failed;
}

/** A shock with PGA in gal per grid cell. Rain already in the slope lowers its reserve. Returns units that failed, of those that may. */
export function shakeSlopes(
  spec: SlideSpec,
  s: SlideState,
  pgaGal: ArrayLike<number>,
  magnitude: number,
  nowS: number,
  may = (_k: number): boolean => true,
): number[] {
  const failed: number[] = [];
  for (let k = 0; k < spec.units.length; k++) {
    if (s.failedS[k] >= 0 || !may(k)) continue;
    const u = spec.units[k];
    const fs = factorOfSafety(u.soil, u.slopeDeg, wetness(u, s.rain[u.rainZone]));
    const d = displacementEq7(criticalAcceleration(fs, u.slopeDeg), pgaGal[u.cell] / 981, magnitude);
    if (rand(spec.key, STREAM, k, 1) < failureChance(d)) {
      fail(spec, s, k, 2, nowS);
      failed.push(k);
    }
  }
  return failed;
}

/** A slide by script: its cause is the scenario's. */
export function fail(spec: SlideSpec, s: SlideState, k: number, cause: number, nowS: number): void {
  const u = spec.units[k];
  // Between a third and all of the unit moves (assumed).
  const volume = u.areaM2 * u.soil.depthM * (0.3 + 0.7 * rand(spec.key, STREAM, k, 2));
  const reach = reachM(volume, u.heightM);
  s.failedS[k] = nowS;
  s.cause[k] = cause;
  s.volumeM3[k] = volume;
  s.reachM[k] = reach;
  for (let r = 0; r < u.roads.length; r++)
    s.debrisM3[s.roadAt[k] + r] = onRoad(volume, reach, u.roads[r].distanceM);
  const lake = u.stream && createLake(beyond(volume, reach, u.stream.distanceM), u.stream);
  if (lake) s.lakes.push({ unit: k, lake });
}

/** Whether a failed unit blocks the r-th of its roads; a car passes 1 m³ of crumbs. */
export const blocks = (s: SlideState, k: number, r: number): boolean => s.debrisM3[s.roadAt[k] + r] > 1;
/** Loaders take debris away, m³; returns whether the road is free. */
export function clearRoad(s: SlideState, k: number, r: number, m3: number): boolean {
  const i = s.roadAt[k] + r;
  s.debrisM3[i] = Math.max(0, s.debrisM3[i] - m3);
  return !blocks(s, k, r);
}

/** Inflow m³/s per lake in the order of `lakes`, dt ≤ 60 s. */
export function stepLakes(s: SlideState, inflow: ArrayLike<number>, dt: number): void {
  for (let i = 0; i < s.lakes.length; i++) stepLake(s.lakes[i].lake, inflow[i], dt);
}

export const copySlides = (s: SlideState): SlideState => ({
  rain: s.rain.map((w) => ({ ...w })),
  failedS: s.failedS.slice(),
  cause: s.cause.slice(),
  volumeM3: s.volumeM3.slice(),
  reachM: s.reachM.slice(),
  roadAt: s.roadAt,
  debrisM3: s.debrisM3.slice(),
  lakes: s.lakes.map(({ unit, lake }) => ({
    unit,
    lake: { ...lake, breach: lake.breach && { ...lake.breach } },
  })),
});
export const hashSlides = (s: SlideState, h: StateHash): StateHash => h.value(s);
