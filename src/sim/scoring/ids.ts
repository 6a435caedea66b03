/** Ids of the procedure catalogue that exercises use (C common, F flood, W forest fire, E earthquake, H hazmat) and its negatives (N). */
const range = (p: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${p}-${String(i + 1).padStart(2, '0')}`);
export const CATALOGUE_IDS: ReadonlySet<string> = new Set([
  ...range('C', 39),
  ...range('F', 18),
  ...range('W', 18),
  ...range('E', 18),
  ...range('H', 18),
  ...range('N', 40),
]);
