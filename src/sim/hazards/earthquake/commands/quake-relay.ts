/** E-01 震情速报: the parameters go to the headquarters' members without waiting for damage reports. */
import { emit } from '../../../log.ts';
import { knownSince } from '../../../information/deliver.ts';
import { checkDams } from '../dams.ts';
import { define, reject } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

const PARTS = ['time', 'magnitude', 'epicentre', 'depth'] as const;
export const quakeRelay = define({
  type: 'quake.relay',
  moves: more('exposedPersonMinutes', 'PRM-EQK-NEIGHBOURS-ORDERED', 'PRM-AID-ALERTED'),
  hazards: ['earthquake'],
  roles: ['duty', 'hq-office', 'emergency'],
  fields: {
    parts: { kind: 'choices', of: PARTS, min: 1 },
    to: { kind: 'choices', of: ['hq-members', 'townships', 'city-government', 'dam-managers'], min: 1 },
  },
  check: (w) => (knownSince(w, 'quake:params') < 0 ? reject('REJ-088', 'parts') : null),
  apply(w, p, role) {
    // Who hears where and how strong looks to his own works and villages without being asked.
    if (p.to.includes('dam-managers')) checkDams(w);
    for (const x of p.to) w.resp.told[x] ??= w.t;
    emit(w, 'EQ_PARAM', role, { to: [...p.to], fields: p.parts.length / PARTS.length });
  },
});
