import type { World } from '../../../world.ts';
import { dangerById, leveeOf } from '../dangers.ts';

/** Road node of a danger's levee; −1 for none. */
export const atDanger = (w: World, id: string): number => {
  const d = dangerById(w, id);
  return d ? leveeOf(w, d).node : -1;
};
