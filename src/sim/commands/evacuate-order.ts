/** C-23/F-07/F-08 转移: who moves, who leads, when, where to, when back (五个环节). */
import { EVACUATION, isBack, isThere } from '../people/evacuation-state.ts';
import { incidentExposed } from '../hazards/answers.ts';
import { SHAPES, type Area } from '../kernel/shape.ts';
import { emit } from '../log.ts';
import { startEvacuation, travelSeconds } from '../people/evacuation.ts';
import { moveOutlook } from '../people/move-outlook.ts';
import { roomless } from '../people/lodging.ts';
import { shelterSafe, isOpen } from '../people/shelters.ts';
import { drawArea, villagesInside } from '../resources/areas.ts';
import type { EvacOrder, World } from '../world.ts';
import { define, reject } from './command.ts';
import { less } from './moves.ts';

/** Whom an order is for: whole villages, and of those that its area cuts the cells inside. */
interface Whom {
  readonly villages: number[];
  readonly inside: Record<number, number[]>;
}
/** Already on their way or there by an order that takes as many of them; those without room need another. */
function settled(w: World, v: number, scope: string, inside: readonly number[] | undefined): boolean {
  const order = w.people.orders[w.people.evacOrder[v]];
  if (!order || isBack(w, v) || roomless(w, v) >= 0.5) return false;
  if (order.scope !== 'all' && scope !== 'low-lying') return false;
  const before = order.inside?.[v];
  return before === undefined || (inside !== undefined && inside.every((i) => before.includes(i)));
}
function whomOf(w: World, p: { villages: string[]; scope: string; area: Area }): Whom {
  const villages = p.villages.map((id) => w.env.index.village.get(id)!);
  const inside: Record<number, number[]> = {};
  if (p.area.length > 0)
    for (const { village, cells } of villagesInside(w, p.area)) {
      if (villages.includes(village)) continue;
      const before = w.people.orders[w.people.evacOrder[village]]?.inside?.[village];
      // Whoever an earlier area has sent away stays away.
      const all = before && !isBack(w, village) ? [...new Set([...before, ...cells])] : cells;
      if (settled(w, village, p.scope, all)) continue;
      villages.push(village);
      if (all.length < w.env.county.villages[village].cells.length)
        inside[village] = [...all].sort((a, b) => a - b);
    }
  return { villages, inside };
}

/** Each once, in the order in which they fill. */
const sheltersOf = (p: { shelter: string; more: string[] }): string[] => [...new Set([p.shelter, ...p.more])];

export const evacuateOrder = define({
  type: 'evacuate.order',
  moves: less('evacuated', 'PRM-EVA-TAU-DAY'),
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    villages: { kind: 'refs', to: 'village', min: 1, orArea: true },
    area: { kind: 'area', of: SHAPES },
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
    const { facility } = w.env.index;
    const { villages, inside } = whomOf(w, p);
    if (villages.length === 0 || p.scope === '' || p.shelter === '') return null;
    return {
      move: moveOutlook(
        w,
        villages,
        { scope: p.scope as 'all', inside },
        sheltersOf(p).map((id) => facility.get(id)!),
        w.t + Math.max(0, p.startInMin) * 60,
      ),
    };
  },
  check(w, p) {
    for (const id of p.villages) {
      const v = w.env.index.village.get(id)!;
      if (settled(w, v, p.scope, undefined))
        return reject('REJ-062', 'villages', {
          village: id,
          chart: EVACUATION,
          state: isThere(w, v) ? 'people.there' : 'people.going',
        });
    }
    return p.area.length > 0 && whomOf(w, p).villages.length === 0 ? reject('REJ-167', 'area') : null;
  },
  apply(w, p, role) {
    const { villages, inside } = whomOf(w, p);
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
      ...(p.area.length > 0 ? { inside } : {}),
    };
    w.people.orders.push(order);
    if (p.area.length > 0) drawArea(w, { use: 'evacuation', ref: String(order.id), area: p.area, by: role });
    startEvacuation(w, order, (v) => incidentExposed(w, v, false));
    // Who goes, when and where to are always there; how, and who first, may be left open.
    const answers = (3 + (p.transport === '' ? 0 : 1) + (p.vulnerableFirst ? 1 : 0)) / 5;
    emit(w, 'EVAC', role, {
      order: order.id,
      villages: villages.map((v) => w.env.county.villages[v].id),
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
