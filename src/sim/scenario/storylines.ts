/**
 * Storylines: statecharts that a trainer writes into the file. The schema says what they are made of; `stories/` compiles them
 * to machines that the one runner runs.
 */
import * as z from 'zod';
import { HQ_ROLES } from '../roles.ts';
import { EFFECTS } from './effects.ts';
import { Id, Text } from './parts.ts';

export const CHANNELS = [
  'phone',
  'platform',
  'radio',
  'satellite',
  'video',
  'wechat',
  'letter',
  'broadcast',
] as const;
/** Who says what to whom, by which way, and whether it is true: a message of the list and of a storyline alike. */
export const MESSAGE = {
  from: Text,
  to: z.array(z.enum(HQ_ROLES)).min(1),
  channel: z.enum(CHANNELS),
  content: Text,
  truth: z.boolean().default(true),
  verifiable: z.boolean().default(false),
  facts: z.array(z.string().max(80)).default([]).describe('Fact keys that become known by this message'),
};
export const Cel = z
  .string()
  .min(1)
  .max(500)
  .describe(
    'CEL condition over t, response, dead, level, over, done, fired, hazard, weather, story, in(), since(), minutesIn(), known(), unit(), village(), shelter(), store(), count(), reported()',
  );

const Act = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('fire'), inject: Id }),
    z.strictObject({
      do: z.literal('hold'),
      inject: Id.describe('It does not come, whatever its time, until released'),
    }),
    z.strictObject({ do: z.literal('release'), inject: Id }),
    z.strictObject({ do: z.literal('withdraw'), inject: Id }),
    z.strictObject({ do: z.literal('message'), ...MESSAGE }),
    z.strictObject({ do: z.literal('set'), variable: Id, to: z.number().min(-1e6).max(1e6) }),
    z.strictObject({ do: z.literal('count'), variable: Id, by: z.number().min(-1e6).max(1e6).default(1) }),
    z.strictObject({ do: z.literal('start'), story: Id }),
    z.strictObject({ do: z.literal('stop'), story: Id }),
    ...EFFECTS,
  ])
  // Named once in the schema for editors, not at each of its hundred places.
  .meta({ id: 'storyAct' });
export type StoryAct = z.infer<typeof Act>;
const Acts = z.array(Act).max(20).default([]);

/** Name of a state beside this one, or its path from the top of the storyline: `school.crowded`. */
const Target = z
  .string()
  .max(200)
  .regex(/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*$/)
  .describe('A state beside this one, or the path from the top: school.crowded; without it the state stays');
const branch = { to: Target.optional(), do: Acts.describe('What the move does') };
const On = z.strictObject({
  event: z
    .string()
    .max(120)
    .regex(/^(inject:|command:)?[A-Za-z][\w.-]*$/)
    .describe(
      'inject:ID when a message comes · command:TYPE when an order is given · chart.state when a chart or storyline enters it · KIND of an event of the log',
    ),
  with: z
    .record(z.string().max(40), z.string().max(120))
    .default({})
    .describe('Fields that the event must have, as text; of a list, one of them'),
  if: Cel.optional(),
  ...branch,
});
const When = z.strictObject({ if: Cel.describe('Asked once a minute while the state lasts'), ...branch });
const After = z.strictObject({
  minutes: z.number().min(0).max(4320).describe('Minutes of scenario time in the state'),
  if: Cel.optional(),
  ...branch,
});

/** A state as read; states within it are of the same kind. */
export interface StoryState {
  readonly title?: z.infer<typeof Text> | undefined;
  readonly type?: 'parallel' | 'final' | undefined;
  readonly initial?: string | undefined;
  readonly on: z.infer<typeof On>[];
  readonly when: z.infer<typeof When>[];
  readonly after: z.infer<typeof After>[];
  readonly entry: StoryAct[];
  readonly exit: StoryAct[];
  readonly states: Record<string, StoryState>;
}
const inner = {
  initial: Id.optional().describe('The state within that it begins in'),
  on: z.array(On).max(40).default([]),
  when: z.array(When).max(40).default([]),
  after: z.array(After).max(20).default([]),
  entry: Acts,
  exit: Acts,
};
const State: z.ZodType<StoryState, unknown> = z.strictObject({
  title: Text.optional().describe('In plain words, for review and report'),
  type: z.enum(['parallel', 'final']).optional().describe('parallel: all states within run side by side'),
  ...inner,
  get states() {
    return States;
  },
});
const States: z.ZodDefault<z.ZodRecord<typeof Id, typeof State>> = z.record(Id, State).default({});

