/** What a role may see of it. Plain data. */
import type { LonLat } from '../../kernel/units.ts';
import type { IncidentView } from '../../views/incident-types.ts';
import type { DangerView, GaugeView, LeveeView, ReservoirView } from '../../views/types.ts';

declare module '../../views/incident-types.ts' {
  interface IncidentViews {
    readonly flood?: FloodSourcesView | null;
  }
  interface PackView {
    readonly rain: readonly {
      readonly zone: string;
      readonly h1: number;
      readonly h3: number;
      readonly h24: number;
    }[];
    readonly gauges: readonly GaugeView[];
    readonly reservoirs: readonly ReservoirView[];
    readonly levees: readonly LeveeView[];
    readonly dangers: readonly DangerView[];
  }
}
export interface FloodSourcesView extends IncidentView {
  /** Tailings ponds in alarm. */
  readonly ponds: readonly {
    readonly facility: string;
    readonly at: LonLat;
    /** Dry height left, m. */
    readonly leftM: number;
    readonly freeboardM: number;
    readonly blocked: boolean;
    readonly helped: boolean;
    readonly failedAt: number;
    readonly below: readonly string[];
  }[];
}
