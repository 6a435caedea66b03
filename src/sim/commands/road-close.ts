/** C-21/F-09 交通管制: close stretches of road, named or cut by a drawn cordon; keep the rescue lane. */
import { SHAPES, type Area } from '../kernel/shape.ts';
import { emit } from '../log.ts';
import { cordonOnScene, drawArea, edgesInside } from '../resources/areas.ts';
import { nearIncident } from '../resources/scene.ts';
import type { World } from '../world.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

/** Roads named one by one, in that order, then those of which any lies in the area. */
function edgesOf(w: World, p: { edges: string[]; area: Area }): number[] {
  const named = p.edges.map(Number);
  if (p.area.length === 0) return named;
  return [...named, ...edgesInside(w, p.area).filter((k) => !named.includes(k))];
}

export const roadClose = define({
  type: 'road.close',
  moves: more('damageMillion', 'PRM-LOS-SWAMPED', 'PRM-TRF-DAY', 'PRM-TRF-GATHER'),
  roles: ['police', 'commander'],
  fields: {
    edges: { kind: 'refs', to: 'edge', min: 1, orArea: true },
    area: { kind: 'area', of: SHAPES },
    rescueLane: { kind: 'flag' },
  },
  check(w, p) {
    const edges = edgesOf(w, p);
    if (edges.length === 0) return reject('REJ-168', 'area');
    return edges.every((e) => w.res.closedByOrder[e] !== undefined)
      ? reject('REJ-110', p.area.length > 0 ? 'area' : 'edges')
      : null;
  },
  apply(w, p, role) {
    const shut = edgesOf(w, p);
    for (const e of shut) w.res.closedByOrder[e] = p.rescueLane;
    const { edges } = w.env.county.roads;
    const near =
      p.edges.some((e) => [edges[Number(e)].a, edges[Number(e)].b].some((n) => nearIncident(w, n))) ||
      (p.area.length > 0 && cordonOnScene(w, p.area));
    if (p.area.length > 0) drawArea(w, { use: 'cordon', ref: '', area: p.area, by: role, edges: shut });
    w.resp.stands.cordon = near || w.resp.stands.cordon === true;
    emit(w, 'CORDON', role, { edges: shut, near, fields: p.rescueLane ? 1 : 0.6 });
  },
});
