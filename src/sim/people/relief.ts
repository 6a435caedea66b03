/** The five basic needs on the plan's ten-hour clock (指标6): food, water, bedding, shelter, medical. */
import { emit } from '../log.ts';
import { reachable } from '../information/links.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';

export const NEEDS = ['food', 'water', 'bedding', 'shelter', 'medical'] as const;
export type Need = (typeof NEEDS)[number];
export const RELIEF_LIMIT_S = 600 * 60;

/** Once a minute: look at every village with people in a shelter (or cut off by water). */
export function updateRelief(w: World): void {
  const p = w.people;
  for (const f of Object.keys(w.res.shelterPeople)) w.res.shelterPeople[Number(f)] = 0;
  for (let v = 0; v < p.evacOrder.length; v++) {
    if (p.arrived[v] < 1 || p.returnedAt[v] >= 0) continue;
    const shelter = p.orders[p.evacOrder[v]].shelter;
    w.res.shelterPeople[shelter] = (w.res.shelterPeople[shelter] ?? 0) + p.arrived[v];
    if (p.needSince[v] < 0) p.needSince[v] = w.t;
  }
  for (let v = 0; v < p.evacOrder.length; v++) {
    if (p.needSince[v] < 0 && cutOff(w, v) > 0) p.needSince[v] = w.t;
    if (p.needSince[v] < 0) continue;
    let open = false;
    for (let k = 0; k < NEEDS.length; k++) {
      if (p.needMet[v * 5 + k] >= 0) continue;
      if (meets(w, v, k)) {
        p.needMet[v * 5 + k] = w.t;
        emit(w, 'NEED_MET', null, {
          village: w.env.county.villages[v].id,
          need: NEEDS[k],
          minutes: Math.round((w.t - p.needSince[v]) / 60),
        });
      } else open = true;
    }
    if (!open && p.reliefDone[v] < 0) {
      p.reliefDone[v] = w.t;
      emit(w, 'RELIEF', null, {
        village: w.env.county.villages[v].id,
        people: Math.round(p.arrived[v]),
        minutes: Math.round((w.t - p.needSince[v]) / 60),
      });
    }
  }
}

/** People whom water holds fast at home; those under rubble are the searchers' business. */
const cutOff = (w: World, v: number): number => (w.people.floodedHouseholds[v] > 0 ? w.people.trapped[v] : 0);

function meets(w: World, v: number, k: number): boolean {
  const p = w.people;
  if (cutOff(w, v) >= 1 || p.evacOrder[v] < 0 || p.arrived[v] < 1) return false;
  const shelter = p.orders[p.evacOrder[v]].shelter;
  const people = Math.ceil(p.arrived[v]);
  if (NEEDS[k] === 'shelter') {
    const cap = w.env.county.facilities[shelter].capacity ?? 0;
    // Tents take four people each when the building is full.
    const tents = (w.res.stock[shelter]?.[SUPPLY_ITEMS.indexOf('tents')] ?? 0) * 4;
    return w.res.shelterOpen[shelter] !== undefined && (w.res.shelterPeople[shelter] ?? 0) <= cap + tents;
  }
  if (NEEDS[k] === 'medical') {
    if (w.res.shelterMedical[shelter] !== undefined) return true;
    // A township's own health centre looks after a shelter within an hour and a half (assumed).
    const town = w.env.county.facilities[shelter].township;
    const centre = w.env.county.facilities.some(
      (f, i) => f.kind === 'health-centre' && f.township === town && w.res.facilityWet[i] === undefined,
    );
    const link = town === null ? true : reachable(w, w.env.index.township.get(town)!);
    return centre && link && w.t - p.needSince[v] >= 5400;
  }
  const shelf = w.res.stock[shelter];
  const item = SUPPLY_ITEMS.indexOf(NEEDS[k] as 'food' | 'water' | 'bedding');
  if (!shelf || shelf[item] < people) return false;
  shelf[item] -= people;
  return true;
}
