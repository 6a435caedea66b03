/** The evaluator's sheets: what is asked by when, with room for what was seen; red lines; hot wash before any score is shown. */
import type { Section } from '../block.ts';
import type { CatalogueItem } from '../../sim/index.ts';
import type { DocPrinter } from './printer.ts';
import { blank } from './sections.ts';

type Part = Section<DocPrinter>;

/** A sheet an objective (EEG): its critical tasks first, then the rest of the catalogue by capability. */
export const tasks: Part = {
  heading: 'doc.tasks',
  build(p) {
    const { s, t, lang, items } = p;
    const row = (i: CatalogueItem): string[] => [
      `${i.id} ${i.title[lang]}`,
      i.targetMin === null ? '—' : t('doc.limit', { target: i.targetMin, limit: i.limitMin ?? '—' }),
      `${i.planClause}\n${i.basis}`,
      '',
      '',
    ];
    const table = (caption: string, rows: readonly CatalogueItem[]) => ({
      kind: 'table' as const,
      caption,
      head: ['doc.col.task', 'doc.col.limit', 'doc.col.clause', 'doc.col.seen', 'doc.col.rating'].map((k) =>
        t(k),
      ),
      widths: [2.2, 1, 1.8, 2.4, 0.8],
      rows: rows.map(row),
    });
    const named = new Set(s.about.objectives.flatMap((o) => o.procedures));
    const rest = items.filter((i) => !named.has(i.id));
    return [
      { kind: 'note', text: t('doc.tasks.hint') },
      ...s.about.objectives.map((o) =>
        table(
          o.text[lang],
          o.procedures.flatMap((id) => items.filter((i) => i.id === id)),
        ),
      ),
      ...[...new Set(rest.map((i) => i.capability))].sort().map((c) =>
        table(
          t(`capability.${c}`),
          rest.filter((i) => i.capability === c),
        ),
      ),
    ];
  },
};
export const redLines: Part = {
  heading: 'doc.red-lines',
  build: ({ t, negatives, lang }) => [
    {
      kind: 'table',
      caption: t('doc.red-lines'),
      head: [t('report.col.no'), t('doc.col.rule'), t('doc.col.seen')],
      widths: [0.7, 4, 2.4],
      rows: negatives.map((n) => [
        n.id,
        `${n.title[lang]}${n.penalty === 'R' ? ` · ${t('report.redline')}` : ''}`,
        '',
      ]),
    },
  ],
};
const NOTES = 14;
export const observations: Part = {
  heading: 'doc.observations',
  build: ({ t }) => [
    {
      kind: 'table',
      caption: t('doc.observations'),
      head: ['doc.col.time', 'report.col.post', 'doc.col.seen', 'doc.col.judgement'].map((k) => t(k)),
      widths: [0.9, 1, 3.4, 1.9],
      rows: blank(NOTES, 4),
    },
  ],
};
/** 三条好、三条不足. */
export const hotWash: Part = {
  heading: 'doc.hot-wash',
  build: ({ t }) => [
    { kind: 'note', text: t('doc.hot-wash.hint') },
    {
      kind: 'table',
      caption: '',
      head: ['', ''],
      widths: [1, 5],
      rows: [1, 2, 3]
        .map((n) => [t('doc.good', { n }), ''])
        .concat([1, 2, 3].map((n) => [t('doc.short', { n }), ''])),
    },
  ],
};
