/** What tests ask of charts in the world: what an exercise comes to beside its moves, and what was true minute by minute. */
import type { AnyStateMachine } from 'xstate';
import { COMMON_BINDINGS } from '../../src/sim/common-charts.ts';
import { raise } from '../../src/sim/drive.ts';
import { HAZARDS } from '../../src/sim/hazards/index.ts';
import { graphOf } from '../../src/sim/machines/graph.ts';
import { activePaths } from '../../src/sim/machines/transition.ts';
import { stateHashes, HASH_PARTS, type Exercise } from '../../src/sim/index.ts';
import type { World } from '../../src/sim/world.ts';
import { perform, type Play } from '../small/charts/plays.ts';

/** Whose charts there are. */
export const CHART_PACKS = [...HAZARDS, { id: 'common', charts: COMMON_BINDINGS }];

/** Parts of the state in which an exercise may differ; where charts stand and what they logged are left out. */
const MATTERS = HASH_PARTS.map((p, i) => [p, i] as const).filter(([p]) => p !== 'clock' && p !== 'log');

/** All that an exercise came to, with `STATE_CHANGED` left out: events, refusals, messages, people, kernels. */
export function traceOf(ex: Exercise): string {
  const hashes = stateHashes(ex);
  return JSON.stringify([
    ex.world.log
      .filter((e) => e.kind !== 'STATE_CHANGED')
      .map(({ t, kind, role, data }) => [t, kind, role, data]),
    ex.commands.filter((c) => c.code).map((c) => [c.t, c.cmd.type, c.code]),
    ex.world.info.messages,
    MATTERS.map(([, i]) => hashes[i]),
  ]);
}

/** A response that was activated and has ended. */
export function responseOver(w: World): void {
  for (const event of ['to4', 'end']) raise(w, 'response', 'county', event);
}

export interface Region {
  /** Dotted path of the state whose children it is; '' for the chart itself. */
  readonly path: string;
  /** Every transition that moves it, as `machines.without` takes them. */
  readonly pairs: readonly string[];
}
interface Node {
  readonly path: readonly string[];
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
}
export function regionsOf(machine: AnyStateMachine): Region[] {
  const { transitions } = graphOf(machine);
  const out: Region[] = [];
  const visit = (n: Node): void => {
    if (n.type === 'compound') {
      const path = n.path.join('.');
      const inside = (to: string): boolean => to.slice(0, Math.max(0, to.lastIndexOf('.'))) === path;
      const pairs = transitions
        .filter((t) => t.from !== t.to && inside(t.to))
        .map((t) => `${t.from} -> ${t.to}`);
      if (pairs.length > 0) out.push({ path, pairs: [...new Set(pairs)] });
    }
    Object.values(n.states).forEach(visit);
  };
  visit(machine.root as unknown as Node);
  return out;
}

/** What must be true of the kernel exactly while an instance is in a state; null where the kernel says nothing. */
export type Agreement = (w: World, instance: string) => boolean | null;
/** By chart and state: `hazmat-leak hole.closed`. */
export type Agreements = Readonly<Record<string, Agreement>>;

/** How often the kernel said something of a chart, and how often it was the other thing. */
export interface Tally {
  /** Instance-minutes in which the kernel had something to say, and in which it was that the state holds. */
  checked: number;
  saidSo: number;
  /** Instance-minutes in the state, and out of it. */
  inside: number;
  outside: number;
  disagreements: number;
}
export interface Watch {
  readonly look: (ex: Exercise) => void;
  /** `chart state`, as seen. */
  readonly states: ReadonlySet<string>;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** The first few, in words. */
  readonly disagreements: readonly string[];
}
/** Looks where every instance of every chart stands, and asks the kernel whether that is so. */
export function watch(agreements: Agreements): Watch {
  const states = new Set<string>();
  const disagreements: string[] = [];
  const tallies = new Map<string, Tally>();
  const of = new Map<string, (readonly [state: string, holds: Agreement, tally: Tally, key: string])[]>();
  for (const [key, holds] of Object.entries(agreements)) {
    const [chart, state] = key.split(' ');
    const tally: Tally = { checked: 0, saidSo: 0, inside: 0, outside: 0, disagreements: 0 };
    tallies.set(key, tally);
    of.set(chart, [...(of.get(chart) ?? []), [state, holds, tally, key]]);
  }
  const look = ({ world: w }: Exercise): void => {
    for (const [chart, rows] of Object.entries(w.machines.charts))
      for (const [instance, row] of Object.entries(rows)) {
        const active = activePaths(row.value);
        for (const p of active) states.add(`${chart} ${p}`);
        for (const [state, holds, tally, key] of of.get(chart) ?? []) {
          const is = active.includes(state);
          if (is) tally.inside++;
          else tally.outside++;
          const said = holds(w, instance);
          if (said === null) continue;
          tally.checked++;
          if (said) tally.saidSo++;
          if (is === said) continue;
          tally.disagreements++;
          if (disagreements.length < 5)
            disagreements.push(`${w.t} ${instance}: ${key} ${is ? 'is said' : 'is not said'}`);
        }
      }
  };
  return { look, states, tallies, disagreements };
}

/** `chart from -> to` of every move that was logged, how often and when first; and the states that they name. */
export function movesOf(log: World['log']): {
  moves: Map<string, { n: number; t: number }>;
  states: Set<string>;
} {
  const moves = new Map<string, { n: number; t: number }>();
  const states = new Set<string>();
  for (const e of log) {
    if (e.kind !== 'STATE_CHANGED') continue;
    const { chart, from, to } = e.data;
    const key = `${chart} ${from} -> ${to}`;
    const seen = moves.get(key);
    if (seen) seen.n++;
    else moves.set(key, { n: 1, t: e.t });
    states.add(`${chart} ${from}`).add(`${chart} ${to}`);
  }
  return { moves, states };
}
/** A move from a state that holds others is seen from the one of them that was left. */
export const isTaken = (moves: Iterable<string>, id: string, from: string, to: string): boolean =>
  [...moves].some(
    (m) => m === `${id} ${from} -> ${to}` || (m.startsWith(`${id} ${from}.`) && m.endsWith(` -> ${to}`)),
  );

export interface Frames {
  readonly minutes: number;
  /** `chart from -> to`, and `chart state`, as they were seen. */
  readonly moves: readonly string[];
  readonly states: readonly string[];
  readonly disagreements: readonly string[];
}
export function framesOf(play: Play, agreements: Agreements): Frames {
  const { look, states, disagreements } = watch(agreements);
  let count = 0;
  const ex = perform({
    ...play,
    at: [
      ...everyMinute(play.until, (x) => {
        count++;
        look(x);
      }),
      ...(play.at ?? []),
    ],
  });
  const moved = movesOf(ex.world.log);
  return {
    minutes: count,
    moves: [...moved.moves.keys()],
    states: [...states, ...moved.states],
    disagreements,
  };
}
const everyMinute = (until: number, look: (ex: Exercise) => void) =>
  Array.from({ length: until }, (_, m) => [m + 1, look] as const);

/** The moving of a village stands so, without an order having been given. @param heardAt −1: the word has not reached it. */
export function moving(
  w: World,
  village: string,
  heardAt: number,
  people: 'going' | 'there' | 'back' = 'going',
): void {
  const word = heardAt < 0 ? 'waiting' : 'heard';
  w.machines.charts.evacuation[village] = {
    value: { word, people },
    context: {},
    entered: { word: 0, people: 0, ...(heardAt < 0 ? {} : { 'word.heard': heardAt }) },
    spent: {},
    timers: {},
  };
}
