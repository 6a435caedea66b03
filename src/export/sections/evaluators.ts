/** What evaluators say beside and instead of what was found by rule. */
import type { Section } from '../block.ts';
import { conflictTitle, saidText } from '../evaluation.ts';

/** 三条好、三条不足, as written before any score was seen. */
export const hotWash: Section = {
  heading: 'report.hotwash',
  build({ m, t }) {
    const rows = m.evaluation?.hotwash ?? [];
    const list = (x: readonly string[]): string => x.map((s, i) => `${i + 1}. ${s}`).join('\n');
    return rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: t('report.hotwash'),
            head: ['evaluator', 'good', 'short'].map((c) => t(`report.col.${c}`)),
            widths: [1.2, 4, 4],
            rows: rows.map((h) => [h.who, list(h.good), list(h.short)]),
          },
        ];
  },
};

export const conflicts: Section = {
  heading: 'report.conflicts',
  build(p) {
    const { m, t } = p;
    const found = m.evaluation?.conflicts ?? [];
    return found.length === 0
      ? []
      : [
          { kind: 'note', text: t('report.conflicts.note') },
          {
            kind: 'table',
            caption: t('report.conflicts'),
            head: ['about', 'said'].map((c) => t(`report.col.${c}`)),
            widths: [3, 6],
            rows: found.map((c) => [
              conflictTitle(p, c.key),
              c.entries.map((e) => t('conflict.said', { who: e.who, what: saidText(p, e) })).join('\n'),
            ]),
          },
        ];
  },
};
