/**
 * What a hazard brings to an exercise: its state in the world, its steps, and the answers that the shared mechanisms (levels,
 * end conditions, sites, outcome, views) ask of it. One pack per hazard, listed in `index.ts`; a pack that an exercise does
 * not run keeps no state and costs nothing.
 */
import type { CommandDef } from '../commands/command.ts';
import type { Model } from './model.ts';
import type { Probe, Trial } from './probe.ts';
import type { HazardId, HazardVar } from './specs.ts';
import type { Incidents } from './state.ts';
import type { InjectEffect } from '../scenario/schema.ts';
import type { StateHash } from '../kernel/state-hash.ts';
import type { LonLat, Text } from '../kernel/units.ts';
import type { ChartBinding } from '../drive.ts';
import type { Role } from '../roles.ts';
import type { PackView } from '../views/incident-types.ts';
import type { ItemRecord, NegativeRecord } from '../scoring/item.ts';
import type { Losses } from '../resources/sectors.ts';
import type { Skill, Task, Unit, World } from '../world.ts';

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

/** A building that nobody has checked after an earthquake, or that a check has closed; open ground that a cloud of gas can reach. */
export type ShelterIssue = 'unchecked' | 'unusable' | 'plume';
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

export interface Outcome {
  /** Households hit. */
  readonly households: number;
  /** Levees and dams that failed, forest burnt. */
  readonly levees?: number;
  readonly dams?: number;
  readonly burntHa?: number;
}
/** Depth on a road, m, and depth × speed, m²/s. */
export interface OnRoad {
  readonly depth: number;
  readonly dv: number;
}
/** What is said of a village that is hit; `as`: the fact `village:<id>:<as>`. */
export interface Hit {
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly as: 'hit' | 'flooded';
}
interface Named {
  readonly id: string;
  readonly name: Text;
}
/** What hazards do to rivers and dams, and ask of them. */
export interface Rivers {
  /** Damage to a dam by its number; false when it has failed or is cracked already. */
  crackDam(w: World, reservoir: number): boolean;
  cracked(w: World): readonly number[];
  /** Flow of a catchment's stream now, m³/s; the cells that it runs through, downward. */
  flow(w: World, catchment: number): number;
  course(w: World, catchment: number): readonly number[];
  /** A slide dams the stream and lets so much through. */
  dam(w: World, catchment: number, throughM3s: number): void;
}

