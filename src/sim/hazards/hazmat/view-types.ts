/** What a role may see of it. Plain data. */
import type { Text } from '../../kernel/units.ts';
import type { IncidentView } from '../../views/incident-types.ts';

declare module '../../views/incident-types.ts' {
  interface IncidentViews {
    readonly hazmat?: HazmatView | null;
  }
}
export interface HazmatView extends IncidentView {
  readonly plant: Text;
  readonly known: boolean;
  /** Known once measured. */
  readonly substance: string | null;
  readonly wind: { readonly ms: number; readonly fromDeg: number } | null;
  readonly rateKgS: number | null;
  readonly airborneKg: number | null;
  /** Thresholds that draw the cloud's three classes, mg/m³. */
  readonly limits: readonly number[];
  /** `drawn`: an area takes the place of the circle; `isolateM` is how far its edge is from the leak at least. */
  readonly zones: {
    readonly isolateM: number;
    readonly downwindM: number;
    readonly at: number;
    readonly drawn: boolean;
  } | null;
  /** Stretches of road that run through the isolation distance; none while no zones stand. */
  readonly roads: readonly number[];
  readonly controlled: boolean;
  /** A vessel shows that it is about to fail. */
  readonly signs: boolean;
  /** People down beside the leak and not brought out yet; null while nobody has said. */
  readonly workers: number | null;
  readonly ignited: boolean;
  /** What could light the vapour: where, what stops it, whether that has been ordered and works. */
  readonly sources: readonly {
    readonly id: string;
    readonly name: Text;
    readonly metres: number;
    readonly bearing: number;
    readonly stoppedBy: string;
    readonly ordered: boolean;
    readonly live: boolean;
    readonly inCloud: boolean;
  }[];
  /** Crews that left the hot zone and were not decontaminated yet. */
  readonly dirty: readonly string[];
  readonly clearReadings: readonly number[];
  readonly receptors: readonly {
    readonly id: string;
    readonly village: string;
    readonly people: number;
    readonly metres: number;
    readonly bearing: number;
    readonly protection: 'none' | 'shelter' | 'aired' | 'evacuating' | 'away';
    readonly since: number;
    /** The last order given, which may still be on its way. */
    readonly ordered: '' | 'evacuate' | 'shelter' | 'ventilate';
    /** How many are still there. */
    readonly here: number;
    /** How foul the air is by the three limits, once somebody has measured. */
    readonly air: 0 | 1 | 2 | 3 | null;
    readonly hit: boolean;
  }[];
}
