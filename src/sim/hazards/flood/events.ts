/** What the log says of rivers, levees, reservoirs and ponds, by kind. */
import { namesOf } from '../../kernel/kinds.ts';
import type { DangerKind } from './kernel/system.ts';

interface Stage {
  gauge: string;
  mark: 'warning' | 'guarantee';
  level: number;
}
export interface FloodEvents {
  /** Of every gauge, in the county's order. */
  STAGES: { levels: number[] };
  STAGE_OVER: Stage;
  STAGE_UNDER: Stage;
  GAUGE_RATE: { gauges: string[]; intervalMin: number };
  VILLAGE_FLOODED: { village: string; athome: number };

  LEVEE_DANGER: { danger: number; levee: string; kind: DangerKind };
  LEVEE_BREACH: { danger: number; levee: string };
  PATROL_ORDER: { levees: string[]; intervalMin: number };
  PATROL: { levee: string; by: string };
  DANGER_FOUND: { danger: number; levee: string; kind: DangerKind };
  DANGER_FIX: { danger: number; levee: string; method: string; right: boolean; unit: string };

  RESERVOIR_OVER: { reservoir: string; level: number };
  RESERVOIR_SPILL: { reservoir: string };
  DAM_FAILED: { reservoir: string };
  DAM_PROTECT: { reservoir: string; inTime: boolean };
  GATE_ORDER: {
    reservoir: string;
    release: number;
    before: number;
    /** Those downstream were told. */
    notice: boolean;
    approved: boolean;
    /** So much that it needs approval; more than before. */
    big: boolean;
    more: boolean;
  };
  APPROVAL: { reservoir: string; release: number };
  APPROVAL_GRANTED: { kind: string };

  POND_ALARM: { facility: string };
  POND_HELPED: { facility: string };
  POND_FAILED: { facility: string; volume: number };
  CHEMICALS_FLOODED: { facility: string };
  UNDERPASS_FILLED: { facility: string };
}

/** Its kinds, for lint. */
export const FLOOD_KINDS = namesOf<FloodEvents>()(
  'STAGES STAGE_OVER STAGE_UNDER GAUGE_RATE VILLAGE_FLOODED LEVEE_DANGER LEVEE_BREACH PATROL_ORDER',
  'PATROL DANGER_FOUND DANGER_FIX RESERVOIR_OVER RESERVOIR_SPILL DAM_FAILED DAM_PROTECT GATE_ORDER',
  'APPROVAL APPROVAL_GRANTED POND_ALARM POND_HELPED POND_FAILED CHEMICALS_FLOODED',
  'UNDERPASS_FILLED',
);
