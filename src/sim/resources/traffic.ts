/** Spontaneous traffic: where nobody keeps a lane, families and onlookers fill the last kilometres to a scene (N-40). */
import { knownSince } from '../information/deliver.ts';
import { emit } from '../log.ts';
import { isNight } from '../people/at-home.ts';
import type { World } from '../world.ts';
import { metresApart } from './scene.ts';
import { arrivedAt } from './task-state.ts';

const SCENE_FACTS = ['cordon:due', 'village:any:hit', 'village:any:flooded'] as const;

/** Who keeps through traffic away once told. */
const THROUGH = ['expressway', 'railway'] as const;

/** A lane is kept by police on the spot, or by a closure that lets crews through. */
const laneKept = (w: World): boolean =>
  Object.values(w.res.closedByOrder).includes(true) ||
  w.res.tasks.some((t) => t.kind === 'cordon' && arrivedAt(w, t) >= 0);

/** Some time after the scene was known the roads near it are full. */
function full(w: World): boolean {
  const since = SCENE_FACTS.map((f) => knownSince(w, f)).filter((t) => t >= 0);
  return since.length > 0 && w.t - Math.min(...since) >= w.env.numbers['PRM-TRF-GATHER'] * 60 && !laneKept(w);
}

/**
 * Factor on a crew's time over the edge it is about to take towards its task; says so in the log where it is held up.
 * @param seconds over the edge without this traffic.
 */
export function trafficPace(w: World, u: number, k: number, seconds: number): number {
  const unit = w.res.units[u];
  if (unit.task < 0 || !full(w)) return 1;
  const { edges } = w.env.county.roads;
  const reachM = w.env.numbers['PRM-TRF-REACH'];
  const goal = w.res.tasks[unit.task].node;
  const near = [edges[k].a, edges[k].b].some((n) => metresApart(w, n, goal) < reachM);
  if (!near) return 1;
  const through = THROUGH.some((x) => w.resp.told[x] !== undefined) ? w.env.numbers['PRM-NTF-TRAFFIC'] : 0;
  const pace = 1 + (w.env.numbers[isNight(w) ? 'PRM-TRF-NIGHT' : 'PRM-TRF-DAY'] - 1) * (1 - through);
  emit(w, 'TRAFFIC', null, { unit: unit.id, task: unit.task, edge: k, lostS: seconds * (pace - 1) });
  return pace;
}
