/** C-37 损失评估与恢复计划: the departments' figures are put together, and the checklist says what recovery still lacks. */
import { emit } from '../log.ts';
import { CHECKLIST } from '../people/recovery.data.ts';
import { lossFigures, recoveryChecklist } from '../people/recovery.ts';
import { define } from './command.ts';

export const lossAssess = define({
  type: 'loss.assess',
  roles: ['emergency', 'commander'],
  fields: {
    parts: {
      kind: 'choices',
      of: ['casualties', 'houses', 'crops', 'roads', 'works', 'recovery-plan', 'reported-up'],
      min: 1,
    },
  },
  when: 'closing',
  check: () => null,
  apply(w, p, role) {
    const { relief } = w.resp;
    relief.lossAt = w.t;
    relief.loss = lossFigures(w);
    const done = recoveryChecklist(w);
    emit(w, 'ASSESS_LOSS', role, {
      parts: [...p.parts],
      fields: Math.min(1, p.parts.length / 5),
      ...relief.loss,
      open: CHECKLIST.filter((_, i) => !done[i]),
    });
  },
});
