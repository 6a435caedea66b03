/** How the response is judged and what follows from it. */
import { unitText } from '../../i18n/unit-text.ts';
import { DIMENSIONS, joined, type Block, type Section } from '../block.ts';
import { originText } from '../format.ts';
import { planBlocks } from '../plan-section.ts';

/** Numbers of the exercise that are the county's own; left out where it goes by the product's. */
export const ownNumbers: Section = {
  heading: 'report.own',
  build({ m, t, lang }) {
    if (m.ownNumbers.length === 0) return [];
    return [
      { kind: 'text', text: t('report.own.hint') },
      {
        kind: 'table',
        wide: true,
        head: ['no', 'number', 'own', 'product', 'source'].map((c) => t(`report.col.${c}`)),
        widths: [1.6, 3, 1.2, 1.2, 2.4],
        rows: m.ownNumbers.map((n) => [
          n.id,
          n.title[lang],
          `${n.own} ${unitText(t, n.unit)}`,
          `${n.product} ${unitText(t, n.unit)}`,
          originText(t, n),
        ]),
      },
    ];
  },
};

export const indicators: Section = { heading: 'report.plan', build: planBlocks };

export const objectives: Section = {
  heading: 'report.s10',
  build(p) {
    const { m, t, lang } = p;
    const { score } = m;
    const join = joined(p);
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      wide: true,
      head: ['objective', 'capability', 'procedures', 'rating', 'reason'].map((c) => t(`report.col.${c}`)),
      widths: [4, 1.2, 2.5, 1.6, 1.6],
      rows: score.objectives.map((r) => {
        const x = m.objectives.find((y) => y.id === r.id)!;
        return [
          `${r.id} ${x.text[lang]}`,
          x.capabilities.join(' '),
          x.procedures.join(' '),
          `${t(`rating.${r.rating}`)}${r.percent === null ? '' : ` ${r.percent.toFixed(0)}%`}`,
          join(r.reasons),
        ];
      }),
    });
    return blocks;
  },
};

