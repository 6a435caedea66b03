/** One run of a rehearsal in a process of its own. */
import { rehearseRun, type Rehearsed } from '../bots/rehearse.ts';
import type { Difficulty } from '../sim/index.ts';
import { county, openScenario } from './files.ts';
import { makeBot } from './policy.ts';

export interface RehearsalJob {
  readonly file: string;
  readonly policy: Rehearsed;
  readonly seed: string;
  readonly difficulty: Difficulty;
}
const job = JSON.parse(process.argv[2]) as RehearsalJob;
const s = openScenario(job.file, job.difficulty);
if (!s.loaded) throw new Error(`scenario ${job.file} does not load`);
process.send!(
  rehearseRun(
    s.loaded,
    s.text,
    county(s.loaded.scenario.county)!,
    job.policy,
    job.seed,
    makeBot(job.policy, job.seed),
  ),
  () => process.disconnect(),
);
