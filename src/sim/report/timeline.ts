/** The master timeline: what the world did, what was injected, decided, reported, and what forces did, whatever the hazard. */
import type { SimLogEvent } from '../world.ts';
import type { TimelineRow } from './types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Books and readings that other parts of the report hold. */
const BOOKS =
  words(`KNOWN MESSAGE STATE_CHANGED STORY_STARTED STORY_STOPPED STORY_BRANCH STORY_FAULT COVERAGE STAGES OUTCOME NEED_MET RELIEF RELIEF_NEED TASK_DONE TASK_CANCELLED PATROL
  VILLAGE_WARNED DECISION_NOTE CALL ORDER ITEM_WAIVED ITEM_OVERRIDDEN OBSERVATION WARRANTED EXPERT_ASKED SUPPLY_RECEIPT
  END_READY END_UNREADY SCORED_END ENDED BULLETIN ASSESS ON_SCENE
  ORDER_CARRIED REPORT_CARRIED TRAFFIC VEHICLE_WAIT WITHHELD_TOLD SATELLITE_PASS UNIT_RETURNED FEEDS_ASKED`);
const INJECTS = words(
  'INJECT INJECT_FAULT INJECT_WITHDRAWN INJECT_SKIPPED INJECT_FORCED INJECT_HELD INJECT_RELEASED',
);
const REPORTS = words('REPORT VERIFY CASUALTY_REPORT PLANT_REPORT EQ_PARAM EQ_TREND');
/** What crews and teams do on the ground, and when they are sent. */
const FORCES =
  words(`DISPATCH RESCUE SAR ON_FIRE LINE WATER MOPUP FIRE_RECON HOT_ENTRY STAGE CONTROL COOL DECON CURTAIN DETECT
  DRAINS SITE_SAFE GAS_SAFE TAG TRIAGE COMMS REPAIR GEO_PATROL PROTECT WITHDRAW DOOR_KNOCK EVAC_ASSIST EVAC_DONE DANGER_FIX
  DAM_PROTECT LAKE_SURVEY LAKE_DUG ROAD_CLEARED RECON HEALTH CONTACT AIR_DROP`);

function laneOf(e: SimLogEvent): TimelineRow['lane'] | null {
  if (BOOKS.has(e.kind)) return null;
  if (INJECTS.has(e.kind)) return 'inject';
  if (REPORTS.has(e.kind)) return 'report';
  if (FORCES.has(e.kind)) return 'forces';
  return e.role === null ? 'world' : 'decision';
}

export function buildTimeline(events: readonly SimLogEvent[]): TimelineRow[] {
  return events.flatMap((e): TimelineRow[] => {
    const lane = laneOf(e);
    if (!lane) return [];
    const params: Record<string, string | number> = {};
    for (const [k, v] of Object.entries(e.data))
      if (typeof v === 'string' || typeof v === 'number')
        params[k] = typeof v === 'number' ? Math.round(v * 100) / 100 : v;
      else if (k === 'unreached' && Array.isArray(v)) params[k] = v.join(' ');
    return [{ t: e.t, lane, kind: e.kind, event: e.n, params }];
  });
}
