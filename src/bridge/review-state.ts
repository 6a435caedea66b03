/** What the page is told of a run in review. Plain data, as all of the protocol. */
import type { FindingText } from '../export/finding-text.ts';
import type { WhatifWords } from '../export/whatif.ts';
import type {
  ALIKE,
  Comparison,
  FindingRow,
  ReportModel,
  StateLanes,
  StoryTitles,
  Text,
} from '../sim/index.ts';
import type { GroupComparison } from '../sim/compare/index.ts';

/** What the review shows of the report; the files are written from the same model. */
export interface ReviewReport extends Pick<ReportModel, 'quantities' | 'attendance'> {
  readonly findings: readonly (FindingRow & { readonly words: Readonly<Record<'zh' | 'en', FindingText>> })[];
  readonly conclusion: Readonly<Record<'zh' | 'en', readonly string[]>>;
  /** Whose words it is. */
  readonly conclusionNote: Readonly<Record<'zh' | 'en', string>>;
}

/** «Had it been in time», as far as it was computed. */
export interface WhatifState {
  /** Last chain value of the record that it is about. */
  readonly record: string;
  /** As it is kept beside the record; '' where nothing was computed. */
  readonly text: string;
  readonly running: { readonly done: number; readonly of: number; readonly item: string } | null;
  /** The costliest have all been played. */
  readonly complete: boolean;
  /** The record does not replay to its own states, or the second worker could not go on. */
  readonly error: 'diverged' | 'failed' | null;
  readonly words: Readonly<Record<'zh' | 'en', WhatifWords>> | null;
}

/** How things stood through the run, and what the file and the hazards call what they are about. */
export interface Stood {
  readonly lanes: StateLanes;
  readonly stories: StoryTitles;
  readonly names: Readonly<Record<string, Text>>;
}

/** This run beside those that part from it, or that it parts from. */
export interface BranchesState {
  readonly running: {
    readonly what: 'branch' | 'summary';
    readonly done: number;
    readonly of: number;
  } | null;
  readonly error: 'failed' | null;
  readonly rows: readonly Comparison[];
  /** Runs that cannot be set beside it, with what they differ in. */
  readonly refused: readonly { readonly record: string; readonly why: (typeof ALIKE)[number] }[];
}

/** A run as it is given to a comparison. */
export interface GivenRun {
  /** What it is called where it came from. */
  readonly name: string;
  readonly group: string;
  readonly repeat: number | null;
  /** When it was played or written, ms since 1970; null where nobody knows. */
  readonly when: number | null;
  readonly text: string;
}
/** Many runs side by side, as far as it has come. */
export interface GroupsState {
  readonly running: { readonly done: number; readonly of: number; readonly name: string } | null;
  readonly error: 'failed' | null;
  /** Files that are no record, or a changed one. */
  readonly faults: readonly { readonly name: string; readonly code: string; readonly message: Text }[];
  readonly comparison: GroupComparison | null;
  /** By record. */
  readonly when: Readonly<Record<string, number>>;
}
