/** How things stood: lanes from the log's moves, and the figure that report and review draw of them. */
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../src/export/audience.ts';
import { reportDocx } from '../../src/export/docx.ts';
import { printer } from '../../src/export/format.ts';
import { reportHtml } from '../../src/export/html.ts';
import { stateFigure, textWidth } from '../../src/export/state-figure.ts';
import { laneWords } from '../../src/export/state-words.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { playBot } from '../../src/bots/run.ts';
import { translator } from '../../src/i18n/index.ts';
import {
  buildReport,
  runParts,
  type ReportModel,
  type SimLogEvent,
  type StateLane,
  type StateLanes,
} from '../../src/sim/index.ts';
import { isIn } from '../../src/sim/drive.ts';
import { MOST_LANES, stateLanes, type ChartThings } from '../../src/sim/report/state-lanes.ts';
import { asLogged } from '../support/loose.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';

type Move = readonly [t: number, chart: string, instance: string, from: string, to: string];
const logOf = (moves: readonly Move[]): SimLogEvent[] =>
  asLogged(
    moves.map(([t, chart, instance, from, to], i) => ({
      n: i + 1,
      t,
      kind: 'STATE_CHANGED',
      role: null,
      data: { chart, instance, from, to },
    })),
  );
const END = 7200;
const of = (moves: readonly Move[], things: ChartThings = {}, stories: string[] = []): StateLanes =>
  stateLanes(logOf(moves), END, things, stories);
const plain = (l: StateLane): string => l.spans.map((s) => `${s.from}-${s.to} ${s.state}`).join(', ');

describe('lanes of the log', () => {
  it('the first state is there from the start, the last to the end', () => {
    const { lanes, more } = of([
      [600, 'response', 'county', 'none', 'level4'],
      [1800, 'response', 'county', 'level4', 'level3'],
    ]);
    expect(lanes.map(plain)).toEqual(['0-600 none, 600-1800 level4, 1800-7200 level3']);
    expect(lanes[0]).toMatchObject({ side: 'response', hazard: null, region: '' });
    expect(more).toBe(0);
  });
  it('regions that go side by side have a lane each, states inside a state share its lane', () => {
    const { lanes } = of([
      [60, 'flood-gauge', 'g', 'water.below', 'water.warning'],
      [120, 'flood-gauge', 'g', 'told.below', 'told.over'],
      [900, 'flood-gauge', 'g', 'told.over.level4', 'told.over.level3'],
      [1200, 'flood-gauge', 'g', 'told.over', 'told.below'],
    ]);
    expect(lanes.map((l) => [l.region, plain(l)])).toEqual([
      ['water', '0-60 water.below, 60-7200 water.warning'],
      // Which of the states inside it went to, its next move tells.
      ['told', '0-120 told.below, 120-900 told.over.level4, 900-1200 told.over.level3, 1200-7200 told.below'],
    ]);
  });
  it('regions inside a state begin and end with it', () => {
    const { lanes } = of([
      [600, 'story', 'story', 'quiet', 'active'],
      [1200, 'story', 'story', 'active.word.none', 'active.word.told'],
      [3000, 'story', 'story', 'active', 'over'],
    ]);
    expect(lanes.map((l) => [l.region, plain(l)])).toEqual([
      ['', '0-600 quiet, 600-3000 active, 3000-7200 over'],
      ['active.word', '600-1200 active.word.none, 1200-3000 active.word.told'],
    ]);
  });
  it('what began later was nowhere before, and is named after what it is about', () => {
    const { lanes } = of([[1200, 'hazmat-entry', 'team', 'hot', 'washed']], {
      'hazmat-entry': { team: { subject: 'unit-1', begun: 900 } },
    });
    expect(plain(lanes[0])).toBe('900-1200 hot, 1200-7200 washed');
    expect(lanes[0]).toMatchObject({ subject: 'unit-1', hazard: 'hazmat', side: 'world' });
  });
  it('moves within one second leave no span, and a lane that went nowhere is none', () => {
    const there = of([
      [600, 'flood-levee', 'l', 'sound', 'piping'],
      [600, 'flood-levee', 'l', 'piping.unseen', 'piping.found'],
      [900, 'forest-fire-wind', 'wind', 'steady', 'turned'],
      [900, 'forest-fire-wind', 'wind', 'turned', 'steady'],
    ]);
    expect(there.lanes.map(plain)).toEqual(['0-600 sound, 600-7200 piping.found']);
  });
  it('a storyline ends when it is stopped and begins anew; it is of the world', () => {
    const log = asLogged([
      { n: 1, t: 60, kind: 'STORY_STARTED', role: null, data: { story: 's' } },
      ...logOf([[120, 's', 's', 'a', 'b']]),
      { n: 3, t: 300, kind: 'STORY_STOPPED', role: null, data: { story: 's' } },
      { n: 4, t: 600, kind: 'STORY_STARTED', role: null, data: { story: 's' } },
      ...logOf([[900, 's', 's', 'a', 'b']]),
    ]);
    const [lane] = stateLanes(log, END, {}, ['s']).lanes;
    expect(plain(lane)).toBe('60-120 a, 120-300 b, 600-900 a, 900-7200 b');
    expect(lane.side).toBe('world');
  });
  it('books of other parts and what goes on inside an incident are no lanes; nor is what came after the end', () => {
    expect(
      of([
        [60, 'inject', 'INJ-01', 'waiting', 'delivered'],
        [60, 'task', '1', 'assigned', 'enRoute'],
        [60, 'procedure', 'C-01', 'pending', 'due'],
        [60, 'supply-order', '1', 'ordered', 'underWay'],
        [60, 'hazmat-incident', 'incident', 'active.call.pending', 'active.call.called'],
        [END + 60, 'response', 'county', 'level4', 'ended'],
      ]),
    ).toEqual({ endS: END, lanes: [], more: 0, all: [] });
  });
  it('the world stands above, each side by its first move; no kind crowds out another, the rest is counted', () => {
    const many = (chart: string, n: number, at: number): Move[] =>
      Array.from({ length: n }, (_, i) => [at + i, chart, `i${i}`, 'a', 'b']);
    const { lanes, more } = of([
      ...many('shelter', 30, 60),
      ...many('flood-gauge', 40, 120),
      [3000, 'response', 'county', 'none', 'level4'],
      [3600, 'flood-levee', 'levee-5', 'sound', 'piping'],
    ]);
    const sides = lanes.map((l) => l.side);
    expect(sides).toEqual([...sides].sort().reverse());
    for (const side of ['world', 'response'] as const)
      expect(sides.filter((s) => s === side)).toHaveLength(MOST_LANES[side]);
    expect(lanes.map((l) => l.chart)).toEqual(expect.arrayContaining(['flood-levee', 'response']));
    expect(more).toBe(30 + 40 + 2 - MOST_LANES.world - MOST_LANES.response);
    for (const side of ['world', 'response'] as const) {
      const first = lanes.filter((l) => l.side === side).map((l) => l.spans[0].to);
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }
  });
});

