/** 过渡性安置 (plan 三（四）3): households that cannot go home are housed together, apart, or with money. */
import { emit } from '../log.ts';
import { HOUSING_WAYS } from '../people/recovery.data.ts';
import { cashPlaces, homeless, inRecovery, sitePlaces, unplanned, vacant } from '../people/recovery.ts';
import type { World } from '../world.ts';
import { define, reject } from './command.ts';

const places = (w: World, v: number, way: string, site: string): number =>
  way === 'centralised'
    ? sitePlaces(w, v, w.env.index.facility.get(site)!)
    : way === 'dispersed'
      ? vacant(w, v)
      : cashPlaces(w, v);

export const housingPlan = define({
  type: 'housing.plan',
  moves: 'scored-only',
  roles: ['emergency', 'commander'],
  fields: {
    village: { kind: 'ref', to: 'village' },
    way: { kind: 'choice', of: HOUSING_WAYS },
    households: { kind: 'number', min: 1, max: 5000, unit: 'household' },
    site: { kind: 'ref', to: 'shelter', optional: true },
  },
  when: 'closing',
  check(w, p) {
    if (!inRecovery(w)) return reject('REJ-140');
    const v = w.env.index.village.get(p.village)!;
    const left = unplanned(w, v);
    if (p.households > left) return reject('REJ-141', 'households', { left });
    if (p.way === 'centralised' && p.site === '') return reject('REJ-142', 'site');
    const free = places(w, v, p.way, p.site);
    return p.households > free ? reject('REJ-143', 'households', { left: free }) : null;
  },
  apply(w, p, role) {
    const v = w.env.index.village.get(p.village)!;
    const households = Math.floor(p.households);
    w.resp.relief.housing.push({
      t: w.t,
      village: v,
      way: p.way,
      households,
      site: p.way === 'centralised' ? w.env.index.facility.get(p.site)! : -1,
    });
    emit(w, 'HOUSING_PLAN', role, {
      village: p.village,
      way: p.way,
      households,
      of: homeless(w, v),
      left: unplanned(w, v),
    });
  },
});
