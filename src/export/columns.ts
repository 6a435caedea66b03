/** Widths of a table's columns in a file that does not fit them by itself: short entries stay on one line where there is room. */

import { letterWidth } from '../cartography/text.ts';

const isWide = (c: string): boolean => letterWidth(c) === 1;
/** An entry up to so many em (a time, a code, a post) is not broken; of a longer one no word is. */
const SHORT_EM = 6.5;
const SCRIPTS_EM = 0.25;
/** Left and right margin of a cell, and the line. */
const MARGINS = 160;

/** Width of a text in em, about; readers set a little space between Chinese and Latin letters. */
export function emOf(text: string): number {
  let em = 0;
  let before = ' ';
  for (const c of text) {
    if (c !== ' ' && before !== ' ' && isWide(c) !== isWide(before)) em += SCRIPTS_EM;
    em += letterWidth(c);
    before = c;
  }
  return em;
}
/** What of an entry must stay on one line, in em. */
function unbroken(text: string): number {
  let most = 0;
  for (const line of text.split('\n')) {
    const whole = emOf(line);
    const words = line.split(/[\s\u2e80-\uffff]+/);
    most = Math.max(most, whole <= SHORT_EM ? whole : Math.max(...words.map(emOf)));
  }
  return most;
}

/**
 * @param widths how the columns stand to each other.
 * @param width of all, twentieths of a point. @param em a letter's size, likewise.
 * @returns widths of the columns, as given where they do, otherwise taken from those with room to spare.
 */
export function columnsOf(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  width: number,
  em: number,
): number[] {
  const sum = widths.reduce((a, c) => a + c, 0);
  const asked = widths.map((x) => (width * x) / sum);
  const least = widths.map((_, i) => Math.max(0, ...rows.map((r) => unbroken(r[i] ?? ''))) * em + MARGINS);
  const short = least.map((l, i) => Math.max(0, l - asked[i]));
  const spare = least.map((l, i) => Math.max(0, asked[i] - l));
  const wanted = short.reduce((a, c) => a + c, 0);
  const there = spare.reduce((a, c) => a + c, 0);
  if (wanted === 0 || there === 0) return asked.map(Math.floor);
  const given = Math.min(1, there / wanted);
  const taken = Math.min(1, wanted / there);
  return asked.map((x, i) => Math.floor(x + short[i] * given - spare[i] * taken));
}
