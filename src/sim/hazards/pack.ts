/**
 * What a hazard beside the flood brings to an exercise: its state in the world, its steps, and the answers that the
 * shared mechanisms (levels, end conditions, sites, outcome, views) ask of it. One module per hazard, listed in `index.ts`;
 * a module whose scenario has no such hazard keeps no state and costs nothing.
 */
import type { HazardVar } from '../scenario/conditions.ts';
import type { InjectEffect } from '../scenario/schema.ts';
import type { StateHash } from '../kernel/state-hash.ts';
import type { LonLat, Text } from '../kernel/units.ts';
import type { Runner } from '../machines/runner.ts';
import type { ItemRecord, NegativeRecord } from '../scoring/item.ts';
import type { Task, World } from '../world.ts';

export type HazardId = 'forest-fire' | 'earthquake' | 'hazmat' | 'landslide' | 'flood';

/** A place of work that exists only in this incident: a fire sector, a collapsed building, a leaking vessel. */
export interface Site {
  /** `fire-head`, `collapse-3`, `leak-1`: unique in the exercise. */
  readonly id: string;
  readonly name: Text;
  /** Road node from which crews go on. */
  readonly node: number;
  readonly at: LonLat;
  /** Whether the county knows of it. */
  readonly known: boolean;
}

/** A building that nobody has checked after an earthquake; open ground that a cloud of gas can reach. */
export type ShelterIssue = 'unchecked' | 'plume';
/** Why no people should be sent to a shelter: its kind, water on its ground, the hazard's reach. */
export type ShelterTrouble = ShelterIssue | 'flooded' | 'in-reach';

/** A raster for the map: one byte a cell, 0 = nothing; the legend belongs to `layer`. */
export interface OverlayFrame {
  readonly layer: string;
  readonly lon0: number;
  readonly lat0: number;
  /** North-west corner and cell size in degrees, so that the map needs no projection of its own. */
  readonly dLon: number;
  readonly dLat: number;
  readonly cols: number;
  readonly rows: number;
  readonly data: Uint8Array;
}

export interface HazardPack {
  readonly id: HazardId;
  /** What it is scored by, beside what every exercise is. */
  readonly items: readonly ItemRecord[];
  readonly negatives: readonly NegativeRecord[];
  /** Its incident chart. */
  readonly incident: Runner;
  /** Puts the hazard's state into the world at t = 0 and queues what is known to come. */
  begin(w: World): void;
  /** Every tick; does nothing unless its own step is due. */
  step(w: World): void;
  /** One of its own timers is due. */
  handle(w: World, what: string, index: number): void;
  /** Every minute, after roads and before machines: effects on people, facilities and crews, and what is reported. */
  minute(w: World): void;
  /** Levels that what the county knows asks for. */
  warranted(w: World, add: (level: 1 | 2 | 3 | 4, ground: string) => void): void;
  /** Conditions that must hold before the response ends. */
  endConditions(w: World): Record<string, boolean>;
  /** What the outcome counts beside people: damaged households and direct loss, million yuan. */
  outcome(w: World): { readonly households: number; readonly damageMillion: number };
  /** Households of a village whose houses this hazard has made unfit; without it, none. */
  damaged?(w: World, village: number): number;
  /** People of a village whom this hazard holds fast (with `known`, as far as the county can tell), and those brought out alive. */
  trapped?(w: World, village: number, known: boolean): number;
  rescued?(w: World, village: number): number;
  /** People at places of this hazard that belong to a village; with them, whoever was there. */
  present?(w: World, village: number): number;
  /** People of a village who must leave their homes; with `known`, as far as the county can tell. */
  exposed(w: World, village: number, known: boolean): number;
  /**
   * Whether a county cell is inside the hazard or its next hours' reach: no shelter or command post there; with `known`, as far
   * as the county can tell.
   */
  unsafe(w: World, cell: number, known: boolean): boolean;
  /** Why a shelter's kind does not suit this hazard now, although its ground is safe; with `known`, as far as the county can tell. */
  shelterIssue?(w: World, facility: number, known: boolean): ShelterIssue | null;
  sites(w: World): readonly Site[];
  /** A unit has arrived to work, or has ended a round; true to go on with another round. */
  onScene(w: World, task: Task): void;
  finish(w: World, task: Task): boolean;
  /** An inject effect of this hazard's kinds; others are not its business. */
  effect(w: World, e: InjectEffect): void;
  /** How many times longer a vehicle takes over a road edge; 1 = nothing in the way. */
  slow?(w: World, edge: number): number;
  /** What a township says of a village that this hazard has reached; without it, that it is hit and how many are trapped. */
  hit?(
    w: World,
    village: number,
  ): { readonly code: string; readonly params: Record<string, string | number> } | null;
  /** Numbers that inject conditions may read as `hazard["…"]`. */
  vars(w: World): Readonly<Partial<Record<HazardVar, number>>>;
  /** Adds the module's state to a hash. */
  hash(w: World, h: StateHash): void;
  /** What a role may see of it (`truth` for trainer and evaluator); plain data. */
  view(w: World, truth: boolean): unknown;
  overlays(w: World, truth: boolean): readonly OverlayFrame[];
}
