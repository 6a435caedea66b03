/** State of the forest-fire incident: the kernel's fire, what the county has seen of it, and the crews' orders. */
import type { Fire } from './kernel/fire.ts';
import type { Smoke } from './kernel/smoke.ts';
import type { Way } from './escape.ts';

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
  /** Cell where the crew stands (−1 not there yet), hours of work saved up, until when it has stepped aside. */
  at: number;
  hours: number;
  asideUntil: number;
  risked: boolean;
}

/** A gas or fuel store of the scenario, by its order there; times −1 until they happen. */
export interface Depot {
  /** Window cell, and metres to the fire at the last look. */
  readonly cell: number;
  metres: number;
  threatAt: number;
  guardedAt: number;
  clearedAt: number;
  reachedAt: number;
  /** Seconds in the flames, cooled ones counted by what cooling gains. */
  heatS: number;
  burstAt: number;
}

export interface ForestFireIncident {
  fire: Fire;
  /** Dangerous ground by cell (terrain.ts); static. */
  readonly ground: Uint8Array;
  /** Scenario second at which the first ignition caught; −1 before. */
  startedAt: number;
  /** By ignition: camera (facility) that has it in sight and when it will tell, −1 none; when anybody did. */
  watch: { camera: number; dueAt: number; reportedAt: number }[];
  /** Message that reported it, and when it was confirmed. */
  reportMessage: number;
  confirmedAt: number;
  /** Classes of the last look (crew, UAV, aircraft), one byte a window cell; when it was taken; area then, ha. */
  seen: Uint8Array;
  seenAt: number;
  seenHa: number;
  /** Front cells still able to spread, counted every ten minutes; when it last fell to none. */
  active: number;
  outAt: number;
  containedAt: number;
  /** Distance from the nearest burnt cell to each village's centre, m; Infinity outside the window. */
  threat: Float64Array;
  /** Wind direction that the crews were last told, degrees; when a shift was announced. */
  toldWind: number;
  shiftAt: number;
  orders: Record<number, CrewOrder>;
  /** More people at the edge at the worst hour than there should be, at the last look. */
  massed: boolean;
  reconAt: number;
  planAt: number;
  airFrom: number;
  waterAt: number;
  mopped: number;
  acceptedAt: number;
  lineM: number;
  /** When villagers went up unorganised; −1 not. */
  villagersAt: number;
  /** Villagers, minors among them, who offered to go up and wait for an answer. */
  depots: Depot[];
  smoke: Smoke;
  /** By road edge: how much slower traffic is in smoke; edges shut by it. */
  slow: Record<number, number>;
  shut: number[];
  /** Per village: seconds in harmful smoke without a break. Per power line: when it tripped, −1 not. */
  smokedS: Float64Array;
  tripped: number[];
  offer: { readonly people: number; readonly unfit: number; readonly at: number } | null;
}
