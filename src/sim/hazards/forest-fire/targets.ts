/** Stores of gas or fuel in the fire's way (W-14): warned of, guarded, cleared round about, or burst. */
import { burstAfterS, fireballFatal } from '../shared/kernel/fire-explosion.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { barrier, layLine, type Fire } from './kernel/fire.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
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
    threatAt: -1,
    guardedAt: -1,
    clearedAt: -1,
    reachedAt: -1,
    heatS: 0,
    burstAt: -1,
  }));
export const depotIndex = (w: World, id: string): number => specs(w).findIndex((d) => d.id === id);

/** Once in ten minutes: how near the fire is. */
export function nearTargets(w: World, f: ForestFireIncident): void {
  const numbers = w.env.numbers;
  f.depots.forEach((d, n) => {
    if (d.cell < 0 || d.burstAt >= 0) return;
    d.metres = Math.min(1e6, distanceTo(f.fire, d.cell));
    if (d.threatAt < 0 && d.metres < numbers['PRM-FIR-STORE-THREAT'] && f.confirmedAt >= 0) {
      d.threatAt = w.t;
      tellIncident(w, 'forest-fire', 'target.threatened');
      emit(w, 'TARGET_THREATENED', null, { site: specs(w)[n].id, metres: Math.round(d.metres) });
      deliver(w, {
        from: w.env.scenario.conditions.forestFire!.township,
        to: COMMAND_ROLES,
        channel: 'phone',
        code: 'target-threatened',
        params: { site: specs(w)[n].id, metres: Math.round(d.metres / 50) * 50 },
        facts: ['fire:target-threatened'],
      });
    }
    if (d.reachedAt >= 0 || d.metres > numbers['PRM-FIR-STORE-HEAT']) return;
    d.reachedAt = w.t;
    emit(w, 'TARGET_REACHED', null, { site: specs(w)[n].id, cleared: d.clearedAt >= 0 });
    tellIncident(w, 'forest-fire', 'target.reached');
  });
}

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
    if (d.reachedAt < 0 || d.burstAt >= 0 || !flaming(w.env.numbers, f.fire, d.cell)) return;
    d.heatS += d.guardedAt >= 0 ? 60 / w.env.numbers['PRM-HAZ-BLEVE-COOLED'] : 60;
    if (d.heatS >= burstAfterS(w.env.numbers, rand(w.env.key, BURST, n, 0), 0)) burst(w, n, d);
  });
}

function burst(w: World, n: number, d: Depot): void {
  const numbers = w.env.numbers;
  const spec = specs(w)[n];
  d.burstAt = w.t;
  const guards = w.res.units.filter(
    (u) => u.status === 'working' && w.res.tasks[u.task]?.target.id === spec.id,
  );
  const home = w.env.index.village.get(spec.village)!;
  const hit =
    (d.guardedAt < 0 ? spec.people * numbers['PRM-FIR-STORE-STAFF'] : 0) +
    guards.length * numbers['PRM-FIR-STORE-CREW'];
  emit(w, 'TARGET_BURST', null, { site: spec.id, hit: Math.round(hit) });
  tellIncident(w, 'forest-fire', 'target.burst');
  harm(w, home, { dead: hit, of: spec.people + guards.reduce((n, u) => n + u.people, 0) });
  w.env.county.villages.forEach((v, i) => {
    const x = (v.at.lon - spec.lon) * M_PER_DEG_LON;
    const y = (v.at.lat - spec.lat) * M_PER_DEG_LAT;
    const m = Math.sqrt(x * x + y * y);
    if (m > 2000) return;
    const stay = Math.max(0, v.population - w.people.departed[i]);
    const share = numbers['PRM-FIR-STORE-INDOORS'] * fireballFatal(spec.kg, SUBSTANCES.propane.combustion, m);
    harm(w, i, { dead: stay * share, of: stay });
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
export function guardTarget(w: World, f: ForestFireIncident, task: Task): void {
  const d = f.depots[depotIndex(w, task.target.id)];
  if (!d || d.guardedAt >= 0) return;
  d.guardedAt = w.t;
  tellIncident(w, 'forest-fire', 'target.guarded');
}
/** Its work is done: a ring of bare ground that holds the front off; true if it was a store. */
export function clearTarget(w: World, f: ForestFireIncident, task: Task): boolean {
  const d = f.depots[depotIndex(w, task.target.id)];
  if (!d) return false;
  const { fire } = f;
  d.clearedAt = w.t;
  for (let r = -RING; r <= RING; r++)
    for (let c = -RING; c <= RING; c++)
      if (Math.max(Math.abs(r), Math.abs(c)) >= RING - 1)
        layLine(fire, d.cell + r * fire.cols + c, barrier('firebreak').holdM);
  emit(w, 'PROTECT', task.by, { facility: task.target.id, inTime: d.reachedAt < 0 });
  return true;
}
