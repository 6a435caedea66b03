/** Widths of a table's columns in a file that does not fit them by itself: short entries stay on one line where there is room. */

/** An entry up to so many em (a time, a code, a post) is not broken; of a longer one no word is. */
const SHORT_EM = 6.5;
/** Left and right margin of a cell, and the line. */
const MARGINS = 160;

/** Width of a text in em, about: Chinese characters are square, Latin ones half as wide. */
export function emOf(text: string): number {
  let em = 0;
  let wide: boolean | null = null;
  for (const c of text) {
    const now = c > '\u2e7f';
    // Readers set a little space between the scripts.
    if (wide !== null && wide !== now && c !== ' ') em += 0.25;
    em += now ? 1 : c === ' ' ? 0.3 : /[A-Z%#]/.test(c) ? 0.75 : 0.56;
    wide = now;
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
