/** The first two pages: what happened, what was decided when, what was late, who was harmed by it, what to change. */
import type { Block, Section } from '../block.ts';
import { findingText } from '../finding-text.ts';
import type { Printer } from '../format.ts';
import { knownText } from '../known-text.ts';
import { spared } from '../whatif.ts';
import { conclusionSentences } from './conclusion.ts';

/** Decisions that tell the course of a response; of each the first, of levels every one. */
const DECISIVE = [
  'ACTIVATE',
  'LEVEL_CHANGE',
  'WARN',
  'EVAC',
  'PROTECT_ACTION',
  'ZONES',
  'SECTOR_PLAN',
  'FIRE_PLAN',
  'ICP_UP',
  'DISPATCH',
  'REPORT',
  'REQUEST_AID',
  'REQUEST_PLA',
  'END',
];
const MOST = { decisions: 8, late: 5, change: 3 } as const;
/** Of the registry, what the first page shows. */
const HEADLINE = [
  'dead',
  'seriouslyInjured',
  'trapped',
  'rescued',
  'evacuated',
  'sitesCleared',
  'villagesHit',
  'burntHa',
  'leveesBreached',
  'damsFailed',
  'damage',
  'knownAfter',
  'activatedAfter',
  'reportedAfter',
];
const lines = (items: readonly string[]): string => items.join('\n');

function decided(p: Printer): string {
  const seen = new Set<string>();
  const rows = p.m.timeline.filter((r) => {
    if (r.role === '' || !DECISIVE.includes(r.kind)) return false;
    const first = !seen.has(r.kind);
    seen.add(r.kind);
    return first || r.kind === 'LEVEL_CHANGE';
  });
  return rows.length === 0
    ? p.t('five.none-decided')
    : lines(rows.slice(0, MOST.decisions).map((r) => `${p.at(r.t)}  ${p.event(r)}`));
}
function five(p: Printer): Block {
  const { m, t, lang } = p;
  const { score } = m;
  const texts = m.findings.map((f) => findingText(p, f));
  const late = m.findings.flatMap((f, i) => (f.item.startsWith('OUT-') ? [] : [texts[i].fact]));
  const harmed = m.findings.flatMap((f, i) => (f.item.startsWith('OUT-') ? [texts[i].fact] : []));
  const none = score.baselines ? t('five.none-harmed') : t('five.not-compared');
  return {
    kind: 'table',
    caption: '',
    head: ['', ''],
    widths: [1, 4.6],
    rows: [
      [t('five.what'), m.scenario.summary[lang]],
      [t('five.decided'), decided(p)],
      [t('five.late'), late.length === 0 ? t('five.none-late') : lines(late.slice(0, MOST.late))],
      [t('five.harmed'), harmed.length === 0 ? none : lines(harmed)],
      [
        t('five.change'),
        texts.length === 0
          ? t('five.none-change')
          : lines(texts.slice(0, MOST.change).map((x, i) => `${i + 1}. ${x.advice}`)),
      ],
    ],
  };
}
/** Which deaths and lost works need not have been, each with the order that would have kept it from happening. */
function avoidable(p: Printer): Block[] {
  const { m, t } = p;
  const rows = m.score.avoidable.flatMap((a) =>
    a.threads.map((x) => [
      p.title(a.id),
      p.name(x.place),
      p.at(x.t),
      String(x.count),
      p.title(x.item),
      t(`slip.${x.how}`),
      p.at(x.since),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('report.avoidable'),
      head: ['harm', 'place', 'time', 'lost', 'order', 'slip', 'known'].map((c) => t(`report.col.${c}`)),
      widths: [1.6, 1.6, 1.2, 1, 1.9, 1.3, 1.2],
      rows,
    },
    { kind: 'note', text: t('report.avoidable.note') },
    ...spared(p).map((text): Block => ({ kind: 'text', text })),
  ];
}

export const summary: Section = {
  heading: '',
  build(p) {
    const { m, t } = p;
    const figures = HEADLINE.flatMap((id) => m.quantities.find((q) => q.id === id) ?? []);
    return [
      { kind: 'text', text: conclusionSentences(p)[0] },
      five(p),
      ...avoidable(p),
      {
        kind: 'table',
        caption: t('report.headline', { at: p.at(m.scenario.durationS) }),
        head: ['measure', 'run', 'known-then'].map((c) => t(`report.col.${c}`)),
        widths: [2, 1.2, 2.6],
        rows: figures.map((q) => [t(`quantity.${q.id}`), p.quantity(q.id), knownText(p, q)]),
      },
    ];
  },
};
