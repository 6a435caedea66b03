/** Work that becomes due only when the exercise proper is over is asked of nobody. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { score } from '../../../src/sim/index.ts';
import { known, logOf, type ItemFixture } from '../../support/item-log.ts';
import { load } from '../../support/tiny.ts';

const { scenario } = load(readFileSync('scenarios/forest-fire-lightning.yaml', 'utf8'));
const status = (containedMin: number, more: ItemFixture['met'] = []): string => {
  const f: ItemFixture = {
    id: 'W-17',
    endMin: 100,
    need: [known(10, 'fire:confirmed'), known(containedMin, 'fire:contained')],
    met: more,
  };
  const sheet = score({ events: logOf(f, 'met'), scenario, baselines: null });
  return sheet.items.find((i) => i.id === 'W-17')!.status;
};

it('a fire held in the closing phase leaves no time to clear and guard it; one held before does', () => {
  expect(status(99)).toBe('not-done');
  expect(status(100)).toBe('not-applicable');
  expect(status(101)).toBe('not-applicable');
  expect(status(101, [[110, 'ACCEPT', { guards: true, out: true, fields: 1 }]])).toBe('done');
});
