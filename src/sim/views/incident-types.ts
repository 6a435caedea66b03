/** What the incident modules show of themselves. Plain data. */
import type { LonLat, Text } from '../kernel/units.ts';
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
    readonly burning: boolean;
    readonly crews: readonly string[];
  }[];
  readonly unfit: readonly { readonly village: string; readonly houses: number }[];
  /** Search pauses until then; −1 when it does not. */
  readonly pausedUntil: number;
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
export interface FloodSourcesView extends IncidentView {
  /** Tailings ponds in alarm. */
  readonly ponds: readonly {
    readonly facility: string;
    readonly at: LonLat;
    /** Dry height left, m. */
    readonly leftM: number;
    readonly freeboardM: number;
    readonly blocked: boolean;
    readonly helped: boolean;
    readonly failedAt: number;
    readonly below: readonly string[];
  }[];
}
export interface HazmatView extends IncidentView {
  readonly plant: Text;
  readonly known: boolean;
  /** Known once measured. */
  readonly substance: string | null;
  readonly wind: { readonly ms: number; readonly fromDeg: number } | null;
  readonly rateKgS: number | null;
  readonly airborneKg: number | null;
  /** Thresholds that draw the cloud's three classes, mg/m³. */
  readonly limits: readonly number[];
  readonly zones: { readonly isolateM: number; readonly downwindM: number; readonly at: number } | null;
  readonly controlled: boolean;
  /** A vessel shows that it is about to fail. */
  readonly signs: boolean;
  /** People down beside the leak and not brought out yet; null while nobody has said. */
  readonly workers: number | null;
  readonly ignited: boolean;
  /** What could light the vapour: where, what stops it, whether that has been ordered and works. */
  readonly sources: readonly {
    readonly id: string;
    readonly name: Text;
    readonly metres: number;
    readonly bearing: number;
    readonly stoppedBy: string;
    readonly ordered: boolean;
    readonly live: boolean;
    readonly inCloud: boolean;
  }[];
  /** Crews that left the hot zone and were not decontaminated yet. */
  readonly dirty: readonly string[];
  readonly clearReadings: readonly number[];
  readonly receptors: readonly {
    readonly id: string;
    readonly village: string;
    readonly people: number;
    readonly metres: number;
    readonly bearing: number;
    readonly protection: 'none' | 'shelter' | 'evacuating' | 'away';
    readonly since: number;
    readonly hit: boolean;
  }[];
}
export interface ForestFireView extends IncidentView {
  readonly dangerClass: string;
  readonly reported: boolean;
  readonly confirmedAt: number;
  /** When the last picture was taken that area, flames and edge are from; −1 none. */
  readonly seenAt: number;
  readonly ha: number;
  readonly lineM: number;
  readonly wind: { readonly fromDeg: number; readonly ms: number };
  readonly rhPct: number;
  /** Noon to three, dry and windy: no large force at the edge (N-09). */
  readonly worstHour: boolean;
  /** Villagers who offer to go up, and how many of them must not. */
  readonly offer: { readonly people: number; readonly unfit: number } | null;
  readonly sectors: readonly {
    readonly id: string;
    readonly sector: 'head' | 'left' | 'right' | 'rear';
    readonly flame: number | null;
    readonly edgeM: number | null;
    /** After a recon: dangerous ground where work would begin ('' none), and ways out that wind and ground allow. */
    readonly ground: string;
    readonly waysOut: readonly string[];
    readonly crews: readonly string[];
  }[];
  /** Villages near the fire (`metres` null: outside its window) and class of the smoke there, 0 clear – 3 dense. */
  readonly threatened: readonly {
    readonly village: string;
    readonly metres: number | null;
    readonly smoke: number;
  }[];
  readonly targets: readonly {
    readonly id: string;
    readonly metres: number | null;
    readonly threatened: boolean;
    readonly state: 'open' | 'guarded' | 'cleared' | 'burst';
  }[];
  /** Power lines that tripped; roads shut by smoke. */
  readonly tripped: readonly Text[];
  readonly smokeRoads: readonly string[];
  readonly contained: boolean;
  readonly out: boolean;
  readonly shiftAt: number;
  readonly recon: boolean;
  readonly airFrom: number;
  readonly accepted: boolean;
}
export interface IncidentViews {
  readonly 'forest-fire'?: ForestFireView | null;
  readonly hazmat?: HazmatView | null;
  readonly earthquake?: EarthquakeView | null;
  readonly landslide?: LandslideView | null;
  readonly flood?: FloodSourcesView | null;
}
