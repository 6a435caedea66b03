/** The master timeline in four lanes: what the world did, what was injected, what was decided, what was reported. */
import type { SimLogEvent } from '../world.ts';
import type { TimelineRow } from './types.ts';

const LANES: Readonly<Record<string, TimelineRow['lane']>> = {
  STAGE_OVER: 'world',
  STAGE_UNDER: 'world',
  LEVEE_DANGER: 'world',
  LEVEE_BREACH: 'world',
  RESERVOIR_OVER: 'world',
  RESERVOIR_SPILL: 'world',
  DAM_FAILED: 'world',
  VILLAGE_FLOODED: 'world',
  DEATHS: 'world',
  SLIDE: 'world',
  LINK_LOST: 'world',
  FACILITY_FAILED: 'world',
  ROAD_FAILED: 'world',
  AID_ARRIVED: 'world',
  INJECT: 'inject',
  INJECT_FAULT: 'inject',
  INJECT_WITHDRAWN: 'inject',
  INJECT_SKIPPED: 'inject',
  INJECT_FORCED: 'inject',
  ROSTER_SET: 'decision',
  CONSULT: 'decision',
  WARN: 'decision',
  WARN_UPDATE: 'decision',
  ACTIVATE: 'decision',
  LEVEL_CHANGE: 'decision',
  END: 'decision',
  LEADER_SENT: 'decision',
  ICP_UP: 'decision',
  POST: 'decision',
  GATE_ORDER: 'decision',
  EVAC: 'decision',
  SHELTER_OPEN: 'decision',
  EMERGENCY_PERIOD: 'decision',
  REQUEST_AID: 'decision',
  REQUEST_PLA: 'decision',
  DANGER_FIX: 'decision',
  CONTACT: 'decision',
  RETURN_OK: 'decision',
  STATEMENT: 'decision',
  NOTIFY: 'decision',
  PATROL_ORDER: 'decision',
  REAL_EMERGENCY: 'decision',
  PAUSED: 'decision',
  RESUMED: 'decision',
  REPORT: 'report',
  VERIFY: 'report',
};

export function buildTimeline(events: readonly SimLogEvent[]): TimelineRow[] {
  return events.flatMap((e): TimelineRow[] => {
    const lane = LANES[e.kind];
    if (!lane) return [];
    const params: Record<string, string | number> = {};
    for (const [k, v] of Object.entries(e.data))
      if (typeof v === 'string' || typeof v === 'number')
        params[k] = typeof v === 'number' ? Math.round(v * 100) / 100 : v;
      else if (k === 'unreached' && Array.isArray(v)) params[k] = v.join(' ');
    return [{ t: e.t, lane, kind: e.kind, event: e.n, params }];
  });
}
