/** C-39 总结改进: cause, lessons, measures, reported up. */
import { emit } from '../log.ts';
import { define } from './command.ts';

export const lessonsRecord = define({
  type: 'lessons.record',
  moves: 'scored-only',
  roles: ['commander', 'emergency', 'hq-office', 'duty'],
  fields: {
    good: { kind: 'text', max: 500, long: true },
    improve: { kind: 'text', max: 500, long: true },
    measures: { kind: 'text', max: 500, optional: true, long: true },
  },
  when: 'closing',
  check: () => null,
  apply: (w, p, role) =>
    void emit(w, 'LESSONS', role, {
      good: p.good,
      improve: p.improve,
      measures: p.measures,
      fields: 1,
    }),
});
