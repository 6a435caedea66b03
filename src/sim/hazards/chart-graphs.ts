/** Every chart that a scenario may name, as plain rows. */
import { COMMON_CHARTS } from '../machines/common.ts';
import { graphOf, pairOf, type ChartGraph } from '../machines/graph.ts';
import { HAZARD_IDS, SPECS, type HazardId } from './specs.ts';

export interface KnownChart extends ChartGraph {
  /** Null for charts that every exercise has. */
  readonly hazard: HazardId | null;
  readonly pairs: ReadonlySet<string>;
}
let known: ReadonlyMap<string, KnownChart> | null = null;
/** By id; worked out when first asked for. */
export function knownCharts(): ReadonlyMap<string, KnownChart> {
  known ??= new Map(
    [null, ...HAZARD_IDS].flatMap((hazard) =>
      (hazard === null ? COMMON_CHARTS : SPECS[hazard].charts).map((machine) => {
        const graph = graphOf(machine);
        return [machine.id, { ...graph, hazard, pairs: new Set(graph.transitions.map(pairOf)) }] as const;
      }),
    ),
  );
  return known;
}
