/** The private part of a flood's state. */
import type { FloodFixed } from './fixed.ts';
import type { Breach } from '../../shared/kernel/breach.ts';
import type { ReservoirState as Basin } from './reservoir.ts';
import type { Water } from './water.ts';

export interface FloodInner {
  readonly fixed: FloodFixed;
  readonly water: Water;
  /** Tick of the next water step and of the next minute's work. */
  nextWater: number;
  nextMinute: number;
  readonly basins: Basin[];
  readonly breaches: (Breach | null)[];
  /** Seconds spent over the design level. */
  readonly overS: Float64Array;
  /** Water that the river mouths gave to the pool since the last minute, m³. */
  poolGain: number;
  /** Depth of free flow at the gauge in the pool's tail, m. */
  tailDepth: number;
  /** Release of the dam by series element, for look-ahead. */
  readonly released: Float64Array;
  releasedTo: number;
  readonly levees: LeveeInner[];
  scripted: number;
  /** Look-ahead of the pool, remade when its key changes; not part of the state. */
  ahead: { t: number; ordered: number; out: Float64Array; level: Float64Array } | null;
}
export interface LeveeInner {
  /** Accumulated hazard by danger kind. */
  readonly exposure: Float64Array;
  raisedM: number;
  breachedAt: number;
  readonly link: number;
}
