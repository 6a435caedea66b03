/** C-32 信息发布与舆情: statements, updates and answers to rumours. */
import { published } from '../information/rumours.ts';
import { emit } from '../log.ts';
import { define } from './command.ts';
import { less } from './moves.ts';

export const statementPublish = define({
  type: 'statement.publish',
  moves: less('evacuated', 'PRM-RUM-SPREAD', 'PRM-RUM-HEED', 'PRM-RUM-SILENT'),
  roles: ['publicity', 'commander'],
  fields: {
    topic: {
      kind: 'choice',
      of: ['situation', 'evacuation', 'reservoir', 'rumour', 'casualties', 'recovery'],
    },
    answers: { kind: 'ref', to: 'message', optional: true },
    text: { kind: 'text', max: 500, long: true },
  },
  when: 'closing',
  check: () => null,
  apply(w, p, role) {
    const m = p.answers === '' ? null : w.info.messages[Number(p.answers)];
    published(w, m, p.topic === 'rumour');
    emit(w, 'STATEMENT', role, {
      topic: p.topic,
      answers: m ? m.id : null,
      inject: m?.inject ?? null,
      rumour: m ? !m.truth : false,
    });
  },
});
