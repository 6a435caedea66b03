/** State of the forest-fire incident: the kernel's fire, what the county has seen of it, and the crews' orders. */
import type { Fire } from '../../hazards/forest-fire/fire.ts';

export interface ForestFireIncident {
  fire: Fire;
  /** Scenario second at which the first ignition caught; −1 before. */
  startedAt: number;
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
  /** By unit index: tactic and whether lookout, communications, two ways out and a safety zone were all named. */
  orders: Record<number, { tactic: string; lces: number; since: number }>;
  reconAt: number;
  planAt: number;
  airFrom: number;
  waterAt: number;
  mopped: number;
  acceptedAt: number;
  lineM: number;
  /** When villagers went up unorganised; −1 not. */
  villagersAt: number;
}
