/**
 * A storyline of a file becomes an XState machine for the one runner. Its guards ask the readings by number; what it does are
 * hands by number. Nothing of the file is ever run as code.
 */
import { createMachine, type AnyStateMachine } from 'xstate';
import { hand, reads } from '../machines/effects.ts';
import { targetPath, type StoryAct, type StoryState, type Storyline } from '../scenario/storylines.ts';

/** What a storyline's guards read. */
export interface StoryReadings {
  /** Whether a condition of the file holds now. */
  holds(cel: string): boolean;
  /** Whether the event has all the fields that are asked for. */
  has(fields: Fields): boolean;
  /** Whether the storyline has moved too often in this second to go on. */
  readonly free: boolean;
}
export type Fields = Readonly<Record<string, string>>;
/** A move of a storyline as reports name it. */
export interface Branch {
  readonly from: string;
  /** What it waits for: the event, the condition or the minutes. */
  readonly on: string;
  readonly to: string;
  /** Its place among the branches of its state that wait for the like. */
  readonly n: number;
}
export interface CompiledStory {
  readonly machine: AnyStateMachine;
  readonly branches: readonly Branch[];
  /** What each hand does: an act of the file, or the note that a branch was taken. */
  readonly hands: ReadonlyMap<string, StoryAct | Branch>;
}
/** The event by which conditions are asked once a minute. */
export const MINUTE = 'minute';

type Rule = {
  readonly if?: string | undefined;
  readonly to?: string | undefined;
  readonly do: readonly StoryAct[];
};
type Config = Record<string, unknown>;

export const nameOf = (act: StoryAct): string => {
  switch (act.do) {
    case 'fire':
    case 'hold':
    case 'release':
    case 'withdraw':
      return `${act.do} ${act.inject}`;
    case 'set':
      return `set ${act.variable} ${act.to}`;
    case 'count':
      return `count ${act.variable} ${act.by}`;
    case 'start':
    case 'stop':
      return `${act.do} ${act.story}`;
    default:
      return act.do;
  }
};
/** `inject:ID` is the event that any message makes, with that message named. */
export const heard = (event: string, fields: Fields): { readonly type: string; readonly fields: Fields } =>
  event.startsWith('inject:')
    ? { type: 'INJECT', fields: { ...fields, inject: event.slice('inject:'.length) } }
    : { type: event, fields };

/** @param id the storyline's, which is its chart's. The file has been checked: targets and first states exist. */
export function compileStory(id: string, story: Storyline): CompiledStory {
  const hands = new Map<string, StoryAct | Branch>();
  const branches: Branch[] = [];
  const guards: Record<string, (args: { event: object }) => boolean> = {};
  const does = (what: StoryAct | Branch, name: string): unknown => {
    // A name that another has already gets a number: names are what diagrams show.
    let free = name;
    for (let n = 2; hands.has(free); n++) free = `${name} (${n})`;
    hands.set(free, what);
    return hand(free);
  };
  const acts = (list: readonly StoryAct[]): unknown[] => list.map((a) => does(a, nameOf(a)));
  const guard = (cel: string | undefined, fields: Fields): string => {
    const asked = Object.entries(fields).map(([k, v]) => `${k} = ${v}`);
    const name = [...asked, ...(cel === undefined ? [] : [cel])].join(' && ') || 'always';
    guards[name] = reads(
      (r: StoryReadings) => r.free && r.has(fields) && (cel === undefined || r.holds(cel)),
    ) as (args: { event: object }) => boolean;
    return name;
  };
  const move = (from: string, on: string, fields: Fields, rule: Rule): Config => {
    const to = rule.to === undefined ? from : targetPath(story, from, rule.to)!;
    const branch = { from, on, to, n: branches.filter((b) => b.from === from && b.on === on).length };
    branches.push(branch);
    return {
      guard: guard(rule.if, fields),
      ...(rule.to === undefined ? {} : { target: `#${id}.${to}`, reenter: true }),
      actions: [does(branch, `${from || id}: ${on}`), ...acts(rule.do)],
    };
  };
  const add = (map: Record<string, Config[]>, key: string, c: Config): void => {
    (map[key] ??= []).push(c);
  };
  const node = (s: Omit<StoryState, 'title'>, path: string): Config => {
    const on: Record<string, Config[]> = {};
    const after: Record<string, Config[]> = {};
    for (const b of s.on) {
      const { type, fields } = heard(b.event, b.with);
      add(on, type, move(path, b.event, fields, b));
    }
    for (const b of s.when) add(on, MINUTE, move(path, b.if, {}, b));
    for (const b of s.after)
      add(after, String(Math.round(b.minutes * 60)), move(path, `${b.minutes} min`, {}, b));
    const children = Object.entries(s.states);
    return {
      ...(s.type ? { type: s.type } : {}),
      ...(s.initial !== undefined && s.type !== 'parallel' ? { initial: s.initial } : {}),
      ...(Object.keys(on).length > 0 ? { on } : {}),
      ...(Object.keys(after).length > 0 ? { after } : {}),
      entry: acts(s.entry),
      exit: acts(s.exit),
      ...(children.length > 0
        ? {
            states: Object.fromEntries(
              children.map(([name, child]) => [name, node(child, path === '' ? name : `${path}.${name}`)]),
            ),
          }
        : {}),
    };
  };
  const config = { id, context: { ...story.variables }, ...node(story, '') };
  const machine = createMachine(config as never, { guards } as never) as unknown as AnyStateMachine;
  return { machine, branches, hands };
}