const draw = (states: StateLanes, lang: 'zh' | 'en' = 'en', name = (id: string): string => id): string =>
  stateFigure({ states, stories: {}, lang, t: translator(lang), name })!.svg;
const written = (svg: string): { x: number; y: number; size: number; middle: boolean; text: string }[] =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)</g)].map((m) => ({
    x: Number(m[1]),
    y: Number(m[2]),
    size: Number(m[3]),
    middle: m[4].includes('middle'),
    text: m[5],
  }));
/** Texts on one line lie apart. */
function apart(svg: string): void {
  const all = written(svg).map((w) => {
    const wide = textWidth(w.text, w.size);
    return { ...w, from: w.middle ? w.x - wide / 2 : w.x, to: w.middle ? w.x + wide / 2 : w.x + wide };
  });
  for (const a of all) {
    expect(a.from, a.text).toBeGreaterThanOrEqual(0);
    expect(a.to, a.text).toBeLessThanOrEqual(720);
    for (const b of all)
      if (a !== b && a.y === b.y)
        expect(a.to <= b.from || b.to <= a.from, `${a.text} | ${b.text}`).toBe(true);
  }
}

describe('the figure', () => {
  it('a word stands where it has room, else a number that the legend explains', () => {
    const svg = draw(
      of([
        [60, 'x', 'county', 'nothing-yet', 'going-on'],
        [7140, 'x', 'county', 'going-on', 'over-and-done'],
      ]),
    );
    const texts = written(svg).map((w) => w.text);
    expect(texts).toContain('going-on');
    expect(texts).toEqual(expect.arrayContaining(['1', '2', '1 nothing-yet', '2 over-and-done']));
    expect(svg).toContain('nothing-yet, 0:00–0:01');
    apart(svg);
  });
  it('numbers of moves close to each other lie apart, to the very edge', () => {
    const burst = (at: number): Move[] =>
      Array.from({ length: 12 }, (_, i) => [at + i * 10, `c${at}`, 'i', `state-${i}`, `state-${i + 1}`]);
    apart(draw(of([...burst(10), ...burst(7060)])));
  });
  it('a long name is cut, the same run gives the same bytes, texts are escaped', () => {
    const states = of([[600, 'x', 'levee-5', 'a<b', 'c']]);
    const name = (): string => 'A very long name of a levee that nobody could ever write in a column & more';
    const svg = draw(states, 'en', name);
    expect(svg).toBe(draw(states, 'en', name));
    expect(written(svg).some((w) => w.text.endsWith('…'))).toBe(true);
    expect(svg).not.toContain('a<b');
    apart(svg);
  });
  it('a storyline is called as its file calls it, in the language asked for', () => {
    const states = of([[3600, 's', 's', 'calm', 'angry']], {}, ['s']);
    const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
    const stories = {
      s: { title: text('家属', 'Relatives'), states: { angry: text('堵门', 'at the gate') } },
    };
    for (const [lang, words] of [
      ['zh', ['家属', '堵门', '灾情']],
      ['en', ['Relatives', 'at the gate', 'What happened']],
    ] as const) {
      const { svg } = stateFigure({ states, stories, lang, t: translator(lang), name: (id) => id })!;
      expect(written(svg).map((w) => w.text)).toEqual(expect.arrayContaining([...words]));
    }
  });
});

