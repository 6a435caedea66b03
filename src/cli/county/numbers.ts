/** Sum of a number taken from each item. */
export const sumOf = <T>(items: readonly T[], f: (x: T) => number): number =>
  items.reduce((s, x) => s + f(x), 0);
