/** H-13 环境监测与截污: air and water sampled, drains and the intake secured. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

const TARGETS = ['air', 'river', 'drains', 'intake', 'fire-water'] as const;
/** Where what is ordered shuts drains. */
const SHUT = ['drains', 'fire-water'] as const;
export const environmentWatch = define({
  type: 'environment.watch',
  moves: more('damageMillion', 'PRM-LOS-RUNOFF', 'PRM-HAZ-SECURED'),
  hazards: ['hazmat'],
  roles: ['hq-office', 'emergency', 'natural-resources'],
  fields: { targets: { kind: 'choices', of: TARGETS, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    if (h.securedAt < 0 && SHUT.some((x) => p.targets.includes(x))) h.securedAt = w.t;
    emit(w, 'ENV', role, { fields: p.targets.length / TARGETS.length });
    emit(w, 'SECONDARY', role, { fields: p.targets.length / TARGETS.length });
  },
});
