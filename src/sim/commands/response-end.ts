/** C-36 终止响应: by who activated it, when the threat is gone; needed measures go on. */
import { notNow } from './not-now.ts';
import { raise, wouldTake } from '../drive.ts';
import { endConditions } from '../information/response.ts';
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const responseEnd = define({
  type: 'response.end',
  moves: more('damageMillion', 'PRM-STL-RESPONSE', 'PRM-STL-STEP'),
  roles: ['commander'],
  fields: { statement: { kind: 'text', max: 300 }, keptMeasures: { kind: 'text', max: 300, optional: true } },
  when: 'closing',
  check: (w) =>
    wouldTake(w, 'response', 'county', 'end') ? null : notNow(w, 'REJ-032', '', 'response', 'county'),
  apply(w, _p, role) {
    const conditions = endConditions(w);
    raise(w, 'response', 'county', 'end');
    emit(w, 'END', role, {
      ...conditions,
      met: Object.values(conditions).every(Boolean),
      fields: 1,
    });
  },
});
