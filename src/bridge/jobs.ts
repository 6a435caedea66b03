/**
 * What a second worker plays of records: acts in their time, branches, runs in figures. Each job says notes: the
 * worker hands them on, a test takes them in Node.
 */
import { openToAsk, pickTop, rankedOf } from '../bots/ask.ts';
import { branchOf, summarise, type BranchBot } from '../bots/branch.ts';
import { knownOf, summed } from '../bots/counterfactual.ts';
import type { Counterfactuals, CountyPack, RunSummary } from '../sim/index.ts';

/** The costliest findings of a closed record, each act by itself in time. */
export interface WhatifJob {
  readonly kind: 'whatif';
  readonly record: string;
  readonly top: number;
  /** What is known of it already. */
  readonly kept: Counterfactuals | null;
}
/** From a second of a record a bot plays on. */
export interface BranchJob {
  readonly kind: 'branch';
  readonly record: string;
  readonly t: number;
  readonly by: BranchBot;
}
/** A record in figures. */
export interface SummaryJob {
  readonly kind: 'summary';
  readonly record: string;
}
export type Job = WhatifJob | BranchJob | SummaryJob;
export type JobNote =
  /** `item` is played now; '' before the first. */
  | { readonly kind: 'whatif'; readonly done: number; readonly of: number; readonly item: string }
  | { readonly kind: 'found'; readonly found: Counterfactuals }
  /** The record does not replay to its own states. */
  | { readonly kind: 'diverged' }
  /** Scenario second that a run has come to. */
  | { readonly kind: 'played'; readonly t: number; readonly of: number }
  | { readonly kind: 'record'; readonly text: string }
  | { readonly kind: 'summary'; readonly summary: RunSummary };

/** Works a job off. @param say told of everything, in order. */
export function work(job: Job, county: CountyPack, say: (n: JobNote) => void): void {
  switch (job.kind) {
    case 'whatif':
      return whatif(job, county, say);
    case 'branch':
      return say({ kind: 'record', text: branchOf(job.record, county, job.t, job.by, shares(say)) });
    case 'summary':
      return say({ kind: 'summary', summary: summarise(job.record, county, shares(say)) });
  }
}
/** Hundredths of a run, each once. */
function shares(say: (n: JobNote) => void): (t: number, of: number) => void {
  let told = -1;
  return (t, of) => {
    const share = Math.floor((100 * t) / Math.max(1, of));
    if (share === told) return;
    told = share;
    say({ kind: 'played', t, of });
  };
}
function whatif({ record, top, kept }: WhatifJob, county: CountyPack, say: (n: JobNote) => void): void {
  const found = knownOf(kept);
  const done = (): number => [...found.values()].filter((c) => typeof c === 'object').length;
  say({ kind: 'whatif', done: done(), of: top, item: '' });
  const { plan, identical, play } = openToAsk(record, () => county);
  if (!identical) return say({ kind: 'diverged' });
  const ranked = rankedOf(plan);
  const pick = pickTop(top);
  const none = new Set<string>();
  // Known at once: why the others cannot be asked.
  say({ kind: 'found', found: summed(plan, found) });
  for (let item = pick(ranked, found, none); item !== null; item = pick(ranked, found, none)) {
    say({ kind: 'whatif', done: done(), of: top, item });
    found.set(item, play(item));
    say({ kind: 'found', found: summed(plan, found) });
  }
}
