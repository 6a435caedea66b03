/** H-13 环境监测与截污: air and water sampled, drains and the intake secured. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';

const TARGETS = ['air', 'river', 'drains', 'intake', 'fire-water'] as const;
export const environmentWatch = define({
  type: 'environment.watch',
  hazards: ['hazmat'],
  roles: ['hq-office', 'emergency', 'natural-resources'],
  fields: { targets: { kind: 'choices', of: TARGETS, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    emit(w, 'ENV', role, { fields: p.targets.length / TARGETS.length });
    emit(w, 'SECONDARY', role, { fields: p.targets.length / TARGETS.length });
  },
});
