/** A lesson is a list of steps: what to point at, when there is something to do, which act ends it. Words: `lesson.<id>.<step>`. */
import type { RoleView } from '../../bridge/protocol.ts';
import type { Tab } from '../../stores/panel.ts';

/** What a step can be judged by. */
export interface Scene {
  readonly view: RoleView;
  readonly read: ReadonlySet<number>;
  readonly tab: Tab;
  /** Kinds of order that were given and accepted since the room was opened. */
  readonly given: readonly string[];
  /** Which of the things that the step points at were used since it began, by their selectors. */
  readonly used: readonly string[];
}
export interface Step {
  readonly id: string;
  /** Until then the clock runs; where nothing is said, at once. */
  readonly when?: (s: Scene) => boolean;
  /** Selectors of what to point at: the first that is on the screen counts, so the nearest to the act comes first. */
  readonly at: readonly string[];
  readonly done: (s: Scene) => boolean;
}
export interface Lesson {
  readonly id: string;
  /** Id of the scenario that it goes through. */
  readonly scenario: string;
  readonly steps: readonly Step[];
}
/** Where an order is given: its open form, else a button that opens it, else the list of all orders. */
export const order = (...types: readonly string[]): readonly string[] => [
  ...types.map((k) => `form[data-order="${k}"] footer`),
  ...types.map((k) => `.alarm [data-order="${k}"]`),
  ...types.map((k) => `.tab-body [data-order="${k}"]`),
  '[data-point=palette]',
];

/** Later than this, scenario s, nobody is at the beginning any more: a minute to read the offer at the usual pace. */
const BEGINNING_S = 600;
export const atBeginning = (t: number): boolean => t < BEGINNING_S;

/**
 * Where a lesson stands: acts that were done already need no telling.
 * @returns the step to show, and whether there is something to do in it yet; null past the last.
 */
export function standing(
  lesson: Lesson,
  from: number,
  s: Scene,
): { readonly step: number; readonly ready: boolean } | null {
  for (let i = from; i < lesson.steps.length; i++) {
    const step = lesson.steps[i];
    const ready = step.when?.(s) ?? true;
    if (!ready || !step.done(i === from ? s : { ...s, used: [] })) return { step: i, ready };
  }
  return null;
}
