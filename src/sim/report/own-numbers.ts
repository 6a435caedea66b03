/** The numbers that a scenario carries itself, beside the product's own and where those come from. */
import { LEVEL_NUMBERS, type LevelNumber } from '../scenario/levels.ts';
import { PARAMETERS, type Parameter } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/schema.ts';
import { SCORE_NUMBERS, type ScoreNumber } from '../scenario/score-numbers.ts';
import type { OwnNumber } from './types.ts';

const listed = (
  table: Readonly<Record<string, LevelNumber | ScoreNumber | Parameter>>,
  own: Readonly<Record<string, number | undefined>>,
): OwnNumber[] =>
  Object.keys(table)
    .filter((id) => own[id] !== undefined)
    .map((id) => {
      const { value, title, unit, source, asOf, status } = table[id];
      return { id, title, unit, own: own[id]!, product: value, source, asOf, status };
    });

/** In the order of the review sheet. */
export const ownNumbers = (s: Scenario): OwnNumber[] => [
  ...listed(LEVEL_NUMBERS, s.levels),
  ...listed(SCORE_NUMBERS, s.scoring.numbers),
  ...listed(PARAMETERS, s.parameters),
];
