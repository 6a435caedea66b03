/** What is shown of answers that come one by one: all together while patience lasts, and then what there is, and the late ones too. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../../src/shell/act/in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const after = <T>(ms: number, answer: T): Promise<T> =>
  new Promise((done) => setTimeout(() => done(answer), ms));
function shown(patienceMs: number, ...asked: Promise<string | null>[]) {
  const seen: (readonly (string | null)[])[] = [];
  const stop = inTime(asked, patienceMs, (x) => void seen.push(x));
  return { seen, stop };
}

it('all that is known within patience is shown once, with the last of it', async () => {
  const { seen } = shown(500, after(100, 'a'), after(300, null), after(200, 'c'));
  await vi.advanceTimersByTimeAsync(299);
  expect(seen).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual([['a', null, 'c']]);
});
it('what comes too late for the opening is filled in', async () => {
  const { seen } = shown(500, after(100, 'a'), after(900, 'b'), after(2000, 'c'));
  await vi.advanceTimersByTimeAsync(500);
  expect(seen).toEqual([['a', null, null]]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.slice(1)).toEqual([
    ['a', 'b', null],
    ['a', 'b', 'c'],
  ]);
});
it('nothing is shown any more once it is stopped, before or after the opening', async () => {
  const [early, late] = [shown(500, after(100, 'a')), shown(500, after(900, 'b'))];
  early.stop();
  await vi.advanceTimersByTimeAsync(600);
  late.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect([early.seen, late.seen]).toEqual([[], [[null]]]);
});
it('where nothing is asked, that is shown', async () => {
  const { seen } = shown(500);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual([[]]);
});
