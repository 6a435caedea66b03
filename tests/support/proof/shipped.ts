/** Shipped scenarios as bots play them: what a run comes to, line by line, and how its charts moved. */
import { readdirSync, readFileSync } from 'node:fs';
import { playBot, RunStopped, type BotRun } from '../../../src/bots/run.ts';
import { makeBot } from '../../../src/cli/policy.ts';
import { COMMON_BINDINGS } from '../../../src/sim/common-charts.ts';
import { packsOf } from '../../../src/sim/hazards/index.ts';
import {
  isOver,
  seconds,
  type Exercise,
  type LoadedScenario,
  type LoggedCommand,
} from '../../../src/sim/index.ts';
import { movesOf, watch } from '../charts.ts';
import { county, load } from '../tiny.ts';

export const ALL_IDS = readdirSync('scenarios')
  .filter((f) => f.endsWith('.yaml'))
  .map((f) => f.slice(0, -5));
export const IDS = process.env.SCENARIO ? process.env.SCENARIO.split(',') : ALL_IDS;
export const POLICIES = ['idle', 'doctrine', 'random'] as const;
export type Policy = (typeof POLICIES)[number];

export interface Shipped {
  readonly id: string;
  readonly policy: Policy;
  readonly seed: string;
}
export const nameOf = ({ id, policy, seed }: Shipped): string => `${id}, ${policy}, ${seed}`;

const files = new Map<string, { text: string; loaded: LoadedScenario }>();
export function scenario(id: string): { readonly text: string; readonly loaded: LoadedScenario } {
  let s = files.get(id);
  if (!s) {
    const text = readFileSync(`scenarios/${id}.yaml`, 'utf8');
    files.set(id, (s = { text, loaded: load(text) }));
  }
  return s;
}

/** Shortest first. */
export const bySpan = (ids: readonly string[]): string[] => {
  const span = (id: string): number => seconds(scenario(id).loaded.scenario.end.at);
  return [...ids].sort((a, b) => span(a) - span(b));
};
const COMMON = COMMON_BINDINGS.map((b) => b.machine.id);
export const hasChart = (id: string, chart: string): boolean =>
  COMMON.includes(chart) ||
  packsOf(scenario(id).loaded.scenario).acting.some((h) => h.charts.some((c) => c.machine.id === chart));

/** @param without transitions taken out beside those that the scenario takes out itself, by chart. */
export function playShipped(
  run: Shipped,
  onLook: (t: number, ex: Exercise) => void,
  without: Readonly<Record<string, readonly string[]>> = {},
): BotRun {
  const { text, loaded } = scenario(run.id);
  const machines = { ...loaded.scenario.machines };
  for (const [chart, pairs] of Object.entries(without))
    machines[chart] = { without: [...(machines[chart]?.without ?? []), ...pairs] };
  const changed = { ...loaded, scenario: { ...loaded.scenario, machines } };
  return playBot(changed, text, county, run.seed, makeBot(run.policy, run.seed), onLook);
}

export interface Line {
  readonly t: number;
  /** Kind of an event, code of a message, or type and code of an order that was refused. */
  readonly kind: string;
  readonly text: string;
}
type Streams = readonly (readonly Line[])[];
/** All that somebody can tell of an exercise, with `STATE_CHANGED` left out: events, messages, refusals. */
export class Lines {
  readonly streams: Line[][] = [[], [], []];
  private readonly seen = [0, 0, 0];

  read({ world: w, commands }: Exercise): void {
    const { log } = w;
    for (; this.seen[0] < log.length; this.seen[0]++) {
      const { t, kind, role, data } = log[this.seen[0]];
      if (kind !== 'STATE_CHANGED') this.add(0, t, kind, [role, data]);
    }
    for (; this.seen[1] < w.info.messages.length; this.seen[1]++) {
      const m = w.info.messages[this.seen[1]];
      this.add(1, w.t, `message ${m.code || m.inject}`, [
        m.from,
        m.to,
        m.channel,
        m.params,
        m.facts,
        m.truth,
      ]);
    }
    for (; this.seen[2] < commands.length; this.seen[2]++) {
      const c = commands[this.seen[2]];
      if (c.code) this.add(2, c.t, `${c.cmd.type} ${c.code}`, [c.role]);
    }
  }
  private add(stream: number, t: number, kind: string, rest: unknown): void {
    this.streams[stream].push({ t, kind, text: JSON.stringify([t, kind, rest]) });
  }
}
/** Asked with growing `t`: the first line that one has and the other has not, of what stands at second `t`. */
export function comparing(usual: Streams, other: Streams): (t: number) => Line | null {
  const next = usual.map(() => 0);
  return (t) => {
    for (let s = 0; s < usual.length; s++)
      for (; ; next[s]++) {
        const [a, b] = [usual[s][next[s]], other[s][next[s]]];
        const [hasA, hasB] = [a !== undefined && a.t <= t, b !== undefined && b.t <= t];
        if (!hasA && !hasB) break;
        if (!hasA) return b;
        if (!hasB || a.text !== b.text) return a;
      }
    return null;
  };
}
/** Lines up to second `t` that only one of the two has. */
export function differing(usual: Streams, other: Streams, t: number): number {
  const count = new Map<string, number>();
  for (const [streams, sign] of [[usual, 1] as const, [other, -1] as const])
    for (const l of streams.flat()) if (l.t <= t) count.set(l.text, (count.get(l.text) ?? 0) + sign);
  return [...count.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}

/** A run with every chart as it is. */
export interface Course {
  readonly run: Shipped;
  readonly streams: Streams;
  readonly outcome: string;
  readonly end: number;
  readonly ms: number;
  readonly commands: readonly LoggedCommand[];
  /** `chart from -> to`: how often, and when first. */
  readonly moves: ReadonlyMap<string, { n: number; t: number }>;
  /** `chart state`, as seen at the beginning and the end or named by a move. */
  readonly states: ReadonlySet<string>;
}
export const outcomeOf = (run: BotRun): string => JSON.stringify(run.score(null).outcome);

const courses = new Map<string, Course>();
export function courseOf(run: Shipped): Course {
  const known = courses.get(nameOf(run));
  if (known) return known;
  const begun = performance.now();
  const lines = new Lines();
  const { look, states } = watch({});
  const played = playShipped(run, (t, ex) => {
    lines.read(ex);
    if (t === 0 || isOver(ex)) look(ex);
  });
  const { ex } = played.session;
  const moved = movesOf(ex.world.log);
  const course: Course = {
    run,
    streams: lines.streams,
    outcome: outcomeOf(played),
    end: ex.world.t,
    ms: performance.now() - begun,
    commands: ex.commands,
    moves: moved.moves,
    states: new Set([...states, ...moved.states]),
  };
  courses.set(nameOf(run), course);
  process.stderr.write(`played ${nameOf(run)} (${(course.ms / 1000).toFixed(1)} s)\n`);
  return course;
}

/** What `onLook` throws when it has seen enough. */
export class Enough extends Error {}
/** Plays until the end or until `Enough`. */
export function untilEnough(play: () => void): void {
  try {
    play();
  } catch (e) {
    if (!(e instanceof RunStopped && e.cause instanceof Enough)) throw e;
  }
}
