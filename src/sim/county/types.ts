/**
 * What a county pack holds once loaded. Every feature says where it comes from (`prov`): `verified` facts,
 * `assumed` from the rules of establishment, `training` = invented for exercises with a generic name.
 * The pack is read-only: nothing here changes during an exercise.
 */
import type { GridSpec } from '../kernel/grid.ts';
import type { LonLat, Provenance, Text } from '../kernel/units.ts';

export interface Township {
  readonly id: string; // 9-digit statistics code
  readonly name: Text;
  readonly seat: LonLat;
  /** Road-graph node nearest the seat. */
  readonly node: number;
  /** False for the two that the plan's list of 16 leaves out: drawn grey, not commanded. */
  readonly inPlan: boolean;
  readonly population: number;
  readonly seatElevM: number;
  readonly prov: Provenance;
}

/** A village is one population group (estimates scaled to the census total). */
export interface Village {
  readonly id: string; // 12-digit code
  readonly name: Text;
  readonly township: string;
  readonly at: LonLat;
  readonly node: number;
  readonly population: number;
  readonly households: number;
  /** Old, ill, young or disabled people who need help to move. */
  readonly vulnerable: number;
  /** Grid cells where people live (equal shares), low ground included. */
  readonly cells: readonly number[];
  /** The flood risk list: which gauge governs the village and the stage there that first wets a lived-in cell. */
  readonly risk: { readonly gauge: string; readonly stageM: number } | null;
  readonly prov: Provenance;
}

export interface River {
  readonly id: string;
  readonly name: Text;
  readonly class: 'main' | 'major' | 'minor';
  readonly line: readonly LonLat[];
  readonly lowWaterM: readonly number[];
  readonly widthM: readonly [number, number];
  /** 4-connected channel cells from upstream to downstream. */
  readonly cells: readonly number[];
  readonly prov: Provenance;
}

export interface Gauge {
  readonly id: string;
  readonly name: Text;
  readonly river: string;
  readonly at: LonLat;
  readonly cell: number;
  readonly lowM: number;
  readonly warningM: number;
  readonly guaranteeM: number;
  readonly recordM: number | null;
  readonly insideCounty: boolean;
  readonly prov: Provenance;
  readonly warningProv: Provenance;
  readonly guaranteeProv: Provenance;
}

export interface Reservoir {
  readonly id: string;
  readonly name: Text;
  readonly kind: 'large' | 'medium' | 'small1' | 'small2';
  readonly township: string;
  readonly at: LonLat;
  /** Channel (or land) cell that receives the outflow. */
  readonly outletCell: number;
  /** River that the reservoir dams (`changjiang`), or null where it feeds the nearest channel. */
  readonly river: string | null;
  readonly normalM: number;
  readonly floodLimitM: number;
  readonly designM: number;
  readonly crestM: number;
  /** Ascending level → storage, m³. */
  readonly storage: readonly { readonly levelM: number; readonly volumeM3: number }[];
  readonly catchmentKm2: number;
  readonly spillway: { readonly sillM: number; readonly widthM: number; readonly coefficient: number };
  readonly gates: { readonly maxM3s: number } | null;
  /** 病险: on the list of unsafe dams. */
  readonly unsafe: boolean;
  /** Villages downstream to warn before releases. */
  readonly downstream: readonly string[];
  readonly prov: Provenance;
}

export interface Levee {
  readonly id: string;
  readonly name: Text;
  readonly river: string;
  readonly township: string;
  readonly line: readonly LonLat[];
  /** Channel cell beside the weakest point; land cell behind it that a breach floods. */
  readonly riverCell: number;
  readonly landCell: number;
  /** Cells of the protected polder, lowest first. */
  readonly polder: readonly number[];
  readonly node: number;
  readonly lengthM: number;
  readonly crestM: number;
  readonly toeM: number;
  readonly gauge: string;
  readonly villages: readonly string[];
  readonly prov: Provenance;
}

