/** The lessons there are, by the scenario that each goes through. */
import { FIRST_STEPS } from './first-steps.ts';
import type { Lesson } from './lesson.ts';

export const LESSONS: readonly Lesson[] = [FIRST_STEPS];
export const lessonOf = (scenario: string): Lesson | undefined =>
  LESSONS.find((l) => l.scenario === scenario);
