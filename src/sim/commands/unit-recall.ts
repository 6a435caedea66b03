/** Call a unit back to where it belongs. */
import { recallUnit } from '../resources/tasks.ts';
import { define, reject } from './command.ts';
import { unitIndex } from './unit-checks.ts';
import { more } from './moves.ts';

export const unitRecall = define({
  type: 'unit.recall',
  moves: more('seriouslyInjured', 'PRM-RES-ACCIDENT', 'PRM-RES-TIRED'),
  roles: ['commander', 'hq-office', 'emergency', 'police', 'health', 'natural-resources'],
  fields: { unit: { kind: 'ref', to: 'unit' } },
  when: 'closing',
  check(w, p) {
    const unit = w.res.units[unitIndex(w, p.unit)];
    return unit.task < 0 && unit.node === unit.home ? reject('REJ-026', 'unit', { unit: p.unit }) : null;
  },
  apply(w, p, role) {
    recallUnit(w, unitIndex(w, p.unit), role);
  },
});
