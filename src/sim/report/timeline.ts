/** The master timeline, whatever the hazard: what the world did, how things stood, what was injected, decided, sent, achieved, reported. */
import { isToldMove, type ChartThings } from './state-lanes.ts';
import type { SimLogEvent } from '../world.ts';
import type { TimelineRow } from './types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Books and readings that other parts of the report hold. */
const BOOKS =
  words(`KNOWN MESSAGE STORY_STARTED STORY_STOPPED STORY_BRANCH STORY_FAULT COVERAGE STAGES OUTCOME NEED_MET RELIEF_NEED PATROL
  DECISION_NOTE ITEM_WAIVED ITEM_OVERRIDDEN OBSERVATION WARRANTED SUPPLY_RECEIPT END_READY END_UNREADY SCORED_END ENDED BULLETIN ASSESS
  ORDER_CARRIED REPORT_CARRIED TRAFFIC VEHICLE_WAIT WITHHELD_TOLD SATELLITE_PASS UNIT_RETURNED FEEDS_ASKED SEAT_MESSAGE SEAT_SEEN
  MOVE_PRESENTED MOVE_STEP MOVE_ANSWERED MOVE_SHOWN MOVE_RAN_ON MOVE_CONCLUDED MOVE_MARKED`);
const INJECTS = words(
  'INJECT INJECT_FAULT INJECT_WITHDRAWN INJECT_SKIPPED INJECT_FORCED INJECT_HELD INJECT_RELEASED ' +
    'INJECT_RESTORED INJECT_RETIMED INJECT_SENDING INJECT_TAKEN_BACK INJECT_COPIED',
);
const REPORTS = words('REPORT VERIFY CASUALTY_REPORT PLANT_REPORT EQ_PARAM EQ_TREND');
/** Crews on their way and at work. */
const FORCES =
  words(`DISPATCH ON_SCENE ON_FIRE FIRE_RECON HOT_ENTRY STAGE SAR WATER DETECT GEO_PATROL WITHDRAW RECON UAV_RECON TASK_BLOCKED
  TASK_CANCELLED RECALL AIR_DROP LAKE_SURVEY COOL CURTAIN`);
/** What came of orders and of work. */
const EFFECTS =
  words(`TASK_DONE RESCUE LINE MOPUP CONTROL DECON DRAINS SITE_SAFE GAS_SAFE TAG TRIAGE COMMS REPAIR PROTECT DOOR_KNOCK EVAC_ASSIST
  EVAC_DONE DANGER_FIX DAM_PROTECT LAKE_DUG ROAD_CLEARED ROAD_OPENED HEALTH CONTACT VILLAGE_WARNED RELIEF SUPPLY_ARRIVED AID_ARRIVED
  LEADER_ARRIVE APPROVAL_GRANTED RECEPTOR_AWAY GROUP_KEPT_OFF VESSEL_COOLED FIRE_CONTAINED RISK_CLOSED IGNITION_PREVENTED
  DONATION_ARRIVED POND_HELPED`);

function laneOf(e: SimLogEvent): TimelineRow['lane'] | null {
  if (e.kind === 'STATE_CHANGED')
    return isToldMove((e as SimLogEvent<'STATE_CHANGED'>).data) ? 'state' : null;
  if (BOOKS.has(e.kind)) return null;
  if (INJECTS.has(e.kind)) return 'inject';
  if (REPORTS.has(e.kind)) return 'report';
  if (FORCES.has(e.kind)) return 'forces';
  if (EFFECTS.has(e.kind)) return 'effect';
  return e.role === null ? 'world' : 'decision';
}

/** @param things whom each chart is about. */
export function buildTimeline(events: readonly SimLogEvent[], things: ChartThings = {}): TimelineRow[] {
  return together(rowsOf(events, things));
}

/** A shock moves a hundred things in one second: more than so many of a chart that move alike are one row. */
const ALIKE = 3;
function together(rows: readonly TimelineRow[]): TimelineRow[] {
  const alike = new Map<string, TimelineRow[]>();
  const keyOf = ({ t, params: d }: TimelineRow): string => `${t} ${d.chart} ${d.from} ${d.to}`;
  for (const r of rows)
    if (r.lane === 'state') {
      const list = alike.get(keyOf(r));
      if (list) list.push(r);
      else alike.set(keyOf(r), [r]);
    }
  return rows.flatMap((r) => {
    const list = r.lane === 'state' ? alike.get(keyOf(r))! : [];
    if (list.length <= ALIKE) return [r];
    return r === list[0]
      ? [{ ...r, params: { ...r.params, subjects: list.map((x) => x.params.subject).join(' ') } }]
      : [];
  });
}

function rowsOf(events: readonly SimLogEvent[], things: ChartThings): TimelineRow[] {
  return events.flatMap((e): TimelineRow[] => {
    const lane = laneOf(e);
    if (!lane) return [];
    const params: Record<string, string | number> = {};
    for (const [k, v] of Object.entries(e.data))
      if (typeof v === 'string' || typeof v === 'number')
        params[k] = typeof v === 'number' ? Math.round(v * 100) / 100 : v;
      else if (Array.isArray(v)) params[k] = v.every((x) => typeof x === 'string') ? v.join(' ') : v.length;
    if (lane === 'state')
      params.subject = things[params.chart]?.[params.instance]?.subject ?? params.instance;
    return [{ t: e.t, lane, role: e.role ?? '', kind: e.kind, event: e.n, params }];
  });
}
