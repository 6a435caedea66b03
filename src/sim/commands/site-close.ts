/** F-09 城区内涝管控: underpasses and basements shut before people drive in. */
import { SHAPES, type Area } from '../kernel/shape.ts';
import { emit } from '../log.ts';
import { drawArea, facilitiesInside } from '../resources/areas.ts';
import type { World } from '../world.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

/** What people drive into. */
const SHUT = ['underpass'];
/** Places named one by one, in that order, then those of the kind in the area. */
function sitesOf(w: World, p: { sites: string[]; area: Area }): number[] {
  const named = p.sites.map((id) => w.env.index.facility.get(id)!);
  if (p.area.length === 0) return named;
  return [...named, ...facilitiesInside(w, p.area, SHUT).filter((f) => !named.includes(f))];
}

export const siteClose = define({
  type: 'site.close',
  moves: more('damageMillion', 'PRM-FLD-UNDERPASS', 'PRM-LOS-UNDERPASS'),
  roles: ['police', 'commander', 'hq-office'],
  fields: {
    sites: { kind: 'refs', to: 'facility', min: 1, orArea: true },
    area: { kind: 'area', of: SHAPES },
    pumps: { kind: 'flag' },
  },
  check: (w, p) => (sitesOf(w, p).length === 0 ? reject('REJ-168', 'area') : null),
  apply(w, p, role) {
    const sites = sitesOf(w, p);
    for (const f of sites) w.res.protected[f] = w.t;
    if (p.area.length > 0) drawArea(w, { use: 'close', ref: '', area: p.area, by: role });
    emit(w, 'CLOSE', role, {
      sites: sites.map((f) => w.env.county.facilities[f].id),
      fields: p.pumps ? 1 : 0.7,
    });
  },
});
