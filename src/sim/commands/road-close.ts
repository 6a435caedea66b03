/** C-21/F-09 交通管制: close a stretch of road near a place; keep the rescue lane. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';

export const roadClose = define({
  type: 'road.close',
  roles: ['police', 'commander'],
  fields: { edges: { kind: 'refs', to: 'edge', min: 1 }, rescueLane: { kind: 'flag' } },
  check: (w, p) =>
    p.edges.every((e) => w.res.closedByOrder[Number(e)] !== undefined) ? reject('REJ-110', 'edges') : null,
  apply(w, p, role) {
    for (const e of p.edges) w.res.closedByOrder[Number(e)] = p.rescueLane;
    emit(w, 'CORDON', role, { edges: p.edges.map(Number), fields: p.rescueLane ? 1 : 0.6 });
  },
});
