/** What was exercised and how it went, in short. */
import { DIMENSIONS, exerciseFacts, runFacts, type Block, type Section } from '../block.ts';
import { gaugeFigures } from '../figures.ts';
import type { Printer } from '../format.ts';
import { stateFigure } from '../state-figure.ts';

/** By limit, the lowest first. */
function capsText({ m, t, lang, title }: Printer): string {
  const { caps } = m.score;
  const limits = [...new Set(caps.map((c) => c.limit))].sort((a, b) => a - b);
  if (limits.length === 0) return t('report.cap.none');
  const list = (limit: number): string =>
    caps
      .filter((c) => c.limit === limit)
      .map((c) => (c.id.startsWith('OUT-') ? title(c.id) : `${c.id} ${title(c.id)}`))
      .join(lang === 'zh' ? '、' : ', ');
  return limits
    .map((limit) => t('report.cap.line', { limit, list: list(limit) }))
    .join(lang === 'zh' ? '；' : '; ');
}

export const summary: Section = {
  heading: 'report.s1',
  build(p) {
    const { m, t } = p;
    const { score } = m;
    const no = t('report.none');
    const blocks: Block[] = [];
    blocks.push({
      kind: 'text',
      text: `${t('quantity.total')} ${p.quantity('total')} · ${t(`grade.${score.grade}`)} (${t('quantity.raw')} ${p.quantity('raw')})`,
    });
    blocks.push({
      kind: 'table',
      head: DIMENSIONS.map((d) => t(`dim.${d}`)),
      rows: [DIMENSIONS.map((d) => p.number(score.dimensions[d], 0))],
      widths: [1, 1, 1, 1, 1, 1],
    });
    blocks.push({
      kind: 'text',
      text: `${t('report.caps')}: ${capsText(p)}`,
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
    blocks.push(
      { kind: 'sub', text: t('report.kpis') },
      {
        kind: 'table',
        head: [t('report.col.measure'), t('report.col.run')],
        widths: [4, 1],
        rows: p.quantities('indicator').map((q) => [t(`quantity.${q.id}`), p.quantity(q.id)]),
      },
    );
    return blocks;
  },
};

export const basics: Section = {
  heading: 'report.s2',
  build(p) {
    const { m, lang } = p;
    const blocks: Block[] = [];
    blocks.push({ kind: 'table', head: ['', ''], rows: exerciseFacts(p), widths: [1, 3] });
    blocks.push({ kind: 'text', text: m.scenario.initialConditions[lang] });
    return blocks;
  },
};

/** Last: how to find the very run again, and what names and standards rest on. */
export const appendix: Section = {
  heading: 'report.appendix',
  build: (p) => [{ kind: 'table', head: ['', ''], rows: runFacts(p), widths: [1, 3] }],
};

/** Rows of the timeline on paper; how many there are in all is said. */
const MOST_ROWS = 200;
const LANES = ['world', 'inject', 'decision', 'report', 'effect', 'forces', 'state'];

export const course: Section = {
  heading: 'report.s3',
  build(p) {
    const { m, t, lang } = p;
    const blocks: Block[] = [];
    blocks.push({ kind: 'text', text: m.scenario.summary[lang] });
    for (const figure of gaugeFigures(p).slice(0, 3)) blocks.push({ kind: 'figure', figure });
    // What happened is never left out for what was done about it.
    const rank = (r: (typeof m.timeline)[number]): number => LANES.indexOf(r.lane);
    const important = [...m.timeline]
      .sort((a, b) => rank(a) - rank(b) || a.event - b.event)
      .slice(0, MOST_ROWS)
      .sort((a, b) => a.event - b.event);
    if (important.length < m.timeline.length)
      blocks.push({ kind: 'text', text: t('report.rows', { n: important.length, of: m.timeline.length }) });
    blocks.push({
      kind: 'table',
      wide: true,
      head: [t('report.col.time'), t('report.col.lane'), t('report.col.what'), t('report.col.event')],
      widths: [2, 1, 6, 1],
      rows: important.map((r) => [p.calendar(r.t), t(`lane.${r.lane}`), p.event(r), `ev#${r.event}`]),
    });
    return blocks;
  },
};

/** How things stood through the exercise; nothing where nothing moved. */
export const states: Section = {
  heading: 'report.states',
  build(p) {
    const { m, t } = p;
    const figure = stateFigure({ ...p, states: m.states, stories: m.stories });
    if (!figure) return [];
    const more: Block[] =
      m.states.more > 0 ? [{ kind: 'text', text: t('report.states.more', { n: m.states.more }) }] : [];
    return [{ kind: 'text', text: t('report.states.hint') }, { kind: 'figure', figure }, ...more];
  },
};

/** The messages of the file: what was planned, when it came, what it was to teach. */
export const messages: Section = {
  heading: 'report.messages',
  build({ m, t, lang, clock }) {
    if (m.msel.length === 0) return [];
    const notes = (i: (typeof m.msel)[number]): string =>
      [
        i.learningPoint && t('report.learning', { text: i.learningPoint[lang] }),
        i.controllerNotes && t('report.notes', { text: i.controllerNotes[lang] }),
        i.fault !== '' && t('report.fault', { text: i.fault }),
      ]
        .filter(Boolean)
        .join(' ');
    return [
      {
        kind: 'table',
        head: ['inject', 'kind', 'sent', 'text', 'notes'].map((c) => t(`report.col.${c}`)),
        widths: [1, 1.2, 1.2, 3.4, 3.2],
        rows: m.msel.map((i) => [
          i.id,
          t(`injecttype.${i.type}`),
          i.at < 0 ? t(`injectstate.${i.state}`) : clock(i.at),
          i.content[lang],
          notes(i),
        ]),
      },
    ];
  },
};