export type FacilityKind =
  | 'government'
  | 'hospital'
  | 'health-centre'
  | 'fire-station'
  | 'fire-post'
  | 'police-station'
  | 'shelter'
  | 'store'
  | 'substation'
  | 'base-station'
  | 'water-works'
  | 'tailings'
  | 'chemical'
  | 'gas'
  | 'mine'
  | 'park'
  | 'school'
  | 'helipad'
  | 'rail-station'
  | 'airport'
  | 'scenic'
  | 'forest-farm'
  | 'peak'
  | 'underpass'
  | 'slope';

/** 公园、广场、绿地、学校、体育场: the five kinds of shelter that the plan names (四（三）4). */
export const SHELTER_KINDS = ['park', 'square', 'green', 'school', 'stadium'] as const;
export type ShelterKind = (typeof SHELTER_KINDS)[number];

export interface Facility {
  readonly id: string;
  readonly kind: FacilityKind;
  readonly name: Text;
  readonly at: LonLat;
  readonly cell: number;
  readonly node: number;
  readonly township: string | null;
  /** Shelter places, store stock tier, … by kind. */
  readonly capacity: number | null;
  /** On shelters, and on no other facility. */
  readonly shelter?: ShelterKind;
  readonly prov: Provenance;
}

export type RoadClass = 'motorway' | 'trunk' | 'primary' | 'secondary' | 'tertiary' | 'village' | 'ramp';

export interface RoadNode {
  readonly at: LonLat;
  readonly kind: 'junction' | 'interchange' | 'seat' | 'village' | 'bend' | 'bridge';
}
export interface RoadEdge {
  readonly a: number;
  readonly b: number;
  readonly road: string;
  readonly name: Text;
  readonly class: RoadClass;
  readonly lengthM: number;
  /** Free speed, km/h. */
  readonly speed: number;
  /** Grid cells under the carriageway, bridges excluded. */
  readonly cells: readonly number[];
  /** Set where the edge crosses a channel: deck level and the channel cell below. */
  readonly bridge: { readonly name: Text; readonly cell: number; readonly deckM: number } | null;
  readonly prov: Provenance;
}
export interface RoadGraph {
  readonly nodes: readonly RoadNode[];
  readonly edges: readonly RoadEdge[];
}

/** A catchment whose runoff enters a channel cell by unit hydrograph. */
export interface Catchment {
  readonly id: string;
  readonly name: Text;
  readonly cell: number;
  /** Reservoir that receives it instead of the channel, if any. */
  readonly reservoir: string | null;
  readonly areaKm2: number;
  readonly curveNumber: number;
  /** Time of concentration, hours. */
  readonly tcH: number;
  /** Rain zone of the scenario that falls on it. */
  readonly rainZone: string;
  /** Outside the county or the grid: lumped, flagged assumed. */
  readonly outside: boolean;
  readonly prov: Provenance;
}

export interface Terrain {
  /** Ground (bank-top in channel cells), metres on the training datum. */
  readonly elevationM: Float64Array;
  /** Manning n of the land surface. */
  readonly manning: Float64Array;
  /** Channel width, m; 0 = no channel. */
  readonly channelWidthM: Float64Array;
  readonly channelBedM: Float64Array;
  /** Height above the nearest channel's low water. */
  readonly handM: Float64Array;
  /** 1 inside the schematic county outline. */
  readonly inCounty: Uint8Array;
}

export interface CountyPack {
  readonly id: string;
  readonly name: Text;
  /** SHA-256 of the built pack bytes. */
  readonly hash: string;
  readonly notice: Text;
  readonly grid: GridSpec;
  readonly terrain: Terrain;
  readonly outline: readonly LonLat[];
  readonly townships: readonly Township[];
  readonly villages: readonly Village[];
  readonly rivers: readonly River[];
  readonly gauges: readonly Gauge[];
  readonly reservoirs: readonly Reservoir[];
  readonly levees: readonly Levee[];
  readonly facilities: readonly Facility[];
  readonly catchments: readonly Catchment[];
  readonly roads: RoadGraph;
  /** Railways, drawn only. */
  readonly rails: readonly { readonly id: string; readonly name: Text; readonly line: readonly LonLat[] }[];
}
