/** Lift a closure that the county ordered. */
import { emit } from '../log.ts';
import { liftAreas } from '../resources/areas.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const roadOpen = define({
  type: 'road.open',
  moves: more('damageMillion', 'PRM-STL-ROAD', 'PRM-STL-MOTORWAY'),
  roles: ['police', 'commander'],
  fields: { edges: { kind: 'refs', to: 'edge', min: 1 } },
  when: 'closing',
  check: (w, p) =>
    p.edges.some(
      (e) => w.res.closedByOrder[Number(e)] !== undefined || w.info.knownClosed[Number(e)] !== undefined,
    )
      ? null
      : reject('REJ-111', 'edges'),
  apply(w, p, role) {
    for (const e of p.edges) {
      delete w.res.closedByOrder[Number(e)];
      delete w.info.knownClosed[Number(e)];
    }
    // A cordon stands as long as any road that it cuts is shut.
    liftAreas(w, (x) => x.use === 'cordon' && x.edges!.every((k) => w.res.closedByOrder[k] === undefined));
    emit(w, 'ROAD_OPENED', role, { edges: p.edges.map(Number) });
  },
});
