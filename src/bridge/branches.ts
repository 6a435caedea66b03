/** This run beside those of its family: what each comes to is played in a second worker, once, and a bot plays on from a second of it. */
import {
  compareRuns,
  differsIn,
  headOf,
  readRecord,
  summaryOf,
  type Comparison,
  type ReportModel,
  type RunSummary,
} from '../sim/index.ts';
import { startJob, type Ground } from './job-worker.ts';
import type { BranchJob, JobNote, SummaryJob } from './jobs.ts';
import type { BranchesState, FromSim } from './protocol.ts';
import { keepSummary, keptSummary } from './summaries.ts';

export class Branches {
  private readonly own: RunSummary;
  private readonly others = new Map<string, RunSummary>();
  private readonly waiting: (BranchJob | SummaryJob)[] = [];
  private stopJob: (() => void) | null = null;

  /** @param text the closed record. @param model its report, with references and record. */
  constructor(
    private readonly text: string,
    model: ReportModel,
    private readonly ground: Ground,
    private readonly post: (m: FromSim) => void,
  ) {
    const r = readRecord(text);
    if (!r.ok) throw new Error(r.error.code);
    this.own = summaryOf(r.value, model, true);
  }
  get rows(): readonly Comparison[] {
    return [...this.others.values()]
      .filter((o) => differsIn(this.own, o) === null)
      .map((o) => compareRuns(this.own, o));
  }
  get refused(): BranchesState['refused'] {
    return [...this.others.values()].flatMap((o) => {
      const why = differsIn(this.own, o);
      return why === null ? [] : [{ record: o.record, why }];
    });
  }
  /** @param play those that are not known are played again. */
  async compare(texts: readonly string[], play: boolean): Promise<void> {
    for (const record of texts) {
      const head = headOf(record);
      if (head === '' || head === this.own.record || this.others.has(head)) continue;
      const kept = await keptSummary(record);
      if (kept) this.others.set(head, kept);
      else if (play && !this.waiting.some((j) => j.kind === 'summary' && j.record === record))
        this.waiting.push({ kind: 'summary', record });
    }
    if (!this.stopJob) this.tell(null);
    this.next();
  }
  play(t: number, by: BranchJob['by']): void {
    this.waiting.unshift({ kind: 'branch', record: this.text, t, by });
    this.next();
  }
  /** What was found until then stays. */
  stop(): void {
    this.waiting.length = 0;
    this.stopJob?.();
    this.stopJob = null;
    this.tell(null);
  }
  private tell(running: BranchesState['running'], error: BranchesState['error'] = null): void {
    this.post({ type: 'branches', state: { running, error, rows: this.rows, refused: this.refused } });
  }
  private next(): void {
    if (this.stopJob) return;
    const job = this.waiting.shift();
    if (!job) return;
    const what = job.kind;
    this.tell({ what, done: 0, of: 1 });
    this.stopJob = startJob(
      job,
      this.ground,
      (n) => {
        if (n.kind === 'played') this.tell({ what, done: n.t, of: n.of });
        else this.take(job, n);
      },
      (fault) => {
        this.stopJob = null;
        if (fault !== null) this.waiting.length = 0;
        this.tell(null, fault === null ? null : 'failed');
        this.next();
      },
    );
  }
  private take(job: BranchJob | SummaryJob, n: JobNote): void {
    if (n.kind === 'summary') {
      this.others.set(n.summary.record, n.summary);
      void keepSummary(job.record, n.summary);
    } else if (n.kind === 'record') {
      const r = readRecord(n.text);
      if (!r.ok) throw new Error(r.error.code);
      const { header, closing } = r.value;
      const [record, origin] = [headOf(n.text), header.origin!];
      this.post({ type: 'branched', text: n.text, record, origin, t: closing!.end });
      this.waiting.push({ kind: 'summary', record: n.text });
    }
  }
}
