/** Whether whole sets are played (`npm run proof -- whole`) or the fixed samples of `npm test`. */
export const WHOLE = process.env.WHOLE === '1';
/** A fixed sample of a set that is too long for every run. */
export const sampleOf = <T>(all: readonly T[], sample: (x: T, i: number) => boolean): readonly T[] =>
  WHOLE ? all : all.filter(sample);
