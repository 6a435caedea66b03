/** Duty, levels, command, the exercise itself and its outcome: kinds of the log that no single hazard owns. */
import { namesOf } from '../kernel/kinds.ts';
import type { ByTownships, Filled, Nothing } from '../events.ts';
import type { Level, Role } from '../roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Losses } from '../resources/sectors.ts';
import type { PointMarkId } from '../world-discussion.ts';

interface Proposal extends Filled {
  proposed: number;
  warranted: Level;
}
interface NewLevel extends Filled {
  level: Level;
  was: Level;
  warranted: Level;
  grounds: string[];
  measures: string[];
}
interface Reason {
  reason: string;
}
/** Figures of a report that were left blank, below or above what the county had been told, or far above it. */
export interface ReportFaults {
  blank: string[];
  under: string[];
  over: string[];
  gross: string[];
}
export interface CommandEvents {
  ROSTER_SET: Filled & { posts: number };
  INSPECT: Filled & { targets: string[] };
  POST: Filled & { works: string[] };
  CONSULT: Proposal & { attendees: string[]; reached: string[]; unreached: string[] };
  ASSESS: Proposal;
  /** What the county knows asks for another level. */
  WARRANTED: { level: Level; up: boolean; grounds: string[] };
  ACTIVATE: NewLevel;
  LEVEL_CHANGE: NewLevel;
  MEASURES_LOW: Filled;
  MEASURES_HIGH: Filled;
  EMERGENCY_PERIOD: Nothing;
  /** @param near where the incident needs it; as far as the county knew. */
  LEADER_SENT: { site: string; near?: boolean };
  LEADER_ARRIVE: { site: string };
  /** What was set up no longer stands right, or does so again: the incident has moved, water has come, a road is cut. */
  STANDS: { what: 'post' | 'leader' | 'cordon'; right: boolean };
  ICP_UP: Filled & { site: string; safe: boolean; near?: boolean };
  SYNC: { channel: string };
  ORDER: Filled & { to: string[] };
  /** By the plant, or by townships that were reached. */
  FIRST_ACTION: Filled & Partial<ByTownships>;
  SECONDARY: Filled & Partial<ByTownships>;
  REPORT: Filled & {
    report: number;
    kind: 'first' | 'follow-up' | 'final';
    to: string[];
    /** As reported, and as the county knew it then. */
    dead: number;
    known: number;
    untrue?: string[];
    /** The level that it says is in force; absent where it does not say. */
    response?: Level;
    faults: ReportFaults;
  };
  DECISION_NOTE: { text: string };
  END_READY: Nothing;
  END_UNREADY: Nothing;
  END: Filled & { met: boolean };
  REQUISITION_CLOSED: Filled;
  LESSONS: Filled & { good: string; improve: string; measures: string };
}

