/** Numbers of the level tables that are a county's to set; a scenario may carry the county's own under `levels`. */
import * as z from 'zod';
import { tableOf } from '../hazards/specs.ts';

export type { LevelNumber } from './level-number.ts';
export const LEVEL_NUMBERS = tableOf('levels');
export type LevelId = keyof typeof LEVEL_NUMBERS;
export const LEVEL_IDS = Object.keys(LEVEL_NUMBERS) as LevelId[];

export const LevelChoices = z
  .partialRecord(z.enum(LEVEL_IDS), z.number().min(0).max(10000))
  .default({})
  .describe('The county’s own numbers of the level tables');
/** The scenario's number, or the product's. */
export const levelNumber = (s: { readonly levels: Partial<Record<LevelId, number>> }, id: LevelId): number =>
  s.levels[id] ?? LEVEL_NUMBERS[id].value;
