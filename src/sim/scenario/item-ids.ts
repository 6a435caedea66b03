/** Ids of the procedure catalogue: how many of each letter there are and which hazard they belong to (N: what must not be done). */
import { HAZARD_IDS, SPECS } from '../hazards/specs.ts';

interface Row {
  readonly letter: string;
  readonly of: string;
  readonly count: number;
}
const ROWS: readonly Row[] = [
  { letter: 'C', of: 'common', count: 39 },
  ...HAZARD_IDS.flatMap((of): Row[] => {
    const { items } = SPECS[of];
    return items ? [{ ...items, of }] : [];
  }),
  { letter: 'N', of: 'common', count: 40 },
];
/** Letters that items begin with, negatives last. */
export const LETTERS: readonly string[] = ROWS.map((r) => r.letter);

export const CATALOGUE_IDS: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ letter, count }) =>
    Array.from({ length: count }, (_, i) => `${letter}-${String(i + 1).padStart(2, '0')}`),
  ),
);
/** Items that can be done, in order; negatives are left out. */
export const ITEM_IDS: readonly string[] = [...CATALOGUE_IDS].filter((id) => id[0] !== 'N');
/** The hazard of an item, `common` for those of every exercise. */
export const hazardOfItem = (id: string): string => ROWS.find((r) => r.letter === id[0])!.of;
