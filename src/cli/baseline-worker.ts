import { playBot } from '../bots/run.ts';
import { referenceOf } from '../sim/index.ts';
import type { WorkerJob } from './baselines.ts';
import { county, openScenario } from './files.ts';
import { makeBot } from './policy.ts';

const job = JSON.parse(process.argv[2]) as WorkerJob;
const s = openScenario(job.file, job.difficulty);
if (!s.loaded) throw new Error(`scenario ${job.file} does not load`);
const run = playBot(
  s.loaded,
  s.text,
  county(s.loaded.scenario.county)!,
  job.seed,
  makeBot(job.policy, job.seed),
);
process.send!(referenceOf(run.score(null).outcome), () => process.disconnect());
