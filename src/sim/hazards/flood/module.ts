/** What a flood sets off beside water: a tailings pond that rain overtops, a chemical store that stands in the flood. */
import { FLOOD_ITEMS, FLOOD_NEGATIVES } from './items/index.ts';
import { floodIncidentRunner } from './charts/incident.ts';
import { createPond, ricoReach, ricoVolume, stepPond } from './kernel/tailings.ts';
import { depthAt, pourInto } from './kernel/system.ts';
import { wayDown } from './kernel/network.ts';
import { rainBetween } from '../weather.ts';
import { tellHappening } from '../../information/officers.ts';
import { knownSince } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
import type { FloodSourcesView } from '../../views/incident-types.ts';
import type { Env, World } from '../../world.ts';
import { away } from '../../people/at-home.ts';
import { harm } from '../../people/harm.ts';
import { riverReading } from '../shared/ecology.ts';
import { villagesInReach, type InReach } from '../shared/below.ts';
import { zoneAt } from '../landslide/units.ts';
import type { HazardPack } from '../pack.ts';
import type { FloodSources } from './state.ts';

/** Outflow enters the valley over this many cells, as for small dams. */
const SPREAD = 8;

const stateOf = (w: World): FloodSources | null => w.incidents.flood;
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

function minute(w: World): void {
  const q = stateOf(w);
  if (!q) return;
  const { county, numbers } = w.env;
  // The keeper calls when so much of the freeboard is gone.
  const alarm = numbers['PRM-FLD-ALARM'];
  specs(w).forEach((spec, k) => {
    const f = county.facilities[facilityOf(w, k)];
    const p = q.ponds[k];
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
    if (p.failedAt >= 0) pourInto(w.flood, `pond-${k}`, courseOf(w, k).cells.slice(0, SPREAD), p.outflowM3s);
  });
  county.facilities.forEach((f, i) => {
    if (f.kind !== 'chemical' || q.spilled[i] !== undefined || w.res.protected[i] !== undefined) return;
    // So much water lifts drums and opens bunds.
    if (depthAt(w.flood, f.cell) < numbers['PRM-FLD-SPILL']) return;
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
  const p = w.people;
  const lowShare = w.env.numbers['PRM-LND-LOW'];
  for (const { index: v, k } of c.below) {
    const row = w.env.county.villages[v];
    const low = lowShare * row.population;
    const home = Math.max(0, low - away(w, v));
    const near = 1 - k / c.n;
    p.floodedHouseholds[v] = Math.max(p.floodedHouseholds[v], lowShare * near * row.households);
    if (p.wetAt[v] < 0) {
      p.wetAt[v] = w.t;
      emit(w, 'VILLAGE_FLOODED', null, { village: row.id, athome: Math.round(home) });
    }
    // Fewer the farther from the foot of the dam, none at the tip.
    harm(w, v, { dead: home * w.env.numbers['PRM-FLD-MUD'] * near, of: home });
  }
}
const round = (m: number): number => Math.round(10 * m) / 10;

function view(w: World, truth: boolean): FloodSourcesView | null {
  const q = stateOf(w);
  if (!q) return null;
  const ponds = specs(w).flatMap((spec, k) => {
    if (!truth && !known(w, k)) return [];
    const p = q.ponds[k];
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

export const floodSources: HazardPack = {
  id: 'flood',
  items: FLOOD_ITEMS,
  negatives: FLOOD_NEGATIVES,
  incident: floodIncidentRunner,
  begin(w) {
    w.incidents.flood = { ponds: specs(w).map(createPond), spilled: {} };
  },
  step: () => {},
  handle: () => {},
  minute,
  warranted: () => {},
  endConditions: () => ({}),
  outcome(w) {
    const q = stateOf(w);
    const spills = q ? Object.keys(q.spilled).length + q.ponds.filter((p) => p.failedAt >= 0).length : 0;
    return { households: 0, damageMillion: w.env.numbers['PRM-LOS-SPILL'] * spills };
  },
  exposed(w, v, onlyKnown) {
    const q = stateOf(w);
    if (!q) return 0;
    const threatened = q.ponds.some(
      (p, k) =>
        (onlyKnown ? known(w, k) : p.riseM > 0 || p.failedAt >= 0) &&
        courseOf(w, k).below.some((x) => x.index === v),
    );
    return threatened ? Math.ceil(w.env.numbers['PRM-LND-LOW'] * w.env.county.villages[v].population) : 0;
  },
  unsafe: () => false,
  sites: () => [],
  onScene: () => {},
  finish: () => false,
  effect(w, e) {
    const q = stateOf(w);
    if (!q || e.do !== 'pond-blocked') return;
    const k = specs(w).findIndex((s) => s.facility === e.facility);
    if (k >= 0 && !q.ponds[k].helped) q.ponds[k].blocked = true;
  },
  vars(w) {
    const q = stateOf(w);
    return {
      'pond.left': q && q.ponds.length > 0 ? specs(w)[0].freeboardM - q.ponds[0].riseM : 999,
      'pond.failed': q && q.ponds.some((p) => p.failedAt >= 0) ? 1 : 0,
    };
  },
  hash(w, h) {
    h.value(stateOf(w));
  },
  view,
  overlays: () => [],
};
