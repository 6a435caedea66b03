/** Storylines in the world: they begin, are told what happens, ask once a minute, and act. */
import { beginChart, endChart, hearLog, raise, type ChartBinding } from '../drive.ts';
import { conditionVars } from '../information/condition-vars.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { takeEffect } from '../information/effects.ts';
import { fireInject, holdInject, releaseInject, withdrawInject } from '../information/injects.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Text } from '../kernel/units.ts';
import { emit } from '../log.ts';
import { compileCondition, type Compiled, type ConditionVars, type KeyUse } from '../scenario/conditions.ts';
import type { Scenario } from '../scenario/schema.ts';
import { storyMessages, storyStates, type StoryAct } from '../scenario/storylines.ts';
import type { StoryTitles } from '../report/types.ts';
import type { World } from '../world.ts';
import {
  compileStory,
  MINUTE,
  type Branch,
  type CompiledStory,
  type Fields,
  type StoryReadings,
} from './compile.ts';

/** More moves than these within one second are a ring, and end the storyline. */
const MOST_TURNS = 25;

interface Stories {
  readonly of: ReadonlyMap<string, CompiledStory>;
  /** Conditions as they are first asked. */
  readonly conditions: Map<string, Compiled>;
  /** What their states are called, by path. */
  readonly titles: ReadonlyMap<string, Readonly<Record<string, Text>>>;
  /** Ids of messages of storylines. */
  readonly messages: ReadonlyMap<StoryAct, string>;
}
const made = new WeakMap<Scenario, Stories>();
/** The file's storylines, compiled once. */
export function storiesOf(s: Scenario): Stories {
  let all = made.get(s);
  if (!all) {
    const of = new Map(
      Object.entries(s.storylines).map(([id, story]) => [id, compileStory(id, story)] as const),
    );
    const messages = new Map(storyMessages(s.storylines).map((m) => [m.act, m.id] as const));
    const titles = new Map(
      Object.entries(s.storylines).map(([id, story]) => [
        id,
        Object.fromEntries(
          [...storyStates(story)].flatMap(([path, state]) => (state.title ? [[path, state.title]] : [])),
        ),
      ]),
    );
    made.set(s, (all = { of, titles, messages, conditions: new Map() }));
  }
  return all;
}
/** What storylines and their states are called, for review and report. */
export const storyTitles = (s: Scenario): StoryTitles =>
  Object.fromEntries(
    Object.entries(s.storylines).map(([id, story]) => [
      id,
      { title: story.title, states: storiesOf(s).titles.get(id) ?? {} },
    ]),
  );
export function conditionOf(s: Scenario, cel: string): Compiled {
  const { conditions } = storiesOf(s);
  let found = conditions.get(cel);
  if (!found) {
    const r = compileCondition(cel);
    invariant(r.ok, `the condition ${cel} was checked when the scenario was loaded`);
    conditions.set(cel, (found = r.value));
  }
  return found;
}

/** A fault inside a storyline is the controller's to know, once, and stops nobody's exercise. */
function fault(w: World, story: string, what: 'key' | 'condition' | 'effect' | 'ring', about: string): void {
  const had = w.info.injectFaults[story];
  if (had && had.what === what && had.about === about) return;
  w.info.injectFaults[story] = { t: w.t, what, about };
  emit(w, 'STORY_FAULT', null, { story, what, about });
}

const variables = (w: World, story: string): Record<string, number> =>
  (w.machines.charts[story]?.[story]?.context ?? {}) as Record<string, number>;

/** Conditions as they stand at one moment: what they read is taken once, when the first asks. */
function conditionsNow(w: World, story: string): (cel: string) => boolean | KeyUse {
  let vars: ConditionVars | null = null;
  return (cel) => {
    vars ??= { ...conditionVars(w), story: variables(w, story) };
    return conditionOf(w.env.scenario, cel).holds(vars);
  };
}
function holds(w: World, story: string, ask: ReturnType<typeof conditionsNow>, cel: string): boolean {
  try {
    const now = ask(cel);
    if (typeof now === 'boolean') return now;
    fault(w, story, 'key', `${now.map}["${now.key}"]`);
  } catch {
    fault(w, story, 'condition', cel);
  }
  return false;
}
function wouldHold(ask: ReturnType<typeof conditionsNow>, cel: string): boolean {
  try {
    return ask(cel) === true;
  } catch {
    return false;
  }
}
const fits = (want: string, has: unknown): boolean =>
  Array.isArray(has) ? has.some((x) => fits(want, x)) : String(has) === want;

