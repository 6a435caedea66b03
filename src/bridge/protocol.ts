/** What the page and the simulation say to each other. Plain data only; both sides speak nothing else. */
import type { DocumentId } from '../export/documents/ids.ts';
import type { Audience } from '../export/index.ts';
import type { Paper } from '../export/paper.ts';

import type { DeskAct, DeskError, DeskFile, DeskState } from './desk.ts';
import type { RoomView, Seat } from './seats.ts';

import type { MapBase } from './map-data.ts';
import type { GroupFormat } from '../export/groups/index.ts';
import type {
  BranchesState,
  GivenRun,
  GroupsState,
  ReviewReport,
  Stood,
  WhatifState,
} from './review-state.ts';

export * from './seats.ts';
export type * from './map-data.ts';
export type * from './review-state.ts';
export type { DeskAct, DeskError, DeskState, Draft } from './desk.ts';
export type { Audience, GroupFormat };
import type {
  Entry,
  Answer,
  CatalogueItem,
  Command,
  CommandDef,
  Comparison,
  Difficulty,
  Doctrine,
  TableFault,
  GridSpec,
  InjectView,
  HazardId,
  LevelName,
  LonLat,
  Mode,
  NegativeItem,
  Outlook,
  Origin,
  OwnNumber,
  PlanItem,
  Area,
  Provenance,
  Rejection,
  Role,
  RoleView,
  RunSummary,
  ScoreSheet,
  SitePlanPart,
  LooseEvent,
  SimLogEvent,
  ShapeKind,
  Text,
} from '../sim/index.ts';
import type { OverlayFrame, StatesView } from '../sim/views/types.ts';
export type * from '../sim/views/types.ts';
export type {
  Comparison,
  Entry,
  Origin,
  RunSummary,
  TableFault,
  Area,
  ShapeKind,
  Answer,
  Paper,
  CatalogueItem,
  Command,
  Difficulty,
  HazardId,
  InjectView,
  LevelName,
  NegativeItem,
  Outlook,
  PlanItem,
  Rejection,
  Role,
  ScoreSheet,
  LooseEvent,
  SimLogEvent,
  Text,
  Provenance,
  LonLat,
  Mode,
  GridSpec,
  SitePlanPart,
};

/** A command's form, without its behaviour. */
export type CommandForm = Pick<CommandDef, 'type' | 'roles' | 'fields' | 'when' | 'talk'>;

export interface Briefing {
  readonly scenario: string;
  readonly title: Text;
  readonly hazard: HazardId;
  readonly place: Text;
  readonly startsAt: string;
  readonly durationS: number;
  readonly timeRatio: number;
  readonly exerciseType: string;
  readonly difficulty: Difficulty;
  readonly summary: Text;
  readonly initialConditions: Text;
  readonly briefing: Text;
  readonly objectives: readonly {
    readonly id: string;
    readonly text: Text;
    readonly capabilities: readonly string[];
    readonly procedures: readonly string[];
  }[];
  readonly roles: readonly Role[];
  readonly profile: string;
  readonly catalogue: readonly CatalogueItem[];
  /** The order that meets an item, by item. */
  /** What a task asks for: the skill that fits, and kinds of places where it makes sense; null = anywhere. */
  readonly tasks: Readonly<Record<string, { readonly skill: string; readonly at: readonly string[] | null }>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly negatives: readonly NegativeItem[];
  /** Numbers of the scenario's own. */
  readonly ownNumbers: readonly OwnNumber[];
  /** Names of bodies and standards under the scenario's doctrine, each with its source. */
  readonly doctrine: {
    readonly title: Text;
    readonly bodies: Doctrine['bodies'];
    readonly lead: Doctrine['leads']['flood'];
    readonly issuer: Doctrine['issuer'];
    readonly evaluation: Doctrine['evaluation'];
  };
  readonly planReferences: readonly Text[];
  /** Who speaks in each scenario message, by inject id. */
  readonly senders: Readonly<Record<string, Text>>;
}
/** The plan's items and what they lead to; asked for without an exercise. */
export interface PlanPage {
  readonly source: Text;
  readonly items: readonly PlanItem[];
  /** The catalogue under each doctrine, the default first. */
  readonly doctrines: readonly {
    readonly id: string;
    readonly title: Text;
    readonly catalogue: readonly CatalogueItem[];
    readonly negatives: readonly NegativeItem[];
  }[];
}
/** What the lobby shows of a scenario. */
export interface Card {
  readonly id: string;
  readonly title: Text;
  readonly place: Text;
  readonly summary: Text;
  readonly hazard: HazardId;
  readonly duration: string;
  /** The level it is written at, and others it offers with what is different in them. */
  readonly difficulty: Difficulty;
  readonly others: readonly { readonly level: Difficulty; readonly note: Text }[];
  readonly timeRatio: number;
}
/** A finding about a scenario file, with its place and its words. */
export interface FileFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}
export interface FileCheck {
  readonly findings: readonly FileFinding[];
  /** Null when the file has errors. */
  readonly card: Card | null;
}
/** One stored moment of the run for the review's map replay. */
export interface Frame {
  readonly t: number;
  readonly depth: Uint8Array;
}

