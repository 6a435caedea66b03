/** «Had it been in time» of the record in review: what is known, what is being played, and what went wrong. */
import { pickTop, USUAL_TOP } from '../bots/ask.ts';
import { knownOf } from '../bots/counterfactual.ts';
import { readCounterfactuals, writeCounterfactuals, type Counterfactuals } from '../sim/index.ts';
import { startJob, type Ground } from './job-worker.ts';
import type { WhatifState } from './protocol.ts';

type Told = Pick<WhatifState, 'running' | 'error'>;
const QUIET: Told = { running: null, error: null };

export class Asking {
  found: Counterfactuals | null = null;
  private stopJob: (() => void) | null = null;

  /** @param record last chain value of the closed record's text. */
  constructor(
    readonly record: string,
    private readonly text: string,
    private readonly ground: Ground,
    private readonly tell: (s: Told) => void,
  ) {}
  /** As it is kept beside the record; '' where nothing was computed. */
  get kept(): string {
    return this.found === null ? '' : writeCounterfactuals(this.found, this.record);
  }
  /** Nothing more is asked. */
  get complete(): boolean {
    const { found } = this;
    return found !== null && pickTop(USUAL_TOP)(found.ranked, knownOf(found), new Set()) === null;
  }
  /** What this browser kept; nothing where it belongs to another record or build. */
  take(text: string): void {
    if (this.found !== null) return;
    this.found = readCounterfactuals(text, this.record);
    if (this.found) this.tell(QUIET);
  }
  start(): void {
    if (this.stopJob) return;
    this.tell({ ...QUIET, running: { done: 0, of: USUAL_TOP, item: '' } });
    let said: Told = QUIET;
    this.stopJob = startJob(
      { kind: 'whatif', record: this.text, top: USUAL_TOP, kept: this.found },
      this.ground,
      (n) => {
        if (n.kind === 'found') this.found = n.found;
        else if (n.kind === 'diverged') said = { running: null, error: 'diverged' };
        else if (n.kind === 'whatif')
          this.tell({ running: { done: n.done, of: n.of, item: n.item }, error: null });
      },
      (fault) => {
        this.stopJob = null;
        this.tell(fault === null ? said : { running: null, error: 'failed' });
      },
    );
  }
  /** What was found until then stays. */
  stop(): void {
    this.stopJob?.();
    this.stopJob = null;
    this.tell(QUIET);
  }
}
