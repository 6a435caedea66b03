/** What a flood sets off beside water: a tailings pond that rain overtops, a chemical store that stands in the flood. */
import { isIn, lastEntered, raise } from '../../drive.ts';
import type { PondReadings } from './charts/pond.ts';
import { failPond, ricoReach, ricoVolume, stepPond, type Drains } from './kernel/tailings.ts';
import { depthAt, pourInto } from './kernel/system.ts';
import { wayDown } from '../../county/pool.ts';
import { rainBetween, zoneAt } from '../weather.ts';
import { tellHappening } from '../../information/officers.ts';
import { knownSince } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { hazardsOf } from '../../scenario/schema.ts';
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

const named = (w: World): boolean => hazardsOf(w.env.scenario).includes('flood');
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

/** Ponds and stores of a flood that is named, by their ids. */
export const pondIds = (w: World): readonly string[] =>
  w.incidents.flood.ponds.map((_, k) => specs(w)[k].facility);
export const storeIds = (w: World): readonly string[] =>
  named(w) ? w.env.county.facilities.flatMap((f) => (f.kind === 'chemical' ? [f.id] : [])) : [];
const pondNo = (w: World, id: string): number => specs(w).findIndex((x) => x.facility === id);
const townOf = (w: World, id: string): string =>
  w.env.county.facilities[w.env.index.facility.get(id)!].township ?? w.env.county.townships[0].id;

const inPond = (w: World, k: number, state: string): boolean =>
  isIn(w, 'flood-pond', state, specs(w)[k].facility);
const tellPond = (w: World, k: number, event: 'passed' | 'eroded' | 'block' | 'help'): boolean =>
  raise(w, 'flood-pond', specs(w)[k].facility, event);
const failed = (w: World, k: number): boolean => inPond(w, k, 'dam.failed');
const failedAt = (w: World, k: number): number =>
  lastEntered(w, 'flood-pond', 'dam.failed', specs(w)[k].facility);
const drainsOf = (w: World, k: number): Drains =>
  (['helped', 'blocked'] as const).find((s) => inPond(w, k, `drains.${s}`)) ?? 'clear';

/** The keeper calls when so much of the freeboard is gone. */
const isHigh = (w: World, k: number): boolean =>
  w.incidents.flood.ponds[k].riseM >= w.env.numbers['PRM-FLD-ALARM'] * specs(w)[k].freeboardM;
export const pondReadings = (w: World, id: string): PondReadings => ({ high: isHigh(w, pondNo(w, id)) });
export const pondHands = {
  alarm(w: World, id: string): void {
    const k = pondNo(w, id);
    const left = round(specs(w)[k].freeboardM - w.incidents.flood.ponds[k].riseM);
    tellHappening(w, 'pond-alarm', townOf(w, id), { facility: id, left }, [
      'tailings:alarm',
      `tailings:${id}`,
    ]);
  },
  failed(w: World, id: string): void {
    const k = pondNo(w, id);
    const p = w.incidents.flood.ponds[k];
    failPond(p, specs(w)[k]);
    emit(w, 'POND_FAILED', null, { facility: id, volume: Math.round(p.loadM3) });
    mudArrives(w, courseOf(w, k));
    tellHappening(w, 'pond-failed', townOf(w, id), { facility: id }, [
      'tailings:failed',
      'water:polluted',
      'incident',
    ]);
  },
};
export const storeHands = {
  flooded: (w: World, id: string): void =>
    tellHappening(w, 'store-flooded', townOf(w, id), { facility: id }, [
      'water:polluted',
      'secondary:chemicals',
      'incident',
    ]),
};

/** Once a minute. */
export function watchSources(w: World): void {
  w.incidents.flood.ponds.forEach((_, k) => watchPond(w, k));
  const { county, numbers } = w.env;
  underpasses(w);
  for (const id of storeIds(w)) {
    if (!isIn(w, 'flood-store', 'dry', id)) continue;
    const i = w.env.index.facility.get(id)!;
    if (w.res.protected[i] !== undefined) raise(w, 'flood-store', id, 'secure');
    // So much water lifts drums and opens bunds.
    else if (depthAt(riversOf(w), county.facilities[i].cell) >= numbers['PRM-FLD-SPILL'])
      raise(w, 'flood-store', id, 'water');
  }
}
/** Underpasses that nobody has shut fill in hours of rain, with the cars that drive in. */
function underpasses(w: World): void {
  const q = w.incidents.flood;
  const { county, numbers: n, scenario } = w.env;
  county.facilities.forEach((f, i) => {
    if (f.kind !== 'underpass' || q.underpasses[i] !== undefined || w.res.protected[i] !== undefined) return;
    if (rainBetween(scenario, zoneAt(county, f.at), w.t - 3 * 3600, w.t) < n['PRM-FLD-UNDERPASS']) return;
    q.underpasses[i] = w.t;
    emit(w, 'UNDERPASS_FILLED', null, { facility: f.id });
  });
}
function watchPond(w: World, k: number): void {
  const p = w.incidents.flood.ponds[k];
  const { county } = w.env;
  const f = county.facilities[facilityOf(w, k)];
  if (w.res.protected[facilityOf(w, k)] !== undefined && drainsOf(w, k) !== 'helped') tellPond(w, k, 'help');
  const wasHigh = isHigh(w, k);
  const mm = rainBetween(w.env.scenario, zoneAt(county, f.at), w.t - 60, w.t);
  if (stepPond(p, specs(w)[k], mm, 60, drainsOf(w, k))) tellPond(w, k, 'eroded');
  else if (isHigh(w, k) !== wasHigh) tellPond(w, k, 'passed');
  if (!failed(w, k)) return;
  riverReading(w, f.id, failedAt(w, k), courseOf(w, k).cells.length * county.grid.cellM);
  pourInto(riversOf(w), `pond-${k}`, courseOf(w, k).cells.slice(0, SPREAD), p.outflowM3s);
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
    const dead = home * w.env.numbers['PRM-FLD-MUD'] * near;
    harm(w, v, { dead, of: home, hurt: w.env.numbers['PRM-FLD-MUD-HURT'] * dead });
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
        blocked: drainsOf(w, k) === 'blocked',
        helped: drainsOf(w, k) === 'helped',
        failedAt: failedAt(w, k),
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
      (onlyKnown ? known(w, k) : p.riseM > 0 || failed(w, k)) &&
      courseOf(w, k).below.some((x) => x.index === v),
  );
  return threatened ? Math.ceil(w.env.numbers['PRM-LND-LOW'] * w.env.county.villages[v].population) : 0;
}
/** Ponds that failed and stores that leaked. */
export const spills = (w: World): number =>
  storeIds(w).filter((id) => isIn(w, 'flood-store', 'flooded', id)).length +
  w.incidents.flood.ponds.filter((_, k) => failed(w, k)).length;
export const blockPond = (w: World, facility: string): boolean => raise(w, 'flood-pond', facility, 'block');
export function pondVars(w: World): { 'pond.left': number; 'pond.failed': number } {
  const { ponds } = w.incidents.flood;
  return {
    'pond.left': ponds.length > 0 ? specs(w)[0].freeboardM - ponds[0].riseM : 999,
    'pond.failed': ponds.some((_, k) => failed(w, k)) ? 1 : 0,
  };
}
