/** What the page knows of the running exercise, and what it knows before there is one. */
import { createStore } from 'zustand/vanilla';
import type {
  BranchesState,
  Briefing,
  CommandForm,
  DeskState,
  MapBase,
  Mode,
  Role,
  RoleView,
  RoomView,
  Seat,
  ReviewReport,
  ScoreSheet,
  SimLogEvent,
  Stood,
  Text,
  WhatifState,
} from '../bridge/protocol.ts';
import type { Save } from './saves.ts';

export type Screen = 'lobby' | 'loading' | 'waiting' | 'briefing' | 'operations' | 'review';
export interface Failure {
  readonly code: string;
  readonly message: Text;
  readonly fatal: boolean;
}
export interface Review {
  readonly score: ScoreSheet;
  readonly report: ReviewReport;
  readonly events: readonly SimLogEvent[];
  /** Seconds of stored frames. */
  readonly frames: readonly number[];
  readonly view: RoleView;
  readonly stood: Stood;
  /** What evaluators wrote; null until the record is closed. */
  readonly desk: DeskState | null;
}
export interface SessionState {
  readonly screen: Screen;
  readonly base: MapBase | null;
  readonly briefing: Briefing | null;
  readonly forms: readonly CommandForm[];
  readonly role: Role;
  /** What the person here may do; null before anything has begun. */
  readonly seat: Seat | null;
  /** Who else is there; null alone. */
  readonly room: RoomView | null;
  /** The line to the server; null without one. */
  readonly line: 'open' | 'lost' | 'ended' | null;
  /** With hints or without; null where nobody chose. */
  readonly mode: Mode | null;
  readonly view: RoleView | null;
  readonly speed: number;
  /** Kinds of order that were accepted since the exercise was opened here. */
  readonly given: readonly string[];
  readonly over: boolean;
  readonly progress: { readonly what: string; readonly done: number; readonly of: number } | null;
  readonly failure: Failure | null;
  readonly review: Review | null;
  /** What acts in their time would have changed; null where nothing was said of it. */
  readonly whatif: WhatifState | null;
  /** Runs of its family beside it; null where nothing was said of them. */
  readonly branches: BranchesState | null;
  /** The moment shown by the review's scrubber. */
  readonly replay: { readonly t: number; readonly view: RoleView } | null;
  readonly savedAt: number;
  readonly saveFailed: boolean;
  /** Another tab has taken the exercise: nothing given here is kept. */
  readonly lost: boolean;
  readonly save: Omit<Save, 't' | 'updatedAt' | 'finished'> | null;
  readonly fromRecord: boolean;
  /** The record comes from a file: an exercise held elsewhere, perhaps. */
  readonly imported: boolean;
  /** A resumed or imported record did not replay to the same states. */
  readonly diverged: boolean;
  readonly toasts: readonly Toast[];
}
/** A short message that goes away by itself; `ok` false stays longer. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly ok: boolean;
}
export const empty: SessionState = {
  screen: 'lobby',
  base: null,
  briefing: null,
  forms: [],
  role: 'commander',
  seat: null,
  room: null,
  line: null,
  mode: null,
  view: null,
  speed: 0,
  given: [],
  over: false,
  progress: null,
  failure: null,
  review: null,
  whatif: null,
  branches: null,
  replay: null,
  savedAt: 0,
  saveFailed: false,
  lost: false,
  save: null,
  fromRecord: false,
  imported: false,
  diverged: false,
  toasts: [],
};
export const sessionStore = createStore<SessionState>(() => empty);
