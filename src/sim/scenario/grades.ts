/**
 * How well a county is equipped, in three grades after the plan's goals (二（三）): as found in 2021, the target of 2025, the
 * vision of 2035. A grade fills in what a scenario's `resources` leave open. The plan gives goals, not these figures: all
 * of them are design choices (source 训练设定, 2026).
 */
export const GRADES = {
  'baseline-2021': {
    equipmentWorks: 0.8,
    vehicles: 0.7,
    jointTraining: 0,
    reliefFundsWan: 200,
    familyKits: 0,
    workersTrained: 0.7,
  },
  'target-2025': {
    equipmentWorks: 0.9,
    vehicles: 0.9,
    jointTraining: 0.5,
    reliefFundsWan: 300,
    familyKits: 0.1,
    workersTrained: 1,
  },
  'vision-2035': {
    equipmentWorks: 1,
    vehicles: 1,
    jointTraining: 1,
    reliefFundsWan: 500,
    familyKits: 0.3,
    workersTrained: 1,
  },
} as const;
export type Grade = keyof typeof GRADES;
export const GRADE_IDS = Object.keys(GRADES) as Grade[];

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** Scenario data with its grade's figures put in where the file says nothing; anything else is returned as it is. */
export function withGrade(data: unknown): unknown {
  if (!isRecord(data) || !isRecord(data.resources)) return data;
  const grade = GRADE_IDS.find((g) => g === (data.resources as Record<string, unknown>).grade);
  return grade ? { ...data, resources: { ...GRADES[grade], ...data.resources } } : data;
}
