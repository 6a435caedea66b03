/**
 * What each kind of order moves in the world: the quantity of the outcome in which leaving it out shows, which way, and through
 * which numbers of the review sheet. `npm run proof -- ablation` holds it on shipped scenarios (tests/README.md). Orders that are
 * for the record alone are `scored-only`.
 */
import type { ParameterId } from '../scenario/parameters.ts';
import type { Outcome } from '../scoring/types.ts';

export type OutcomeKey = Exclude<keyof Outcome, 'losses'>;
export interface OrderLink {
  readonly moves: OutcomeKey;
  /** Where it is left out, the quantity is more or less. */
  readonly leftOut: 'more' | 'less';
  readonly through: readonly ParameterId[];
}
const more = (moves: OutcomeKey, ...through: readonly ParameterId[]): OrderLink => ({
  moves,
  leftOut: 'more',
  through,
});
const less = (moves: OutcomeKey, ...through: readonly ParameterId[]): OrderLink => ({
  moves,
  leftOut: 'less',
  through,
});

export const ORDER_LINKS: Readonly<Record<string, OrderLink | 'scored-only'>> = {
  // Command
  'duty.roster': more('exposedPersonMinutes', 'PRM-RDY-DESK'),
  'response.activate': more('exposedPersonMinutes', 'PRM-RDY-NONE', 'PRM-RDY-RISE', 'PRM-RDY-REPORT'),
  'measures.order': more('total', 'PRM-RDY-NONE'),
  'leader.appoint': more('total', 'PRM-CMD-SPAN', 'PRM-CMD-NEAR'),
  'icp.setup': more('exposedPersonMinutes', 'PRM-CMD-SPAN', 'PRM-CMD-CROWD', 'PRM-CMD-NEAR'),
  'sync.hold': more('exposedPersonMinutes', 'PRM-CMD-PICTURE', 'PRM-CMD-SEARCH'),
  'posts.fill': more('total', 'PRM-RDY-POST'),
  'inspect.order': more('total'),
  'township.order': more('exposedPersonMinutes', 'PRM-EQK-NEIGHBOURS-ORDERED'),
  'emergency.declare': less('evacuated', 'PRM-EVA-REFUSE'),
  // Information
  'report.verify': less('evacuated', 'PRM-RUM-HEED'),
  'report.first': more('exposedPersonMinutes', 'PRM-AID-CITY'),
  'report.follow-up': more('total', 'PRM-AID-SHORT'),
  'statement.publish': less('evacuated', 'PRM-RUM-SPREAD', 'PRM-RUM-HEED', 'PRM-RUM-SILENT'),
  'neighbours.notify': more('total', 'PRM-NTF-TRAFFIC', 'PRM-NTF-REPAIR', 'PRM-AID-GARRISON'),
  'contact.call': more('exposedPersonMinutes'),
  // Means
  'aid.request': more('exposedPersonMinutes', 'PRM-AID-CITY'),
  'unit.assign': more('total'),
  'unit.recall': more('total'),
  'road.close': more('total', 'PRM-TRF-DAY', 'PRM-TRF-GATHER'),
  'site.close': more('total'),
  // People
  'warning.issue': less('evacuated'),
  'evacuate.order': less('evacuated', 'PRM-EVA-TAU-DAY'),
  'shelter.open': more('unmetPersonHours'),
  'supplies.dispatch': more('unmetPersonHours', 'PRM-SUP-LOADING'),
  'relief.start': more('unmetPersonHours', 'PRM-RLF-UNSTAFFED'),
  // Floods
  'levee.patrol': more('leveesBreached'),
  'danger.fix': more('leveesBreached'),
  'danger.guard': more('total'),
  'gate.order': more('total'),
  'release.approval': more('total'),
  'gauges.densify': more('total'),
  'lake.assign': more('total'),
  // Forest fires
  'danger.actions': more('damageMillion', 'PRM-RDY-NONE'),
  'fire.ban': more('damageMillion', 'PRM-FIR-BAN'),
  'fire.assign': more('dead'),
  'fire.plan': more('damageMillion', 'PRM-FIR-UNPLANNED'),
  'aircraft.request': more('damageMillion', 'PRM-AID-AIRCRAFT'),
  'weather.watch': more('dead', 'PRM-FIR-CAUGHT'),
  'villagers.answer': more('dead'),
  'crews.rotate': more('damageMillion', 'PRM-RES-TIRED'),
  'border.joint': more('damageMillion', 'PRM-FIR-JOINT'),
  // Earthquakes
  'rescue.assign': less('rescued'),
  'sector.plan': more('exposedPersonMinutes', 'PRM-EQK-UNPLANNED'),
  'secondary.check': more('total', 'PRM-EQK-GAS-OFF'),
  'quake.relay': more('exposedPersonMinutes', 'PRM-EQK-NEIGHBOURS-ORDERED'),
  'quake.trend': more('seriouslyInjured', 'PRM-EQK-HIT', 'PRM-EQK-TOLD'),
  'damage.collect': more('exposedPersonMinutes'),
  // Hazardous materials
  'plant.order': more('seriouslyInjured', 'PRM-HAZ-PLANT'),
  'plant.report': more('damageMillion', 'PRM-HAZ-UNSHOWN'),
  'call.inquire': more('damageMillion', 'PRM-HAZ-UNKNOWN'),
  'hazmat.assign': more('damageMillion'),
  'zones.set': more('exposedPersonMinutes'),
  'people.protect': more('seriouslyInjured'),
  'ignition.control': more('dead', 'PRM-HAZ-STOP'),
  'crew.withdraw': more('dead'),
  // For the record, the court, the insurer, the next exercise
  'decision.note': 'scored-only',
  'lessons.record': 'scored-only',
  'expert.ask': 'scored-only',
  'consult.hold': 'scored-only',
  'donation.publish': 'scored-only',
  'requisition.close': 'scored-only',
  'insurance.claim': 'scored-only',
  'fire.investigate': 'scored-only',
  'scene.preserve': 'scored-only',
  'report.final': 'scored-only',
};
