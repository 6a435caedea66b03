/** Stores of gas or fuel in the fire's way (W-14): warned of, guarded, cleared round about, or burst. */
import { burstAfterS, fireballFatal } from '../shared/kernel/fire-explosion.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { barrier, layLine, type Fire } from './kernel/fire.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { isIn, raise } from '../../drive.ts';
import { harm } from '../../people/harm.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import type { Task, World } from '../../world.ts';
import { distanceTo } from './front.ts';
import type { Depot, ForestFireIncident } from './state.ts';
import { frameOf, windowCell } from './window.ts';

const BURST = streamId('depot-burst');
/** Ground cleared this many cells round a store. */
const RING = 3;

const specs = (w: World) => w.env.scenario.conditions.forestFire!.depots;
export const newDepots = (w: World): Depot[] =>
  specs(w).map((d) => ({
    cell: windowCell(frameOf(w), d),
    metres: 1e6,
    heatS: 0,
  }));
export const burstStores = (w: World): number =>
  specs(w).filter((d) => isIn(w, 'forest-fire-target', 'danger.burst', d.id)).length;
export const depotIndex = (w: World, id: string): number => specs(w).findIndex((d) => d.id === id);

/** Once in ten minutes: how near the fire is. */
export function nearTargets(w: World, f: ForestFireIncident): void {
  f.depots.forEach((d, n) => {
    const { id } = specs(w)[n];
    if (d.cell < 0 || isIn(w, 'forest-fire-target', 'danger.burst', id)) return;
    d.metres = Math.min(1e6, distanceTo(f.fire, d.cell));
    raise(w, 'forest-fire-target', id, 'near');
    raise(w, 'forest-fire-target', id, 'flames');
  });
}
/** The township tells that a store is in the way. */
export function threatTold(w: World, id: string): void {
  const { metres } = w.incidents.forestFire!.depots[depotIndex(w, id)];
  emit(w, 'TARGET_THREATENED', null, { site: id, metres: Math.round(metres) });
  deliver(w, {
    from: w.env.scenario.conditions.forestFire!.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'target-threatened',
    params: { site: id, metres: Math.round(metres / 50) * 50 },
    facts: ['fire:target-threatened'],
  });
}
export const reachedBy = (w: World, id: string): void =>
  void emit(w, 'TARGET_REACHED', null, {
    site: id,
    cleared: isIn(w, 'forest-fire-target', 'ground.cleared', id),
  });

const flaming = (numbers: Numbers, f: Fire, cell: number): boolean => {
  const n = Math.ceil(numbers['PRM-FIR-STORE-HEAT'] / f.dx);
  const lasts = numbers['PRM-FIR-STORE-FLAMES'] * 60;
  for (let r = -n; r <= n; r++)
    for (let c = -n; c <= n; c++) {
      const i = cell + r * f.cols + c;
      if (f.phi[i] < 0 && f.t - f.arrival[i] < lasts) return true;
    }
  return false;
};

/** Once a minute: a store in the flames heats up; cooled it lasts longer. */
export function heatTargets(w: World, f: ForestFireIncident): void {
  f.depots.forEach((d, n) => {
    const { id } = specs(w)[n];
    if (!isIn(w, 'forest-fire-target', 'danger.reached', id) || !flaming(w.env.numbers, f.fire, d.cell))
      return;
    d.heatS += isIn(w, 'forest-fire-target', 'guard.posted', id)
      ? 60 / w.env.numbers['PRM-HAZ-BLEVE-COOLED']
      : 60;
    raise(w, 'forest-fire-target', id, 'minute');
  });
}
/** Whether a store has been heated as long as its shell lasts. */
export function overheated(w: World, id: string): boolean {
  const n = depotIndex(w, id);
  return (
    w.incidents.forestFire!.depots[n].heatS >= burstAfterS(w.env.numbers, rand(w.env.key, BURST, n, 0), 0)
  );
}

export function burst(w: World, id: string): void {
  const numbers = w.env.numbers;
  const spec = specs(w)[depotIndex(w, id)];
  const guards = w.res.units.filter(
    (u) => u.status === 'working' && w.res.tasks[u.task]?.target.id === spec.id,
  );
  const home = w.env.index.village.get(spec.village)!;
  const hit =
    (isIn(w, 'forest-fire-target', 'guard.none', id) ? spec.people * numbers['PRM-FIR-STORE-STAFF'] : 0) +
    guards.length * numbers['PRM-FIR-STORE-CREW'];
  emit(w, 'TARGET_BURST', null, { site: spec.id, hit: Math.round(hit) });
  const badly = numbers['PRM-FIR-STORE-HURT'];
  const near = spec.people + guards.reduce((n, u) => n + u.people, 0);
  harm(w, home, { dead: hit, of: near, hurt: badly * hit });
  w.env.county.villages.forEach((v, i) => {
    const x = (v.at.lon - spec.lon) * M_PER_DEG_LON;
    const y = (v.at.lat - spec.lat) * M_PER_DEG_LAT;
    const m = Math.sqrt(x * x + y * y);
    if (m > 2000) return;
    const stay = Math.max(0, v.population - w.people.departed[i]);
    const share = numbers['PRM-FIR-STORE-INDOORS'] * fireballFatal(spec.kg, SUBSTANCES.propane.combustion, m);
    harm(w, i, { dead: stay * share, of: stay, hurt: badly * stay * share });
  });
  deliver(w, {
    from: w.env.scenario.conditions.forestFire!.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'target-burst',
    params: { site: spec.id },
    facts: ['fire:target-burst', 'incident'],
  });
}

/** A crew reaches a store: its people leave, its tanks are cooled. */
export const guardTarget = (w: World, task: Task): void =>
  void raise(w, 'forest-fire-target', task.target.id, 'guard');
/** Its work is done: a ring of bare ground that holds the front off; true if it was a store. */
export function clearTarget(w: World, f: ForestFireIncident, task: Task): boolean {
  const d = f.depots[depotIndex(w, task.target.id)];
  if (!d) return false;
  const { fire } = f;
  raise(w, 'forest-fire-target', task.target.id, 'clear');
  for (let r = -RING; r <= RING; r++)
    for (let c = -RING; c <= RING; c++)
      if (Math.max(Math.abs(r), Math.abs(c)) >= RING - 1)
        layLine(fire, d.cell + r * fire.cols + c, barrier('firebreak').holdM);
  emit(w, 'PROTECT', task.by, {
    facility: task.target.id,
    inTime: isIn(w, 'forest-fire-target', 'danger.far', task.target.id),
  });
  return true;
}
