/** C-35 全程记录: the reason behind a decision, kept with the log. */
import { emit } from '../log.ts';
import { define } from './command.ts';

export const decisionNote = define({
  type: 'decision.note',
  moves: 'scored-only',
  roles: [
    'commander',
    'hq-office',
    'duty',
    'emergency',
    'police',
    'health',
    'publicity',
    'natural-resources',
  ],
  fields: { text: { kind: 'text', max: 500, long: true } },
  when: 'closing',
  check: () => null,
  apply: (w, p, role) => void emit(w, 'DECISION_NOTE', role, { text: p.text }),
});
