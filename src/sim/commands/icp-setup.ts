/** C-18 设立现场指挥部: commander named, groups staffed, a site that is not in danger. */
import { emit } from '../log.ts';
import { nearIncident } from '../resources/scene.ts';
import { safeAt } from '../resources/stands.ts';
import { define, reject } from './command.ts';
import { nodeOf } from './refs.ts';
import { more } from './moves.ts';

export const GROUPS = [
  'rescue',
  'evacuation',
  'medical',
  'communications',
  'logistics',
  'publicity',
  'experts',
] as const;

export const icpSetup = define({
  type: 'icp.setup',
  moves: more('exposedPersonMinutes', 'PRM-CMD-SPAN', 'PRM-CMD-CROWD', 'PRM-CMD-NEAR'),
  roles: ['commander'],
  fields: {
    site: { kind: 'ref', to: 'place' },
    commander: { kind: 'text', max: 60 },
    groups: { kind: 'choices', of: GROUPS, min: 1 },
  },
  check: (w, p) => (nodeOf(w, p.site) < 0 ? reject('REJ-021', 'site', { place: p.site }) : null),
  apply(w, p, role) {
    const node = nodeOf(w, p.site);
    const v = w.env.index.village.get(p.site);
    const f = w.env.index.facility.get(p.site);
    const cell =
      v !== undefined
        ? w.env.county.villages[v].cells[0]
        : f !== undefined
          ? w.env.county.facilities[f].cell
          : -1;
    const safe = safeAt(w, cell);
    const near = nearIncident(w, node);
    w.resp.icp = { node, cell, commander: p.commander, at: w.t };
    w.resp.stands.post = safe && near;
    emit(w, 'ICP_UP', role, {
      site: p.site,
      safe,
      near,
      fields: (2 + p.groups.length / GROUPS.length) / 3,
    });
  },
});
