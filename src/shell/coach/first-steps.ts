/** The lesson of the introductory scenario: posts, messages, people below a slope, warning, level, report, a rumour, a boil, the strip. */
import type { MessageView } from '../../bridge/protocol.ts';
import { order, type Lesson, type Scene } from './lesson.ts';

const some = (s: Scene, f: (m: MessageView) => boolean): boolean => s.view.messages.some(f);
const urgent = (s: Scene): boolean => some(s, (m) => m.severity === 'urgent');

export const FIRST_STEPS: Lesson = {
  id: 'first-steps',
  scenario: 'flood-first-steps',
  steps: [
    {
      id: 'posts',
      at: [...order('duty.roster').slice(0, -1), '#tab-now', '[data-point=palette]'],
      done: (s) => s.given.includes('duty.roster'),
    },
    {
      id: 'read',
      when: (s) => some(s, (m) => m.text !== null),
      at: ['#panel-inbox .messages li.unread', '#tab-inbox'],
      done: (s) => some(s, (m) => m.text !== null && s.read.has(m.id)),
    },
    {
      id: 'place',
      when: urgent,
      at: ['.alarm [data-point=place]', '.tab-body [data-point=place]', '#tab-now'],
      done: (s) => s.used.some((q) => q.endsWith('[data-point=place]')),
    },
    {
      id: 'move',
      when: urgent,
      at: order('evacuate.order'),
      done: (s) => s.given.includes('evacuate.order'),
    },
    {
      id: 'warn',
      at: order('warning.issue'),
      done: (s) => s.view.warnings.length > 0,
    },
    {
      id: 'level',
      at: order('response.activate'),
      done: (s) => s.view.response.level > 0,
    },
    {
      id: 'report',
      at: order('report.first'),
      done: (s) => s.view.reports.length > 0,
    },
    {
      id: 'verify',
      when: (s) => some(s, (m) => m.verifiable),
      at: ['#panel-inbox [data-order="report.verify"]', ...order('report.verify').slice(0, -1), '#tab-inbox'],
      done: (s) => s.given.includes('report.verify'),
    },
    {
      id: 'send',
      when: (s) => s.view.dangers.length > 0,
      at: order('danger.fix', 'unit.assign'),
      done: (s) => s.given.includes('danger.fix') || s.given.includes('unit.assign'),
    },
    {
      id: 'strip',
      at: ['.strip', '.strip .knot'],
      done: (s) => s.used.includes('.strip .knot'),
    },
  ],
};
