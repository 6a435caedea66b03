/** State of what a flood sets off: tailings ponds and chemical stores. Plain data. */
import type { Pond } from './kernel/tailings.ts';

declare module '../state.ts' {
  interface Incidents {
    flood: FloodSources | null;
  }
}

export interface FloodSources {
  /** In the order of `conditions.tailings`. */
  ponds: Pond[];
  /** Chemical stores under water since, by facility index. */
  spilled: Record<number, number>;
}
