/** Appendices: every scored item, the whole timeline, and what numbers and names rest on. */
import { unitText } from '../../i18n/unit-text.ts';
import type { Block, Section } from '../block.ts';
import { byWhom, placeOf } from '../evaluation.ts';
import { originText, type Printer } from '../format.ts';
import { doctrineFacts } from '../plan-section.ts';

/** Every item with its arithmetic. */
export const scoring: Section = {
  heading: '',
  build(p) {
    const { m, t, lang } = p;
    const { score } = m;
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      caption: t('report.items'),
      wide: true,
      head: [
        'item',
        'status',
        'known',
        'orderedAt',
        'done',
        'target',
        'tkc',
        'points',
        'evidence',
        'basis',
        'source',
      ].map((c) => t(`report.col.${c}`)),
      widths: [2.3, 0.95, 1.05, 1.05, 1.05, 1.3, 1.7, 1.5, 1.3, 2.3, 1.9],
      rows: score.items.map((i) => {
        const c = m.catalogue.find((x) => x.id === i.id)!;
        const live = i.status === 'done' || i.status === 'not-done';
        return [
          `${i.id} ${c.title[lang]}`,
          `${t(`status.${i.status}`)}${i.prompted ? ` ${t('status.prompted')}` : ''}`,
          live ? p.at(i.knownSince) : '—',
          live && i.orderedAt !== i.doneAt ? p.at(i.orderedAt) : '',
          live ? p.at(i.doneAt) : '—',
          p.target(i),
          live ? p.tkc(i) : '—',
          live ? `${i.points.toFixed(2)}/${i.max.toFixed(2)}` : '—',
          p.evidence(i.evidence, 3),
          `${c.basis}; ${c.planClause}`,
          originText(t, c),
        ];
      }),
    });
    const words = score.items.filter((i) => i.word !== null);
    if (words.length + score.lifted.length > 0)
      blocks.push(
        { kind: 'sub', text: t('report.words') },
        {
          kind: 'table',
          caption: t('report.words'),
          head: ['item', 'automatic', 'given', 'by', 'why', 'evidence'].map((c) => t(`report.col.${c}`)),
          widths: [2.5, 1.7, 1.7, 1, 3, 0.9],
          rows: [
            ...words.map((i) => [
              `${i.id} ${p.title(i.id)}`,
              `${t(`status.${i.word!.status}`)} ${p.tkc(i.word!)}`,
              `${t(`status.${i.status}`)} ${p.tkc(i)}`,
              byWhom(p, i.word!),
              i.word!.reason,
              placeOf(p, i.word!),
            ]),
            ...score.lifted.map((v) => [
              `${v.id} ${p.title(v.id)}`,
              t(v.redLine ? 'report.redline' : 'report.violation'),
              t('status.waived'),
              byWhom(p, v),
              v.reason,
              placeOf(p, v),
            ]),
          ],
        },
      );
    blocks.push({ kind: 'note', text: t('report.provenance') });
    return blocks;
  },
};

/** Rows of the whole timeline on paper; the workbook has every one. */
const MOST_ROWS = 300;

export const wholeTimeline: Section = {
  heading: '',
  build(p) {
    const { m, t } = p;
    if (m.timeline.length === 0) return [];
    const rows = m.timeline.slice(0, MOST_ROWS);
    return [
      { kind: 'note', text: t('report.rows', { n: rows.length, of: m.timeline.length }) },
      {
        kind: 'table',
        caption: t('report.timeline'),
        head: ['event', 'time', 'lane', 'post', 'what'].map((c) => t(`report.col.${c}`)),
        widths: [1.25, 1.3, 1.1, 1.5, 4.85],
        rows: rows.map((r) => [
          `ev#${r.event}`,
          p.at(r.t),
          t(`lane.${r.lane}`),
          r.role === '' ? '' : t(`role.${r.role}`),
          p.event(r),
        ]),
      },
    ];
  },
};

/** Each quantity's definition, once. */
export const definitions: Section = {
  heading: 'report.definitions',
  build: ({ m, t }) => [
    {
      kind: 'table',
      caption: t('report.definitions'),
      head: ['measure', 'means'].map((c) => t(`report.col.${c}`)),
      widths: [1, 3],
      rows: m.quantities.map((q) => [t(`quantity.${q.id}`), t(`quantity.${q.id}.means`)]),
    },
  ],
};

/** Numbers of the exercise that are the county's own; left out where it goes by the product's. */
export const ownNumbers: Section = {
  heading: 'report.own',
  build({ m, t, lang }) {
    if (m.ownNumbers.length === 0) return [];
    return [
      { kind: 'note', text: t('report.own.hint') },
      {
        kind: 'table',
        caption: t('report.own'),
        head: ['number', 'own', 'product', 'source'].map((c) => t(`report.col.${c}`)),
        widths: [3, 1.2, 1.2, 2.4],
        rows: m.ownNumbers.map((n) => [
          n.title[lang],
          `${n.own} ${unitText(t, n.unit)}`,
          `${n.product} ${unitText(t, n.unit)}`,
          originText(t, n),
        ]),
      },
    ];
  },
};

/** What an evaluator needs to find the very run again, and the bases of names. */
function runFacts(p: Printer): [string, string][] {
  const { m, t } = p;
  return [
    [
      t('report.policy'),
      ['idle', 'doctrine', 'random', 'script'].includes(m.policy)
        ? t('report.policy.bot', { name: m.policy })
        : t('report.policy.person'),
    ],
    [t('report.seed'), m.seed],
    [t('report.profile'), `${m.score.profile} ${m.score.profileHash}`],
    ...doctrineFacts(p),
    [t('report.record'), m.recordHead.slice(0, 16)],
    [t('report.build'), m.build],
    [t('report.event-number'), t('report.event-number.means')],
  ].filter(([, v]) => v !== '') as [string, string][];
}
export const provenance: Section = {
  heading: 'report.provenance.title',
  build: (p) => [{ kind: 'table', caption: '', head: ['', ''], rows: runFacts(p), widths: [1, 3] }],
};
