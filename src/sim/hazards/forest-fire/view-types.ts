/** What a role may see of it. Plain data. */
import type { Text } from '../../kernel/units.ts';
import type { IncidentView } from '../../views/incident-types.ts';

declare module '../../views/incident-types.ts' {
  interface IncidentViews {
    readonly 'forest-fire'?: ForestFireView | null;
  }
}
export const SECTOR_STATES = ['unlit', 'free', 'fought', 'beaten', 'held', 'cold'] as const;
export interface ForestFireView extends IncidentView {
  readonly dangerClass: string;
  readonly reported: boolean;
  readonly confirmedAt: number;
  /** When the last picture was taken that area, flames and edge are from; −1 none. */
  readonly seenAt: number;
  readonly ha: number;
  readonly lineM: number;
  readonly wind: { readonly fromDeg: number; readonly ms: number };
  readonly rhPct: number;
  /** Noon to three, dry and windy: no large force at the edge (N-09). */
  readonly worstHour: boolean;
  /** Villagers who offer to go up, and how many of them must not. */
  readonly offer: { readonly people: number; readonly unfit: number } | null;
  readonly sectors: readonly {
    readonly id: string;
    readonly sector: 'head' | 'left' | 'right' | 'rear';
    /** How its chart stands, with flames and edge as of the last picture; null before one. */
    readonly state: (typeof SECTOR_STATES)[number] | null;
    readonly flame: number | null;
    readonly edgeM: number | null;
    /** After a recon: dangerous ground where work would begin ('' none), and ways out that wind and ground allow. */
    readonly ground: string;
    readonly waysOut: readonly string[];
    readonly crews: readonly string[];
  }[];
  /** Villages near the fire (`metres` null: outside its window) and class of the smoke there, 0 clear – 3 dense. */
  readonly threatened: readonly {
    readonly village: string;
    readonly metres: number | null;
    readonly smoke: number;
  }[];
  readonly targets: readonly {
    readonly id: string;
    readonly metres: number | null;
    readonly threatened: boolean;
    readonly state: 'open' | 'guarded' | 'cleared' | 'burst';
  }[];
  /** Power lines that tripped; roads shut by smoke. */
  readonly tripped: readonly Text[];
  readonly smokeRoads: readonly string[];
  readonly contained: boolean;
  readonly out: boolean;
  readonly shiftAt: number;
  readonly recon: boolean;
  readonly airFrom: number;
  readonly accepted: boolean;
}
