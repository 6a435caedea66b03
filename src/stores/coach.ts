/** How far somebody is led through an exercise, step by step; kept in this browser, never part of the exercise. */
import { createStore } from 'zustand/vanilla';

export interface CoachState {
  /** Lessons that were offered or begun: nobody is asked twice. */
  readonly offered: readonly string[];
  /** Lessons gone through to their end. */
  readonly done: readonly string[];
  /** Asked for in the lobby: begins with the next room of that scenario. */
  readonly wanted: string | null;
  /** The lesson that runs: in which saved exercise, at which step, and whether it was left for a while. */
  readonly at: {
    readonly lesson: string;
    readonly save: string;
    readonly step: number;
    readonly left: boolean;
  } | null;
}
const KEY = 'tuiyan.coach';
const none: CoachState = { offered: [], done: [], wanted: null, at: null };
const texts = (v: unknown): string[] =>
  Array.isArray(v) ? v.filter((x): x is string => typeof x === 'string').slice(0, 20) : [];

/** What was kept, whatever somebody has made of it. */
export function coachFrom(text: string | null): CoachState {
  try {
    const v = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const at = v.at as CoachState['at'];
    const whole =
      at !== null &&
      typeof at === 'object' &&
      typeof at.lesson === 'string' &&
      typeof at.save === 'string' &&
      Number.isInteger(at.step) &&
      at.step >= 0;
    return {
      offered: texts(v.offered),
      done: texts(v.done),
      wanted: null,
      at: whole ? { lesson: at.lesson, save: at.save, step: at.step, left: at.left === true } : null,
    };
  } catch {
    return none;
  }
}
function load(): CoachState {
  try {
    return coachFrom(localStorage.getItem(KEY));
  } catch {
    return none;
  }
}
export const coachStore = createStore<CoachState>(() => load());
coachStore.subscribe(({ offered, done, at }) => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ offered, done, at }));
  } catch {
    // It then lasts as long as the page.
  }
});
const set = coachStore.setState;
const and = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list : [...list, id];

export const wantLesson = (lesson: string | null): void => set({ wanted: lesson });
export const declineLesson = (lesson: string): void => set((s) => ({ offered: and(s.offered, lesson) }));
export const beginLesson = (lesson: string, save: string): void =>
  set((s) => ({
    offered: and(s.offered, lesson),
    wanted: null,
    at: { lesson, save, step: 0, left: false },
  }));
export const stepOn = (): void => set((s) => ({ at: s.at && { ...s.at, step: s.at.step + 1 } }));
export const leaveLesson = (left: boolean): void => set((s) => ({ at: s.at && { ...s.at, left } }));
/** The exercise goes on under another id. */
export const carryLesson = (save: string): void => set((s) => ({ at: s.at && { ...s.at, save } }));
export const endLesson = (): void =>
  set((s) => ({ at: null, done: s.at ? and(s.done, s.at.lesson) : s.done }));
