/** Every chart that a scenario may name, as plain rows. */
import { COMMON_CHARTS } from '../machines/common.ts';
import { graphOf, pairOf, type ChartGraph } from '../machines/graph.ts';
import { procedureChart } from '../machines/procedure.ts';
import { HAZARD_IDS, SPECS, type HazardId } from './specs.ts';

export interface KnownChart extends ChartGraph {
  /** Null for charts that every exercise has. */
  readonly hazard: HazardId | null;
  readonly pairs: ReadonlySet<string>;
  /** It has instances that conditions can ask; the procedure chart is run over the log instead. */
  readonly asked: boolean;
}
let known: ReadonlyMap<string, KnownChart> | null = null;
/** By id; worked out when first asked for. */
export function knownCharts(): ReadonlyMap<string, KnownChart> {
  known ??= new Map(
    [null, ...HAZARD_IDS].flatMap((hazard) =>
      (hazard === null ? [...COMMON_CHARTS, procedureChart] : SPECS[hazard].charts).map((machine) => {
        const graph = graphOf(machine);
        const pairs = new Set(graph.transitions.map(pairOf));
        return [machine.id, { ...graph, hazard, pairs, asked: machine !== procedureChart }] as const;
      }),
    ),
  );
  return known;
}
