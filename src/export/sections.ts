/** The report as a list of blocks — headings, paragraphs, tables, figures — that HTML and Word both print. */
import type { Figure } from './figures.ts';
import { coverageFigure, evacuationFigure, gaugeFigures, levelFigure } from './figures.ts';
import type { Printer } from './format.ts';
import { pictureBlocks } from './picture-section.ts';
import { doctrineFacts, planBlocks } from './plan-section.ts';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'sub'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
      readonly wide?: boolean;
    }
  | { readonly kind: 'figure'; readonly figure: Figure };

const DIMENSIONS = [
  'timeliness',
  'completeness',
  'correctness',
  'coordination',
  'safety',
  'outcome',
] as const;

export function coverFacts(p: Printer): [string, string][] {
  const { m, t, lang } = p;
  return [
    [t('report.scenario'), m.scenario.title[lang]],
    [t('report.place'), m.scenario.place[lang]],
    [t('report.start'), `${m.scenario.startsAt.replace('T', ' ')} (UTC+8)`],
    [t('report.duration'), p.clock(m.scenario.durationS)],
    [t('report.type'), t(`report.type.${m.scenario.type}`)],
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
  ];
}

export function buildBlocks(p: Printer): Block[] {
  const { m, t, lang } = p;
  const { score } = m;
  const no = t('report.none');
  const join = (list: readonly string[]): string =>
    list.length === 0 ? no : list.join(lang === 'zh' ? '\u3001' : ', ');
  const blocks: Block[] = [];
  let n = 0;
  const heading = (key: string): void => void blocks.push({ kind: 'heading', text: `${++n}  ${t(key)}` });

  heading('report.s1');
  blocks.push({
    kind: 'text',
    text: `${t('report.total')} ${p.number(score.total, 1)} · ${t(`grade.${score.grade}`)} (${t('report.raw')} ${p.number(score.raw, 1)})`,
  });
  blocks.push({
    kind: 'table',
    head: DIMENSIONS.map((d) => t(`dim.${d}`)),
    rows: [DIMENSIONS.map((d) => p.number(score.dimensions[d], 0))],
    widths: [1, 1, 1, 1, 1, 1],
  });
  blocks.push({
    kind: 'text',
    text: `${t('report.caps')}: ${score.caps.length === 0 ? t('report.cap.none') : score.caps.map((c) => t('report.cap.line', { id: c.id, title: p.title(c.id), limit: c.limit })).join('; ')}`,
  });
  blocks.push(
    { kind: 'sub', text: t('report.strengths') },
    {
      kind: 'list',
      items: m.strengths.length === 0 ? [no] : m.strengths.slice(0, 3).map((id) => `${id} ${p.title(id)}`),
    },
  );
  const bad = m.findings.filter((f) => f.severity === 'deficiency').slice(0, 3);
  blocks.push(
    { kind: 'sub', text: t('report.deficiencies') },
    { kind: 'list', items: bad.length === 0 ? [no] : bad.map((f) => `${f.item} ${p.issue(f)}`) },
  );
  const k = score.kpis;
  const yes = (b: boolean): string => t(b ? 'report.yes' : 'report.no');
  blocks.push({ kind: 'sub', text: t('report.kpis') });
  blocks.push({
    kind: 'table',
    head: [t('report.col.measure'), t('report.col.run')],
    widths: [4, 1],
    rows: [
      ...(
        [
          'reportTimeliness',
          'warningVillage',
          'warningHousehold',
          'warningPerson',
          'reliefWithin10h',
        ] as const
      ).map((x) => [t(`kpi.${x}`), p.percent(k[x])]),
      ...(['noDeaths', 'noDamFailure', 'noLeveeBreach'] as const)
        .filter((x) => m.scenario.water || x === 'noDeaths')
        .map((x) => [t(`kpi.${x}`), yes(k[x])]),
    ],
  });

  heading('report.s2');
  blocks.push({ kind: 'table', head: ['', ''], rows: coverFacts(p), widths: [1, 3] });
  blocks.push({ kind: 'text', text: m.scenario.initialConditions[lang] });

  heading('report.s3');
  blocks.push({ kind: 'text', text: m.scenario.summary[lang] });
  for (const figure of gaugeFigures(p).slice(0, 3)) blocks.push({ kind: 'figure', figure });
  const important = m.timeline
    .filter(
      (r) =>
        !['VILLAGE_FLOODED', 'EVAC', 'SHELTER_OPEN', 'DANGER_FIX', 'STATEMENT', 'CONTACT'].includes(r.kind),
    )
    .slice(0, 90);
  blocks.push({
    kind: 'table',
    wide: true,
    head: [t('report.col.time'), t('report.col.lane'), t('report.col.what'), t('report.col.event')],
    widths: [2, 1, 6, 1],
    rows: important.map((r) => [p.calendar(r.t), t(`lane.${r.lane}`), p.event(r), `ev#${r.event}`]),
  });

  heading('report.s4');
  blocks.push({ kind: 'figure', figure: levelFigure(p) });

  heading('report.s5');
  blocks.push({
    kind: 'table',
    head: ['no', 'report', 'due', 'sent', 'complete', 'verdict', 'event'].map((c) => t(`report.col.${c}`)),
    widths: [0.7, 1.6, 1.4, 1.4, 1.6, 1.6, 1.5],
    rows: m.deadlines.map((d, i) => [
      String(i + 1),
      t(`report.kind.${d.kind}`),
      p.clock(d.dueAt),
      p.clock(d.sentAt),
      p.percent(d.fields),
      d.sentAt < 0
        ? t('report.verdict.missing')
        : d.dueAt < 0 || d.sentAt <= d.dueAt
          ? t('report.verdict.ok')
          : t('report.verdict.late', { m: Math.round((d.sentAt - d.dueAt) / 60) }),
      d.event ? `ev#${d.event}` : '—',
    ]),
  });

  blocks.push(...pictureBlocks(p));

  heading('report.s6');
  blocks.push({ kind: 'figure', figure: coverageFigure(p) }, { kind: 'figure', figure: evacuationFigure(p) });

  heading('report.s7');
  blocks.push({
    kind: 'table',
    head: ['unit', 'tasks', 'hours'].map((c) => t(`report.col.${c}`)),
    widths: [3, 1, 1],
    rows: m.units.map((u) => [u.name[lang], String(u.tasks), u.hours.toFixed(1)]),
  });

  heading('report.s8');
  blocks.push({
    kind: 'table',
    head: ['rule', 'time', 'penalty', 'event'].map((c) => t(`report.col.${c}`)),
    widths: [4, 1, 1, 2],
    rows:
      score.violations.length === 0
        ? [[no, '', '', '']]
        : score.violations
            .filter((v, i) => v.penalty > 0 || score.violations.findIndex((x) => x.id === v.id) === i)
            .map((v) => [
              `${v.id} ${p.title(v.id)}`,
              p.clock(v.t),
              v.redLine ? t('report.redline') : `-${v.penalty}`,
              v.evidence.map((e) => `ev#${e}`).join(' '),
            ]),
  });

  heading('report.s9');
  const o = score.outcome;
  blocks.push({
    kind: 'table',
    head: [t('report.col.measure'), t('report.col.run')],
    widths: [3, 1],
    rows: (
      [
        'dead',
        'seriouslyInjured',
        'evacuated',
        'rescued',
        'floodedHouseholds',
        'damageMillion',
        'leveesBreached',
        'damsFailed',
        'total',
      ] as const
    )
      .filter((x) => m.scenario.water || (x !== 'leveesBreached' && x !== 'damsFailed'))
      .map((x) => [
        t(x === 'floodedHouseholds' && !m.scenario.water ? 'ui.outcome.households' : `outcome.${x}`),
        String(Math.round(o[x])),
      ]),
  });
  if (score.baselines)
    blocks.push({
      kind: 'text',
      text: t('report.baseline', {
        idle: Math.round(score.baselines.idle),
        reference: Math.round(score.baselines.reference),
      }),
    });

  heading('report.plan');
  blocks.push(...planBlocks(p));

  heading('report.s10');
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

  heading('report.s11');
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
      [t('report.raw'), '', '', score.raw.toFixed(2)],
      [t('report.total'), '', '', score.total.toFixed(2)],
    ],
  });
  blocks.push({
    kind: 'table',
    wide: true,
    head: ['item', 'status', 'known', 'done', 'target', 'tkc', 'points', 'evidence', 'basis', 'source'].map(
      (c) => t(`report.col.${c}`),
    ),
    widths: [3, 1.3, 1, 1, 1.2, 1.8, 1.4, 1.6, 2.6, 1.2],
    rows: score.items.map((i) => {
      const c = m.catalogue.find((x) => x.id === i.id)!;
      const live = i.status === 'done' || i.status === 'not-done';
      return [
        `${i.id} ${c.title[lang]}`,
        `${t(`status.${i.status}`)}${i.prompted ? ` ${t('status.prompted')}` : ''}`,
        live ? p.clock(i.knownSince) : '—',
        live ? p.clock(i.doneAt) : '—',
        p.target(i),
        live ? p.tkc(i) : '—',
        live ? `${i.points.toFixed(2)}/${i.max.toFixed(2)}` : '—',
        i.evidence
          .slice(0, 3)
          .map((e) => `ev#${e}`)
          .join(' '),
        `${c.basis}; ${c.planClause}`,
        `${t(`number.${c.status}`)}; ${c.source}, ${c.asOf}`,
      ];
    }),
  });
  blocks.push({ kind: 'text', text: t('report.provenance') });

  heading('report.s12');
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

  heading('report.s13');
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
    rows: m.findings.slice(0, 20).map((f) => {
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

  heading('report.s14');
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
}