export const Storyline = z.strictObject({
  title: Text,
  starts: z.boolean().default(true).describe('false: another storyline starts it'),
  variables: z
    .record(Id, z.number().min(-1e6).max(1e6))
    .default({})
    .describe('Numbers of its own, read as story.NAME'),
  type: z.literal('parallel').optional(),
  ...inner,
  states: z.record(Id, State),
});
export type Storyline = z.infer<typeof Storyline>;
export const Storylines = z
  .record(Id, Storyline)
  .default({})
  .describe('Statecharts of the file, by id: what happens in answer to what people do');

/** Every state of a storyline with its path, parents first. */
export function* storyStates(
  story: Pick<StoryState, 'states'>,
  above = '',
): Generator<readonly [path: string, state: StoryState]> {
  for (const [name, state] of Object.entries(story.states)) {
    yield [above + name, state];
    yield* storyStates(state, `${above}${name}.`);
  }
}
/** Paths of the states that begin with a state, itself left out. */
export function beginningsOf(s: Pick<StoryState, 'initial' | 'type' | 'states'>, above = ''): string[] {
  return Object.entries(s.states).flatMap(([name, child]) =>
    s.type === 'parallel' || name === s.initial
      ? [above + name, ...beginningsOf(child, `${above}${name}.`)]
      : [],
  );
}
type Path = readonly PropertyKey[];
export interface ActsAt {
  readonly acts: readonly StoryAct[];
  readonly path: Path;
}
/** Where a storyline asks a condition, and where it acts; `path` from the storyline. */
export function partsOf(story: Storyline): {
  readonly conditions: readonly { readonly cel: string; readonly path: Path }[];
  readonly acts: readonly ActsAt[];
} {
  const conditions: { cel: string; path: Path }[] = [];
  const acts: ActsAt[] = [];
  const visit = (s: Omit<StoryState, 'title' | 'type'>, path: Path): void => {
    for (const list of ['on', 'when', 'after'] as const)
      s[list].forEach((b, i) => {
        if (b.if !== undefined) conditions.push({ cel: b.if, path: [...path, list, i, 'if'] });
        acts.push({ acts: b.do, path: [...path, list, i, 'do'] });
      });
    acts.push({ acts: s.entry, path: [...path, 'entry'] }, { acts: s.exit, path: [...path, 'exit'] });
    for (const [name, x] of Object.entries(s.states)) visit(x, [...path, 'states', name]);
  };
  visit(story, []);
  return { conditions, acts };
}
/** Messages that storylines send, each by an id of its own: `school/1`, in the order of the file. */
export function storyMessages(
  stories: Readonly<Record<string, Storyline>>,
): readonly { readonly id: string; readonly act: StoryAct & { do: 'message' } }[] {
  return Object.entries(stories).flatMap(([id, story]) =>
    partsOf(story)
      .acts.flatMap(({ acts }) => acts)
      .filter((a): a is StoryAct & { do: 'message' } => a.do === 'message')
      .map((act, n) => ({ id: `${id}/${n + 1}`, act })),
  );
}

/** The state that a branch leads to, by its path from the top: one beside the state it leaves, or a path. */
export function targetPath(story: Pick<StoryState, 'states'>, from: string, to: string): string | null {
  const has = (path: string): boolean =>
    path
      .split('.')
      .reduce<Pick<StoryState, 'states'> | undefined>(
        (s, name) => (s && Object.hasOwn(s.states, name) ? s.states[name] : undefined),
        story,
      ) !== undefined;
  const beside = from === '' || !from.includes('.') ? to : `${from.slice(0, from.lastIndexOf('.'))}.${to}`;
  return has(beside) ? beside : has(to) ? to : null;
}
