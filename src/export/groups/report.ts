/** The short report of a comparison of groups: its cover and its chapters. */
import type { Block, Chapter, Section } from '../block.ts';
import type { Face } from '../face.ts';
import { numbered } from '../numbering.ts';
import { groupsFigure } from './figure.ts';
import {
  differenceTable,
  leftOutTable,
  limits,
  objectivesTable,
  pairNotes,
  pairTitle,
  peopleTable,
  runsTable,
  spreadTable,
  trendTable,
  warnings,
  type Table,
} from './tables.ts';
import { runCount, whenText, type GroupPrinter, type Place } from './words.ts';

/** Of many runs, and of many pairs of groups, the report shows so many; the table file has all. */
const MOST_RUNS = 40;
const MOST_PAIRS = 6;
/** Of a chain value, enough to tell profiles and files apart. */
const HASH = 12;

interface ReportPrinter extends GroupPrinter {
  readonly place: Place;
}
function table(caption: string, t: Table, widths: readonly number[]): Block[] {
  if (t.rows.length === 0) return [];
  return [{ kind: 'table', caption, head: t.head, rows: t.rows, widths, wide: t.head.length >= 8 }];
}
const even = (first: number, n: number): number[] => [first, ...Array<number>(n).fill(1)];

function countText({ t, c }: GroupPrinter): string {
  return t('groups.fact.runs.value', { n: runCount(c), groups: c.groups.length, out: c.leftOut.length });
}
/** Of the last run; '' where none has a time. */
function dayText({ when }: GroupPrinter): string {
  const times = Object.values(when);
  return times.length === 0 ? '' : whenText(Math.max(...times)).slice(0, 10);
}
const what: Section<ReportPrinter> = {
  heading: '',
  build(p) {
    const { t, lang, c } = p;
    const { of } = c;
    const facts: [string, string][] = of
      ? [
          [t('groups.fact.scenario'), of.title[lang]],
          [t('groups.fact.difficulty'), t(`difficulty.${of.difficulty}`)],
          [t('groups.fact.file'), `${of.scenario} ${of.scenarioHash.slice(0, HASH)}`],
          [t('groups.fact.profile'), of.profileHash.slice(0, HASH)],
          [t('groups.fact.build'), of.build],
        ]
      : [];
    return [
      {
        kind: 'table',
        caption: '',
        head: ['', ''],
        widths: [1, 4],
        rows: [...facts, [t('groups.fact.runs'), countText(p)]],
      },
      ...warnings(p).map((text): Block => ({ kind: 'text', text })),
    ];
  },
};
const runs: Section<ReportPrinter> = {
  heading: '',
  build(p) {
    const all = runsTable(p);
    const rest = all.rows.length - MOST_RUNS;
    return [
      ...table(
        p.t('groups.runs'),
        { ...all, rows: all.rows.slice(0, MOST_RUNS) },
        [1.6, 2.4, 0.8, 1, 1.2, 1.6, 1.5, 0.8, 0.8],
      ),
      ...(rest > 0 ? [{ kind: 'note', text: p.t('groups.more.runs', { n: rest }) } as const] : []),
      ...table(p.t('groups.leftout'), leftOutTable(p), [2, 1.4, 1.4, 4]),
    ];
  },
};
const objectives: Section<ReportPrinter> = {
  heading: '',
  build: (p) => table(p.t('groups.objectives'), objectivesTable(p), even(2, p.c.groups.length)),
};
const spread: Section<ReportPrinter> = {
  heading: '',
  build(p) {
    const figure = groupsFigure(p);
    return [
      ...(figure ? [{ kind: 'figure', figure } as const] : []),
      ...table(p.t('groups.spread'), spreadTable(p), [1.2, 1.6, 0.7, 0.8, 0.8, 1, 0.8, 1, 0.8]),
      ...table(p.t('groups.people'), peopleTable(p), even(1.6, p.c.groups.length)),
    ];
  },
};
const differences: Section<ReportPrinter> = {
  heading: '',
  build(p) {
    const all = p.c.differences;
    const rest = all.length - MOST_PAIRS;
    return [
      ...all
        .slice(0, MOST_PAIRS)
        .flatMap((d): Block[] => [
          { kind: 'sub', text: pairTitle(p, d) },
          { kind: 'text', text: pairNotes(p, d).join(p.lang === 'zh' ? '' : ' ') },
          ...table(pairTitle(p, d), differenceTable(p, d), [2.2, 1.2, 1.2, 1.2, 1.8]),
        ]),
      ...(rest > 0 ? [{ kind: 'note', text: p.t('groups.more.pairs', { n: rest }) } as const] : []),
    ];
  },
};
const trend: Section<ReportPrinter> = {
  heading: '',
  build: (p) => table(p.t('groups.trend'), trendTable(p), [1.4, 1.2, 0.7, 0.8, 0.8, 1, 1, 1, 1.6]),
};
const bounds: Section<ReportPrinter> = {
  heading: '',
  build: (p) => [{ kind: 'list', items: limits(p) }],
};
const CHAPTERS: readonly Chapter<ReportPrinter>[] = [
  { heading: 'groups.what', sections: [what] },
  { heading: 'groups.runs', sections: [runs] },
  { heading: 'groups.objectives', sections: [objectives] },
  { heading: 'groups.spread', sections: [spread] },
  { heading: 'groups.differences', sections: [differences] },
  { heading: 'groups.trend', sections: [trend] },
  { heading: 'groups.limits', sections: [bounds] },
];

/** @param place of the county pack that all runs share. */
export function groupsReport(
  printer: GroupPrinter,
  place: Place,
): { readonly face: Face; readonly blocks: Block[] } {
  const { t, lang, c } = printer;
  const mark = t('report.mark');
  const of = c.of?.title[lang] ?? '';
  const notice = place.notice[lang];
  return {
    face: {
      lang,
      mark,
      title: t('groups.report'),
      of,
      lines: [place.name[lang], countText(printer), dayText(printer)],
      notes: [t('report.simulated'), notice],
      contents: '',
      creator: place.name[lang],
      keywords: [mark.split(' ')[0], t('groups.title'), place.name[lang]],
      foot: `${mark} · ${notice}`,
    },
    blocks: numbered({ ...printer, place }, CHAPTERS),
  };
}
