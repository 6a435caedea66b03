/** Relief and recovery as the county sees them. */
import { DONORS } from '../people/relief-plan.data.ts';
import { damagedHouses, fundWan, givenBy, natural, reliefFigures } from '../people/relief-plan.ts';
import { CHECKLIST } from '../people/recovery.data.ts';
import {
  cashPlaces,
  homeless,
  inRecovery,
  lossFigures,
  insured,
  recoveryChecklist,
  siteRoom,
  unplanned,
  vacant,
} from '../people/recovery.ts';
import { clog, isNeeded, yardPieces } from '../resources/donations.ts';
import { countyStore } from '../resources/roster.ts';
import type { LossFigures, World } from '../world.ts';
import type * as V from './relief-types.ts';
import { isOpen } from '../people/shelters.ts';
import { SECTORS } from '../resources/sectors.ts';

export function reliefView(w: World): V.ReliefView {
  const { relief } = w.resp;
  const { county } = w.env;
  const { total, left } = fundWan(w);
  const done = inRecovery(w) ? recoveryChecklist(w) : [];
  return {
    applies: natural(w),
    dueAt: relief.dueAt,
    startedAt: relief.startedAt,
    ...reliefFigures(w),
    fundWan: total,
    leftWan: left,
    funds: relief.funds.map((x) => ({
      t: x.t,
      township: county.townships[x.township].id,
      purpose: x.purpose,
      wan: x.wan,
      grounds: x.grounds,
    })),
    donations: relief.donations.map((d) => {
      const { id, item } = DONORS[d.donor];
      const quantity = givenBy(w, DONORS[d.donor]);
      return {
        id: d.id,
        donor: `donor-${id}`,
        item,
        quantity,
        offeredAt: d.offeredAt,
        answer: d.answer,
        arrivedAt: d.arrivedAt,
        publishedAt: d.publishedAt,
        needed: isNeeded(item),
      };
    }),
    yard: yardPieces(w),
    clog: clog(w, countyStore(county)),
    recovery: inRecovery(w),
    damaged: county.villages.flatMap((x, v) => (damagedHouses(w, v) === 0 ? [] : [damagedView(w, v, x.id)])),
    housing: relief.housing.map((p) => ({
      village: county.villages[p.village].id,
      way: p.way,
      households: p.households,
      site: p.site < 0 ? '' : county.facilities[p.site].id,
    })),
    sites: county.facilities.flatMap((x, f) => (isOpen(w, f) ? [{ id: x.id, free: siteRoom(w, f) }] : [])),
    cashWan: w.env.numbers['PRM-HSG-CASH'],
    returns: inRecovery(w) ? sheetOf(lossFigures(w)) : null,
    loss: relief.loss ? sheetOf(relief.loss) : null,
    checklist: CHECKLIST.flatMap((id, i) => (done.length === 0 ? [] : [{ id, done: done[i] }])),
  };
}

function damagedView(w: World, v: number, village: string): V.DamagedView {
  const claim = w.resp.relief.claims.find((c) => c.village === v);
  return {
    village,
    houses: damagedHouses(w, v),
    homeless: homeless(w, v),
    unplanned: unplanned(w, v),
    // Room is counted only when homes can be planned: it takes a look at every village of the township.
    dispersed: inRecovery(w) ? vacant(w, v) : 0,
    cash: cashPlaces(w, v),
    insured: insured(w, v),
    claim: claim ? { wan: claim.wan, paidAt: claim.paidAt } : null,
  };
}

/** The loss sheet, line by line: figures, then each sector in 万元. */
function sheetOf({ losses, ...figures }: LossFigures): Record<string, number> {
  return { ...figures, ...Object.fromEntries(SECTORS.map((x) => [`${x}Wan`, losses[x]])) };
}
