/** E-01 震情速报: the parameters go to the headquarters' members without waiting for damage reports. */
import { emit } from '../../../log.ts';
import { knownSince } from '../../../information/deliver.ts';
import { define, reject } from '../../../commands/command.ts';

const PARTS = ['time', 'magnitude', 'epicentre', 'depth'] as const;
export const quakeRelay = define({
  type: 'quake.relay',
  hazards: ['earthquake'],
  roles: ['duty', 'hq-office', 'emergency'],
  fields: {
    parts: { kind: 'choices', of: PARTS, min: 1 },
    to: { kind: 'choices', of: ['hq-members', 'townships', 'city-government', 'dam-managers'], min: 1 },
  },
  check: (w) => (knownSince(w, 'quake:params') < 0 ? reject('REJ-088', 'parts') : null),
  apply(w, p, role) {
    emit(w, 'EQ_PARAM', role, { to: [...p.to], fields: p.parts.length / PARTS.length });
  },
});
