/** The gated dam: what it can pass, its standing rule, and the pool's levels. */
import type { Reservoir } from '../../../county/types.ts';

/** Downstream the valley takes about this much without much harm; the rule holds back to it while the pool has room (assumed). */
const SAFE_M3S = 2600;

/** The gates stand on the spillway: they pass what the weir passes, up to their own most. */
export function capacity(r: Reservoir, level: number): number {
  const h = level - r.spillway.sillM;
  const weir = h > 0 ? r.spillway.coefficient * r.spillway.widthM * h * Math.sqrt(h) : 0;
  return Math.min(weir, r.gates?.maxM3s ?? weir);
}

/**
 * Release, m³/s. An order holds until the design level, above which the gates stand open whatever was ordered.
 * Standing rule (assumed; the dam's own rules are not public): below the flood limit pass half the inflow;
 * above it pass the inflow, held to what the valley bears until the pool nears its normal level.
 */
export function releaseOf(r: Reservoir, level: number, inflow: number, ordered: number): number {
  const most = capacity(r, level);
  if (level >= r.designM) return most;
  if (ordered >= 0) return Math.min(ordered, most);
  if (level < r.floodLimitM) return Math.min(most, 0.5 * inflow);
  const room = r.normalM - 0.5 - level;
  const bound = room > 0 ? SAFE_M3S : SAFE_M3S + (-room / 2) * (r.gates?.maxM3s ?? 0);
  return Math.min(most, inflow, bound);
}