export interface ExerciseEvents {
  INCIDENT_BEGAN: { hazard: string };
  /** One region of a chart moved: dotted paths of the topmost state left and entered. */
  STATE_CHANGED: { chart: string; instance: string; from: string; to: string };
  INJECT: { inject: string; type: Scenario['msel'][number]['type']; prompts: string | null };
  INJECT_FAULT: { inject: string; what: 'key' | 'condition' | 'effect'; about: string };
  INJECT_FORCED: { inject: string };
  INJECT_HELD: Reason & { inject: string };
  INJECT_RELEASED: Reason & { inject: string };
  INJECT_SKIPPED: Reason & { inject: string; waiting: string };
  /** A skip was taken back. */
  INJECT_RESTORED: Reason & { inject: string };
  /** @param at the second at which it comes now; −1 when it waits for something again. */
  INJECT_RETIMED: Reason & { inject: string; at: number; own: boolean };
  /** Given to be sent at a second. @param copy a copy of it, or the inject itself. */
  INJECT_SENDING: { inject: string; sending: number; at: number; copy: boolean };
  INJECT_TAKEN_BACK: Reason & { inject: string; sending: number };
  /** The controller has sent a copy. @param to roles, apart by blanks. @param own in his own words, worth no more than these. */
  INJECT_COPIED: { inject: string; to: string; edited: boolean; own: boolean; prompts: string | null };
  /** @param item whose evidence made it needless; '' where its danger was put right. */
  INJECT_WITHDRAWN: { inject: string; item: string };
  STORY_STARTED: { story: string };
  STORY_STOPPED: { story: string };
  /** A storyline took a branch: what it waited for, and where it went. */
  STORY_BRANCH: { story: string; from: string; on: string; to: string; n: number };
  STORY_FAULT: { story: string; what: 'key' | 'condition' | 'effect' | 'ring'; about: string };
  /** A note of controller or evaluator on that moment, and what else it is tied to: message and task by their numbers. */
  OBSERVATION: { text: string; item: string; post?: Role; message?: string; task?: string; place?: string };
  /** Between people of the exercise. @param to roles, apart by blanks. @param about the message that it answers or passes on; '' none. */
  SEAT_MESSAGE: { message: number; what: string; to: string; about: string };
  SEAT_SEEN: { message: number };
  /** A move of the discussion: its moment is looked for. */
  MOVE_PRESENTED: { move: string };
  MOVE_STEP: { move: string; step: 'informed' | 'asked' | 'deciding' | 'expressed' | 'closed' };
  MOVE_ANSWERED: { move: string; question: string; choices: string[]; text: string };
  MOVE_SHOWN: { move: string; what: 'answers' | 'points' };
  /** The clock runs on from where it stood for the move. */
  MOVE_RAN_ON: { move: string };
  MOVE_CONCLUDED: { move: string; text: string };
  MOVE_MARKED: { move: string; point: string; mark: PointMarkId; roles: Role[]; why: string; who: string };
  ITEM_WAIVED: Reason & { item: string };
  ITEM_OVERRIDDEN: Reason & { item: string; t: number | null; k: number | null; c: number | null };
  REAL_EMERGENCY: Reason;
  PAUSED: Reason;
  RESUMED: Reason;
  SCORED_END: Nothing;
  /** By the scenario's end, or by the trainer. */
  ENDED: { reason?: string };
  OUTCOME: {
    dead: number;
    deadReported: number;
    injured: number;
    trapped: number;
    rescued: number;
    evacuated: number;
    /** People who reached a shelter, by village. */
    moved: Record<string, number>;
    /** People who moved and were in no danger. */
    movedInVain: number;
    floodedHouseholds: number;
    /** Loss in all, and by sector in 万元. */
    damageMillion: number;
    losses: Losses;
    unmetPersonHours: number;
    exposedPersonMinutes: number;
    reliefOverdue: number;
    needsTotal: number;
    needsMet: number;
    leveesBreached: number;
    damsFailed: number;
    burntHa: number;
    levees: number;
  };
}

/** Its kinds, for lint. */
export const COMMAND_KINDS = namesOf<CommandEvents>()(
  'ROSTER_SET INSPECT POST CONSULT ASSESS WARRANTED ACTIVATE LEVEL_CHANGE MEASURES_LOW',
  'MEASURES_HIGH EMERGENCY_PERIOD LEADER_SENT LEADER_ARRIVE STANDS ICP_UP SYNC ORDER FIRST_ACTION',
  'SECONDARY REPORT DECISION_NOTE END_READY END_UNREADY END REQUISITION_CLOSED LESSONS',
);

/** Its kinds, for lint. */
export const EXERCISE_KINDS = namesOf<ExerciseEvents>()(
  'INCIDENT_BEGAN STATE_CHANGED INJECT INJECT_FAULT INJECT_FORCED INJECT_HELD INJECT_RELEASED INJECT_SKIPPED',
  'INJECT_RESTORED INJECT_RETIMED INJECT_SENDING INJECT_TAKEN_BACK INJECT_COPIED',
  'INJECT_WITHDRAWN STORY_STARTED STORY_STOPPED STORY_BRANCH STORY_FAULT OBSERVATION SEAT_MESSAGE SEAT_SEEN ITEM_WAIVED ITEM_OVERRIDDEN',
  'MOVE_PRESENTED MOVE_STEP MOVE_ANSWERED MOVE_SHOWN MOVE_RAN_ON MOVE_CONCLUDED MOVE_MARKED',
  'REAL_EMERGENCY PAUSED RESUMED SCORED_END ENDED OUTCOME',
);
