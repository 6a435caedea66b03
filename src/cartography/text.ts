/** What names read on the map, and how wide they are. */
import type { Text } from '../bridge/protocol.ts';
import type { Word } from './types.ts';

export type Say = (what: Text | Word | string) => string;
/** How names read in a language; what stands in brackets is said in the tables and the margin, not on the sheet. */
export const sayIn =
  (
    lang: 'zh' | 'en',
    words: (key: string, params?: Readonly<Record<string, string | number>>) => string,
  ): Say =>
  (what) =>
    typeof what === 'string'
      ? what
      : 'key' in what
        ? words(what.key, what.params)
        : what[lang].replace(/\s*[（(][^）)]*[）)]/g, '').trim();
/** How wide a text is, without a screen: wide letters fill their square; the others by class, rather too wide than too narrow. */
const NARROW = /[\s.,:;'’·|!()[\]ilIjft]/;
const WIDE_LATIN = /[A-ZmwMW%&@–—→↑↓]/;
/** em of one letter. */
export function letterWidth(c: string): number {
  if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F\u2160-\u216F]/.test(c)) return 1;
  if (NARROW.test(c)) return 0.36;
  return WIDE_LATIN.test(c) ? 0.78 : 0.58;
}
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((s, c) => s + letterWidth(c), 0) * size * (bold ? 1.05 : 1);
