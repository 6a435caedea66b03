/** The five basic needs of each category of people, on the plan's ten-hour clock (指标6, 三（四）3). */
import { heardAt, isBack, townOf } from './evacuation-state.ts';
import { incidentCutOff } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { reachable } from '../information/links.ts';
import { SUPPLY_ITEMS, type PeopleState, type World } from '../world.ts';
import { housed } from './lodging.ts';
import { CATEGORIES, NEEDS, RATES } from './relief.data.ts';
import { isIn, raise } from '../drive.ts';

export const RELIEF_LIMIT_S = 600 * 60;
const K = NEEDS.length;
const C = CATEGORIES.length;
const SHELTER = NEEDS.indexOf('shelter');
const MEDICAL = NEEDS.indexOf('medical');
/** Items of a category's need as places on a shelf. */
const SHELF = CATEGORIES.map((c) =>
  NEEDS.map((n) => (RATES[c][n] ?? []).map((item) => SUPPLY_ITEMS.indexOf(item))),
);

export const needIndex = (v: number, k: number, c: number): number => (v * K + k) * C + c;
/** When a need of a village was met for all its people; −1 not yet. */
export function needAt(p: PeopleState, v: number, k: number): number {
  let last = -1;
  for (let c = 0; c < C; c++) {
    const at = p.needMet[needIndex(v, k, c)];
    if (at < 0) return -1;
    if (at > last) last = at;
  }
  return last;
}
/**
 * How many of so many people (whole) of a village belong to a category; the four add up to them. Elders are the rest of the
 * vulnerable, all others the rest of the village.
 */
export function groupPeople(w: World, v: number, c: number, people: number): number {
  const row = w.env.county.villages[v];
  const vulnerable = Math.round((people * row.vulnerable) / Math.max(1, row.population));
  const infants = Math.round(vulnerable * w.env.numbers['PRM-RLF-INFANTS']);
  const patients = Math.min(vulnerable - infants, Math.round(vulnerable * w.env.numbers['PRM-RLF-PATIENTS']));
  return c === 0
    ? infants
    : c === 1
      ? vulnerable - infants - patients
      : c === 2
        ? patients
        : people - vulnerable;
}
/** Those who eat and drink from what they brought along: they left before the hazard came. */
export function kitFed(w: World, v: number, people: number): number {
  const p = w.people;
  const left = heardAt(w, v);
  const carried = left >= 0 && (p.wetAt[v] < 0 || left <= p.wetAt[v]);
  if (!carried || w.t - p.needSince[v] >= w.env.numbers['PRM-RLF-KIT'] * 3600) return 0;
  return Math.floor(people * w.env.scenario.resources.familyKits);
}

/** Once a minute: look at every village with people in a shelter (or cut off by water). */
export function updateRelief(w: World): void {
  const p = w.people;
  for (const f of Object.keys(w.res.shelterPeople)) w.res.shelterPeople[Number(f)] = 0;
  for (let v = 0; v < p.evacOrder.length; v++) {
    if (p.arrived[v] < 1 || isBack(w, v)) continue;
    for (const x of housed(w, v))
      w.res.shelterPeople[x.shelter] = (w.res.shelterPeople[x.shelter] ?? 0) + x.people;
    if (p.needSince[v] < 0) needed(w, v);
  }
  for (const f of Object.keys(w.res.shelterPeople))
    raise(w, 'shelter', w.env.county.facilities[Number(f)].id, 'count');
  for (let v = 0; v < p.evacOrder.length; v++) {
    const held = incidentCutOff(w, v) >= 1;
    if (p.needSince[v] < 0 && incidentCutOff(w, v) > 0) needed(w, v);
    if (p.needSince[v] < 0) continue;
    const waits = !held && p.evacOrder[v] >= 0 && p.arrived[v] >= 1 && !relieved(p, v);
    if (waits && handedOut(w, v)) serve(w, v);
  }
}

/**
 * Whether a village's shelter hands out what lies there. The relief response brings the people for it, the township's living money
 * pays kitchens, fuel and helpers; without the one others come late, without the other somebody lends it later.
 */
function handedOut(w: World, v: number): boolean {
  const { dueAt, startedAt, funds } = w.resp.relief;
  if (dueAt < 0) return true;
  const n = w.env.numbers;
  const waited = (w.t - Math.max(dueAt, w.people.needSince[v])) / 60;
  const town = townOf(w, v);
  let wan = 0;
  for (const x of funds) if (x.purpose === 'living' && x.township === town) wan += x.wan;
  const paid = wan > 0 && wan >= n['PRM-FND-LEAST'] * movedFrom(w, town);
  return (startedAt >= 0 || waited >= n['PRM-RLF-UNSTAFFED']) && (paid || waited >= n['PRM-FND-UNPAID']);
}

