/** C-23/F-07/F-08 转移: who moves, who leads, when, where to, when back (五个环节). */
import { EVACUATION, isBack, isThere } from '../people/evacuation-state.ts';
import { incidentExposed } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { startEvacuation, travelSeconds } from '../people/evacuation.ts';
import { moveOutlook } from '../people/move-outlook.ts';
import { roomless } from '../people/lodging.ts';
import { shelterSafe, isOpen } from '../people/shelters.ts';
import type { EvacOrder } from '../world.ts';
import { define, reject } from './command.ts';
import { less } from './moves.ts';

/** Each once, in the order in which they fill. */
const sheltersOf = (p: { shelter: string; more: string[] }): string[] => [...new Set([p.shelter, ...p.more])];

export const evacuateOrder = define({
  type: 'evacuate.order',
  moves: less('evacuated', 'PRM-EVA-TAU-DAY'),
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    villages: { kind: 'refs', to: 'village', min: 1 },
    scope: { kind: 'choice', of: ['low-lying', 'all'] },
    shelter: { kind: 'ref', to: 'shelter' },
    /** Those that take the rest when it is full, in this order. */
    more: { kind: 'refs', to: 'shelter', min: 0 },
    /** The last of them takes everybody, beyond its room too. */
    crowd: { kind: 'flag' },
    lead: { kind: 'text', max: 80, optional: true },
    startInMin: { kind: 'number', min: 0, max: 600, unit: 'min', optional: true },
    route: { kind: 'text', max: 120, optional: true },
    transport: { kind: 'choice', of: ['buses', 'on-foot', 'own-vehicles', 'boats'], optional: true },
    vulnerableFirst: { kind: 'flag' },
    returnWhen: { kind: 'text', max: 120, optional: true },
  },
  outlook(w, p) {
    const { village, facility } = w.env.index;
    if (p.villages.length === 0 || p.scope === '' || p.shelter === '') return null;
    return {
      move: moveOutlook(
        w,
        p.villages.map((id) => village.get(id)!),
        p.scope as 'all',
        sheltersOf(p).map((id) => facility.get(id)!),
        w.t + Math.max(0, p.startInMin) * 60,
      ),
    };
  },
  check(w, p) {
    for (const id of p.villages) {
      const v = w.env.index.village.get(id)!;
      const order = w.people.evacOrder[v];
      if (
        order >= 0 &&
        !isBack(w, v) &&
        (w.people.orders[order].scope === 'all' || p.scope === 'low-lying') &&
        // Those for whom there was no room need another order.
        roomless(w, v) < 0.5
      )
        return reject('REJ-062', 'villages', {
          village: id,
          chart: EVACUATION,
          state: isThere(w, v) ? 'people.there' : 'people.going',
        });
    }
    return null;
  },
  apply(w, p, role) {
    const villages = p.villages.map((id) => w.env.index.village.get(id)!);
    const shelter = w.env.index.facility.get(p.shelter)!;
    const shelters = sheltersOf(p).map((id) => w.env.index.facility.get(id)!);
    const order: EvacOrder = {
      id: w.people.orders.length,
      villages,
      scope: p.scope as 'all',
      lead: p.lead,
      startAt: w.t + Math.max(0, p.startInMin) * 60,
      shelter,
      shelters,
      crowd: p.crowd,
      route: p.route,
      returnWhen: p.returnWhen,
      transport: p.transport,
      orderedAt: w.t,
      by: role,
      returned: false,
    };
    w.people.orders.push(order);
    startEvacuation(w, order, (v) => incidentExposed(w, v, false));
    // Who goes, when and where to are always there; how, and who first, may be left open.
    const answers = (3 + (p.transport === '' ? 0 : 1) + (p.vulnerableFirst ? 1 : 0)) / 5;
    emit(w, 'EVAC', role, {
      order: order.id,
      villages: [...p.villages],
      // Those on their way or housed by an earlier order are not ordered anew.
      people: Math.round(villages.reduce((n, v) => n + w.people.toMove[v] - w.people.departed[v], 0)),
      shelter: p.shelter,
      ...(p.more.length > 0 ? { more: [...p.more] } : {}),
      shelterOpen: isOpen(w, shelter),
      shelterSafe: shelters.every((s) => shelterSafe(w, s)),
      vulnerableFirst: p.vulnerableFirst,
      fields: answers,
      travelS: Math.max(...villages.map((v) => travelSeconds(w, v, shelter))),
    });
  },
});