export interface HazardPack<K extends HazardId = HazardId> {
  readonly id: K;
  /** Its place among the world's `incidents`. */
  readonly slot: keyof Incidents;
  /** What it is scored by, beside what every exercise is. */
  readonly items: readonly ItemRecord[];
  readonly negatives: readonly NegativeRecord[];
  /** What its things live by: one chart each; its incident's has the id `<hazard>-incident` and one instance, `incident`. */
  readonly charts: readonly ChartBinding[];
  /** Its orders; the list that chance draws from has them after the order of that type, or after all common ones. */
  readonly commands: readonly CommandDef[];
  readonly commandsAfter?: string;
  /** Published models under the names that `tuiyan model` answers to, and its kernels on made-up ground for `tuiyan bench`. */
  readonly models?: Readonly<Record<string, Model>>;
  readonly probes?: readonly Probe[];
  readonly trials?: readonly Trial[];
  /** Whether it is there in every county, named or not, as rivers are; without it, only where the scenario names it. */
  readonly always?: boolean;
  /** Seconds that a crew loses on arrival for want of what nobody asked, told or measured. */
  unprepared?(w: World, task: Task): number;
  /** How many times longer a round of a task takes for want of what nobody reads or says. */
  pace?(w: World, task: Task): number;
  /** How many times longer people of a village take to get going for want of what nobody reads or says. */
  hesitation?(w: World, village: number): number;
  /** Seconds from the order to the road for a crew that its own precautions keep ready; null where they do not. */
  turnout?(w: World, unit: Unit): number | null;
  /** What crews that the city or a neighbour sends against it know and bring, beside what every such crew does. */
  readonly reinforcement?: { readonly skills: readonly Skill[]; readonly equipment: readonly string[] };
  /** Puts the hazard's state into the world at t = 0 and queues what is known to come. */
  begin(w: World): void;
  /** Every tick; does nothing unless its own step is due. */
  step(w: World): void;
  /** One of its own timers is due. */
  handle(w: World, what: string, index: number): void;
  /** Every minute, after roads and before machines: effects on people, facilities and crews, and what is reported. */
  minute(w: World): void;
  /** Every minute, after all hazards' own work, before anybody is told. */
  settle?(w: World): void;
  /** Every minute, once people have moved: whom it reaches. */
  reach?(w: World): void;
  /** Once in ten minutes: facts that only an observer would note. */
  observe?(w: World): void;
  /** Wind of the exercise, m/s and where it comes from, degrees; null where it brings none. */
  wind?(w: World): { readonly ms: number; readonly fromDeg: number } | null;
  /** Levels that what the county knows asks for. */
  warranted(w: World, add: (level: 1 | 2 | 3 | 4, ground: string) => void): void;
  /** Conditions that must hold before the response ends. */
  endConditions(w: World): Record<string, boolean>;
  /** What the outcome counts beside people. */
  outcome(w: World): Outcome;
  /** Direct loss by sector, 万元; roads are counted for all hazards together (`resources/losses.ts`). */
  losses?(w: World): Partial<Losses>;
  /** Households of a village whose houses this hazard has damaged, and of those the ones not home within days; without it, none, all. */
  damaged?(w: World, village: number): number;
  homeless?(w: World, village: number): number;
  /** People of a village whom it holds (with `known`, as far as the county can tell), and those brought out alive. */
  trapped?(w: World, village: number, known: boolean): number;
  rescued?(w: World, village: number): number;
  /** Whether those it holds can still be moved by an order: water is left by boat or on foot. */
  readonly leavable?: boolean;
  /** People of a village whom it keeps at home without supplies. */
  cutOff?(w: World, village: number): number;
  /** People of a village on its list of those to move wherever it leads an exercise. */
  listed?(w: World, village: number): number;
  /** Whether its work has worn a crew out, long before the hours of N-38. */
  worn?(w: World, unit: Unit): boolean;
  /** People of a village whom it has come near without reaching them: moving them is no mistake. */
  near?(w: World, village: number): number;
  /** People of a village whom every order to move takes along: those under its slopes. */
  movedWith?(w: World, village: number): number;
  /** A sign of what is to come at a facility, and for which village. */
  sign?(w: World, facility: string): { readonly village: string } | null;
  /** People at places of this hazard that belong to a village; with them, whoever was there. */
  present?(w: World, village: number): number;
  /** Places with people of their own (a school, a camp), as far as the county knows of them. */
  groups?(w: World): readonly { readonly at: LonLat; readonly people: number }[];
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
  /** An inject effect of this hazard's kinds, told to these roles; others are not its business. */
  effect(w: World, e: InjectEffect, to: readonly Role[]): void;
  /** Where the danger of an effect will be, so that its message can be shown and answered there. */
  effectPlace?(w: World, e: InjectEffect): Record<string, string | number> | null;
  /** How many times longer a vehicle takes over a road edge; 1 = nothing in the way. */
  slow?(w: World, edge: number): number;
  /** Depth over the ground of a cell, m; put where it stands into a frame of all cells, one byte each in steps of 5 cm. */
  depth?(w: World, cell: number): number;
  depthFrame?(w: World, out: Uint8Array): void;
  /** What stands on each road edge; null while nothing moves. */
  roads?(w: World): ((edge: number) => OnRoad) | null;
  /** What a township says of a village that this hazard has reached; without it, that it is hit and how many are trapped. */
  hit?(w: World, village: number, trapped: number): Hit | null;
  /** One of the dangers that it numbers: what it is called after. */
  danger?(w: World, n: number): Named | null;
  /** Things of this exercise that it names, by their ids. */
  names?(w: World): readonly (readonly [id: string, name: Text])[];
  /** Stages of gauges, m, in the county's order. */
  stages?(w: World): ArrayLike<number>;
  /** Departments are asked to say what they know. */
  asked?(w: World, departments: readonly string[]): void;
  /** What an expert of so much confidence says of one of its dangers. */
  advice?(w: World, danger: string, confidence: number): Record<string, string>;
  /** The ground shakes: `pga` in gal at a place. */
  shaken?(w: World, pga: (at: LonLat) => number, magnitude: number): void;
  readonly rivers?: Rivers;
  /** Numbers that inject conditions may read as `hazard["…"]`. */
  vars(w: World): Readonly<Partial<Record<HazardVar, number>>>;
  /** Adds its state to a hash; an exact copy of it where a structured clone would not do. */
  hash(w: World, h: StateHash): void;
  copy?(w: World): Incidents[keyof Incidents];
  /** What a role may see of it (`truth` for trainer and evaluator); plain data. */
  view(w: World, truth: boolean): unknown;
  /** What it adds to the view that all roles share. */
  shared?(w: World, truth: boolean): Partial<PackView>;
  overlays(w: World, truth: boolean): readonly OverlayFrame[];
}
