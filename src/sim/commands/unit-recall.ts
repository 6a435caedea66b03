/** Call a unit back to where it belongs. */
import { emit } from '../log.ts';
import { orderWait } from '../information/field.ts';
import { sendUnit } from '../resources/movement.ts';
import { cancelTask } from '../resources/tasks.ts';
import { define, reject } from './command.ts';
import { unitIndex } from './unit-checks.ts';

export const unitRecall = define({
  type: 'unit.recall',
  roles: ['commander', 'hq-office', 'emergency', 'police', 'health', 'natural-resources'],
  fields: { unit: { kind: 'ref', to: 'unit' } },
  when: 'closing',
  check(w, p) {
    const unit = w.res.units[unitIndex(w, p.unit)];
    return unit.task < 0 && unit.node === unit.home ? reject('REJ-026', 'unit', { unit: p.unit }) : null;
  },
  apply(w, p, role) {
    const u = unitIndex(w, p.unit);
    const unit = w.res.units[u];
    const wait = orderWait(w, unit);
    if (unit.task >= 0) cancelTask(w, unit.task, role);
    // Relieved crews rest on the way home: their shift ends here.
    unit.busySince = -1;
    emit(w, 'RECALL', role, { unit: p.unit });
    sendUnit(w, u, unit.home, wait);
  },
});