/** People of a township who have arrived somewhere. */
function movedFrom(w: World, town: number): number {
  let n = 0;
  for (let v = 0; v < w.people.arrived.length; v++) if (townOf(w, v) === town) n += w.people.arrived[v];
  return n;
}
/** From now on its people live from what the county brings. */
function needed(w: World, v: number): void {
  w.people.needSince[v] = w.t;
  emit(w, 'RELIEF_NEED', null, { village: w.env.county.villages[v].id });
}

/** Gives each category what there is for it; goods are laid ready for all who are to come. */
function serve(w: World, v: number): void {
  const p = w.people;
  const people = Math.ceil(Math.max(p.arrived[v], p.toMove[v]));
  const places = portions(w, v, people);
  const minutes = Math.round((w.t - p.needSince[v]) / 60);
  for (let k = 0; k < K; k++) {
    if (needAt(p, v, k) >= 0) continue;
    if (k === SHELTER && !places.every((x) => roof(w, x.shelter))) continue;
    if (k === MEDICAL && !places.every((x) => care(w, v, x.shelter))) continue;
    for (let c = 0; c < C; c++) {
      if (p.needMet[needIndex(v, k, c)] >= 0) continue;
      const own = groupPeople(w, v, c, people);
      const fed = k < 2 ? kitFed(w, v, own) : 0;
      if (take(w, places, SHELF[c][k], own - fed)) p.needMet[needIndex(v, k, c)] = w.t;
    }
    if (needAt(p, v, k) >= 0)
      emit(w, 'NEED_MET', null, { village: w.env.county.villages[v].id, need: NEEDS[k], minutes });
  }
  for (let c = 0; c < C; c++) {
    if (p.reliefDone[v * C + c] >= 0 || !allMet(p, v, c)) continue;
    p.reliefDone[v * C + c] = w.t;
    const own = groupPeople(w, v, c, people);
    if (own > 0)
      emit(w, 'RELIEF', null, {
        village: w.env.county.villages[v].id,
        category: CATEGORIES[c],
        people: own,
        minutes,
      });
  }
}
/** Nobody of the village lacks anything any more. */
function relieved(p: PeopleState, v: number): boolean {
  for (let c = 0; c < C; c++) if (p.reliefDone[v * C + c] < 0) return false;
  return true;
}
function allMet(p: PeopleState, v: number, c: number): boolean {
  for (let k = 0; k < K; k++) if (p.needMet[needIndex(v, k, c)] < 0) return false;
  return true;
}
/** Where a village's people are, each with the share of them up to it; those to come belong to the last place. */
function portions(w: World, v: number, people: number): readonly { shelter: number; upTo: number }[] {
  const at = housed(w, v);
  let sum = 0;
  return at.map((x, i) => ({
    shelter: x.shelter,
    upTo: i === at.length - 1 ? 1 : (sum += x.people) / people,
  }));
}
/** Takes goods for n people off the shelves of where they are: everything everywhere, or nothing. */
function take(
  w: World,
  places: readonly { shelter: number; upTo: number }[],
  items: readonly number[],
  n: number,
): boolean {
  let before = 0;
  const wanted = places.map((x) => {
    const upTo = Math.round(n * x.upTo);
    const own = { shelf: w.res.stock[x.shelter], n: upTo - before };
    before = upTo;
    return own;
  });
  if (wanted.some((x) => x.n > 0 && items.some((i) => (x.shelf?.[i] ?? 0) < x.n))) return false;
  for (const x of wanted) if (x.n > 0) for (const i of items) x.shelf[i] -= x.n;
  return true;
}
const roof = (w: World, shelter: number): boolean =>
  isIn(w, 'shelter', 'open', w.env.county.facilities[shelter].id);
function care(w: World, v: number, shelter: number): boolean {
  if (w.res.shelterMedical[shelter] !== undefined) return true;
  // A township's own health centre looks after a shelter after a while.
  if (w.t - w.people.needSince[v] < w.env.numbers['PRM-RLF-CARE'] * 60) return false;
  const { facilities } = w.env.county;
  const town = facilities[shelter].township;
  if (town !== null && !reachable(w, w.env.index.township.get(town)!)) return false;
  for (let i = 0; i < facilities.length; i++)
    if (
      facilities[i].kind === 'health-centre' &&
      facilities[i].township === town &&
      w.res.facilityWet[i] === undefined
    )
      return true;
  return false;
}
