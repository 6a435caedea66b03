/** What a flood sets off beside water: a tailings pond that rain overtops, a chemical store that stands in the flood. */
import { ricoReach, ricoVolume, stepPond } from './kernel/tailings.ts';
import { depthAt, pourInto } from './kernel/system.ts';
import { wayDown } from './kernel/network.ts';
import { rainBetween, zoneAt } from '../weather.ts';
import { tellHappening } from '../../information/officers.ts';
import { knownSince } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
import type { FloodSourcesView } from './view-types.ts';
import { markReached } from '../../people/reached.ts';
import type { Env, World } from '../../world.ts';
import { away } from '../../people/at-home.ts';
import { harm } from '../../people/harm.ts';
import { riverReading } from '../shared/ecology.ts';
import { villagesInReach, type InReach } from '../shared/below.ts';
import { riversOf } from './state.ts';

/** Outflow enters the valley over this many cells, as for small dams. */
const SPREAD = 8;

const specs = (w: World) => w.env.scenario.conditions.tailings;
const facilityOf = (w: World, k: number): number => w.env.index.facility.get(specs(w)[k].facility)!;
const known = (w: World, k: number): boolean => knownSince(w, `tailings:${specs(w)[k].facility}`) >= 0;

interface Course {
  readonly cells: readonly number[];
  /** Run-out, cells. */
  readonly n: number;
  readonly below: readonly InReach[];
}
const courses = new WeakMap<Env, Course[]>();
function courseOf(w: World, k: number): Course {
  let list = courses.get(w.env);
  if (!list) courses.set(w.env, (list = []));
  if (list[k]) return list[k];
  const { county } = w.env;
  const spec = specs(w)[k];
  const way = wayDown(county, county.facilities[facilityOf(w, k)].cell);
  const river = county.rivers.find((r) => r.cells.includes(way[way.length - 1]));
  const on = river ? river.cells.slice(river.cells.indexOf(way[way.length - 1]) + 1) : [];
  const cells = [...way, ...on];
  const n = Math.ceil(ricoReach(spec.heightM, ricoVolume(spec.storedM3)) / county.grid.cellM);
  const below = villagesInReach(county, cells.slice(0, n), (j) =>
    Math.max(2, 0.3 * spec.heightM * (1 - j / n)),
  );
  return (list[k] = { cells, n, below });
}

