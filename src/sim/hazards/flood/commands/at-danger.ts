import type { World } from '../../../world.ts';
import { riversOf } from '../state.ts';

/** Road node of a danger's levee; −1 for none. */
export const atDanger = (w: World, id: string): number => {
  const d = id === '' ? undefined : riversOf(w).dangers[Number(id)];
  return d ? w.env.county.levees[d.levee].node : -1;
};
