/** How things stood, from the log's moves: a lane for each region of each chart, the world above what was done about it. */
import { HAZARD_OF_CHART } from '../hazards/index.ts';
import { LogIndex } from '../scoring/log-index.ts';
import type { SimLogEvent, World } from '../world.ts';
import type { StateLane, StateLanes } from './types.ts';

/** More than these nobody takes in at a glance; what is left out is counted. */
export const MOST_LANES = { world: 16, response: 10 } as const;
/** Said in other parts of the report: injects by the table of messages, procedures by the score, tasks and goods by the use of teams. */
const ELSEWHERE: ReadonlySet<string> = new Set(['exercise', 'inject', 'procedure', 'task', 'supply-order']);
/** Common charts that tell of the world, not of what was done about it. */
const OF_WORLD: ReadonlySet<string> = new Set(['township-contact']);
/** What goes on inside an incident is what its things go through, and those have lanes of their own. */
const isNoise = (chart: string, region: string): boolean =>
  ELSEWHERE.has(chart) || (region !== '' && chart.endsWith('-incident'));

/** Of each instance, what its moves do not say: the place or unit that it is about, and since when it has been there. */
export type ChartThings = Readonly<
  Record<string, Readonly<Record<string, { readonly subject: string; readonly begun: number }>>>
>;
export const chartThings = (w: World): ChartThings =>
  Object.fromEntries(
    Object.entries(w.machines.charts).map(([chart, rows]) => {
      const { binding } = w.env.charts.of.get(chart)!;
      return [
        chart,
        Object.fromEntries(
          Object.entries(rows).map(([instance, row]) => {
            // Stays in outermost states follow each other without a gap.
            const top = Object.keys(row.entered).filter((p) => !p.includes('.'));
            const last = Math.max(...top.map((p) => row.entered[p]));
            const before = top.reduce((s, p) => s + (row.spent[p] ?? 0), 0);
            return [
              instance,
              { subject: binding.subject?.(w, instance) ?? instance, begun: Math.max(0, last - before) },
            ];
          }),
        ),
      ];
    }),
  );

/** Whether a move is told among the states of things: by its chart, and in an incident by its outermost states. */
export const isToldMove = ({ chart, to }: SimLogEvent<'STATE_CHANGED'>['data']): boolean =>
  !isNoise(chart, to.includes('.') ? to : '');

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
interface Open {
  readonly spans: { from: number; to: number; state: string }[];
  now: { from: number; state: string } | null;
  /** Number of the event that moved it first. */
  readonly first: number;
}
interface Thing {
  readonly chart: string;
  readonly instance: string;
  begun: number;
  /** When a state was last entered, by path. */
  readonly entered: Map<string, number>;
  readonly regions: Map<string, Open>;
}

function close(lane: Open, t: number): void {
  if (lane.now && lane.now.from < t) {
    const last = lane.spans.at(-1);
    if (last?.state === lane.now.state && last.to === lane.now.from) last.to = t;
    else lane.spans.push({ from: lane.now.from, to: t, state: lane.now.state });
  }
  lane.now = null;
}

/** @param states of the chart that some move left or entered: what is none of them but holds them is a region. */
function move(x: Thing, states: ReadonlySet<string>, e: SimLogEvent<'STATE_CHANGED'>): void {
  const { from, to } = e.data;
  let region = above(to);
  while (region !== '' && states.has(region)) region = above(region);
  let lane = x.regions.get(region);
  if (!lane) x.regions.set(region, (lane = { spans: [], now: null, first: e.n }));
  if (!lane.now && from !== '') {
    // It stood there since the state around it was entered.
    let around = region;
    while (around !== '' && !x.entered.has(around)) around = above(around);
    lane.now = { from: x.entered.get(around) ?? x.begun, state: from };
  } else if (lane.now && from.startsWith(`${lane.now.state}.`)) lane.now = { ...lane.now, state: from };
  close(lane, e.t);
  lane.now = { from: e.t, state: to };
  x.entered.set(to, e.t);
  // With a state, what goes on inside is left.
  if (from !== '')
    for (const [r, inner] of x.regions) if (r === from || r.startsWith(`${from}.`)) close(inner, e.t);
}

