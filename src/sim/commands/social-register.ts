/** C-31 社会力量登记: registered, verified and insured before it enters a hazard area. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';
import { unitIndex } from './unit-checks.ts';
import { more } from './moves.ts';

export const socialRegister = define({
  type: 'social.register',
  moves: more('exposedPersonMinutes', 'PRM-RES-JOINT'),
  roles: ['emergency', 'duty'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    verified: { kind: 'choices', of: ['qualification', 'insurance', 'equipment', 'leader'], min: 0 },
  },
  check: (w, p) =>
    w.res.units[unitIndex(w, p.unit)].owner === 'social' ? null : reject('REJ-028', 'unit', { unit: p.unit }),
  apply(w, p, role) {
    w.resp.socialRegistered[p.unit] = w.t;
    emit(w, 'SOCIAL_REGISTER', role, { unit: p.unit, fields: p.verified.length / 4 });
  },
});
