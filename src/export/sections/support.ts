/** The tasks of the run with what carries them, and what each capability lacks. */
import type { Section } from '../block.ts';
import { capabilityRows, taskRows } from '../support.ts';

const or = (s: string): string => (s === '' ? '—' : s);

export const taskSupport: Section = {
  heading: 'support.tasks',
  build(p) {
    const { t } = p;
    const rows = taskRows(p);
    if (rows.length === 0) return [];
    return [
      { kind: 'note', text: t('support.standard') },
      {
        kind: 'table',
        caption: t('support.tasks'),
        wide: true,
        head: [
          'capability',
          'task',
          'objective',
          'posts',
          'forces',
          'target',
          'status',
          'findings',
          'basis',
        ].map((c) => t(`support.col.${c}`)),
        widths: [1.4, 2.2, 2.2, 1.5, 1.5, 1, 1.3, 0.9, 2.2],
        rows: rows.map((r) => [
          r.capability,
          r.task,
          or(r.objectives),
          r.posts,
          or(r.forces),
          r.target,
          r.status,
          or(r.findings),
          r.basis,
        ]),
      },
    ];
  },
};
export const capabilityPlan: Section = {
  heading: 'support.capabilities',
  build(p) {
    const { t } = p;
    const rows = capabilityRows(p);
    if (rows.length === 0) return [];
    return [
      { kind: 'note', text: t('support.standard') },
      {
        kind: 'table',
        caption: t('support.capabilities'),
        wide: true,
        head: ['capability', 'done', 'share', 'ratings', 'gap', 'elements', 'measures', 'lead', 'due'].map(
          (c) => t(`support.col.${c}`),
        ),
        widths: [1.5, 0.8, 0.8, 2.6, 2.4, 0.9, 1.8, 1.6, 1.2],
        rows: rows.map((r) => [
          r.capability,
          `${r.done}/${r.tasks}`,
          p.percent(r.share),
          or(r.objectives),
          or(r.gap),
          or(r.elements),
          r.measures,
          or(r.lead),
          or(r.due),
        ]),
      },
    ];
  },
};
