/** What evaluators say beside and instead of what was found by rule. */
import type { Section } from '../block.ts';
import { conflictTitle, saidText } from '../evaluation.ts';
import { handRows, ownNote, ownRows, ownTotal } from '../marks.ts';

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

/** What no log can judge. */
export const hand: Section = {
  heading: 'report.hand',
  build(p) {
    const { t } = p;
    const rows = handRows(p);
    return rows.length === 0
      ? []
      : [
          { kind: 'note', text: t('report.hand.note') },
          {
            kind: 'table',
            caption: t('report.hand'),
            head: ['item', 'mean', 'marks', 'anchors'].map((c) => t(`report.col.${c}`)),
            widths: [1.8, 1, 2.6, 4],
            rows,
          },
        ];
  },
};

/** Tables that a bureau brought, as filled in. */
export const ownTables: Section = {
  heading: 'report.bureau',
  build: (p) =>
    (p.m.evaluation?.tables ?? []).flatMap((x) => [
      { kind: 'note' as const, text: ownNote(p, x) },
      {
        kind: 'table' as const,
        caption: p.t('report.bureau.of', { name: x.name }),
        head: ['no', 'group', 'indicator', 'weight', 'reached', 'marks'].map((c) => p.t(`report.col.${c}`)),
        widths: [0.8, 1.6, 2.8, 1.1, 1.3, 2.4],
        rows: [
          ...ownRows(p, x).map((r) => r.map(String)),
          ...(x.percent === null
            ? []
            : [['', '', p.t('report.bureau.sum'), p.number(x.weight, 1), p.number(x.reached, 1), '']]),
        ],
      },
      { kind: 'text' as const, text: ownTotal(p, x) },
    ]),
};
