/** Zones by the guide and the drawn cloud: what class a place is of. */
import { expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { limitsOf } from '../../../src/sim/hazards/hazmat/cloud-step.ts';
import { inZones } from '../../../src/sim/hazards/hazmat/presence.ts';
import { overlays } from '../../../src/sim/hazards/hazmat/view.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { minutes, order, tiny } from '../../support/tiny-world.ts';

const release = (): Exercise => {
  const ex = tiny({ hazard: 'hazmat', rain: null });
  minutes(ex, 3);
  return ex;
};
const h = (ex: Exercise) => ex.world.incidents.hazmat!;

it('zones by the guide: hot, warm, and a box downwind that is as wide as it is long', () => {
  const ex = release();
  learn(ex.world, 'release:alarm', HQ_ROLES);
  order(ex, 'police', { type: 'zones.set', isolateM: 100, downwindM: 400 });
  // The wind blows east.
  const at = (x: number, y: number): number => inZones(ex.world, h(ex), x, y);
  expect([at(0, 0), at(100, 0), at(-100, 0), at(101, 0), at(-150, 0)]).toEqual([3, 3, 3, 2, 2]);
  expect([at(151, 0), at(400, 0), at(401, 0), at(-151, 0)]).toEqual([1, 1, 0, 0]);
  expect([at(300, 199), at(300, -199), at(300, 201), at(300, -201)]).toEqual([1, 1, 0, 0]);
  expect([at(10, 199), at(-10, 199)]).toEqual([1, 0]);
});
it('the cloud on the map is of the class whose limit its air has reached', () => {
  const ex = release();
  const [low, middle, high] = limitsOf(h(ex));
  const air = [0, 0.99 * low, low, 0.99 * middle, middle, 0.99 * high, high, 2 * high];
  h(ex).cloud.conc.fill(0);
  h(ex).cloud.conc.set(air);
  const drawn = overlays(ex.world, true).find((o) => o.layer === 'plume')!.data;
  expect([...drawn.subarray(0, air.length + 1)]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 0]);
});
