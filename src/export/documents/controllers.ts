/** What the controllers work by: the schedule, the messages with what they are to bring about, storylines, levels and their own desk. */
import type { Section } from '../block.ts';
import type { DocPrinter } from './printer.ts';
import { realMinutes } from './sections.ts';

type Part = Section<DocPrinter>;

/** Real minutes of a usual session round the play itself; a proposal that the bureau changes. */
const STEPS = [
  ['brief', 20],
  ['play', 0],
  ['wash', 15],
  ['talk', 30],
] as const;
export const schedule: Part = {
  heading: 'doc.schedule',
  build({ s, t }) {
    return [
      {
        kind: 'table',
        caption: t('doc.schedule'),
        head: [t('doc.col.step'), t('doc.col.minutes'), t('doc.col.content')],
        widths: [1.3, 0.9, 4.4],
        rows: STEPS.map(([step, minutes]) => [
          t(`doc.step.${step}`),
          String(step === 'play' ? realMinutes(s) : minutes),
          t(`doc.step.${step}.what`),
        ]),
      },
      { kind: 'note', text: t('doc.schedule.hint') },
    ];
  },
};
export const support: Part = {
  heading: 'doc.support',
  build: ({ t }) => [{ kind: 'list', items: ['room', 'paper', 'backup'].map((k) => t(`doc.support.${k}`)) }],
};
export const msel: Part = {
  heading: 'doc.msel',
  build: (p) => [
    { kind: 'note', text: p.t('doc.msel.hint', { n: p.s.msel.length }) },
    ...p.msel.map(({ no, m }) => ({
      kind: 'card' as const,
      title: `${p.t('report.inject', { n: no })} · ${p.t(`injecttype.${m.type}`)}`,
      rows: [
        [p.t('doc.col.when'), p.when(m)],
        [p.t('doc.col.from'), `${m.from[p.lang]} → ${p.roles(m.to)} · ${p.t(`channel.${m.channel}`)}`],
        [p.t('doc.col.content'), m.content[p.lang]],
        ...(m.truth ? [] : [[p.t('doc.col.truth'), p.t('doc.untrue')] as const]),
        ...(m.expects.length > 0 ? [[p.t('doc.col.expects'), p.join(m.expects.map(p.item))] as const] : []),
        ...(m.learningPoint ? [[p.t('doc.col.point'), m.learningPoint[p.lang]] as const] : []),
        ...(m.controllerNotes ? [[p.t('doc.col.notes'), m.controllerNotes[p.lang]] as const] : []),
      ] as (readonly [string, string])[],
    })),
  ],
};
/** In order of time, one line a message: how the exercise unfolds where nobody helps it along. */
export const evolution: Part = {
  heading: 'doc.evolution',
  build: (p) => [
    {
      kind: 'table',
      caption: p.t('doc.evolution'),
      head: [p.t('report.col.no'), p.t('doc.col.when'), p.t('doc.col.content')],
      widths: [0.5, 1.8, 4.6],
      rows: p.msel
        .filter(({ m }) => m.type === 'contextual' || m.type === 'expected-action')
        .map(({ no, m }) => [String(no), p.when(m), m.content[p.lang]]),
    },
  ],
};
export const storylines: Part = {
  heading: 'doc.storylines',
  build: ({ s, lang }) =>
    Object.values(s.storylines).flatMap((story) => [
      { kind: 'sub' as const, text: story.title[lang] },
      {
        kind: 'list' as const,
        items: Object.values(story.states)
          .map((x) => x.title?.[lang] ?? '')
          .filter((x) => x !== ''),
      },
    ]),
};
export const levels: Part = {
  heading: 'doc.levels',
  build: ({ s, t, lang }) =>
    s.difficulties.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: s.difficulties.map((d) => `${t(`difficulty.${d.level}`)}: ${d.note[lang]}`),
          },
        ],
};
export const desk: Part = {
  heading: 'doc.desk',
  build: ({ t }) => [
    { kind: 'list', items: ['clock', 'inject', 'hold', 'stop', 'note'].map((k) => t(`doc.desk.${k}`)) },
  ],
};
