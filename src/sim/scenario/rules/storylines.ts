/**
 * Storylines hang together. SCN-059 a branch leads to a state that there is · SCN-060 a state that holds others says which it begins
 * in · SCN-061 what it listens to exists · SCN-062 its id is nobody else's · SCN-012 messages, variables and storylines that it names
 * exist · SCN-022, SCN-042 its conditions are conditions · SCN-108 a state that nothing leads to · SCN-109 a branch that does nothing.
 */
import { knownCharts } from '../../hazards/chart-graphs.ts';
import { nearest } from '../diagnostics.ts';
import { EVENT_KINDS } from '../event-kinds.ts';
import { partsOf, storyStates, targetPath, type StoryState, type Storyline } from '../storylines.ts';
import { compiles, names, statesOf } from './conditions.ts';
import type { Rule, RuleInput } from './index.ts';

type Path = readonly PropertyKey[];
const each = ({ scenario: s }: RuleInput, of: (id: string, story: Storyline, path: Path) => void): void =>
  Object.entries(s.storylines).forEach(([id, story]) => of(id, story, ['storylines', id]));
const pathTo = (root: Path, state: string): Path =>
  state === '' ? root : [...root, ...state.split('.').flatMap((name) => ['states', name])];
const all = (story: Storyline): readonly (readonly [string, Omit<StoryState, 'title'>])[] => [
  ['', story],
  ...storyStates(story),
];
const LISTS = ['on', 'when', 'after'] as const;

/** Without these no machine can be made of it. */
export const storylines: Rule = (input) => {
  const { scenario: s, at } = input;
  const charts = knownCharts();
  const stories = Object.keys(s.storylines);
  const injects = s.msel.map((x) => x.id);
  const check = compiles(input);
  each(input, (id, story, root) => {
    if (charts.has(id)) at(root, 'SCN-062', { id }, 'error', true);
    for (const [state, x] of all(story)) {
      const path = pathTo(root, state);
      const within = Object.keys(x.states);
      if (x.type !== 'parallel' && (state === '' || within.length > 0) && !within.includes(x.initial ?? ''))
        at([...path, 'initial'], 'SCN-060', { states: within.join(', '), found: x.initial ?? '' });
      for (const list of LISTS)
        x[list].forEach((b, i) => {
          if (b.to === undefined || targetPath(story, state, b.to) !== null) return;
          const known = [...storyStates(story)].map(([p]) => p);
          at([...path, list, i, 'to'], 'SCN-059', { to: b.to, near: nearest(b.to, known) });
        });
    }
    const { conditions, acts } = partsOf(story);
    for (const { cel, path } of conditions) check(cel, [...root, ...path]);
    const need = (kind: string, name: string, list: readonly string[], path: Path): void => {
      if (!list.includes(name)) at(path, 'SCN-012', { kind, id: name, near: nearest(name, list) });
    };
    for (const { acts: list, path } of acts)
      list.forEach((a, i) => {
        const here = [...root, ...path, i];
        if ('inject' in a) need('inject', a.inject, injects, [...here, 'inject']);
        if ('variable' in a)
          need('variable', a.variable, Object.keys(story.variables), [...here, 'variable']);
        if ('story' in a) need('story', a.story, stories, [...here, 'story']);
      });
  });
};

/** What is wrong all the same; the exercise goes on past it. */
export const storyChecks: Rule = (input) => {
  const { scenario: s, at } = input;
  const check = names(input);
  const states = statesOf(input);
  const moves = [...states].flatMap(([chart, list]) => list.map((x) => `${chart}.${x}`));
  const injects = s.msel.map((x) => `inject:${x.id}`);
  each(input, (_, story, root) => {
    for (const { cel, path } of partsOf(story).conditions)
      check(cel, [...root, ...path], Object.keys(story.variables));
    const entered = new Set<string>();
    const reach = (state: string, x: Omit<StoryState, 'title'>): void => {
      for (const [name, child] of Object.entries(x.states)) {
        const path = state === '' ? name : `${state}.${name}`;
        if (x.type === 'parallel' || name === x.initial) entered.add(path);
        reach(path, child);
      }
    };
    reach('', story);
    for (const [state, x] of all(story)) {
      const path = pathTo(root, state);
      for (const list of LISTS)
        x[list].forEach((b, i) => {
          const to = b.to === undefined ? null : targetPath(story, state, b.to);
          // Whoever comes into a state has come into those above it.
          for (let p = to ?? ''; p !== ''; p = p.slice(0, Math.max(0, p.lastIndexOf('.')))) entered.add(p);
          if (b.to === undefined && b.do.length === 0) at([...path, list, i], 'SCN-109', {}, 'warning');
        });
      x.on.forEach(({ event }, i) => {
        const list = event.startsWith('inject:')
          ? injects
          : event.startsWith('command:')
            ? null
            : event.includes('.')
              ? moves
              : EVENT_KINDS;
        if (list && !list.includes(event))
          at([...path, 'on', i, 'event'], 'SCN-061', { event, near: nearest(event, list) });
      });
    }
    for (const [state] of storyStates(story))
      if (!entered.has(state)) at(pathTo(root, state), 'SCN-108', { state }, 'warning', true);
  });
};
