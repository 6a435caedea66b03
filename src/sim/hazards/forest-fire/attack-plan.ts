/** Where a plan of attack holds: one given for the whole fire everywhere, one drawn for a sector inside its shape. */
import { holds, shapeOf, type Area } from '../../kernel/shape.ts';
import { areasOf, covers } from '../../resources/areas.ts';
import type { World } from '../../world.ts';
import { edgeOf, SECTORS } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { frameOf, placeOf } from './window.ts';

/** Whether who works at a cell of the window (−1 nowhere) works by a plan. A sector drawn before anybody looked rests on nothing. */
export const planned = (w: World, f: ForestFireIncident, cell: number): boolean =>
  f.planAt >= 0 ||
  (f.reconAt >= 0 &&
    cell >= 0 &&
    areasOf(w, 'sector').some((x) => x.since >= f.reconAt && covers(x, placeOf(frameOf(w), cell))));

/** Whether the fire's live edge runs through an area. */
export function meetsEdge(w: World, f: ForestFireIncident, area: Area): boolean {
  const shape = shapeOf(area)!;
  const { cells } = edgeOf(f.fire);
  return SECTORS.some((s) => cells[s].some((i) => holds(shape, placeOf(frameOf(w), i))));
}
