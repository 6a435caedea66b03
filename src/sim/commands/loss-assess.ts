/** C-37 损失评估与恢复计划. */
import { emit } from '../log.ts';
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
  apply: (w, p, role) =>
    void emit(w, 'ASSESS_LOSS', role, { parts: [...p.parts], fields: Math.min(1, p.parts.length / 5) }),
});
