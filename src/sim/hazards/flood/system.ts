/**
 * The flood of an exercise: rain → runoff → reservoirs and channels → water on land → levees, and what it does.
 * CONTRACT (signatures used by the rest of the core); bodies are to be written.
 */
import type { CountyPack } from '../../county/types.ts';
import type { RngKey } from '../../kernel/rng.ts';
import type { StateHash } from '../../kernel/state-hash.ts';
import type { Scenario } from '../../scenario/schema.ts';

export interface FloodEnv {
  readonly county: CountyPack;
  readonly scenario: Scenario;
  readonly key: RngKey;
}
export type DangerKind = 'seepage' | 'piping' | 'leakage' | 'slide' | 'overtopping';
export interface LeveeDanger {
  readonly id: number;
  readonly levee: number;
  readonly kind: DangerKind;
  readonly startedAt: number;
  /** Set by the core when a patrol or villager finds it; −1 before. */
  foundAt: number;
  /** A team watches it (专人值守). */
  guarded: boolean;
  treatedAt: number;
  method: string;
  /** When it breaches if nothing is done, s. */
  breachAt: number;
  state: 'active' | 'treated' | 'breached';
}
export interface ReservoirState {
  level: number;
  volume: number;
  inflow: number;
  outflow: number;
  /** Ordered release, m³/s; −1 = standing rule. */
  ordered: number;
  failedAt: number;
}
/** Things that happened during a step, for the incident machine, the log and reports. */
export type Happening =
  | { kind: 'gauge-over'; gauge: number; mark: 'warning' | 'guarantee'; level: number }
  | { kind: 'gauge-under'; gauge: number; mark: 'warning' | 'guarantee'; level: number }
  | { kind: 'levee-danger'; danger: number }
  | { kind: 'levee-breach'; danger: number }
  | { kind: 'reservoir-over-limit'; reservoir: number; level: number }
  | { kind: 'reservoir-spill'; reservoir: number }
  | { kind: 'reservoir-failed'; reservoir: number };

export interface FloodState {
  reservoirs: ReservoirState[];
  dangers: LeveeDanger[];
  /** Current stage per gauge, m. */
  gauges: Float64Array;
  /** Accumulated rain per catchment and its moving sums, mm. */
  rain1h: Float64Array;
  rain3h: Float64Array;
  rain24h: Float64Array;
  /** Seconds per water step now. */
  stepS: number;
  /** Everything private to the kernel. */
  inner: unknown;
}

export declare function initFlood(env: FloodEnv): FloodState;
/** Called once per tick t; works only on its own multiples. */
export declare function stepFlood(f: FloodState, env: FloodEnv, t: number): Happening[];
/** Water surface, m, at a cell (the ground if dry). */
export declare function levelAt(f: FloodState, cell: number): number;
/** Depth above ground (bank top in channel cells), m. */
export declare function depthAt(f: FloodState, cell: number): number;
export declare function speedAt(f: FloodState, cell: number): number;
/** Noise-free stage expected at t + lead seconds, from rain known to fall and water now in the system. */
export declare function forecastStage(f: FloodState, env: FloodEnv, gauge: number, t: number, leadS: number): number;
export declare function orderGate(f: FloodState, reservoir: number, m3s: number): void;
/** Apply a method to a danger; true when it is a right one for its kind. */
export declare function treatDanger(f: FloodState, danger: number, method: string, t: number): boolean;
/** Scripted danger from the scenario or an inject. */
export declare function startDanger(f: FloodState, env: FloodEnv, levee: number, kind: DangerKind, t: number): number;
/** Quantised depth on land for drawing: 0 = dry, 1…255 = 5 cm steps. */
export declare function depthFrame(f: FloodState, out: Uint8Array): void;
export declare function hashFlood(f: FloodState, h: StateHash): void;
export declare function cloneFlood(f: FloodState): FloodState;
