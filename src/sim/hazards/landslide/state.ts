/** State of the landslide incident: the kernel's, and what the county has learnt and done. Plain data and typed arrays. */
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
  readonly formedAt: number;
  /** When a crew measured it; −1 = nobody has. */
  surveyedAt: number;
  /** Metres of spillway dug. */
  dugM: number;
  breachedAt: number;
  /** Highest outflow so far, m³/s. */
  peakM3s: number;
}
export interface LandslideIncident {
  slides: SlideState;
  lakes: LakeRow[];
}
