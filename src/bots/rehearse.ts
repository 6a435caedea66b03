/** A rehearsal: bots play a scenario over seeds, and what came and what never came is told. */
import {
  beginningsOf,
  branchesOf,
  conditionsOf,
  holdingNow,
  storyStates,
  type CountyPack,
  type LoadedScenario,
  type Scenario,
} from '../sim/index.ts';
import type { Bot } from './bot.ts';
import { playBot } from './run.ts';

export const REHEARSED = ['idle', 'doctrine', 'random'] as const;
/** Less of the idle loss than this that anybody can avoid is no stake. */
const LEAST_STAKE = 0.01;
export type Rehearsed = (typeof REHEARSED)[number];

/** What one run came to; plain data. */
export interface RehearsalRun {
  readonly policy: Rehearsed;
  readonly seed: string;
  readonly loss: number;
  readonly dead: number;
  /** Without reference losses: what was done, the outcome left out. */
  readonly score: number;
  readonly fired: readonly string[];
  /** Places in `conditionsOf` of those that held at some look. */
  readonly held: readonly number[];
  /** `school crowded`, `school crowded: command:road.close 0`. */
  readonly states: readonly string[];
  readonly branches: readonly string[];
  readonly faults: readonly string[];
}
type ByPolicy<T> = Readonly<Record<Rehearsed, T>>;
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}
export interface RehearsalWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface Rehearsal {
  readonly scenario: string;
  readonly difficulty: string;
  readonly seeds: readonly string[];
  readonly runs: number;
  /** In how many runs of each policy an inject came. */
  readonly injectsFired: Readonly<Record<string, ByPolicy<number>>>;
  readonly neverTrue: readonly { readonly of: string; readonly condition: string }[];
  /** In how many runs of each policy a storyline was in a state, and took a branch. */
  readonly statesEntered: Readonly<Record<string, Readonly<Record<string, ByPolicy<number>>>>>;
  readonly branchesTaken: Readonly<Record<string, Readonly<Record<string, ByPolicy<number>>>>>;
  readonly policies: ByPolicy<{ readonly loss: Spread; readonly dead: Spread; readonly score: Spread }>;
  /** Median losses of doing nothing and of the doctrine, and the least of any policy. */
  readonly stake: { readonly idleLoss: number; readonly referenceLoss: number; readonly leastLoss: number };
  readonly warnings: readonly RehearsalWarning[];
}

const branchName = (story: string, from: string, on: string, n: number): string =>
  `${story} ${from || story}: ${on} ${n}`;

export function rehearseRun(
  loaded: LoadedScenario,
  text: string,
  county: CountyPack,
  policy: Rehearsed,
  seed: string,
  bot: Bot,
): RehearsalRun {
  const { scenario } = loaded;
  const list = conditionsOf(scenario);
  const held = new Set<number>();
  const states = new Set<string>();
  const run = playBot(loaded, text, county, seed, bot, (_, ex) => {
    holdingNow(ex.world, list).forEach((yes, i) => {
      if (yes) held.add(i);
    });
  });
  const { log } = run.session.ex.world;
  const fired: string[] = [];
  const branches = new Set<string>();
  const faults: string[] = [];
  const enter = (story: string, paths: readonly string[]): void =>
    paths.forEach((p) => states.add(`${story} ${p}`));
  for (const e of log) {
    if (e.kind === 'INJECT') fired.push(e.data.inject);
    else if (e.kind === 'STORY_STARTED') enter(e.data.story, beginningsOf(scenario.storylines[e.data.story]));
    else if (e.kind === 'STORY_BRANCH')
      branches.add(branchName(e.data.story, e.data.from, e.data.on, e.data.n));
    else if (e.kind === 'STORY_FAULT') faults.push(`${e.data.story} ${e.data.what} ${e.data.about}`);
    else if (e.kind === 'INJECT_FAULT') faults.push(`${e.data.inject} ${e.data.what} ${e.data.about}`);
    else if (e.kind === 'STATE_CHANGED' && Object.hasOwn(scenario.storylines, e.data.chart)) {
      // The topmost state entered is logged; those within it begin with it.
      const { chart, to } = e.data;
      const state = [...storyStates(scenario.storylines[chart])].find(([path]) => path === to);
      enter(chart, [to, ...(state ? beginningsOf(state[1], `${to}.`) : [])]);
    }
  }
  // A condition by which something came has held, whatever the looks saw.
  list.forEach((c, i) => {
    if (!c.story && fired.includes(c.of)) held.add(i);
  });
  const sheet = run.score(null);
  return {
    policy,
    seed,
    loss: sheet.outcome.total,
    dead: sheet.outcome.dead,
    score: sheet.total,
    fired,
    held: [...held].sort((a, b) => a - b),
    states: [...states].sort(),
    branches: [...branches].sort(),
    faults,
  };
}

