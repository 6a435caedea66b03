/** Everything of a file that acts on the world or speaks, messages of the list and storylines alike, each with its place. */
import type { Role } from '../roles.ts';
import type { InjectEffect } from './effects.ts';
import type { Scenario } from './schema.ts';
import { partsOf, type StoryAct } from './storylines.ts';

type Path = readonly PropertyKey[];
const OWN = ['fire', 'hold', 'release', 'withdraw', 'message', 'set', 'count', 'start', 'stop'];
const storyActs = (s: Scenario): { a: StoryAct; path: Path }[] =>
  Object.entries(s.storylines).flatMap(([id, story]) =>
    partsOf(story).acts.flatMap(({ acts, path }) =>
      acts.map((a, k) => ({ a, path: ['storylines', id, ...path, k] })),
    ),
  );
export const effectsIn = (s: Scenario): readonly { readonly e: InjectEffect; readonly path: Path }[] => [
  ...s.msel.flatMap((x, i) => x.effects.map((e, k) => ({ e, path: ['msel', i, 'effects', k] }))),
  ...storyActs(s).flatMap(({ a, path }) => (OWN.includes(a.do) ? [] : [{ e: a as InjectEffect, path }])),
];
export const messagesIn = (
  s: Scenario,
): readonly { readonly to: readonly Role[]; readonly facts: readonly string[]; readonly path: Path }[] => [
  ...s.msel.map(({ to, facts }, i) => ({ to, facts, path: ['msel', i] })),
  ...storyActs(s).flatMap(({ a, path }) => (a.do === 'message' ? [{ to: a.to, facts: a.facts, path }] : [])),
];
