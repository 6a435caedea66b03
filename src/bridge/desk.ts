/** The evaluator's desk in the worker: takes entries, files of colleagues and what was kept, and says how it stands. */
import {
  addEntry,
  cleanData,
  headOf,
  knownTo,
  mergeEvaluations,
  ownBefore,
  readEvaluation,
  standingOf,
  toSign,
  unknownIn,
  writeEvaluation,
  type Entry,
  type Evaluation,
  type EvaluationError,
  type EvaluationFile,
  type Scenario,
  type SimLogEvent,
} from '../sim/index.ts';

/** An entry as the page gives it: when it was written, what it replaces and what is signed are put in here. */
export type Draft = Entry extends infer E
  ? E extends { kind: 'signoff' }
    ? Omit<E, 'at' | 'covers' | 'digest'>
    : E extends Entry
      ? Omit<E, 'at'>
      : never
  : never;
export type DeskAct =
  | { readonly kind: 'add'; readonly entry: Draft }
  /** A colleague's file, or what this browser had kept. */
  | { readonly kind: 'merge'; readonly text: string };

/** What the page shows of the evaluation. */
export interface DeskState {
  /** Last chain value of the record that it is chained to. */
  readonly record: string;
  readonly text: string;
  readonly standing: Evaluation;
  /** Every line, those taken back or replaced too. */
  readonly entries: readonly (Entry & { readonly id: string; readonly undone: boolean })[];
}

export class Desk {
  private file: EvaluationFile;
  constructor(
    recordText: string,
    private readonly scenario: Scenario,
    private readonly events: readonly SimLogEvent[],
  ) {
    this.file = { record: headOf(recordText), scenario: scenario.id, entries: [] };
  }
  get record(): string {
    return this.file.record;
  }
  get standing(): Evaluation {
    return standingOf(this.file);
  }
  get state(): DeskState {
    const undone = new Set(this.file.entries.flatMap(({ it }) => (it.kind === 'undo' ? [it.entry] : [])));
    return {
      record: this.file.record,
      text: writeEvaluation(this.file),
      standing: this.standing,
      entries: this.file.entries.map((e) => ({ ...e.it, id: e.id, undone: undone.has(e.id) })),
    };
  }
  /** @param now by the wall clock, ms. @returns what is wrong; null when it was done. */
  act(a: DeskAct, now: number): EvaluationError | null {
    const next = a.kind === 'add' ? this.added(a.entry, now) : this.merged(a.text);
    if (!next.ok) return next.error;
    const unknown = unknownIn(next.value, knownTo(this.scenario, this.events));
    if (!unknown) this.file = next.value;
    return unknown;
  }
  private added(draft: Draft, now: number): ReturnType<typeof addEntry> {
    const { kind, ...rest } = cleanData(draft) as Draft;
    const over = [...new Set([...(rest.over ?? []), ...ownBefore(this.file, draft)])];
    return addEntry(this.file, {
      at: new Date(now).toISOString(),
      ...rest,
      ...(over.length > 0 ? { over } : {}),
      kind,
      ...(kind === 'signoff' ? toSign(this.file.entries) : {}),
    });
  }
  private merged(text: string): ReturnType<typeof addEntry> {
    const r = readEvaluation(text, this.file.record);
    return r.ok ? mergeEvaluations([this.file, r.value]) : r;
  }
}
