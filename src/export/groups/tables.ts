/** The tables of a comparison of groups: the page, the report and its words are the same. */
import { FEW, type Difference, type GroupFigures } from '../../sim/compare/index.ts';
import { shortName } from '../branches.ts';
import {
  amount,
  byText,
  groupName,
  isQuantity,
  isScore,
  measureName,
  readingOf,
  signed,
  whenText,
  type GroupPrinter,
} from './words.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of words, from the left; the others are numbers. */
  readonly words: number;
}
const DASH = '—';

/** Places of some measures in every list of a comparison. */
const places = (p: GroupPrinter, of: (m: GroupPrinter['c']['measures'][number]) => boolean): number[] =>
  p.c.measures.flatMap((m, k) => (of(m) ? [k] : []));

export function runsTable(p: GroupPrinter): Table {
  const { t, c } = p;
  const total = c.measures.findIndex((m) => m.id === 'total');
  return {
    head: ['group', 'run', 'repeat', 'seed', 'by', 'when', 'record']
      .map((k) => t(`groups.col.${k}`))
      .concat(t('quantity.total'), t('groups.col.grade')),
    rows: c.groups.flatMap((g) =>
      g.runs.map((r) => [
        groupName(p, g.name),
        r.name,
        String(r.repeat),
        r.seed,
        byText(p, r.by),
        whenText(p.when[r.record]),
        shortName(r.record),
        (r.values[total] ?? 0).toFixed(1),
        t(`grade.${r.grade}`),
      ]),
    ),
    words: 7,
  };
}
const RATINGS = ['P', 'S', 'M', 'U', 'NA'] as const;
/** How often each objective was met, partly or not, and the mean of its per cent. */
export function objectivesTable(p: GroupPrinter): Table {
  const { t, c } = p;
  const cell = (g: GroupFigures, k: number): string => {
    const counts = g.ratings[c.measures[k].id];
    if (!counts) return DASH;
    const ratings = RATINGS.filter((r) => counts[r] > 0)
      .map((r) => t('groups.rating.n', { rating: r === 'NA' ? t('report.na') : r, n: counts[r] }))
      .join(p.lang === 'zh' ? '、' : ', ');
    const spread = g.spreads[k];
    return spread ? t('groups.rating', { ratings, mean: spread.mean.toFixed(1) }) : ratings;
  };
  return {
    head: [t('report.col.objective'), ...c.groups.map((g) => groupName(p, g.name))],
    rows: places(p, (m) => m.kind === 'objective').map((k) => [
      measureName(p, c.measures[k]),
      ...c.groups.map((g) => cell(g, k)),
    ]),
    words: 1 + c.groups.length,
  };
}
/** Total and dimensions, a row for each group. */
export function spreadTable(p: GroupPrinter): Table {
  const { t, c } = p;
  return {
    head: ['figure', 'group', 'n', 'mean', 'least', 'lower', 'median', 'upper', 'most'].map((k) =>
      t(`groups.col.${k}`),
    ),
    rows: places(p, isScore).flatMap((k) =>
      c.groups.map((g) => {
        const s = g.spreads[k];
        const m = c.measures[k];
        const values = s ? [s.mean, s.least, s.lower, s.median, s.upper, s.most] : [];
        return [
          measureName(p, m),
          groupName(p, g.name),
          String(s?.n ?? 0),
          ...(s ? values.map((v) => amount(p, m, v)) : Array<string>(6).fill(DASH)),
        ];
      }),
    ),
    words: 2,
  };
}
export function peopleTable(p: GroupPrinter): Table {
  const { t, c } = p;
  return {
    head: [t('groups.col.figure'), ...c.groups.map((g) => groupName(p, g.name))],
    rows: places(p, isQuantity).map((k) => {
      const m = c.measures[k];
      const cell = (g: GroupFigures): string => {
        const s = g.spreads[k];
        if (!s) return DASH;
        const [mean, least, most] = [s.mean, s.least, s.most].map((v) => amount(p, m, v));
        return s.least === s.most ? mean : t('groups.range', { mean, least, most });
      };
      return [measureName(p, m), ...c.groups.map(cell)];
    }),
    words: 1,
  };
}
export function differenceTable(p: GroupPrinter, d: Difference): Table {
  const { t, c } = p;
  return {
    head: ['figure', 'change', 'low', 'high', 'reading'].map((k) => t(`groups.col.${k}`)),
    rows: places(p, () => true).flatMap((k) => {
      const e = d.changes[k];
      const m = c.measures[k];
      if (!e) return [];
      return [
        [
          measureName(p, m),
          signed(p, m, e.value),
          ...(e.interval?.map((v) => signed(p, m, v)) ?? [DASH, DASH]),
          t(`groups.reading.${readingOf(e)}`),
        ],
      ];
    }),
    words: 1,
  };
}
/** Groups in which something was repeated. */
export function trendTable(p: GroupPrinter): Table {
  const { t, c } = p;
  const reading = (e: Parameters<typeof readingOf>[0]): string => {
    const r = readingOf(e);
    return t(r === 'holds' ? 'groups.trend.holds' : `groups.reading.${r}`);
  };
  return {
    head: ['group', 'figure', 'n', 'first', 'last', 'slope', 'low', 'high', 'reading'].map((k) =>
      t(`groups.col.${k}`),
    ),
    rows: c.groups.flatMap((g) =>
      places(p, isScore).flatMap((k) => {
        const e = g.trends[k];
        const m = c.measures[k];
        if (!e) return [];
        return [
          [
            groupName(p, g.name),
            measureName(p, m),
            String(e.n),
            amount(p, m, e.first),
            amount(p, m, e.last),
            signed(p, m, e.value),
            ...(e.interval?.map((v) => signed(p, m, v)) ?? [DASH, DASH]),
            reading(e),
          ],
        ];
      }),
    ),
    words: 2,
  };
}
export function leftOutTable(p: GroupPrinter): Table {
  const { t, c } = p;
  return {
    head: ['run', 'group', 'record', 'why'].map((k) => t(`groups.col.${k}`)),
    rows: c.leftOut.map((x) => [
      x.name,
      groupName(p, x.group),
      shortName(x.record),
      t(`groups.why.${x.why}`),
    ]),
    words: 4,
  };
}
export const pairTitle = (p: GroupPrinter, d: Difference): string =>
  p.t('groups.difference', { a: groupName(p, d.a), b: groupName(p, d.b) });
