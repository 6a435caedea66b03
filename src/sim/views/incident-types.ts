/** What the incident modules show of themselves. Plain data. */
import type { Level } from '../roles.ts';

/** What every incident view says: the level that its table asks for from what is known, and whether it may end. */
interface IncidentView {
  readonly level: Level;
  readonly calm: boolean;
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
    readonly crews: readonly string[];
  }[];
  readonly unfit: readonly { readonly village: string; readonly houses: number }[];
  /** Search pauses until then; −1 when it does not. */
  readonly pausedUntil: number;
}
export interface IncidentViews {
  readonly earthquake?: EarthquakeView | null;
}
