/** Parts that several papers of an exercise share. */
import { seconds } from '../../sim/index.ts';
import type { Section } from '../block.ts';
import type { DocPrinter } from './printer.ts';

type Part = Section<DocPrinter>;

export const facts: Part = {
  heading: 'doc.facts',
  build: ({ s, t, lang, join, roles }) => [
    {
      kind: 'table',
      caption: '',
      head: ['', ''],
      widths: [1, 3.4],
      rows: [
        [t('report.scenario'), s.about.title[lang]],
        [t('report.place'), s.about.place[lang]],
        [t('doc.hazard'), join([s.about.hazard, ...s.about.alsoHazards].map((h) => t(`hazard.${h}`)))],
        [t('report.type'), t(`report.type.${s.about.exerciseType}`)],
        [t('doc.difficulty'), t(`difficulty.${s.about.difficulty}`)],
        [t('report.start'), s.about.startsAt.replace('T', ' ')],
        [t('report.duration'), s.end.at],
        [t('doc.ratio'), t('doc.ratio.of', { ratio: s.about.timeRatio, minutes: realMinutes(s) })],
        [t('doc.posts'), roles(s.about.roles)],
        [t('doc.basis'), s.about.planReferences.map((r) => r[lang]).join('\n') || '—'],
        [t('doc.version'), `${s.id} ${s.about.version}`],
      ],
    },
  ],
};
/** How long it takes at its own pace, min. */
export const realMinutes = ({ end, about }: DocPrinter['s']): number =>
  Math.ceil(seconds(end.at) / 60 / about.timeRatio);
export const summary: Part = {
  heading: 'doc.summary',
  build: ({ s, lang }) => [{ kind: 'text', text: s.about.summary[lang] }],
};
export const start: Part = {
  heading: 'doc.start',
  build: ({ s, lang }) => [
    { kind: 'text', text: s.about.initialConditions[lang] },
    { kind: 'text', text: s.about.briefing[lang] },
  ],
};
export const objectives: Part = {
  heading: 'doc.objectives',
  build: ({ s, t, lang, join, item }) => [
    {
      kind: 'table',
      caption: t('doc.objectives'),
      head: [t('report.col.objective'), t('report.col.capability'), t('report.col.procedures')],
      widths: [2.4, 1.6, 3],
      rows: s.about.objectives.map((o) => [
        o.text[lang],
        join(o.capabilities.map((c) => t(`capability.${c}`))),
        join(o.procedures.map(item)),
      ]),
    },
  ],
};
export const posts: Part = {
  heading: 'doc.posts',
  build({ s, t, lang, items, join }) {
    const asked = (role: string): string[] =>
      items.filter((i) => i.weight === 5 && i.roles.includes(role)).map((i) => i.title[lang]);
    return [
      {
        kind: 'table',
        caption: t('doc.posts'),
        head: [t('report.col.post'), t('doc.col.leads'), t('doc.col.person')],
        widths: [1.2, 4.2, 1.6],
        rows: s.about.roles.map((r) => [t(`role.${r}`), join(asked(r)) || '—', '']),
      },
    ];
  },
};
export const rules: Part = {
  heading: 'doc.rules',
  build: ({ t }) => [
    {
      kind: 'list',
      items: ['mark', 'real', 'sources', 'forms', 'fair', 'time'].map((k) => t(`doc.rule.${k}`)),
    },
  ],
};
export const judged: Part = {
  heading: 'doc.judged',
  build: ({ s, t, doctrine, lang }) => [
    { kind: 'text', text: t('report.method.tkc') },
    { kind: 'text', text: t('report.method.standard', { name: doctrine.evaluation[lang] }) },
    { kind: 'text', text: t(`doc.profile.${s.scoring.profile}`) },
  ],
};
/** What of the file is a number of its own, and what the county has not confirmed. */
export const notice: Part = {
  heading: 'doc.notice',
  build: ({ t, county, lang }) => [
    { kind: 'text', text: county.notice[lang] },
    { kind: 'text', text: t('doc.settings') },
  ],
};
/** Blank rows to write on. */
export const blank = (n: number, columns: number, first: (i: number) => string = () => ''): string[][] =>
  Array.from({ length: n }, (_, i) => [first(i), ...Array.from({ length: columns - 1 }, () => '')]);
