/** C-21/F-09 交通管制: close a stretch of road near a place; keep the rescue lane. */
import { emit } from '../log.ts';
import { nearIncident } from '../resources/scene.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const roadClose = define({
  type: 'road.close',
  moves: more('damageMillion', 'PRM-LOS-SWAMPED', 'PRM-TRF-DAY', 'PRM-TRF-GATHER'),
  roles: ['police', 'commander'],
  fields: { edges: { kind: 'refs', to: 'edge', min: 1 }, rescueLane: { kind: 'flag' } },
  check: (w, p) =>
    p.edges.every((e) => w.res.closedByOrder[Number(e)] !== undefined) ? reject('REJ-110', 'edges') : null,
  apply(w, p, role) {
    for (const e of p.edges) w.res.closedByOrder[Number(e)] = p.rescueLane;
    const { edges } = w.env.county.roads;
    const near = p.edges.some((e) =>
      [edges[Number(e)].a, edges[Number(e)].b].some((n) => nearIncident(w, n)),
    );
    w.resp.stands.cordon = near || w.resp.stands.cordon === true;
    emit(w, 'CORDON', role, { edges: p.edges.map(Number), near, fields: p.rescueLane ? 1 : 0.6 });
  },
});