export type ToSim =
  | {
      readonly type: 'start';
      readonly scenario: string;
      readonly scenarioName: string;
      readonly seed: string;
      /** Null: as written, or as in the record. */
      readonly difficulty: Difficulty | null;
      readonly role: Role;
      readonly assets: string;
      readonly record: string | null;
      /** Scenario second an unfinished record had reached. */ readonly resumeAt: number;
      /** Second at which a run of its own parts from the record; null: go on with it. */
      readonly branchAt: number | null;
    }
  | { readonly type: 'speed'; readonly factor: number }
  | { readonly type: 'role'; readonly role: Role }
  /** Gives a shown depth buffer back to the pool. */
  | { readonly type: 'recycle'; readonly depth: Uint8Array }
  | { readonly type: 'training'; readonly training: boolean }
  /** With hints or without: before play, once. */
  | { readonly type: 'mode'; readonly mode: Mode }
  | { readonly type: 'command'; readonly id: number; readonly role: Role; readonly cmd: Command }
  /** Would it be accepted now? Nothing is logged. */
  | { readonly type: 'judge'; readonly id: number; readonly role: Role; readonly cmd: Command }
  /** What would it do? Finished or not. */
  | { readonly type: 'outlook'; readonly id: number; readonly cmd: Command }
  /** How does everything stand, as the role held may know it? */
  | { readonly type: 'states'; readonly id: number }
  | { readonly type: 'skip-to'; readonly t: number }
  /** Hand over what is not kept yet; `flushed` follows it. */
  | { readonly type: 'flush' }
  | { readonly type: 'review' }
  | { readonly type: 'seek'; readonly t: number }
  /** The evaluator writes something, or brings a file. */
  | { readonly type: 'evaluate'; readonly id: number; readonly act: DeskAct }
  /** The costliest acts in their time: begin, stop, or take up what this browser kept. */
  | { readonly type: 'whatif'; readonly act: 'start' | 'stop' }
  | { readonly type: 'whatif'; readonly act: 'kept'; readonly text: string }
  /** Runs that part from this one, or it from them: set them side by side (`play`: those that must be played again for it too). */
  | {
      readonly type: 'branches';
      readonly act: 'compare';
      readonly texts: readonly string[];
      readonly play: boolean;
    }
  /** From a second of this run a bot plays on. */
  | {
      readonly type: 'branches';
      readonly act: 'play';
      readonly t: number;
      readonly by: 'doctrine' | 'idle';
    }
  | { readonly type: 'branches'; readonly act: 'stop' }
  /** Many runs side by side, without an exercise; a new one ends the last. */
  | {
      readonly type: 'groups';
      readonly act: 'compare';
      readonly runs: readonly GivenRun[];
      readonly assets: string;
    }
  | { readonly type: 'groups'; readonly act: 'stop' }
  /** What came of it, as a file. */
  | {
      readonly type: 'groups-file';
      readonly id: number;
      readonly format: GroupFormat;
      readonly lang: 'zh' | 'en';
      readonly assets: string;
    }
  | { readonly type: 'plan'; readonly id: number }
  /** What a county's map is drawn from, without an exercise. */
  | { readonly type: 'base'; readonly id: number; readonly county: string; readonly assets: string }
  /** Is this a scenario that can be played? */
  | {
      readonly type: 'lint';
      readonly id: number;
      readonly text: string;
      readonly name: string;
      readonly assets: string;
    }
  /** A formal paper, worded by the page, as a Word file. */
  | { readonly type: 'paper'; readonly id: number; readonly paper: Paper }
  | {
      readonly type: 'export';
      readonly id: number;
      readonly what:
        | 'record'
        | 'events'
        | 'run'
        | 'score'
        | 'html'
        | 'docx'
        | 'xlsx'
        | 'csv'
        | 'json'
        | DeskFile
        // A paper of the exercise, as before it is played.
        | `paper-${DocumentId}`;
      readonly lang: 'zh' | 'en';
      readonly audience: Audience;
    };