export const scoring: Section = {
  heading: 'report.s11',
  build(p) {
    const { m, t, lang } = p;
    const { score } = m;
    const blocks: Block[] = [];
    blocks.push({ kind: 'sub', text: t('report.waterfall') });
    blocks.push({
      kind: 'table',
      head: ['dimension', 'value', 'weight', 'contribution'].map((c) => t(`report.col.${c}`)),
      widths: [2, 1, 1, 1],
      rows: [
        ...DIMENSIONS.map((d) => [
          t(`dim.${d}`),
          p.number(score.dimensions[d], 1),
          `${(100 * score.contributions[d].weight).toFixed(1)}%`,
          score.contributions[d].points.toFixed(2),
        ]),
        [t('quantity.raw'), '', '', score.raw.toFixed(2)],
        [t('quantity.total'), '', '', score.total.toFixed(2)],
      ],
    });
    blocks.push({
      kind: 'table',
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
      widths: [2.6, 1.0, 0.8, 0.8, 0.8, 1.1, 1.7, 1.1, 1.5, 2.5, 2.2],
      rows: score.items.map((i) => {
        const c = m.catalogue.find((x) => x.id === i.id)!;
        const live = i.status === 'done' || i.status === 'not-done';
        return [
          `${i.id} ${c.title[lang]}`,
          `${t(`status.${i.status}`)}${i.prompted ? ` ${t('status.prompted')}` : ''}`,
          live ? p.clock(i.knownSince) : '—',
          live && i.orderedAt !== i.doneAt ? p.clock(i.orderedAt) : '',
          live ? p.clock(i.doneAt) : '—',
          p.target(i),
          live ? p.tkc(i) : '—',
          live ? `${i.points.toFixed(2)}/${i.max.toFixed(2)}` : '—',
          i.evidence
            .slice(0, 3)
            .map((e) => `ev#${e}`)
            .join(' '),
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
          head: ['item', 'automatic', 'given', 'by', 'why', 'evidence'].map((c) => t(`report.col.${c}`)),
          widths: [2.5, 1.7, 1.7, 1, 3, 0.9],
          rows: [
            ...words.map((i) => [
              `${i.id} ${p.title(i.id)}`,
              `${t(`status.${i.word!.status}`)} ${p.tkc(i.word!)}`,
              `${t(`status.${i.status}`)} ${p.tkc(i)}`,
              t(`role.${i.word!.by}`),
              i.word!.reason,
              `ev#${i.word!.event}`,
            ]),
            ...score.lifted.map((v) => [
              `${v.id} ${p.title(v.id)}`,
              t(v.redLine ? 'report.redline' : 'report.violation'),
              t('status.waived'),
              t(`role.${v.by}`),
              v.reason,
              `ev#${v.event}`,
            ]),
          ],
        },
      );
    blocks.push({ kind: 'text', text: t('report.provenance') });
    return blocks;
  },
};

export const findings: Section = {
  heading: 'report.s12',
  build(p) {
    const { m, t } = p;
    const no = t('report.none');
    const blocks: Block[] = [];
    blocks.push({
      kind: 'list',
      items: m.strengths.length === 0 ? [no] : m.strengths.map((id) => `${id} ${p.title(id)}`),
    });
    blocks.push({
      kind: 'table',
      wide: true,
      head: ['no', 'severity', 'issue', 'basis', 'evidence'].map((c) => t(`report.col.${c}`)),
      widths: [0.7, 1.2, 4, 3, 1.6],
      rows: m.findings.map((f) => [
        String(f.no),
        t(`severity.${f.severity}`),
        `${f.item} ${p.issue(f)}`,
        [f.basis, f.planClause].filter((x) => x !== '').join('; '),
        f.evidence
          .slice(0, 3)
          .map((e) => `ev#${e}`)
          .join(' '),
      ]),
    });
    if (m.observations.length > 0)
      blocks.push(
        { kind: 'sub', text: t('report.observations') },
        {
          kind: 'list',
          items: m.observations.map((x) => `${p.clock(x.t)} ${x.text}${x.item ? ` (${x.item})` : ''}`),
        },
      );
    return blocks;
  },
};

export const improvement: Section = {
  heading: 'report.s13',
  build(p) {
    const { m, t, lang } = p;
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      wide: true,
      head: [
        'no',
        'capability',
        'issue',
        'severity',
        'action',
        'poete',
        'lead',
        'poc',
        'due2',
        'accept',
        'retest',
      ].map((c) => t(`report.col.${c}`)),
      widths: [0.6, 1, 2.4, 1, 3.2, 0.9, 1.5, 1, 1, 2, 1.5],
      rows: m.findings.map((f) => {
        const c = m.catalogue.find((x) => x.id === f.item);
        return [
          String(f.no),
          c?.capability ?? '—',
          `${f.item} ${p.title(f.item)}`,
          t(`severity.${f.severity}`),
          p.action(f),
          t(f.severity === 'deficiency' ? 'poete.planning' : 'poete.training'),
          f.lead === 'commander' ? m.doctrine.lead.body[lang] : t(`lead.${f.lead}`),
          '',
          '',
          t('report.accept'),
          m.scenario.id,
        ];
      }),
    });
    blocks.push({ kind: 'text', text: t('report.revise') });
    return blocks;
  },
};

export const signature: Section = {
  heading: 'report.s14',
  build(p) {
    const { m, t, lang } = p;
    const join = joined(p);
    const blocks: Block[] = [];
    blocks.push({
      kind: 'table',
      head: ['', ''],
      widths: [1, 2],
      rows: [
        [t('report.sign.director'), ''],
        [t('report.sign.evaluator'), ''],
        [t('report.sign.date'), ''],
        [t('report.filing'), ''],
        [t('doctrine.distribution'), join(m.distribution.map((x) => x[lang]))],
      ],
    });
    return blocks;
  },
};
