/** State of the landslide incident: the kernel's, and what the county has learnt and done. Plain data and typed arrays. */
import type { World } from '../../world.ts';
import type { SlideState } from './kernel/system.ts';

declare module '../state.ts' {
  interface Incidents {
    landslide: LandslideIncident | null;
  }
}

export interface LakeRow {
  /** Index into the kernel's lakes. */
  readonly lake: number;
  /** Index into `conditions.landslide.damSlopes`. */
  readonly spec: number;
  /** Metres of spillway dug. */
  dugM: number;
  /** Highest outflow so far, m³/s. */
  peakM3s: number;
}
/** A danger slope of the county's list. */
export interface ListedSlope {
  readonly facility: number;
  readonly village: number;
  readonly exposed: number;
  /** Rain over 24 h that brings it down, mm. */
  readonly threshold: number;
}
export interface LandslideIncident {
  /** In the order of `conditions.slopes`. */
  listed: ListedSlope[];
  slides: SlideState;
  lakes: LakeRow[];
}
/** None where nobody speaks of slides. */
export const listedSlopes = (w: World): readonly ListedSlope[] => w.incidents.landslide?.listed ?? [];
export const slopeAt = (w: World, facility: string): ListedSlope | undefined =>
  listedSlopes(w).find((x) => w.env.county.facilities[x.facility].id === facility);