interface Candidate {
  readonly lane: StateLane;
  readonly first: number;
}
/** Each kind of chart in turn, so that no kind crowds out another; of one kind first the things that went through most states. */
function choose(all: readonly Candidate[], most: number): StateLane[] {
  const kinds = new Map<string, Candidate[]>();
  for (const c of all) kinds.set(c.lane.chart, [...(kinds.get(c.lane.chart) ?? []), c]);
  const states = ({ lane }: Candidate): number => new Set(lane.spans.map((s) => s.state)).size;
  for (const kind of kinds.values()) kind.sort((a, b) => states(b) - states(a) || a.first - b.first);
  const kept: Candidate[] = [];
  for (let turn = 0; kept.length < Math.min(most, all.length); turn++)
    for (const kind of kinds.values()) if (turn < kind.length && kept.length < most) kept.push(kind[turn]);
  return kept.sort((a, b) => a.first - b.first).map((c) => c.lane);
}

/** @param stories ids of the file's storylines: they are of the world. */
export function stateLanes(
  events: readonly SimLogEvent[],
  endS: number,
  things: ChartThings,
  stories: readonly string[],
): StateLanes {
  const states = new Map<string, Set<string>>();
  const all = new Map<string, Thing>();
  const thing = (chart: string, instance: string): Thing => {
    const key = `${chart} ${instance}`;
    let x = all.get(key);
    if (!x) {
      const begun = things[chart]?.[instance]?.begun ?? 0;
      all.set(key, (x = { chart, instance, begun, entered: new Map(), regions: new Map() }));
    }
    return x;
  };
  // What comes after the scored end is of no figure.
  const inTime = events.filter((e) => e.t < endS);
  const moves = inTime.filter((e): e is SimLogEvent<'STATE_CHANGED'> => e.kind === 'STATE_CHANGED');
  for (const { data } of moves) {
    const mine = states.get(data.chart) ?? new Set();
    states.set(data.chart, mine.add(data.from).add(data.to));
  }
  for (const e of inTime) {
    if (e.kind === 'STATE_CHANGED')
      move(thing(e.data.chart, e.data.instance), states.get(e.data.chart)!, e as (typeof moves)[number]);
    else if (e.kind === 'STORY_STARTED' || e.kind === 'STORY_STOPPED') {
      const { story } = (e as SimLogEvent<'STORY_STARTED'>).data;
      const x = thing(story, story);
      for (const lane of x.regions.values()) close(lane, e.t);
      x.entered.clear();
      x.begun = e.t;
    }
  }
  const lanes = [...all.values()].flatMap((x) =>
    [...x.regions].flatMap(([region, open]): Candidate[] => {
      if (isNoise(x.chart, region)) return [];
      close(open, endS);
      // A move there and back within one second.
      if (open.spans.length < 2) return [];
      const { chart, instance } = x;
      const hazard = HAZARD_OF_CHART.get(chart) ?? null;
      const side = hazard !== null || OF_WORLD.has(chart) || stories.includes(chart) ? 'world' : 'response';
      const subject = things[chart]?.[instance]?.subject ?? instance;
      return [
        { lane: { chart, hazard, side, instance, subject, region, spans: open.spans }, first: open.first },
      ];
    }),
  );
  lanes.sort((a, b) => a.first - b.first);
  const shown = (['world', 'response'] as const).flatMap((side) =>
    choose(
      lanes.filter((c) => c.lane.side === side),
      MOST_LANES[side],
    ),
  );
  return { endS, lanes: shown, more: lanes.length - shown.length, all: lanes.map((c) => c.lane) };
}
/** Of a run that is at hand, as the report tells it. */
export const lanesOfRun = (w: World): StateLanes =>
  stateLanes(w.log, new LogIndex(w.log).end, chartThings(w), Object.keys(w.env.scenario.storylines));
