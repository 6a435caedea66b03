/**
 * What a second worker plays of records: acts in their time. Each job is a generator of notes, so that the
 * worker tells each as it comes and a test takes them in Node.
 */
import { openToAsk, pickTop, rankedOf } from '../bots/ask.ts';
import { knownOf, summed } from '../bots/counterfactual.ts';
import type { Counterfactuals, CountyPack } from '../sim/index.ts';

/** The costliest findings of a closed record, each act by itself in time. */
export interface WhatifJob {
  readonly kind: 'whatif';
  readonly record: string;
  readonly top: number;
  /** What is known of it already. */
  readonly kept: Counterfactuals | null;
}
export type Job = WhatifJob;
export type JobNote =
  /** `item` is played now; '' before the first. */
  | { readonly kind: 'whatif'; readonly done: number; readonly of: number; readonly item: string }
  | { readonly kind: 'found'; readonly found: Counterfactuals }
  /** The record does not replay to its own states. */
  | { readonly kind: 'diverged' };

/** Works a job off. */
export function* work(job: Job, county: CountyPack): Generator<JobNote> {
  yield* whatif(job, county);
}
function* whatif({ record, top, kept }: WhatifJob, county: CountyPack): Generator<JobNote> {
  const found = knownOf(kept);
  const done = (): number => [...found.values()].filter((c) => typeof c === 'object').length;
  yield { kind: 'whatif', done: done(), of: top, item: '' };
  const { plan, identical, play } = openToAsk(record, () => county);
  if (!identical) return yield { kind: 'diverged' };
  const ranked = rankedOf(plan);
  const pick = pickTop(top);
  const none = new Set<string>();
  // Known at once: why the others cannot be asked.
  yield { kind: 'found', found: summed(plan, found) };
  for (let item = pick(ranked, found, none); item !== null; item = pick(ranked, found, none)) {
    yield { kind: 'whatif', done: done(), of: top, item };
    found.set(item, play(item));
    yield { kind: 'found', found: summed(plan, found) };
  }
}
