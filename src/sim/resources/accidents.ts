/** Crews that work on without rest get hurt (突发事件应对法 76: the safety of those who respond; N-38). */
import { wornByWork } from '../hazards/answers.ts';
import { distanceM } from '../kernel/grid.ts';
import { harm } from '../people/harm.ts';
import type { World } from '../world.ts';

const STEP_H = 1 / 6;

/** Once in ten minutes: beyond the hours of N-38 or of the hazard's own work, by the share of a crew that an hour hurts, in the village where they are. */
export function wearOut(w: World): void {
  const n = w.env.numbers;
  const { villages, roads } = w.env.county;
  for (const u of w.res.units) {
    const overtime = u.busySince >= 0 && w.t - u.busySince >= n['PRM-NEG-HOURS'] * 3600;
    if (!overtime && !wornByWork(w, u)) continue;
    const { at } = roads.nodes[u.node];
    let near = 0;
    for (let v = 1; v < villages.length; v++)
      if (distanceM(villages[v].at, at) < distanceM(villages[near].at, at)) near = v;
    harm(w, near, { dead: 0, hurt: u.people * n['PRM-RES-ACCIDENT'] * STEP_H, of: u.people });
  }
}
