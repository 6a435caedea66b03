/** What a role may see of it. Plain data. */
import type { LonLat } from '../../kernel/units.ts';
import type { IncidentView } from '../../views/incident-types.ts';

declare module '../../views/incident-types.ts' {
  interface IncidentViews {
    readonly landslide?: LandslideView | null;
  }
  interface PackView {
    readonly slopes?: readonly SlopeView[];
  }
}
/** A danger slope of the county's list. */
export interface SlopeView {
  readonly id: string;
  readonly village: string;
  readonly sign: boolean;
  readonly slid: boolean;
}
export interface LandslideView extends IncidentView {
  /** Slides that lie or lay on roads. */
  readonly slides: readonly {
    readonly site: string;
    readonly edge: number;
    readonly at: LonLat;
    readonly t: number;
    readonly cause: 'none' | 'rain' | 'quake';
    readonly debrisM3: number;
    readonly blocked: boolean;
  }[];
  /** Figures are null until a crew has measured the lake. */
  readonly lakes: readonly {
    readonly site: string;
    readonly at: LonLat;
    readonly formedAt: number;
    readonly surveyedAt: number;
    readonly crestM: number | null;
    readonly levelM: number | null;
    readonly volumeM3: number | null;
    readonly inflowM3s: number | null;
    readonly hoursLeft: number | null;
    readonly dugM: number;
    readonly breached: boolean;
    readonly outflowM3s: number | null;
    /** Villages a breach could reach, nearest first. */
    readonly below: readonly string[];
  }[];
}