/** Once a minute. */
export function watchSources(w: World): void {
  const q = w.incidents.flood;
  const { county, numbers } = w.env;
  // The keeper calls when so much of the freeboard is gone.
  const alarm = numbers['PRM-FLD-ALARM'];
  q.ponds.forEach((p, k) => {
    const spec = specs(w)[k];
    const f = county.facilities[facilityOf(w, k)];
    if (!p.helped && w.res.protected[facilityOf(w, k)] !== undefined) {
      p.helped = true;
      p.blocked = false;
      emit(w, 'POND_HELPED', null, { facility: f.id });
    }
    const was = p.riseM;
    const mm = rainBetween(w.env.scenario, zoneAt(county, f.at), w.t - 60, w.t);
    const town = f.township ?? county.townships[0].id;
    if (stepPond(p, spec, mm, 60, w.t)) {
      emit(w, 'POND_FAILED', null, { facility: f.id, volume: Math.round(p.loadM3) });
      mudArrives(w, courseOf(w, k));
      tellIncident(w, 'flood', 'pond.failed');
      tellHappening(w, 'pond-failed', town, { facility: f.id }, [
        'tailings:failed',
        'water:polluted',
        'incident',
      ]);
    } else if (p.failedAt < 0 && was < alarm * spec.freeboardM && p.riseM >= alarm * spec.freeboardM) {
      emit(w, 'POND_ALARM', null, { facility: f.id });
      tellIncident(w, 'flood', 'pond.alarm');
      tellHappening(w, 'pond-alarm', town, { facility: f.id, left: round(spec.freeboardM - p.riseM) }, [
        'tailings:alarm',
        `tailings:${f.id}`,
      ]);
    }
    if (p.failedAt >= 0) riverReading(w, f.id, p.failedAt, courseOf(w, k).cells.length * county.grid.cellM);
    if (p.failedAt >= 0)
      pourInto(riversOf(w), `pond-${k}`, courseOf(w, k).cells.slice(0, SPREAD), p.outflowM3s);
  });
  county.facilities.forEach((f, i) => {
    if (f.kind !== 'chemical' || q.spilled[i] !== undefined || w.res.protected[i] !== undefined) return;
    // So much water lifts drums and opens bunds.
    if (depthAt(riversOf(w), f.cell) < numbers['PRM-FLD-SPILL']) return;
    q.spilled[i] = w.t;
    emit(w, 'CHEMICALS_FLOODED', null, { facility: f.id });
    tellIncident(w, 'flood', 'store.flooded');
    tellHappening(w, 'store-flooded', f.township ?? county.townships[0].id, { facility: f.id }, [
      'water:polluted',
      'secondary:chemicals',
      'incident',
    ]);
  });
}
/** Mud reaches the low homes in its run-out within minutes: who is there is caught, the nearer the worse. */
function mudArrives(w: World, c: Course): void {
  const { households } = w.incidents.flood;
  const lowShare = w.env.numbers['PRM-LND-LOW'];
  for (const { index: v, k } of c.below) {
    const row = w.env.county.villages[v];
    const low = lowShare * row.population;
    const home = Math.max(0, low - away(w, v));
    const near = 1 - k / c.n;
    households[v] = Math.max(households[v], lowShare * near * row.households);
    if (markReached(w, 'flood', v))
      emit(w, 'VILLAGE_FLOODED', null, { village: row.id, athome: Math.round(home) });
    // Fewer the farther from the foot of the dam, none at the tip.
    harm(w, v, { dead: home * w.env.numbers['PRM-FLD-MUD'] * near, of: home });
  }
}
const round = (m: number): number => Math.round(10 * m) / 10;

export function view(w: World, truth: boolean): FloodSourcesView {
  const ponds = w.incidents.flood.ponds.flatMap((p, k) => {
    if (!truth && !known(w, k)) return [];
    const spec = specs(w)[k];
    const f = w.env.county.facilities[facilityOf(w, k)];
    return [
      {
        facility: f.id,
        at: f.at,
        leftM: round(Math.max(0, spec.freeboardM - p.riseM)),
        freeboardM: spec.freeboardM,
        blocked: p.blocked,
        helped: p.helped,
        failedAt: p.failedAt,
        below: courseOf(w, k).below.map((x) => w.env.county.villages[x.index].id),
      },
    ];
  });
  return { level: 0, ponds, calm: ponds.every((p) => p.failedAt < 0 || p.helped) };
}

/** Low homes below a pond in alarm. */
export function belowPonds(w: World, v: number, onlyKnown: boolean): number {
  const threatened = w.incidents.flood.ponds.some(
    (p, k) =>
      (onlyKnown ? known(w, k) : p.riseM > 0 || p.failedAt >= 0) &&
      courseOf(w, k).below.some((x) => x.index === v),
  );
  return threatened ? Math.ceil(w.env.numbers['PRM-LND-LOW'] * w.env.county.villages[v].population) : 0;
}
/** Ponds that failed and stores that leaked. */
export const spills = (w: World): number => {
  const q = w.incidents.flood;
  return Object.keys(q.spilled).length + q.ponds.filter((p) => p.failedAt >= 0).length;
};
export function blockPond(w: World, facility: string): void {
  const p = w.incidents.flood.ponds[specs(w).findIndex((x) => x.facility === facility)];
  if (p && !p.helped) p.blocked = true;
}
export function pondVars(w: World): { 'pond.left': number; 'pond.failed': number } {
  const { ponds } = w.incidents.flood;
  return {
    'pond.left': ponds.length > 0 ? specs(w)[0].freeboardM - ponds[0].riseM : 999,
    'pond.failed': ponds.some((p) => p.failedAt >= 0) ? 1 : 0,
  };
}
