/**
 * A sample of what `npm run proof -- charts` shows whole, in one shipped scenario of each hazard: with a region frozen a run goes
 * otherwise in more than `STATE_CHANGED`, and charts say each minute what the kernel holds.
 */
import { describe, expect, it } from 'vitest';
import { watched } from '../support/proof/agree.ts';
import { frozen, frozenOf } from '../support/proof/freeze.ts';
import { nameOf, type Shipped } from '../support/proof/shipped.ts';

const run = (id: string, policy: Shipped['policy']): Shipped => ({ id, policy, seed: '1' });
const SAMPLE: readonly (readonly [Shipped, readonly (readonly [chart: string, path: string])[]])[] = [
  [run('flood-first-steps', 'doctrine'), [['landslide-slope', ''], ['response', '']]],
  [run('forest-fire-qingming', 'idle'), [['forest-fire-smoke', ''], ['forest-fire-front', 'edge']]],
  [run('hazmat-kiln-gas', 'idle'), [['hazmat-leak', 'hole']]],
  [run('earthquake-m51-aftershocks', 'idle'), [['earthquake-incident', '']]],
];

describe.each(SAMPLE.map(([of, regions]) => ({ name: nameOf(of), of, regions })))('$name', ({ of, regions }) => {
  it('charts agree with the kernel every minute', () => {
    const { tallies, disagreements } = watched(of);
    expect(disagreements).toEqual([]);
    expect([...tallies.values()].filter((t) => t.inside > 0 && t.checked > 0).length).toBeGreaterThan(3);
  });
  it.each(regions)('%s frozen in "%s" goes otherwise', (chart, path) => {
    const region = frozenOf([chart]).find((f) => f.region.path === path)!;
    expect(frozen(of, region)?.lines).toBeGreaterThan(0);
  });
});

it('a chart of another hazard, frozen, changes nothing', () => {
  const [region] = frozenOf(['hazmat-vessel']);
  expect(frozen(run('flood-first-steps', 'doctrine'), region)).toBe(null);
});
