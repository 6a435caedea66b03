/** Crews, roads, supplies and help from outside: kinds of the log that no single hazard owns. */
import { namesOf } from '../kernel/kinds.ts';
import type { Filled } from '../events.ts';
import type { Donor } from '../people/relief-plan.data.ts';
import type { AreaUse } from '../resources/areas.ts';
import type { Role } from '../roles.ts';
import type { SupplyItem, TaskKind, Unit } from '../world-resources.ts';

interface Crew {
  unit: string;
}
interface OfTask extends Crew {
  task: number;
}
interface AidAsked extends Filled {
  aid: number;
  need: string;
}
export interface WorkEvents {
  DISPATCH: Filled &
    OfTask & { owner: Unit['owner']; kind: TaskKind; target: string; people: number; skilled: boolean };
  /** @param crews at one scene with nobody who leads them there. */
  CROWDED: OfTask & { crews: number };
  /** Sent on a picture that nobody had compared with the front for long. */
  OLD_PICTURE: OfTask;
  ON_SCENE: OfTask & { kind: TaskKind; target: string };
  TASK_BLOCKED: OfTask;
  TASK_DONE: OfTask & { kind: TaskKind; target: string };
  TASK_CANCELLED: OfTask;
  /** @param task −1 when no order was on its way. */
  ORDER_WITHDRAWN: OfTask;
  RECALL: Crew;
  UNIT_RETURNED: Crew;
  DOUBLE_ORDER: Crew & { first: Role };
  OVERTIME: Crew;
  EQUIPMENT_FAILED: OfTask;
  VEHICLE_WAIT: Crew & { minutes: number };
  VOLUNTEERS: Crew;
  SOCIAL_REGISTER: Filled & Crew;
  /** Crews called back by order, or by themselves from a collapse or from the fire. */
  WITHDRAW:
    | (Filled & { unit?: undefined; site?: undefined })
    | (Crew & { site: string; minutes: number; fields?: undefined })
    | (Crew & { site?: undefined; fields?: undefined });

  RECON: Crew & { target: string };
  UAV_RECON: Crew & { target: string };
  COMMS: Crew & { township: string };
  REPAIR: { what: string; target: string };
  /** @param inTime of a place that the incident threatens. */
  PROTECT: { facility: string; inTime?: boolean };
  RISK_CLOSED: Crew & { risk: string; site: string; late: boolean };
  CORDON: ((Crew & { place: string }) | (Filled & { edges: number[] })) & { near?: boolean };
  CLOSE: Filled & { sites: string[] };
  /** An order was drawn on the map: its area, and who lives there. */
  AREA_DRAWN: { use: AreaUse; ref: string; km2: number; people: number; villages: number };

  ROAD_FAILED: { near: string };
  ROAD_FOUND_CLOSED: Crew & { edge: number };
  ROAD_OPENED: { edges: number[] };
  /** @param lostS seconds that a stretch cost more than it would have without other traffic. */
  TRAFFIC: OfTask & { edge: number; lostS: number };

  SUPPLY_ORDER: { supply: number; item: SupplyItem; quantity: number; to: string };
  SUPPLY_BLOCKED: { supply: number };
  SUPPLY_ARRIVED: { supply: number; item: SupplyItem; quantity: number; to: string };
  SUPPLY_RECEIPT: { supply: number };

  REQUEST_AID: (AidAsked & { from?: undefined }) | (Filled & { from: string });
  REQUEST_PLA: AidAsked;
  SOCIAL_CALL: AidAsked;
  AID_ARRIVED: Crew & { aid: number };
  GOODS_GIVEN: { aid: number; families: number };
  DONATION_OFFER: { donation: number; donor: string; item: Donor['item']; quantity: number };
  DONATION_ANSWER: {
    donation: number;
    item: Donor['item'];
    quantity: number;
    answer: string;
    right: boolean;
    minutes: number;
  };
  DONATION_ARRIVED: { donation: number; item: Donor['item']; quantity: number; registered: boolean };
  DONATION_PUBLISHED: { donations: number[] };
}

/** Its kinds, for lint. */
export const WORK_KINDS = namesOf<WorkEvents>()(
  'DISPATCH ON_SCENE CROWDED OLD_PICTURE TASK_BLOCKED TASK_DONE TASK_CANCELLED ORDER_WITHDRAWN RECALL UNIT_RETURNED',
  'DOUBLE_ORDER OVERTIME EQUIPMENT_FAILED VEHICLE_WAIT VOLUNTEERS SOCIAL_REGISTER WITHDRAW RECON',
  'UAV_RECON COMMS REPAIR PROTECT RISK_CLOSED CORDON CLOSE AREA_DRAWN ROAD_FAILED ROAD_FOUND_CLOSED',
  'ROAD_OPENED TRAFFIC SUPPLY_ORDER SUPPLY_BLOCKED SUPPLY_ARRIVED SUPPLY_RECEIPT REQUEST_AID',
  'REQUEST_PLA SOCIAL_CALL AID_ARRIVED GOODS_GIVEN DONATION_OFFER DONATION_ANSWER DONATION_ARRIVED',
  'DONATION_PUBLISHED',
);
