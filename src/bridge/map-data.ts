/** What a county's map is drawn from, as the page is given it. */
import type { GridSpec, LonLat, Provenance, SitePlanPart, Text } from '../sim/index.ts';
import type { Neighbour } from './neighbours.data.ts';

/** Everything drawn once: the schematic map and its features. */
export interface MapBase {
  readonly notice: Text;
  readonly grid: GridSpec;
  /** Ground, m, row-major, north up. */
  readonly elevation: Float32Array;
  readonly channel: Uint8Array;
  /** Class of the land by cell, from 1 (`cartography/ground.ts`); 0 outside the county. */
  readonly cover: Uint8Array;
  /** Where the people of each village live: as many houses are drawn there as the models have households. */
  readonly homes: readonly {
    readonly village: string;
    readonly households: number;
    readonly cells: readonly number[];
  }[];
  readonly outline: readonly LonLat[];
  readonly neighbours: readonly Neighbour[];
  readonly rivers: readonly {
    readonly id: string;
    readonly name: Text;
    readonly class: string;
    readonly line: readonly LonLat[];
    readonly prov: Provenance;
  }[];
  /** Lakes as they usually lie, one cell a byte; row-major, north up. */
  readonly lakes: readonly { readonly id: string; readonly name: Text; readonly mask: Uint8Array }[];
  readonly roads: readonly {
    readonly edge: number;
    readonly road: string;
    readonly name: Text;
    readonly class: string;
    readonly a: LonLat;
    readonly b: LonLat;
    readonly bridge: boolean;
  }[];
  readonly rails: readonly { readonly id: string; readonly name: Text; readonly line: readonly LonLat[] }[];
  readonly places: readonly Place[];
  readonly levees: readonly {
    readonly id: string;
    readonly name: Text;
    readonly line: readonly LonLat[];
    readonly crestM: number;
    readonly gauge: string;
    readonly prov: Provenance;
  }[];
  /** What the scenario draws of the places of its incident. */
  readonly sitePlan: readonly SitePlanPart[];
}
export interface Place {
  readonly id: string;
  /** township | village | gauge | reservoir | a facility kind */
  readonly kind: string;
  readonly name: Text;
  readonly at: LonLat;
  readonly township: string | null;
  readonly inPlan: boolean;
  readonly population: number | null;
  readonly capacity: number | null;
  /** On shelters only: which of the five kinds, and whether it is open ground. */
  readonly shelter?: { readonly kind: string; readonly openAir: boolean };
  readonly prov: Provenance;
}
