/** What happens to the mobile net and the power of a township, so that it is cut off or heard again. */
import { cutLink, mendLink } from '../../src/sim/information/links.ts';
import type { World } from '../../src/sim/world.ts';

export function network(
  w: World,
  township: number,
  now: { readonly cell?: boolean; readonly power?: boolean },
): void {
  for (const what of ['cell', 'power'] as const)
    if (now[what] !== undefined) (now[what] ? mendLink : cutLink)(w, township, what);
}
/** Neither net nor power. */
export const dark = (w: World, township: number): void => network(w, township, { cell: false, power: false });
