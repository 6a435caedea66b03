/** Seats, as page, worker and server speak of them. */
import type { Role } from '../sim/index.ts';

/** What the person at this page may do; alone, everything. */
export interface Seat {
  /** As the others and the record call it; '' alone. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Sets the pace, skips, fires messages, changes seats. */
  readonly controls: boolean;
  /** May be told what the catalogue expects now. */
  readonly hints: boolean;
  /** The record is kept by a server. */
  readonly remote: boolean;
  /** A big screen: it shows, and nobody acts at it. */
  readonly screen: boolean;
}
export const ALONE: Omit<Seat, 'roles'> = {
  name: '',
  controls: true,
  hints: true,
  remote: false,
  screen: false,
};

/** A seat as the others see it. */
export interface SeatView {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: 'asking' | 'here' | 'away' | 'gone';
  /** Wants the clock to stop, and why; for the controller. */
  readonly asks: string | null;
  /** Messages that its people have not opened, as their page says; for the controller. Null: not told. */
  readonly unread: number | null;
  /** A big screen: what it shows. Null: a seat of people. */
  readonly shows: 'known' | 'truth' | null;
}
/** How well a bot fills posts that nobody holds: how often it looks, s of the exercise, and how many orders it gives then. */
export interface Pace {
  readonly every: number;
  readonly most: number;
}
/** Numbers of ours. In the first lesson they come to some 96, 89 and 59 points, without anybody 24 (tests/server/bots.test.ts). */
export const BOT_PACES = {
  skilled: { every: 120, most: 100 },
  steady: { every: 900, most: 20 },
  slow: { every: 900, most: 5 },
} as const satisfies Readonly<Record<string, Pace>>;
export type BotSkill = keyof typeof BOT_PACES | 'none';
export const BOT_SKILLS = ['none', 'skilled', 'steady', 'slow'] as const satisfies readonly BotSkill[];
/** Null: the posts stay empty. */
export const paceOf = (skill: BotSkill): Pace | null => (skill === 'none' ? null : BOT_PACES[skill]);

/** Whether the controller's curtain falls before a seat: before all who play, and not before those who look on or lead. */
export const curtained = (seat: { readonly controls: boolean; readonly roles: readonly Role[] }): boolean =>
  !seat.controls && seat.roles.some((r) => r !== 'trainer' && r !== 'evaluator');
/** Groups beside each other: more are no exercise of one controller. */
export const MAX_GROUPS = 8;
/** One of the rooms in which groups play the same scenario beside each other; for their controller. */
export interface ParallelRoom {
  readonly room: string;
  /** Its number, from 1. */
  readonly n: number;
  readonly code: string;
  readonly t: number;
  readonly pace: number;
  readonly over: boolean;
  /** Over, and its record is closed. */
  readonly sealed: boolean;
  /** Seats of players whose people are there, and people who ask to be let in. */
  readonly here: number;
  readonly asking: number;
  /** What it would score if it ended now, without references; null: not told yet. */
  readonly points: number | null;
}
/** Who is in the room. A player is told of those who have been admitted. */
export interface RoomView {
  readonly room: string;
  /** To join by; '' for whoever does not let people in. */
  readonly code: string;
  /** Where others open the page, as far as the server knows; for the controller. */
  readonly addresses: readonly string[];
  readonly me: number;
  readonly seats: readonly SeatView[];
  /** This room and those beside it; none where it is alone, and for whoever does not control it. */
  readonly parallel: readonly ParallelRoom[];
  /** Word of the controller to all, until the clock runs on. */
  readonly notice: string | null;
  /** The controller has drawn a curtain before all who play (`curtained`): none of them reads or acts until it is taken away. */
  readonly locked: boolean;
  /** How posts that nobody holds are filled, and which those are. */
  readonly bots: { readonly skill: BotSkill; readonly roles: readonly Role[] };
  readonly closed: boolean;
}
/** What only a room knows; nobody asks it of an exercise that is played alone. */
export type ToRoom =
  | { readonly type: 'admit'; readonly seat: number; readonly roles: readonly Role[] }
  /** Refuses somebody who asks, or takes a seat from somebody. */
  | { readonly type: 'remove'; readonly seat: number }
  /** Stops the clock with a word to all; '' takes the word back. */
  | { readonly type: 'notice'; readonly text: string }
  /** Stops the clock and draws the curtain, with a word on it, or takes it away; the clock stays as it is then. */
  | { readonly type: 'lock'; readonly locked: boolean; readonly text: string }
  /** How many messages its people have not opened. */
  | { readonly type: 'unread'; readonly n: number }
  | { readonly type: 'ask-pause'; readonly text: string }
  /** Shows the truth on a big screen, or again what the posts know. */
  | { readonly type: 'reveal'; readonly seat: number; readonly truth: boolean }
  /** The controller has seen what a seat asked. */
  | { readonly type: 'heard'; readonly seat: number }
  /** Fills posts that nobody holds, or leaves them empty. */
  | { readonly type: 'bots'; readonly skill: BotSkill }
  /** The pace of this room and of all beside it: a common start, a common pause. */
  | { readonly type: 'pace-all'; readonly factor: number }
  | { readonly type: 'close-room' };
