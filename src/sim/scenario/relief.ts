/** What a county has in a scenario for relief, for its teams to ride in and to have learnt together, for its workers to know. */
import * as z from 'zod';

export const RELIEF_DEFAULTS = {
  familyKits: 0,
  reliefFundsWan: 300,
  vehicles: 1,
  jointTraining: 0,
  // The plan's own target (分项目标: 安全技能培训率 100 %).
  workersTrained: 1,
} as const;
export const ReliefResources = {
  familyKits: z
    .number()
    .min(0)
    .max(1)
    .default(RELIEF_DEFAULTS.familyKits)
    .describe('Share of households with an emergency kit that feeds them for three days'),
  reliefFundsWan: z
    .number()
    .min(0)
    .max(100000)
    .default(RELIEF_DEFAULTS.reliefFundsWan)
    .describe('Relief fund, ten thousand yuan'),
  vehicles: z
    .number()
    .min(0.1)
    .max(1)
    .default(RELIEF_DEFAULTS.vehicles)
    .describe('Vehicles over teams; below 1 teams of one home wait for one to come back'),
  jointTraining: z
    .number()
    .min(0)
    .max(1)
    .default(RELIEF_DEFAULTS.jointTraining)
    .describe('How far social forces have trained with professional teams'),
  workersTrained: z
    .number()
    .min(0)
    .max(1)
    .default(RELIEF_DEFAULTS.workersTrained)
    .describe(
      'Share of workers in key industries trained in safety; the others wait to be told to leave a plant',
    ),
};
