/** What the log says of a hazardous-materials accident, by kind. */
import { namesOf } from '../../kernel/kinds.ts';
import type { Filled, Nothing } from '../../events.ts';
import type { TaskKind } from '../../world-resources.ts';
import type { SubstanceId } from '../shared/kernel/substances.data.ts';

export interface HazmatEvents {
  RELEASE: { substance: SubstanceId };
  CLOUD_IGNITED: { source: string; kg: number; hit: number; neglected: boolean };
  VESSEL_SIGNS: Nothing;
  VESSEL_COOLED: Nothing;
  BURST: { hit: number };
  WORKERS_DOWN: { village: string; people: number };
  RECEPTOR_AWAY: { receptor: string; people: number };
  /** People who do not live there. */
  GROUP_CAME: { receptor: string; people: number };
  GROUP_KEPT_OFF: { receptor: string; people: number };
  INTAKE_HIT: Nothing;

  INQUIRY: Filled;
  PLANT_ACTION: Filled;
  PLANT_REPORT: Filled;
  /** Where a crew stopped, on which side of the wind. */
  STAGE: { unit: string; approach: string; windFrom: number };
  HOT_ENTRY: {
    unit: string;
    task: TaskKind;
    ppe: string;
    /** Whether the suit suits the work. */
    safe: boolean;
    backup: boolean;
    detected: boolean;
    approach: string;
    /** Whether sources of ignition were put out before. */
    ignition: boolean;
  };
  DETECT: { unit: string; clear: boolean };
  /** @param guide the guide's distance; `right` is how near to it the order came. */
  ZONES: { isolateM: number; downwindM: number; guide: number; right: number; first: boolean };
  LIFT: Filled & { ok: boolean };
  PROTECT_ACTION: Filled & { receptors: string[]; action: string; way: string };
  IGNITION: Filled;
  CONTROL: { unit: string; tool: string; closed: boolean };
  COOL: { unit: string };
  CURTAIN: { unit: string };
  DRAINS: { unit: string };
  DECON: { unit: string };
  /** Back among others without having been washed. */
  LEFT_DIRTY: { unit: string };
  ENV: Filled;
  PRESERVE: Nothing;
}

/** Its kinds, for lint. */
export const HAZMAT_KINDS = namesOf<HazmatEvents>()(
  'RELEASE CLOUD_IGNITED VESSEL_SIGNS VESSEL_COOLED BURST WORKERS_DOWN RECEPTOR_AWAY INTAKE_HIT',
  'GROUP_CAME GROUP_KEPT_OFF',
  'INQUIRY PLANT_ACTION PLANT_REPORT STAGE HOT_ENTRY DETECT ZONES LIFT PROTECT_ACTION IGNITION',
  'CONTROL COOL CURTAIN DRAINS DECON LEFT_DIRTY ENV PRESERVE',
);
