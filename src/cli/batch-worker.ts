/** All policies of a batch on one seed, in a process of its own; what the references of that seed need is played along. */
import { summaryOfPlay } from '../bots/branch.ts';
import { playBot, type BotRun } from '../bots/run.ts';
import { referenceOf, type Difficulty, type Reference, type RunSummary } from '../sim/index.ts';
import { yardstickOf } from './baselines.ts';
import { county, openScenario } from './files.ts';
import type { Telling } from './forked.ts';
import { makeBot } from './policy.ts';

export interface BatchJob {
  readonly file: string;
  readonly policies: readonly string[];
  readonly seed: string;
  readonly difficulty: Difficulty;
}
/** Told after each policy. */
export interface BatchNote {
  readonly policy: string;
}
const { file, policies, seed, difficulty } = JSON.parse(process.argv[2]) as BatchJob;
const s = openScenario(file, difficulty);
if (!s.loaded) throw new Error(`scenario ${file} does not load`);
const { loaded, text } = s;
const pack = county(loaded.scenario.county)!;
const say = (m: Telling<BatchNote, RunSummary[]>, then = (): void => {}): void => void process.send!(m, then);

const { script, kept, keep } = yardstickOf(file, loaded, pack, seed);
const approved = script && `script:${script}`;
const references = kept ? [] : ['idle', 'doctrine', ...(approved ? [approved] : [])];
const asked = new Map<string, BotRun>();
const found = new Map<string, Reference>();
for (const policy of new Set([...references, ...policies])) {
  const run = playBot(loaded, text, pack, seed, makeBot(policy, seed));
  if (references.includes(policy)) found.set(policy, referenceOf(run.score(null).outcome));
  if (!policies.includes(policy)) continue;
  asked.set(policy, run);
  say({ note: { policy } });
}
const baselines =
  kept ??
  keep({
    idle: found.get('idle')!,
    doctrine: found.get('doctrine')!,
    ...(approved ? { approved: found.get(approved)! } : {}),
  });
say({ found: policies.map((p) => summaryOfPlay(asked.get(p)!, loaded, pack, baselines)) }, () =>
  process.disconnect(),
);