describe('in the report', () => {
  const run = playBot(firstSteps, firstStepsText, county, '1', doctrineBot());
  const { world } = run.session.ex;
  const recordText = run.close(null);
  const model = (events: readonly SimLogEvent[]): ReportModel =>
    buildReport({
      loaded: firstSteps,
      pack: county,
      seed: '1',
      policy: 'doctrine',
      recordText,
      score: run.score(null),
      ...runParts(run.session.ex),
      events,
    });
  const whole = model(world.log);
  const still = model(world.log.filter((e) => e.kind !== 'STATE_CHANGED'));

  it('what a chart’s lane ends in is what the chart says at the end', () => {
    const ended = world.log.find((e) => e.kind === 'SCORED_END')!.t;
    expect(whole.states.endS).toBe(ended);
    const late = new Set(
      world.log.flatMap((e) =>
        e.kind === 'STATE_CHANGED' && e.t >= ended ? [(e as SimLogEvent<'STATE_CHANGED'>).data.instance] : [],
      ),
    );
    const stood = whole.states.lanes.filter((l) => !late.has(l.instance));
    expect(stood.length).toBeGreaterThan(8);
    for (const l of stood) {
      const at = l.spans.at(-1)!;
      expect(isIn(world, l.chart, at.state, l.instance), `${l.chart} ${at.state}`).toBe(true);
      expect(at.to).toBe(ended);
      l.spans.slice(1).forEach((s, i) => expect(s.from).toBe(l.spans[i].to));
    }
  });
  it.each(['zh', 'en'] as const)('HTML has it in %s: names, not ids, and no text on another', (lang) => {
    const html = reportHtml(whole, lang);
    const title = translator(lang)('report.fig.states');
    expect(html).toContain(`aria-label="${title}"`);
    expect(html).toContain(
      translator(lang)('report.states.more', {
        n: whole.states.lanes.length,
        of: whole.states.all.length,
      }),
    );
    const svg = html.slice(html.indexOf(`aria-label="${title}"`)).split('</svg>')[0];
    expect(svg).toContain(whole.names['levee-5'][lang]);
    expect(svg).not.toContain('levee-5');
    apart(svg);
  });
  it('Word has it, as SVG with a picture beside it', async () => {
    const drawn: string[] = [];
    const file = await reportDocx(whole, 'zh', (svg) => {
      drawn.push(svg);
      return Promise.resolve(new Uint8Array([137, 80, 78, 71]));
    });
    expect(file.length).toBeGreaterThan(10_000);
    expect(drawn.filter((svg) => svg.includes('各对象状态演化'))).toHaveLength(1);
  });
  it('for county and superior alone; the section is left out where the log has no moves', () => {
    const has = (m: ReportModel, audience: 'county' | 'superior' | 'township' | 'public'): boolean =>
      JSON.stringify(buildBlocks(printer(m, 'en'), audience)).includes('How things stood');
    expect(has(whole, 'county') && has(whole, 'superior')).toBe(true);
    expect(has(whole, 'township') || has(whole, 'public')).toBe(false);
    expect(still.states.lanes).toEqual([]);
    expect(has(still, 'county') || has(still, 'superior')).toBe(false);
  });
});

it.each([
  ['zh', '无官方消息'],
  ['en', 'nothing official heard'],
] as const)('what people make up where nobody speaks has a name: %s', (lang, word) => {
  const lane = {
    chart: 'public-rumour',
    hazard: null,
    side: 'response',
    instance: 'silence',
    subject: 'silence',
    region: '',
    spans: [],
  } as unknown as StateLane;
  const words = laneWords({ lanes: [lane] } as unknown as StateLanes, {}, lang, translator(lang), (id) => id);
  expect(words.name(lane)).toBe(word);
});
