/** What `bench` says of charts: a clock that goes on by one at each look tells what it is put around. */
import { expect, it } from 'vitest';
import { chartCost } from '../../src/cli/chart-cost.ts';
import { advance, stateHash, submit } from '../../src/sim/index.ts';
import { begin, county, firstSteps } from '../support/tiny.ts';

it('every step of a chart has the clock around it once, and the exercise is as ever', () => {
  const ex = begin();
  submit(ex, 'test', 'commander', {
    type: 'response.activate',
    level: '4',
    grounds: ['superior-order'],
    measures: ['patrol'],
  });
  advance(ex, ex.closeAt);
  let now = 0;
  let cpu = 0;
  const cost = chartCost(
    firstSteps.scenario,
    county,
    '1',
    ex.commands,
    () => now++,
    () => (cpu += 600),
  );
  expect(cost.steps).toBeGreaterThan(100);
  expect(cost.percent).toBeCloseTo((100 * cost.steps) / (2 * cost.steps + 1), 9);
  expect(cost.msPerSimHour).toBeCloseTo((600 * cost.percent) / 100 / (cost.simSeconds / 3600), 9);
  expect(cost.stateHash).toBe(stateHash(ex));
});
