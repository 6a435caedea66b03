/** Ids of the procedure catalogue that a flood exercise uses (C, F) and its negatives (N). */
const range = (p: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${p}-${String(i + 1).padStart(2, '0')}`);
export const CATALOGUE_IDS: ReadonlySet<string> = new Set([
  ...range('C', 39),
  ...range('F', 18),
  ...range('N', 40),
]);
