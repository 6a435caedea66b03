/** State of the forest-fire incident: the kernel's fire, what the county has seen of it, and the crews' orders. */
import type { Fire } from './kernel/fire.ts';
import type { Smoke } from './kernel/smoke.ts';
import type { Way } from './escape.ts';
import type { Sector } from './front.ts';

declare module '../state.ts' {
  interface Incidents {
    forestFire: ForestFireIncident | null;
  }
}

/** What a crew was told, by unit index, and how it goes. */
export interface CrewOrder {
  readonly tactic: string;
  /** Share of lookout, communications, two ways out and safety zone that was named. */
  readonly lces: number;
  readonly escape: Way | '';
  /** Dangerous ground is ringed by a line, not entered. */
  readonly standOff: boolean;
  readonly since: number;
  /** Window cells of the line that was drawn for it, in the order in which it is built. */
  readonly way?: readonly number[];
  /** Cell where the crew stands (−1 not there yet) and since when, by the fire's own clock; hours of work saved up. */
  at: number;
  came: number;
  hours: number;
  /** Where it works, which is another sector than the one ordered once nothing burns there. */
  sector: Sector;
  risked: boolean;
}

/** A gas or fuel store of the scenario, by its order there. */
export interface Depot {
  /** Window cell, and metres to the fire at the last look. */
  readonly cell: number;
  metres: number;
  /** Seconds in the flames, cooled ones counted by what cooling gains. */
  heatS: number;
}

export interface ForestFireIncident {
  fire: Fire;
  /** Dangerous ground by cell (terrain.ts); static. */
  readonly ground: Uint8Array;
  /** By ignition: camera (facility) that has it in sight and when it will tell, −1 none. */
  watch: { camera: number; dueAt: number }[];
  /** Message that reported it; −1 none. */
  reportMessage: number;
  /** Classes of the last look (crew, UAV, aircraft), one byte a window cell; when it was taken; area then, ha. */
  seen: Uint8Array;
  seenAt: number;
  seenHa: number;
  /** Cells of each sector's edge that can still spread, at the last look. */
  alive: Record<Sector, number>;
  /** Distance from the nearest burnt cell to each village's centre, m; Infinity outside the window. */
  threat: Float64Array;
  /** Wind direction that the crews were last told, degrees. */
  toldWind: number;
  /** When crews last heard what the weather does at the fire; −1 not. */
  weatherAt: number;
  orders: Record<number, CrewOrder>;
  /** More people at the edge at the worst hour than there should be, at the last look. */
  massed: boolean;
  reconAt: number;
  /** When the plan of attack was given out on a look at the fire; −1 not. */
  planAt: number;
  /** By township: since when nobody may light a fire and checkpoints see to it. */
  banned: Record<string, number>;
  airFrom: number;
  /** When crews were brought forward for the danger; −1 not. */
  forwardAt: number;
  mopped: number;
  /** Seconds that a fire stood contained without having been accepted as out. */
  openS: number;
  lineM: number;
  depots: Depot[];
  smoke: Smoke;
  /** By road edge: how much slower traffic is in smoke; edges shut by it. */
  slow: Record<number, number>;
  shut: number[];
  /** Per village: seconds in harmful smoke without a break. Per power line: when it tripped, −1 not. */
  smokedS: Float64Array;
  tripped: number[];
  /** Villagers, minors among them, who last offered to go up. */
  offer: { readonly people: number; readonly unfit: number };
}
