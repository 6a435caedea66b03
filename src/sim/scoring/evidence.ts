/** Which derived event is evidence of which catalogue item (procedures.md «ev:»). Judged later by the scorer; this only says «done». */
import { QUAKE_EVIDENCE } from '../hazards/earthquake/items.data.ts';
import { FIRE_EVIDENCE } from '../hazards/forest-fire/items.data.ts';
import { HAZMAT_EVIDENCE } from '../hazards/hazmat/items.data.ts';
import type { SimLogEvent, World } from '../world.ts';

const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  ROSTER_SET: ['C-01'],
  CONSULT: ['C-02'],
  ASSESS: ['C-15'],
  WARN: ['C-03'],
  VILLAGE_WARNED: ['C-04'],
  MEASURES_LOW: ['C-05'],
  MEASURES_HIGH: ['C-06'],
  WARN_UPDATE: ['C-07'],
  VERIFY: ['C-08'],
  NOTIFY: ['C-12'],
  FIRST_ACTION: ['C-13'],
  DISPATCH: ['C-14', 'C-20'],
  ACTIVATE: ['C-16'],
  LEADER_SENT: ['C-17'],
  ICP_UP: ['C-18'],
  SYNC: ['C-19'],
  CORDON: ['C-21'],
  RESCUE: ['C-22', 'F-10'],
  TRIAGE: ['C-22'],
  EVAC: ['C-23', 'F-07', 'F-08'],
  SHELTER_OPEN: ['C-24'],
  RELIEF: ['C-25'],
  SUPPLY_ORDER: ['C-26'],
  COMMS: ['C-27'],
  REPAIR: ['C-28'],
  REQUEST_AID: ['C-29'],
  REQUEST_PLA: ['C-30'],
  SOCIAL_REGISTER: ['C-31'],
  STATEMENT: ['C-32'],
  SECONDARY: ['C-33'],
  LEVEL_CHANGE: ['C-34'],
  DECISION_NOTE: ['C-35'],
  END: ['C-36'],
  ASSESS_LOSS: ['C-37'],
  REQUISITION_CLOSED: ['C-38'],
  LESSONS: ['C-39'],
  INSPECT: ['F-01'],
  POST: ['F-02'],
  GAUGE_RATE: ['F-03'],
  GATE_ORDER: ['F-04'],
  PATROL_ORDER: ['F-05'],
  DANGER_FIX: ['F-06'],
  CLOSE: ['F-09'],
  EMERGENCY_PERIOD: ['F-11'],
  APPROVAL: ['F-12'],
  GEO_PATROL: ['F-13'],
  PROTECT: ['F-14'],
  CONTACT: ['F-15'],
  HEALTH: ['F-16'],
  RETURN_OK: ['F-17'],
};

/** The hazards' own evidence beside the common one. */
const HAZARD_EVIDENCE = [FIRE_EVIDENCE, QUAKE_EVIDENCE, HAZMAT_EVIDENCE];
/** Kinds of events that prove an item, in the order of the tables. */
export const evidenceOf = (item: string): string[] =>
  [BY_KIND, ...HAZARD_EVIDENCE].flatMap((table) =>
    Object.keys(table).filter((kind) => table[kind].includes(item)),
  );

const NO_ITEMS: readonly string[] = [];
function itemsOf(e: SimLogEvent): readonly string[] {
  // Sending the right team is the act; the repair takes its hours.
  if (e.kind === 'DISPATCH' && e.data.kind === 'fix-danger') return ['C-14', 'C-20', 'F-06'];
  if (e.kind === 'DISPATCH' && e.data.kind === 'protect') return ['C-14', 'C-20', 'F-14'];
  if (e.kind === 'CALL') return ['F-15'];
  if (e.kind === 'REPORT')
    return [e.data.kind === 'first' ? 'C-09' : e.data.kind === 'final' ? 'C-11' : 'C-10'];
  return BY_KIND[e.kind] ?? NO_ITEMS;
}

/** Tick phase 8: note first evidence from events since `from`. */
export function noteEvidence(w: World, from: number): void {
  for (let i = from; i < w.log.length; i++)
    for (const list of [itemsOf(w.log[i]), ...HAZARD_EVIDENCE.map((x) => x[w.log[i].kind] ?? NO_ITEMS)])
      for (const id of list) if (w.resp.done[id] === undefined) w.resp.done[id] = w.t;
}