const middle = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const i = (sorted.length - 1) / 2;
  return (sorted[Math.floor(i)] + sorted[Math.ceil(i)]) / 2;
};
const spread = (list: readonly number[]): Spread => ({
  least: Math.min(...list),
  median: middle(list),
  most: Math.max(...list),
});
const byPolicy = <T>(of: (policy: Rehearsed) => T): ByPolicy<T> =>
  Object.fromEntries(REHEARSED.map((p) => [p, of(p)])) as Record<Rehearsed, T>;
const none = (counts: ByPolicy<number>): boolean => REHEARSED.every((p) => counts[p] === 0);

/** What all runs say together. */
export function summarise(scenario: Scenario, runs: readonly RehearsalRun[]): Rehearsal {
  const of = (policy: Rehearsed): readonly RehearsalRun[] => runs.filter((r) => r.policy === policy);
  const seeds = [...new Set(runs.map((r) => r.seed))];
  const counts = (has: (r: RehearsalRun) => boolean): ByPolicy<number> =>
    byPolicy((p) => of(p).filter(has).length);
  const injectsFired = Object.fromEntries(
    scenario.msel.map((x) => [x.id, counts((r) => r.fired.includes(x.id))]),
  );
  const stories = Object.entries(scenario.storylines);
  const statesEntered = Object.fromEntries(
    stories.map(([id, story]) => [
      id,
      Object.fromEntries(
        [...storyStates(story)].map(([path]) => [path, counts((r) => r.states.includes(`${id} ${path}`))]),
      ),
    ]),
  );
  const branchesTaken = Object.fromEntries(
    stories.map(([id]) => [
      id,
      Object.fromEntries(
        branchesOf(scenario, id).map((b) => {
          const name = branchName(id, b.from, b.on, b.n);
          return [name.slice(id.length + 1), counts((r) => r.branches.includes(name))];
        }),
      ),
    ]),
  );
  const neverTrue = conditionsOf(scenario)
    .filter((_, i) => !runs.some((r) => r.held.includes(i)))
    .map(({ of, cel }) => ({ of, condition: cel }));
  const policies = byPolicy((p) => ({
    loss: spread(of(p).map((r) => r.loss)),
    dead: spread(of(p).map((r) => r.dead)),
    score: spread(of(p).map((r) => r.score)),
  }));
  const idleLoss = policies.idle.loss.median;
  const referenceLoss = policies.doctrine.loss.median;
  const leastLoss = Math.min(...REHEARSED.map((p) => policies[p].loss.median));

  const warnings: RehearsalWarning[] = [];
  const warn = (code: string, params: RehearsalWarning['params'] = {}): void =>
    void warnings.push({ code, params });
  for (const [inject, n] of Object.entries(injectsFired)) if (none(n)) warn('RHS-001', { inject });
  for (const { of, condition } of neverTrue) warn('RHS-002', { of, condition });
  for (const [story, states] of Object.entries(statesEntered))
    for (const [state, n] of Object.entries(states)) if (none(n)) warn('RHS-003', { story, state });
  for (const [story, branches] of Object.entries(branchesTaken))
    for (const [branch, n] of Object.entries(branches)) if (none(n)) warn('RHS-004', { story, branch });
  for (const fault of new Set(runs.flatMap((r) => r.faults))) warn('RHS-005', { fault });
  if (idleLoss - leastLoss < Math.max(1, idleLoss * LEAST_STAKE))
    warn('RHS-006', { idle: Math.round(idleLoss), least: Math.round(leastLoss) });
  else if (referenceLoss >= idleLoss)
    warn('RHS-007', { idle: Math.round(idleLoss), reference: Math.round(referenceLoss) });
  for (const [story] of stories) {
    // Whoever plays, and on whatever seed, it takes the same branches: nobody's decisions matter to it.
    const ways = new Set(runs.map((r) => r.branches.filter((b) => b.startsWith(`${story} `)).join('\n')));
    if (ways.size === 1) warn('RHS-008', { story });
  }
  return {
    scenario: scenario.id,
    difficulty: scenario.about.difficulty,
    seeds,
    runs: runs.length,
    injectsFired,
    neverTrue,
    statesEntered,
    branchesTaken,
    policies,
    stake: { idleLoss, referenceLoss, leastLoss },
    warnings,
  };
}
