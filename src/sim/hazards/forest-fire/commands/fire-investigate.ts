/** W-18 起火调查与损失: cause, burnt and damaged area kept apart, loss (森林防火条例 41). */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';

export const fireInvestigate = define({
  type: 'fire.investigate',
  moves: 'scored-only',
  hazards: ['forest-fire'],
  roles: ['police', 'emergency', 'hq-office'],
  fields: {
    findings: {
      kind: 'choices',
      of: ['cause', 'burnt-area', 'damaged-area', 'loss', 'responsibility'],
      min: 1,
    },
  },
  when: 'closing',
  check: () => null,
  apply(w, p, role) {
    emit(w, 'INVEST', role, { fields: Math.min(1, p.findings.length / 4) });
  },
});
