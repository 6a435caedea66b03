/**
 * How well a county is equipped, in three grades after the plan's goals (二（三）): as found in 2021, the target of 2025, the
 * vision of 2035. A grade fills in what a scenario's `resources` leave open. The plan gives goals, not these figures: all
 * of them are parameters (`PRM-GRD-…`).
 */
import { parameter, type ParameterId } from './parameters.ts';

const YEARS = { 'baseline-2021': '2021', 'target-2025': '2025', 'vision-2035': '2035' } as const;
export type Grade = keyof typeof YEARS;
export const GRADE_IDS = Object.keys(YEARS) as Grade[];
const FILLED = {
  equipmentWorks: 'EQUIPMENT',
  vehicles: 'VEHICLES',
  jointTraining: 'TRAINING',
  reliefFundsWan: 'FUNDS',
  familyKits: 'KITS',
  workersTrained: 'WORKERS',
} as const;
export type Graded = Readonly<Record<keyof typeof FILLED, number>>;

/** What a grade puts into `resources`, by the scenario's own numbers or the product's. */
export const gradeOf = (grade: Grade, own: Partial<Record<ParameterId, number>> = {}): Graded =>
  Object.fromEntries(
    Object.entries(FILLED).map(([key, what]) => [
      key,
      parameter({ parameters: own }, `PRM-GRD-${YEARS[grade]}-${what}`),
    ]),
  ) as Graded;

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** Scenario data with its grade's figures put in where the file says nothing; anything else is returned as it is. */
export function withGrade(data: unknown): unknown {
  if (!isRecord(data) || !isRecord(data.resources)) return data;
  const { resources, parameters } = data;
  const grade = GRADE_IDS.find((g) => g === resources.grade);
  // What is no number here is a fault of the file, told by the schema at its own place.
  const own = isRecord(parameters)
    ? Object.fromEntries(Object.entries(parameters).filter(([, v]) => typeof v === 'number'))
    : {};
  return grade ? { ...data, resources: { ...gradeOf(grade, own), ...resources } } : data;
}
