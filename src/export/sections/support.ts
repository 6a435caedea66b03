/** The tasks of the run with what carries them, and what each capability lacks. */
import type { Section } from '../block.ts';
import type { Printer } from '../format.ts';
import { capabilityRows, glue, TASK_COLUMNS, taskRows } from '../support.ts';

const or = (s: string): string => (s === '' ? '—' : s);

/** Of many teams, so many are named on paper; the workbook names all. */
const SOME = 3;
const teams = (p: Printer, all: readonly string[]): string => {
  const first = all.slice(0, SOME).join(glue(p));
  return all.length > SOME ? p.t('report.several', { first, n: all.length }) : or(first);
};

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
        head: TASK_COLUMNS.map((c) => t(`support.col.${c}`)),
        widths: [1.5, 2.2, 2.2, 1.5, 2, 1.2, 1.3, 0.9, 2],
        rows: rows.map((r) => [
          r.capability,
          r.task,
          or(r.objectives),
          r.posts,
          teams(p, r.forces),
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
        head: ['capability', 'done', 'share', 'ratings', 'gap', 'elements', 'measures'].map((c) =>
          t(`support.col.${c}`),
        ),
        widths: [1.4, 0.9, 0.9, 2.2, 2.2, 0.9, 1.9],
        rows: rows.map((r) => [
          r.capability,
          `${r.done}/${r.tasks}`,
          p.percent(r.share),
          or(r.objectives),
          or(r.gap),
          or(r.elements),
          [r.measures, r.lead, r.due].filter((x) => x !== '').join('\n'),
        ]),
      },
    ];
  },
};
