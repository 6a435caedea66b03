/** Slow graphics are told from fast ones by the pictures of one movement, not by a map that had nothing to draw. */
import { describe, expect, it } from 'vitest';
import { Smoothness } from '../../src/map/smoothness.ts';

const after = (gaps: readonly number[], rest: number[] = []): boolean => {
  const s = new Smoothness();
  let now = 5;
  s.note(now);
  gaps.forEach((gap, i) => {
    if (rest.includes(i)) s.rest();
    s.note((now += gap));
  });
  return s.slow;
};
const row = (gap: number, n: number): number[] => Array.from({ length: n }, () => gap);

describe('the graphics', () => {
  it('are slow after eight pictures in a row that took more than 50 ms', () => {
    expect([after(row(51, 8)), after(row(51, 7)), after(row(50, 60))]).toEqual([true, false, false]);
  });
  it('are not for single slow pictures, nor for a loop that slept or a page that was hidden', () => {
    expect(after([...row(120, 7), 16, ...row(120, 7), 16])).toBe(false);
    expect(after(row(250, 20), [...Array(20).keys()])).toBe(false);
    expect(after(row(1001, 20))).toBe(false);
  });
  it('stay slow once they were: without its movements the map would look fast', () => {
    expect(after([...row(90, 8), ...row(8, 100)])).toBe(true);
  });
});
