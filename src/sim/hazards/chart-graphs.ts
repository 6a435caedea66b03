/** Every chart that a scenario may name, as plain rows. */
import { graphOf, pairOf, type ChartGraph } from '../machines/graph.ts';
import { HAZARD_IDS, SPECS, type HazardId } from './specs.ts';

export interface KnownChart extends ChartGraph {
  readonly hazard: HazardId;
  readonly pairs: ReadonlySet<string>;
}
let known: ReadonlyMap<string, KnownChart> | null = null;
/** By id; worked out when first asked for. */
export function knownCharts(): ReadonlyMap<string, KnownChart> {
  known ??= new Map(
    HAZARD_IDS.flatMap((hazard) =>
      SPECS[hazard].charts.map((machine) => {
        const graph = graphOf(machine);
        return [machine.id, { ...graph, hazard, pairs: new Set(graph.transitions.map(pairOf)) }] as const;
      }),
    ),
  );
  return known;
}
