/** Rivers and what water does: those of the county, what a flood sets off beside them, and whom and what water has reached. */
import type { CountyPack } from '../../county/types.ts';
import type { World } from '../../world.ts';
import type { FloodState } from './kernel/system.ts';
import type { Pond } from './kernel/tailings.ts';

declare module '../state.ts' {
  interface Incidents {
    flood: FloodIncident;
  }
}

/** Of people by village: who is there in water. Only `exposure.ts` and the boats write it. */
interface WaterPeople {
  /** Held by water, and brought out of it. */
  stranded: Float64Array;
  fetched: Float64Array;
  households: Float64Array;
  /** Per village × lived-in cell (flattened by offset): highest depth so far, m. */
  cellOffset: Int32Array;
  maxDepth: Float64Array;
}
export interface FloodIncident extends WaterPeople {
  /** There in every exercise; they move when a flood is named or rain falls. */
  rivers: FloodState;
  /** In the order of `conditions.tailings`; none unless a flood is named, as for stores. */
  ponds: Pond[];
  /** Water over each edge in the first second, m: the schematic line crosses it, the real road stands above it. */
  roadBase: Float64Array;
  /** Farmland under water: most at a time, mu, and mu × hours; greatest depth in each firm, m, by facility. */
  fields: { mostMu: number; muHours: number };
  firms: Record<number, number>;
  /** Patrol regimes by levee. */
  patrols: Record<number, { intervalMin: number; lastAt: number; since: number }>;
  /** Hours that dangers on levees have gone on, guarded ones counted by what guarding leaves. */
  dangerHours: number;
  /** Underpasses that filled while cars drove in, by facility: when. */
  underpasses: Record<number, number>;
}

export function waterPeople({ villages }: CountyPack): WaterPeople {
  const n = villages.length;
  const cellOffset = new Int32Array(n + 1);
  villages.forEach((v, i) => (cellOffset[i + 1] = cellOffset[i] + v.cells.length));
  return {
    stranded: new Float64Array(n),
    fetched: new Float64Array(n),
    households: new Float64Array(n),
    cellOffset,
    maxDepth: new Float64Array(cellOffset[n]),
  };
}
export const riversOf = (w: World): FloodState => w.incidents.flood.rivers;
