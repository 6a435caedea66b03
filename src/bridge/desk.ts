/** The evaluator's desk in the worker: takes entries, files of colleagues and what was kept, and says how it stands. */
import type { TemplateFault } from '../export/office/template-file.ts';
import {
  addEntry,
  bringTable,
  cleanData,
  cleanText,
  headOf,
  knownTo,
  mergeEvaluations,
  ok,
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
  type ReadTable,
  type Result,
  type Scenario,
  type SimLogEvent,
  type TableFault,
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
  | { readonly kind: 'all'; readonly entries: readonly Draft[] }
  /** A colleague's file, or what this browser had kept. */
  | { readonly kind: 'merge'; readonly text: string }
  /** A bureau's own table: an Excel workbook or CSV, perhaps filled in already. */
  | { readonly kind: 'table'; readonly who: string; readonly name: string; readonly bytes: Uint8Array }
  /** A bureau's look of Word files; null: the built-in one. Nothing of it lies in the evaluation. */
  | { readonly kind: 'template'; readonly bytes: Uint8Array | null };
/** Files of the desk: what was written, a blank table, the built-in Word template. */
export type DeskFile = 'evaluation' | 'table' | 'template';
type Written = Exclude<DeskAct, { kind: 'template' }>;
/** What is wrong with an entry or a file of entries, or every fault of a table. */
export type DeskError = EvaluationError | readonly FileFault[];
export type FileFault = TableFault | TemplateFault;
/** Reads a table's bytes; loaded when the first one comes. */
export type ReadTableFile = (
  bytes: Uint8Array,
  name: string,
) =>
  | { readonly ok: true; readonly value: ReadTable }
  | { readonly ok: false; readonly error: readonly TableFault[] };

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
  act(a: Written, now: number, readTable?: ReadTableFile): DeskError | null {
    const next = this.after(a, now, readTable);
    if (!next.ok) return next.error;
    const unknown = unknownIn(next.value, knownTo(this.scenario, this.events));
    if (!unknown) this.file = next.value;
    return unknown;
  }
  private after(a: Written, now: number, readTable?: ReadTableFile): Result<EvaluationFile, DeskError> {
    switch (a.kind) {
      case 'add':
        return this.added(this.file, a.entry, now);
      case 'all':
        return a.entries.reduce<ReturnType<typeof addEntry>>(
          (file, e) => (file.ok ? this.added(file.value, e, now) : file),
          ok(this.file),
        );
      case 'merge':
        return this.merged(a.text);
      case 'table': {
        const read = readTable!(a.bytes, a.name);
        return read.ok
          ? bringTable(this.file, cleanText(a.who), new Date(now).toISOString(), read.value)
          : read;
      }
    }
  }
  private added(file: EvaluationFile, draft: Draft, now: number): ReturnType<typeof addEntry> {
    const { kind, ...rest } = cleanData(draft) as Draft;
    const over = [...new Set([...(rest.over ?? []), ...ownBefore(file, draft)])];
    return addEntry(file, {
      at: new Date(now).toISOString(),
      ...rest,
      ...(over.length > 0 ? { over } : {}),
      kind,
      ...(kind === 'signoff' ? toSign(file.entries) : {}),
    });
  }
  private merged(text: string): ReturnType<typeof addEntry> {
    const r = readEvaluation(text, this.file.record);
    return r.ok ? mergeEvaluations([this.file, r.value]) : r;
  }
}
