/** Ids of the procedure catalogue: how many of each letter there are and which hazard they belong to (N: what must not be done). */
const LETTERS = {
  C: ['common', 39],
  F: ['flood', 18],
  W: ['forest-fire', 18],
  E: ['earthquake', 18],
  H: ['hazmat', 18],
  N: ['common', 40],
} as const satisfies Readonly<Record<string, readonly [hazard: string, count: number]>>;
type Letter = keyof typeof LETTERS;

export const CATALOGUE_IDS: ReadonlySet<string> = new Set(
  (Object.keys(LETTERS) as Letter[]).flatMap((p) =>
    Array.from({ length: LETTERS[p][1] }, (_, i) => `${p}-${String(i + 1).padStart(2, '0')}`),
  ),
);
/** Items that can be done, in order; negatives are left out. */
export const ITEM_IDS: readonly string[] = [...CATALOGUE_IDS].filter((id) => id[0] !== 'N');
/** The hazard of an item, `common` for those of every exercise. */
export const hazardOfItem = (id: string): string => LETTERS[id[0] as Letter][0];
