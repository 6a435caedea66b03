/** What a role may see of it. Plain data. */
import type { IncidentView } from '../../views/incident-types.ts';

declare module '../../views/incident-types.ts' {
  interface IncidentViews {
    readonly earthquake?: EarthquakeView | null;
  }
}
export interface EarthquakeView extends IncidentView {
  /** The main shock as received; null before. */
  readonly main: {
    readonly magnitude: number;
    readonly depthKm: number;
    readonly lon: number;
    readonly lat: number;
  } | null;
  readonly paramsAt: number;
  readonly aftershocks: readonly { readonly t: number; readonly magnitude: number }[];
  readonly sites: readonly {
    readonly id: string;
    readonly village: string;
    readonly trapped: number;
    readonly rescued: number;
    readonly checked: boolean;
    readonly gas: boolean;
    readonly gasChecked: boolean;
    readonly burning: boolean;
    readonly crews: readonly string[];
  }[];
  readonly unfit: readonly { readonly village: string; readonly houses: number }[];
  readonly unchecked: readonly string[];
  /** Search pauses until then; −1 when it does not. */
  readonly pausedUntil: number;
}
