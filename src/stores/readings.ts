/** How characters are read: a table of the build, fetched when somebody first searches. */
import { readingsFrom, type Readings } from '../cartography/search.ts';

let fetched: Promise<Readings> | null = null;
export const readingsTable = (): Promise<Readings> =>
  (fetched ??= import('virtual:readings').then(
    (m) => readingsFrom(m.default),
    () => {
      // Without it names are still found by their characters and in English.
      fetched = null;
      return new Map();
    },
  ));