export type FromSim =
  | {
      readonly type: 'ready';
      readonly base: MapBase;
      readonly briefing: Briefing;
      readonly forms: readonly CommandForm[];
      readonly seat: Seat;
      readonly seed: string;
      readonly t: number;
      readonly over: boolean;
      /** As its record says; null where nobody chose. */
      readonly mode: Mode | null;
      readonly identical: boolean;
      /** In a room: how many orders of this seat stand in the record. */
      readonly orders?: number;
      /** Where it parts from another run. */
      readonly origin?: Origin;
    }
  | { readonly type: 'view'; readonly view: RoleView; readonly factor: number }
  | {
      readonly type: 'depth';
      readonly t: number;
      readonly depth: Uint8Array;
      readonly overlays: readonly OverlayFrame[];
    }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly ok: boolean;
      readonly rejection: Rejection | null;
      readonly ms: number;
      /** In a room: how many orders of this seat stand in the record, this one the last. */
      readonly orders?: number;
    }
  | {
      readonly type: 'outlook';
      readonly id: number;
      readonly outlook: Outlook | null;
      readonly line: readonly (readonly [number, number])[] | null;
    }
  | { readonly type: 'states'; readonly id: number; readonly states: StatesView }
  /** What the evaluator wrote was taken, or why not; a review follows. */
  | { readonly type: 'evaluated'; readonly id: number; readonly error: DeskError | null }
  | { readonly type: 'whatif'; readonly state: WhatifState }
  | { readonly type: 'branches'; readonly state: BranchesState }
  | { readonly type: 'groups'; readonly state: GroupsState }
  /** A bot has played on: the closed record of it. */
  | {
      readonly type: 'branched';
      readonly text: string;
      readonly record: string;
      readonly origin: Origin;
      readonly t: number;
    }
  /** New record lines to append to the autosave. */
  | { readonly type: 'autosave'; readonly text: string; readonly t: number }
  | {
      readonly type: 'progress';
      readonly what: 'replay' | 'baselines' | 'skip' | 'report';
      readonly done: number;
      readonly of: number;
    }
  | { readonly type: 'flushed' }
  | { readonly type: 'over'; readonly t: number }
  | {
      readonly type: 'review';
      readonly score: ScoreSheet;
      readonly report: ReviewReport;
      readonly events: readonly SimLogEvent[];
      readonly frames: readonly number[];
      readonly view: RoleView;
      readonly stood: Stood;
      /** Null until the record is closed. */
      readonly desk: DeskState | null;
      /** The same review again, now that the reference runs are known. */ readonly update: boolean;
    }
  | {
      readonly type: 'seek';
      readonly t: number;
      readonly depth: Uint8Array;
      readonly overlays: readonly OverlayFrame[];
      readonly view: RoleView;
    }
  | {
      readonly type: 'export';
      readonly id: number;
      readonly name: string;
      readonly mime: string;
      readonly bytes: Uint8Array;
    }
  | { readonly type: 'plan'; readonly id: number; readonly page: PlanPage }
  | { readonly type: 'base'; readonly id: number; readonly base: MapBase }
  /** Who speaks in messages that have come since. */
  | { readonly type: 'senders'; readonly senders: Briefing['senders'] }
  | { readonly type: 'room'; readonly room: RoomView }
  /** The line to the server: lost and tried again, back, or closed for good. */
  | { readonly type: 'line'; readonly state: 'open' | 'lost' | 'ended' }
  | { readonly type: 'lint'; readonly id: number; readonly check: FileCheck }
  | {
      readonly type: 'failed';
      readonly code: string;
      readonly message: Text;
      readonly fatal: boolean;
      /** The question it answers, if any. */ readonly question?: number;
    };
