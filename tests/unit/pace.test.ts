/** A page sends what it has to say in order, and never so fast that the server refuses it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Bucket, Paced, SEAT_BURST, SEAT_PER_SECOND } from '../../src/bridge/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

it('orders to three hundred at once all go, in order, and none is refused', async () => {
  const server = new Bucket(SEAT_BURST, SEAT_PER_SECOND, performance.now());
  const came: number[] = [];
  const page = new Paced<number>((n) => {
    expect(server.take(performance.now()), `message ${n}`).toBe(true);
    came.push(n);
  });
  for (const n of numbers(300)) page.put(n);
  expect(came.length, 'what somebody does by hand is not held up').toBeGreaterThanOrEqual(20);
  expect(came.length).toBeLessThan(SEAT_BURST);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(came).toEqual(numbers(300));
});
it('what waits when the line is lost goes no more, and what is said after it does', async () => {
  const came: number[] = [];
  const page = new Paced<number>((n) => void came.push(n));
  for (const n of numbers(100)) page.put(n);
  const before = came.length;
  page.clear();
  await vi.advanceTimersByTimeAsync(5000);
  expect(came).toHaveLength(before);
  page.put(1000);
  expect(came.slice(before)).toEqual([1000]);
});
