/** After the response: who needs a home for the months to come, what was lost, what is insured, what is still to do. */
import { townOf } from './evacuation-state.ts';
import { schedule } from '../kernel/scheduler.ts';
import { incidentHomeless } from '../hazards/answers.ts';
import { deliver } from '../information/deliver.ts';
import { reachable } from '../information/links.ts';
import { isIn } from '../drive.ts';
import { emit } from '../log.ts';
import { seconds } from '../scenario/parts.ts';
import { lossSoFar } from '../resources/losses.ts';
import type { Claim, LossFigures, World } from '../world.ts';
import { CHECKLIST } from './recovery.data.ts';
import { damagedHouses, natural, reliefFigures } from './relief-plan.ts';
import { isOpen } from './shelters.ts';

/** Homes are planned when the response has ended or scenario time is over. */
export const inRecovery = (w: World): boolean =>
  isIn(w, 'response', 'ended') || w.t >= seconds(w.env.scenario.end.at);

/** Households of a village that cannot go home within days, as far as the village has told. */
export const homeless = (w: World, v: number): number =>
  w.people.wetReported[v] >= 0 ? Math.round(incidentHomeless(w, v)) : 0;
export const unplanned = (w: World, v: number): number =>
  w.resp.relief.housing.reduce((n, p) => n - (p.village === v ? p.households : 0), homeless(w, v));

const persons = (w: World, v: number): number =>
  w.env.county.villages[v].population / Math.max(1, w.env.county.villages[v].households);
/** Households for which a shelter still has room, tents apart. */
export const sitePlaces = (w: World, v: number, site: number): number =>
  Math.floor(siteRoom(w, site) / persons(w, v));
/** Room at an open shelter, persons. */
export function siteRoom(w: World, site: number): number {
  if (!isOpen(w, site)) return 0;
  // Those who sleep there tonight are largely those who stay, so plans are held against the capacity, not against people.
  let free = w.env.county.facilities[site].capacity ?? 0;
  for (const p of w.resp.relief.housing) if (p.site === site) free -= p.households * persons(w, p.village);
  return Math.max(0, Math.floor(free));
}
/** Vacant dwellings of the village's township that no plan has taken. */
export function vacant(w: World, v: number): number {
  const { villages } = w.env.county;
  const town = townOf(w, v);
  let n = 0;
  for (let u = 0; u < villages.length; u++)
    if (townOf(w, u) === town)
      n += (villages[u].households - damagedHouses(w, u)) * w.env.numbers['PRM-HSG-VACANT'];
  for (const p of w.resp.relief.housing)
    if (p.way === 'dispersed' && townOf(w, p.village) === town) n -= p.households;
  return Math.max(0, Math.floor(n));
}
/** Households whom the money allotted to the township for the transition still pays for. */
export function cashPlaces(w: World, v: number): number {
  const { relief } = w.resp;
  const town = townOf(w, v);
  let wan = 0;
  for (const x of relief.funds) if (x.purpose === 'transition' && x.township === town) wan += x.wan;
  for (const p of relief.housing)
    if (p.way === 'cash' && townOf(w, p.village) === town)
      wan -= p.households * w.env.numbers['PRM-HSG-CASH'];
  return Math.max(0, Math.floor(wan / w.env.numbers['PRM-HSG-CASH'] + 1e-9));
}

/** Insured among the damaged houses of a village. */
export const insured = (w: World, v: number): number =>
  Math.floor(damagedHouses(w, v) * w.env.numbers['PRM-IND-INSURED']);
export const claimed = (w: World, v: number): boolean => w.resp.relief.claims.some((c) => c.village === v);
/** The insurers look at the houses of all villages of a claim together and advance a part within the hour. */
export function fileClaims(w: World, villages: readonly number[]): Claim[] {
  const { claims } = w.resp.relief;
  const payoutWan = w.env.numbers['PRM-IND-PAYOUT'] * 100;
  schedule(w.schedule, w.t + w.env.numbers['PRM-CLM-AFTER'] * 60, { kind: 'claim', claim: claims.length });
  const filed = villages.map((village): Claim => {
    const houses = insured(w, village);
    const wan = Math.round(houses * payoutWan * w.env.numbers['PRM-CLM-ADVANCE'] * 10) / 10;
    return { village, houses, wan, filedAt: w.t, paidAt: -1 };
  });
  claims.push(...filed);
  return filed;
}
/** Pays the claims filed together, from the first of them on. */
export function onClaimTimer(w: World, first: number): void {
  const { claims } = w.resp.relief;
  const { filedAt } = claims[first];
  let houses = 0;
  let wan = 0;
  for (let k = first; k < claims.length && claims[k].filedAt === filedAt && claims[k].paidAt < 0; k++) {
    claims[k].paidAt = w.t;
    houses += claims[k].houses;
    wan += claims[k].wan;
  }
  if (houses === 0) return;
  const paid = { houses, wan: Math.round(wan * 10) / 10 };
  emit(w, 'CLAIM_PAID', null, paid);
  deliver(w, {
    from: 'insurers',
    to: ['emergency', 'duty'],
    channel: 'phone',
    code: 'claim-paid',
    params: paid,
  });
}

/** The departments' returns: emergency, housing, forestry, transport, water. */
export function lossFigures(w: World): LossFigures {
  const { moved, dead, houses } = reliefFigures(w);
  let without = 0;
  for (let v = 0; v < w.people.arrived.length; v++) without += homeless(w, v);
  const loss = lossSoFar(w);
  return {
    dead,
    moved,
    houses,
    homeless: without,
    burntHa: Math.round(10 * loss.burntHa) / 10,
    roads: Object.keys(w.info.knownClosed).length,
    works: loss.breached + loss.dams,
    lossMillion: loss.direct,
    losses: loss.losses,
  };
}

/** The reconstruction checklist: what is done, in the order of the list. */
export function recoveryChecklist(w: World): boolean[] {
  const { relief } = w.resp;
  const each = w.people.arrived;
  let planned = true;
  let filed = true;
  for (let v = 0; v < each.length; v++) {
    if (unplanned(w, v) > 0) planned = false;
    if (insured(w, v) > 0 && !claimed(w, v)) filed = false;
  }
  const done: Readonly<Record<(typeof CHECKLIST)[number], boolean>> = {
    'loss-assessed': relief.lossAt >= 0,
    'housing-planned': planned,
    'claims-filed': filed,
    'funds-allotted': relief.funds.length > 0 || (relief.dueAt < 0 && relief.startedAt < 0),
    'goods-signed': !['delivered', 'counted'].some((s) => isIn(w, 'supply-order', s)),
    'donations-settled': relief.donations.every(
      (d) => d.answer === 'refuse' || (d.answer === 'accept' && d.publishedAt >= 0),
    ),
    'roads-open':
      Object.keys(w.info.knownClosed).length === 0 && Object.keys(w.res.closedByOrder).length === 0,
    'contact-restored': w.info.links.every((_, i) => reachable(w, i)),
    disinfected: !natural(w) || w.resp.disinfectedAt >= 0,
    'requisitions-closed': w.resp.requisitionsClosedAt >= 0,
  };
  return CHECKLIST.map((k) => done[k]);
}