/** How the two were compared. */
export const pairNotes = ({ t }: GroupPrinter, d: Difference): string[] => [
  d.pairs === null ? t('groups.unpaired') : t('groups.paired', { pairs: d.pairs }),
  ...(d.alone > 0 ? [t('groups.alone', { n: d.alone })] : []),
];
/** Where there is too little to say much. */
export function warnings(p: GroupPrinter): string[] {
  const { t, c } = p;
  return [
    ...c.groups.flatMap((g) => {
      const name = groupName(p, g.name);
      if (g.runs.length === 0) return [t('groups.empty', { name })];
      return g.few ? [t('groups.few', { name, n: g.runs.length, least: FEW })] : [];
    }),
    ...c.differences.flatMap((d) =>
      d.few && d.pairs !== null
        ? [
            t('groups.few.pairs', {
              a: groupName(p, d.a),
              b: groupName(p, d.b),
              n: d.pairs,
              least: FEW,
            }),
          ]
        : [],
    ),
  ];
}
export function limits({ t, c }: GroupPrinter): string[] {
  const repeated = c.groups.some((g) => g.trends.some((x) => x !== null));
  return [
    t('groups.limit.small', { least: FEW }),
    t('groups.limit.interval'),
    t('groups.limit.many'),
    t('groups.limit.cause'),
    ...(repeated ? [t('groups.limit.repeat')] : []),
    t('groups.limit.score'),
  ];
}
