/** What was exercised, who took part, how it was judged, and how it went. */
import { exerciseFacts, type Block, type Section } from '../block.ts';
import type { Printer } from '../format.ts';
import { gaugeFigures } from '../figures.ts';
import { stateFigure } from '../state-figure.ts';
import { mainCourse } from '../timeline-rows.ts';

export const basics: Section = {
  heading: 'report.basics',
  build: (p) => [
    { kind: 'table', caption: '', head: ['', ''], rows: exerciseFacts(p), widths: [1, 3] },
    { kind: 'text', text: p.m.scenario.initialConditions[p.lang] },
  ],
};

/** Who took part: posts of the record's seats; what the simulation played is said. */
export const participants: Section = {
  heading: 'report.participants',
  build(p) {
    const { m, t } = p;
    return [
      {
        kind: 'table',
        caption: t('report.attendance'),
        head: ['post', 'seat', 'orders', 'refused', 'written', 'active'].map((c) => t(`report.col.${c}`)),
        widths: [1.6, 1.4, 0.8, 0.8, 0.8, 1.8],
        rows: m.attendance.map((r) => [
          t(`role.${r.role}`),
          seatName(p, r.seat),
          String(r.orders),
          String(r.refused),
          String(r.written),
          r.firstAt < 0 ? '—' : `${p.at(r.firstAt)}–${p.at(r.lastAt)}`,
        ]),
      },
      // Nobody writes to himself: alone there is nothing to say of it.
      ...(m.talk.sent > 0 ? [{ kind: 'text', text: talkText(p) } as const] : []),
      { kind: 'note', text: t('report.simulated-parties') },
    ];
  },
};
const talkText = ({ m: { talk }, t }: Printer): string =>
  t('report.talk', { sent: talk.sent, asked: talk.asked, answered: talk.answered }) +
  (talk.answered > 0 ? t('report.talk.median', { min: Math.round(talk.medianS / 60) }) : '') +
  t('report.talk.end');
/** Bots sit at seats of their own, a page played alone at one for all posts; a room's seats have names. */
export const seatName = ({ t }: Printer, seat: string): string => {
  if (seat === '') return t('report.absent');
  if (seat.startsWith('bot-')) return t('report.seat.bot');
  return seat === 'browser' ? t('report.seat.one') : seat;
};

export const method: Section = {
  heading: 'report.method',
  build({ m, t, lang }) {
    const { items, baselines } = m.score;
    const asked = items.filter((i) => i.status === 'done' || i.status === 'not-done').length;
    return [
      { kind: 'text', text: t('report.method.items', { asked, all: items.length }) },
      { kind: 'text', text: t('report.method.tkc') },
      { kind: 'text', text: t(baselines ? 'report.method.references' : 'report.method.no-references') },
      { kind: 'text', text: t('report.method.standard', { name: m.doctrine.evaluation[lang] }) },
    ];
  },
};

/** Gauges drawn on paper. */
const MOST_GAUGES = 3;

export const story: Section = {
  heading: 'report.story',
  build(p) {
    const all = gaugeFigures(p);
    const figures = all.slice(0, MOST_GAUGES);
    const more: Block[] =
      all.length > figures.length
        ? [{ kind: 'note', text: p.t('report.gauges', { n: figures.length, of: all.length }) }]
        : [];
    return [
      { kind: 'text', text: p.m.scenario.summary[p.lang] },
      ...more,
      ...figures.map((figure): Block => ({ kind: 'figure', figure })),
    ];
  },
};

/** Rows of the main course; every row is in the appendix and the workbook. */
const MOST_ROWS = 45;

export const course: Section = {
  heading: 'report.course',
  build(p) {
    const { m, t } = p;
    const rows = mainCourse(m.timeline, MOST_ROWS);
    if (rows.length === 0) return [];
    return [
      {
        kind: 'note',
        text: t('report.rows.chosen', { n: rows.length, of: m.timeline.length }),
      },
      {
        kind: 'table',
        caption: t('report.course'),
        head: ['time', 'lane', 'post', 'what', 'event'].map((c) => t(`report.col.${c}`)),
        widths: [1.3, 1.1, 1.5, 4.9, 1.1],
        rows: rows.map(({ first: r, n }) => [
          p.at(r.t),
          t(`lane.${r.lane}`),
          r.role === '' ? '' : t(`role.${r.role}`),
          `${p.event(r)}${n > 1 ? t('report.alike', { n }) : ''}`,
          `ev#${r.event}`,
        ]),
      },
    ];
  },
};

/** Where things were at three moments, on one piece of ground; nothing without pictures of the run. */
export const maps: Section = {
  heading: 'report.maps',
  build: ({ maps: drawn, t, at }) =>
    drawn.length === 0
      ? []
      : [
          { kind: 'note', text: t('report.maps.hint') },
          ...drawn.map((x): Block => ({
            kind: 'figure',
            figure: { title: t(`report.map.${x.at}`, { time: at(x.t) }), svg: x.svg },
          })),
        ],
};

/** How things stood through the exercise; nothing where nothing moved. */
export const states: Section = {
  heading: 'report.states',
  build(p) {
    const { m, t } = p;
    const figure = stateFigure({ ...p, states: m.states, stories: m.stories });
    if (!figure) return [];
    const more: Block[] =
      m.states.more > 0
        ? [
            {
              kind: 'note',
              text: t('report.states.more', { n: m.states.lanes.length, of: m.states.all.length }),
            },
          ]
        : [];
    return [{ kind: 'text', text: t('report.states.hint') }, { kind: 'figure', figure }, ...more];
  },
};

/** The messages of the file as executed: what came when, what was to be done about it, and what was. */
export const messages: Section = {
  heading: 'report.messages',
  build(p) {
    const { m, t, lang } = p;
    if (m.msel.length === 0) return [];
    const notes = (i: (typeof m.msel)[number]): string[] =>
      [
        i.learningPoint && t('report.learning', { text: i.learningPoint[lang] }),
        i.controllerNotes && t('report.notes', { text: i.controllerNotes[lang] }),
        i.fault !== '' && t('report.fault', { text: i.fault }),
      ].filter((x) => typeof x === 'string');
    const done = (id: string): string => {
      const item = m.score.items.find((x) => x.id === id);
      if (!item) return '—';
      return item.status === 'done' && item.doneAt >= 0
        ? t('report.inject.done', { at: p.at(item.doneAt) })
        : t(`status.${item.status}`);
    };
    return [
      {
        kind: 'table',
        caption: t('report.messages'),
        head: ['inject', 'sent', 'text', 'expected', 'actual'].map((c) => t(`report.col.${c}`)),
        widths: [1.5, 1.2, 3.8, 2, 1.6],
        rows: m.msel.map((i) => [
          `${p.inject(i.id)}\n${t(`injecttype.${i.type}`)}`,
          i.at < 0 ? t(`injectstate.${i.state}`) : p.at(i.at),
          [i.content[lang], ...notes(i)].join('\n'),
          i.expects.map((id) => p.title(id)).join('\n') || '—',
          i.expects.map(done).join('\n') || '—',
        ]),
      },
    ];
  },
};
