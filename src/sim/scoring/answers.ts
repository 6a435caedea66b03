/** Which order meets an item: found from the events that prove the item and the order that brings each of them about. */
import { evidenceOf } from './evidence.ts';

export interface Answer {
  readonly command: string;
  /** What of the order is plain from the item itself. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The field that names what an open occasion is about. */
  readonly subject?: string;
}
const to = (command: string, values: Answer['values'] = {}, subject?: string): Answer =>
  subject === undefined ? { command, values } : { command, values, subject };
const task = (kind: string): Answer => to('unit.assign', { task: kind }, 'target');

/** The order that brings an event about. */
const BRINGS: Readonly<Record<string, Answer>> = {
  ROSTER_SET: to('duty.roster'),
  CONSULT: to('consult.hold'),
  ASSESS: to('consult.hold'),
  WARN: to('warning.issue'),
  VILLAGE_WARNED: to('warning.issue'),
  MEASURES_LOW: to('measures.order'),
  MEASURES_HIGH: to('measures.order'),
  WARN_UPDATE: to('warning.update'),
  VERIFY: to('report.verify', {}, 'message'),
  NOTIFY: to('neighbours.notify'),
  FIRST_ACTION: to('township.order', { action: 'first-action' }),
  DISPATCH: to('unit.assign'),
  ACTIVATE: to('response.activate'),
  LEVEL_CHANGE: to('response.activate'),
  LEADER_SENT: to('leader.appoint'),
  ICP_UP: to('icp.setup'),
  SYNC: to('sync.hold'),
  CORDON: to('road.close'),
  RESCUE: task('water-rescue'),
  TRIAGE: task('medical'),
  EVAC: to('evacuate.order'),
  SHELTER_OPEN: to('shelter.open'),
  RELIEF: to('supplies.dispatch', {}, 'to'),
  SUPPLY_ORDER: to('supplies.dispatch'),
  COMMS: task('comms'),
  REPAIR: task('repair-power'),
  REQUEST_AID: to('aid.request', { from: 'city' }),
  REQUEST_PLA: to('aid.request', { from: 'military' }),
  SOCIAL_REGISTER: to('social.register'),
  STATEMENT: to('statement.publish', {}, 'answers'),
  SECONDARY: to('township.order', { action: 'secondary-watch' }),
  DECISION_NOTE: to('decision.note'),
  END: to('response.end'),
  ASSESS_LOSS: to('loss.assess'),
  REQUISITION_CLOSED: to('requisition.close'),
  LESSONS: to('lessons.record'),
  INSPECT: to('inspect.order'),
  POST: to('posts.fill'),
  GAUGE_RATE: to('gauges.densify', { intervalMin: 30 }),
  GATE_ORDER: to('gate.order', {}, 'reservoir'),
  PATROL_ORDER: to('levee.patrol'),
  DANGER_FIX: to('danger.fix', {}, 'danger'),
  CLOSE: to('site.close'),
  EMERGENCY_PERIOD: to('emergency.declare'),
  APPROVAL: to('release.approval'),
  GEO_PATROL: task('geo-patrol'),
  PROTECT: task('protect'),
  CONTACT: task('contact'),
  HEALTH: to('township.order', { action: 'disinfection' }),
  RETURN_OK: to('return.approve'),
  EQ_PARAM: to('quake.relay'),
  TOWN_STATUS: to('damage.collect'),
  SECTOR_PLAN: to('sector.plan'),
  SAR: to('rescue.assign', { task: 'search-rescue' }, 'target'),
  SITE_SAFE: to('rescue.assign', { task: 'site-check' }),
  TAG: to('rescue.assign', { task: 'building-check' }),
  SECONDARY_CHECK: to('secondary.check'),
  EQ_TREND: to('quake.trend'),
  DANGER_ACTIONS: to('danger.actions'),
  BAN: to('fire.ban'),
  ON_FIRE: to('fire.assign', { task: 'fire-attack' }),
  FIRE_PLAN: to('fire.plan'),
  LINE: to('fire.assign', { task: 'fire-line' }),
  WATER: to('fire.assign', { task: 'water-supply' }),
  REQUEST_AIR: to('aircraft.request'),
  WX: to('weather.watch'),
  ROTATE: to('crews.rotate'),
  BORDER: to('border.joint'),
  ACCEPT: to('fire.accept'),
  INVEST: to('fire.investigate'),
  PLANT_ACTION: to('plant.order'),
  PLANT_REPORT: to('plant.report'),
  INQUIRY: to('call.inquire'),
  STAGE: to('hazmat.assign', { target: 'leak' }),
  DETECT: to('hazmat.assign', { target: 'leak', task: 'detect' }),
  ZONES: to('zones.set'),
  PROTECT_ACTION: to('people.protect'),
  HOT_ENTRY: to('hazmat.assign', { target: 'leak' }),
  IGNITION: to('ignition.control'),
  CONTROL: to('hazmat.assign', { target: 'leak', task: 'plug' }),
  COOL: to('hazmat.assign', { target: 'leak', task: 'cooling' }),
  DECON: to('hazmat.assign', { target: 'leak', task: 'decontaminate' }),
  ENV: to('environment.watch'),
  WITHDRAW: to('crew.withdraw'),
  PRESERVE: to('scene.preserve'),
  LIFT: to('zones.lift'),
};
/** Where several orders bring the same event about, the one that this item means. */
const OWN: Readonly<Record<string, Answer>> = {
  'C-09': to('report.first'),
  'C-10': to('report.follow-up'),
  'C-11': to('report.final'),
  'C-22': task('medical'),
  'E-04': to('township.order', { action: 'self-rescue' }),
  'E-08': to('rescue.assign', { task: 'search-rescue', lookout: true }),
  'E-10': task('repair-road'),
  'H-14': to('unit.assign', { task: 'medical', target: 'leak' }),
  'W-05': to('report.first'),
};

/** The order that meets an item; null where none does: the outcome itself is judged (F-18). */
export function answerOf(item: string): Answer | null {
  if (OWN[item]) return OWN[item];
  for (const kind of evidenceOf(item)) if (BRINGS[kind]) return BRINGS[kind];
  return null;
}
