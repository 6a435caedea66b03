/**
 * Whether what was set up still stands right: post, official and cordon near a place of the incident, the post also out of danger
 * and to be reached. Told to the log when it changes: a decision is worth the time that it stood right (scoring/stood.ts).
 */
import { depthOver, unsafeAt } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';
import { areasOf, cordonOnScene } from './areas.ts';
import { findRoute } from './network.ts';
import { knownCost } from './roads.ts';
import { nearIncident } from './scene.ts';
import { atWork } from './task-state.ts';

const STANDING = ['post', 'leader', 'cordon'] as const;
type Standing = (typeof STANDING)[number];

/** Neither in water nor where the hazard reaches. */
export const safeAt = (w: World, cell: number): boolean =>
  cell < 0 || (depthOver(w, cell) < 0.05 && !unsafeAt(w, cell));

/** A car gets there from the county seat, on the roads as the county knows them. */
function reached(w: World, node: number): boolean {
  const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
  return findRoute(w.env.net, seat.node, node, knownCost(w, 'car')) !== null;
}

/** Null where none has been set up. */
function right(w: World, what: Standing): boolean | null {
  const { icp, leaders } = w.resp;
  switch (what) {
    case 'post':
      return icp && safeAt(w, icp.cell) && nearIncident(w, icp.node) && reached(w, icp.node);
    case 'leader':
      return leaders.length === 0 ? null : leaders.some((l) => nearIncident(w, l.node));
    case 'cordon': {
      const { edges } = w.env.county.roads;
      // A drawn cordon is judged by what it was drawn round, not by the ends of the roads that it cuts.
      const drawn = areasOf(w, 'cordon');
      if (drawn.some((x) => cordonOnScene(w, x.area))) return true;
      const cut = new Set(drawn.flatMap((x) => x.edges ?? []));
      const nodes = [
        ...Object.keys(w.res.closedByOrder)
          .map(Number)
          .filter((k) => !cut.has(k))
          .flatMap((k) => [edges[k].a, edges[k].b]),
        ...w.res.tasks.filter((t) => t.kind === 'cordon' && atWork(w, t)).map((t) => t.node),
      ];
      if (nodes.length === 0) return drawn.length === 0 && w.resp.stands.cordon === undefined ? null : false;
      return nodes.some((n) => nearIncident(w, n));
    }
  }
}

/** Every ten minutes. */
export function watchStanding(w: World): void {
  for (const what of STANDING) {
    const now = right(w, what);
    if (now === null || w.resp.stands[what] === now) continue;
    w.resp.stands[what] = now;
    emit(w, 'STANDS', null, { what, right: now });
  }
}
