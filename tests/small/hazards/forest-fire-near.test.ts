/** Ground near a fire: unsafe within a kilometre of whatever has burnt, on every side of it, and no farther. */
import { expect, it } from 'vitest';
import { unsafeAt } from '../../../src/sim/hazards/answers.ts';
import { CELL_M, CELLS, frameOf, windowCell } from '../../../src/sim/hazards/forest-fire/window.ts';
import { at, cell } from '../../support/tiny-county.ts';
import { minutes, tiny } from '../../support/tiny-world.ts';

const KM = 1000 / CELL_M;

it.each([
  ['south', 1, 0],
  ['north', -1, 0],
  ['east', 0, 1],
  ['west', 0, -1],
])('a place is unsafe from a kilometre to the %s of it on', (_, south, east) => {
  const ex = tiny({ hazard: 'forest-fire', rain: null });
  minutes(ex, 11);
  const { fire } = ex.world.incidents.forestFire!;
  const here = windowCell(frameOf(ex.world), at(15, 7));
  const burnt = (cells: number, ha = 1): boolean => {
    const row = Math.floor(here / CELLS) + cells * south;
    const col = (here % CELLS) + cells * east;
    fire.box.set([row, row, col, col]);
    fire.burntCells = ha;
    return unsafeAt(ex.world, cell(15, 7));
  };
  expect([burnt(0), burnt(KM - 1), burnt(KM), burnt(KM + 1)]).toEqual([true, true, true, false]);
  expect(burnt(0, 0)).toBe(false);
});
