/** How the response is judged and what follows from it. */
import { DIMENSIONS, type Block, type Section } from '../block.ts';
import { observationText, signedText } from '../evaluation.ts';
import { findingText } from '../finding-text.ts';
import type { Printer } from '../format.ts';
import { planBlocks } from '../plan-section.ts';
import type { FindingRow } from '../../sim/index.ts';

export const indicators: Section = { heading: 'report.plan', build: planBlocks };

const titles = (p: Printer, ids: readonly string[]): string =>
  ids.map(p.title).join(p.lang === 'zh' ? '、' : ', ');

export const objectives: Section = {
  heading: 'report.s10',
  build(p) {
    const { m, t, lang } = p;
    if (m.score.objectives.length === 0) return [];
    const sheets = m.score.objectives.some((o) => o.word);
    return [
      {
        kind: 'table',
        caption: t('report.s10'),
        head: ['objective', 'capability', 'procedures', 'rating', 'reason', ...(sheets ? ['sheet'] : [])].map(
          (c) => t(`report.col.${c}`),
        ),
        widths: [2.6, 1.7, 2.3, 1.3, 2.1, ...(sheets ? [2.6] : [])],
        rows: m.score.objectives.map((r) => {
          const x = m.objectives.find((y) => y.id === r.id)!;
          return [
            x.text[lang],
            x.capabilities.map((c) => t(`capability.${c}`)).join('\n'),
            titles(p, x.procedures),
            `${t(`rating.${r.word?.automatic ?? r.rating}`)}${r.percent === null ? '' : ` ${r.percent.toFixed(0)}%`}`,
            r.reasons.length === 0 ? '—' : titles(p, r.reasons),
            ...(sheets
              ? [r.word ? t('report.sheet', { ...r.word, rating: t(`rating.${r.rating}`) }) : '—']
              : []),
          ];
        }),
      },
    ];
  },
};

export const dimensions: Section = {
  heading: 'report.dimensions',
  build(p) {
    const { m, t } = p;
    const { score } = m;
    return [
      {
        kind: 'table',
        caption: t('report.waterfall'),
        head: ['dimension', 'value', 'weight', 'contribution'].map((c) => t(`report.col.${c}`)),
        widths: [2, 1, 1, 1],
        rows: [
          ...DIMENSIONS.filter((d) => score.dimensions[d] !== null).map((d) => [
            t(`dim.${d}`),
            p.number(score.dimensions[d], 1),
            `${(100 * score.contributions[d].weight).toFixed(1)}%`,
            score.contributions[d].points.toFixed(2),
          ]),
          [t('quantity.raw'), '', '', score.raw.toFixed(2)],
          [t('quantity.total'), '', '', score.total.toFixed(2)],
        ],
      },
      ...(score.caps.length > 0 ? [{ kind: 'text' as const, text: capsText(p) }] : []),
    ];
  },
};
/** By limit, the lowest first. */
function capsText(p: Printer): string {
  const { caps } = p.m.score;
  const limits = [...new Set(caps.map((c) => c.limit))].sort((a, b) => a - b);
  return `${p.t('report.caps')}${p.lang === 'zh' ? '：' : ': '}${limits
    .map((limit) =>
      p.t('report.cap.line', {
        limit,
        list: titles(
          p,
          caps.filter((c) => c.limit === limit).map((c) => c.id),
        ),
      }),
    )
    .join(p.lang === 'zh' ? '；' : '; ')}`;
}

export const strengths: Section = {
  heading: 'report.strengths',
  build: (p) =>
    p.m.strengths.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: p.m.strengths.map((id) => {
              const need = p.m.catalogue.find((c) => c.id === id)?.requirement[p.lang];
              return need ? `${p.title(id)}${p.lang === 'zh' ? '：' : ': '}${need}` : p.title(id);
            }),
          },
        ],
};

/** Fact, basis, cause and recommendation under their labels. */
export function findingCard(p: Printer, f: FindingRow, no: number): Block {
  const { t } = p;
  const x = findingText(p, f);
  const parts: [string, string][] = [
    ['fact', x.fact],
    ['basis', x.basis],
    ['cause', x.cause],
    ['advice', x.advice],
    ['evidence', p.evidence(f.evidence)],
  ];
  return {
    kind: 'card',
    title: `${no}  ${t(`severity.${f.severity}`)}  ${x.title}`,
    rows: parts.filter(([, text]) => text !== '').map(([k, text]) => [t(`finding.${k}`), text]),
  };
}
export const findings: Section = {
  heading: 'report.issues',
  build: (p) =>
    p.m.findings.length === 0
      ? []
      : [
          { kind: 'note', text: p.t('finding.proposed') },
          ...p.m.findings.map((f) => findingCard(p, f, f.no)),
        ],
};
export const observations: Section = {
  heading: 'report.observations',
  build: (p) =>
    p.m.observations.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: p.m.observations.map((o) => observationText(p, o)),
          },
        ],
};

export const improvement: Section = {
  heading: '',
  build(p) {
    const { m, t } = p;
    if (m.findings.length === 0) return [];
    return [
      { kind: 'note', text: t('plan.due.hint') },
      {
        kind: 'table',
        caption: t('report.s13'),
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
          'start',
          'due2',
          'accept',
          'retest',
        ].map((c) => t(`report.col.${c}`)),
        widths: [0.5, 1.2, 1.5, 0.9, 3.4, 0.8, 1.3, 0.8, 0.9, 0.9, 2, 1.6],
        rows: m.findings.map((f) => {
          const x = findingText(p, f);
          const c = m.catalogue.find((k) => k.id === f.about);
          return [
            String(f.no),
            c ? t(`capability.${c.capability}`) : '—',
            x.title,
            t(`severity.${f.severity}`),
            x.advice,
            t(`element.${f.cause.element}`),
            x.lead,
            '',
            t('plan.start'),
            x.due,
            x.accept,
            x.retest,
          ];
        }),
      },
      { kind: 'text', text: t('report.revise') },
    ];
  },
};

export const signature: Section = {
  heading: '',
  build: ({ m, t, lang }) => [
    {
      kind: 'table',
      caption: '',
      head: ['', ''],
      widths: [1, 2],
      rows: [
        ...(m.evaluation?.signed ?? []).map((s) => [
          t('report.sign.of', { post: s.post ?? t('report.sign.plain') }),
          signedText({ t }, s),
        ]),
        [t('report.sign.director'), ''],
        [t('report.sign.evaluator'), ''],
        [t('report.sign.date'), ''],
        [t('report.filing'), ''],
        [t('doctrine.distribution'), m.distribution.map((x) => x[lang]).join(lang === 'zh' ? '、' : ', ')],
      ],
    },
  ],
};
