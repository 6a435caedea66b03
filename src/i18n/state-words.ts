/** Words of a chart and its states in a few lines: `chart.<id>`, `state.<id>.<path>`. */
import type { Words } from './index.ts';

/** @param rows a state's dotted path, what it is called in Chinese and in English. */
export const stateWords = (
  id: string,
  zh: string,
  en: string,
  rows: readonly (readonly [path: string, zh: string, en: string])[],
): Words => ({
  [`chart.${id}`]: { zh, en },
  ...Object.fromEntries(rows.map(([path, z, e]) => [`state.${id}.${path}`, { zh: z, en: e }])),
});
