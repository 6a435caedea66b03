/** F-09 城区内涝管控: underpasses and basements shut before people drive in. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const siteClose = define({
  type: 'site.close',
  moves: more('damageMillion', 'PRM-FLD-UNDERPASS', 'PRM-LOS-UNDERPASS'),
  roles: ['police', 'commander', 'hq-office'],
  fields: { sites: { kind: 'refs', to: 'facility', min: 1 }, pumps: { kind: 'flag' } },
  check: () => null,
  apply(w, p, role) {
    for (const id of p.sites) w.res.protected[w.env.index.facility.get(id)!] = w.t;
    emit(w, 'CLOSE', role, { sites: [...p.sites], fields: p.pumps ? 1 : 0.7 });
  },
});
