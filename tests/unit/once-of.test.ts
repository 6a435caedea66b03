/** One table for all who ask of the same things. */
import { expect, it } from 'vitest';
import { onceOf } from '../../src/shell/once-of.ts';

it('is made once of the same things, anew of any other, and of the first again', () => {
  const asked: string[] = [];
  const join = onceOf((a: readonly string[], b: string) => {
    asked.push(b);
    return [...a, b];
  });
  const list = ['x'];
  const first = join(list, 'y');
  expect(join(list, 'y')).toBe(first);
  expect(join(['x'], 'y')).not.toBe(first);
  expect(join(list, 'z')).toEqual(['x', 'z']);
  expect(join(list, 'y')).toEqual(first);
  expect(asked).toEqual(['y', 'y', 'z', 'y']);
});