const turnsNow = (w: World, story: string): number => {
  const row = w.info.storyTurns[story];
  return row && row.t === w.t ? row.n : 0;
};

export function storyBindings(s: Scenario): ChartBinding[] {
  return [...storiesOf(s).of].map(([id, { machine, hands }]) => ({
    machine,
    // They begin last, when all else is there.
    instances: () => [],
    readings(w, _, about): StoryReadings {
      const ask = conditionsNow(w, id);
      return {
        holds: (cel) => holds(w, id, ask, cel),
        has: (fields: Fields) => Object.entries(fields).every(([k, v]) => fits(v, about?.[k])),
        get free() {
          if (w.info.injectFaults[id]?.what === 'ring') return false;
          if (turnsNow(w, id) < MOST_TURNS) return true;
          fault(w, id, 'ring', '');
          return false;
        },
      };
    },
    // What a condition says now, had its event come; a fault in it is not told here.
    look(w): StoryReadings {
      const ask = conditionsNow(w, id);
      return { holds: (cel) => wouldHold(ask, cel), has: () => true, free: true };
    },
    hands: Object.fromEntries(
      [...hands].map(([name, what]) => [
        name,
        (w: World) => ('do' in what ? act(w, id, what) : turn(w, id, what)),
      ]),
    ),
  }));
}

/** Those that begin with the exercise; the last thing before its first second. */
export function startStories(w: World): void {
  const from = w.log.length;
  for (const [id, story] of Object.entries(w.env.scenario.storylines)) if (story.starts) startStory(w, id);
  hearLog(w, from);
}
function startStory(w: World, id: string): void {
  if (w.machines.charts[id]?.[id]) return;
  emit(w, 'STORY_STARTED', null, { story: id });
  beginChart(w, id, id);
}
function stopStory(w: World, id: string): void {
  if (endChart(w, id, id)) emit(w, 'STORY_STOPPED', null, { story: id });
}
/** Once a minute: storylines ask what they wait for. */
export function watchStories(w: World): void {
  for (const [id, { machine }] of storiesOf(w.env.scenario).of)
    if ((machine.events as readonly string[]).includes(MINUTE)) raise(w, id, id, MINUTE);
}

function turn(w: World, story: string, { from, on, to, n }: Branch): void {
  w.info.storyTurns[story] = { t: w.t, n: turnsNow(w, story) + 1 };
  emit(w, 'STORY_BRANCH', null, { story, from, on, to, n });
}

function act(w: World, story: string, a: StoryAct): void {
  const row = w.machines.charts[story]?.[story];
  switch (a.do) {
    case 'fire':
      return void fireInject(w, a.inject);
    case 'hold':
      return void holdInject(w, a.inject);
    case 'release':
      return void releaseInject(w, a.inject);
    case 'withdraw':
      return void withdrawInject(w, a.inject);
    // The machine's own first context is everybody's: a row's is always replaced, never written into.
    case 'set':
      if (row) row.context = { ...row.context, [a.variable]: a.to };
      return;
    case 'count':
      if (row) row.context = { ...row.context, [a.variable]: Number(row.context[a.variable]) + a.by };
      return;
    case 'start':
      return startStory(w, a.story);
    case 'stop':
      return stopStory(w, a.story);
    case 'message': {
      const inject = storiesOf(w.env.scenario).messages.get(a)!;
      deliver(w, {
        from: `inject:${inject}`,
        to: a.to,
        channel: a.channel,
        code: 'inject',
        text: a.content,
        facts: a.facts,
        verifiable: a.verifiable,
        truth: a.truth,
        inject,
      });
      return;
    }
    default: {
      const wrong = takeEffect(w, a, COMMAND_ROLES);
      if (wrong !== '') fault(w, story, 'effect', wrong);
    }
  }
}
