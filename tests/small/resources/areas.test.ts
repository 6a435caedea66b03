/** How many people an area holds of a village that lies in it in part. */
import { expect, it } from 'vitest';
import { peopleOf, villagesInside } from '../../../src/sim/resources/areas.ts';
import { at } from '../../support/tiny-county.ts';
import { tiny, villageNo } from '../../support/tiny-world.ts';

it('an area holds as large a share of a village as of the ground that it lives on', () => {
  const { world: w } = tiny();
  const two = villageNo('v2');
  // v2: 400 people on four cells in a row, from column 8 to column 5.
  const held = [50, 250, 450, 650].map((metres) => {
    const [inside] = villagesInside(w, ['circle', at(8, 10).lon, at(8, 10).lat, metres]);
    return [inside.village, peopleOf(w, inside)];
  });
  expect(held).toEqual([
    [two, 100],
    [two, 200],
    [two, 300],
    [two, 400],
  ]);
});
