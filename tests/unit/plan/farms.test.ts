/** Forest farms answer for their ground: crews of their own, nearer than the townships'. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findRoute } from '../../../src/sim/resources/network.ts';
import { begin, county, firstSteps, load } from '../../support/tiny.ts';

it('[CMD-18] every forest farm keeps a crew that is first at a fire on its ground', () => {
  const fire = load(readFileSync('scenarios/forest-fire-qingming.yaml', 'utf8'));
  const { world } = begin('1', fire.scenario);
  const farms = county.facilities.filter((f) => f.kind === 'forest-farm');
  expect(farms.length).toBeGreaterThan(5);
  for (const farm of farms) {
    const crew = world.res.units.find((u) => u.id === `farm-${farm.id}`)!;
    expect(crew.skills).toContain('forest-fire');
    const seconds = (from: number): number =>
      findRoute(world.env.net, from, farm.node, (k) => world.env.net.seconds[k])?.seconds ?? Infinity;
    const others = world.res.units.filter((u) => u.kind === 'forest-team').map((u) => seconds(u.node));
    expect(seconds(crew.node)).toBeLessThanOrEqual(Math.min(...others));
  }
  // Only exercises with a forest fire call on them.
  expect(begin('1', firstSteps.scenario).world.res.units.some((u) => u.kind === 'farm-crew')).toBe(false);
});
