/** Buildings after a shock: who must be looked at, what a crew finds, and whether people live under cracked roofs (E-13, E-14). */
import { isIn, raise, type About } from '../../drive.ts';
import { isOpenAir } from '../../county/shelters.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import type { World } from '../../world.ts';
import type { BuildingReadings } from './charts/building.ts';
import { unfitOf, VULNERABILITY } from './kernel/damage.ts';
import { goIn, stayOut } from './kernel/strike.ts';
import { shakingBy } from './kernel/system.ts';
import { fieldOf, quakeCell } from './field.ts';
import type { EarthquakeIncident } from './state.ts';
import { isLocated, isUnchecked, stateOf } from './view.ts';

export const BUILDING = 'earthquake-building';
const FOUND = streamId('quake-building');

/** Shelters with walls, then the homes of each village. */
export const buildings = (w: World): readonly string[] => [
  ...w.env.county.facilities.flatMap((f) => (f.shelter && !isOpenAir(f.shelter) ? [f.id] : [])),
  ...w.env.county.villages.map((v) => v.id),
];

/** Every building hears of a shock that can matter to one of them, and how strong it was there. */
export function buildingsShaken(w: World, q: EarthquakeIncident, shock: number): void {
  const { county, index, numbers } = w.env;
  const { spec } = fieldOf(w.env);
  const { departure } = q.kernel;
  const own = shakingBy(spec, q.kernel, shock);
  if (own.most + departure.reduce((a, b) => Math.max(a, b)) < numbers['PRM-EQK-CHECK']) return;
  for (const id of buildings(w)) {
    const v = index.village.get(id);
    const intensity =
      v === undefined
        ? own.at(quakeCell(county.grid, county.facilities[index.facility.get(id)!].at))
        : own.at(spec.settlements[v].cell) + departure[v];
    raise(w, BUILDING, id, 'shock', { intensity });
  }
}

/** Public buildings are of masonry designed for Ⅶ: one draw a building for its life, against the worst that shook it so far. */
function isUnfit(w: World, id: string): boolean {
  const f = w.env.index.facility.get(id);
  // Of a village's houses some are red, and there is always one to live in.
  if (f === undefined) return false;
  const { grid, facilities } = w.env.county;
  const I = stateOf(w)!.kernel.intensity[quakeCell(grid, facilities[f].at)];
  return rand(w.env.key, FOUND, f, 0) < unfitOf(I, VULNERABILITY.C);
}
export const buildingReadings = (w: World, id: string, about?: About): BuildingReadings => ({
  strong: Number(about?.intensity) >= w.env.numbers['PRM-EQK-CHECK'],
  // Asked at a check alone; every building is told of every shock.
  get unfit() {
    return isUnfit(w, id);
  },
  meant: about?.instance === id,
  unchecked: isUnchecked(w, id),
});

/** The crew has found a shelter unfit for use. */
export function buildingClosed(w: World, id: string): void {
  const { facilities, townships } = w.env.county;
  deliver(w, {
    from: facilities[w.env.index.facility.get(id)!].township ?? townships[0].id,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'shelter-closed-tag',
    params: { facility: id },
    facts: [],
  });
}
const villageOf = (w: World, id: string): number => w.env.index.village.get(id)!;
export const homesEntered = (w: World, id: string): void =>
  goIn(fieldOf(w.env).spec, stateOf(w)!.kernel, villageOf(w, id));
export const homesLeft = (w: World, id: string): void =>
  stayOut(fieldOf(w.env).spec, stateOf(w)!.kernel, villageOf(w, id));

/** Open air first: a shaken shelter is none until somebody has checked it, whichever tag hangs on the houses around. */
export function shakenShelter(w: World, f: number, known: boolean): 'unchecked' | 'unusable' | null {
  const { id } = w.env.county.facilities[f];
  if (isIn(w, BUILDING, 'check.closed', id)) return 'unusable';
  return isUnchecked(w, id) && (!known || isLocated(w)) ? 'unchecked' : null;
}
