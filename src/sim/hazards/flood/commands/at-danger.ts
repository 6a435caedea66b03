import type { World } from '../../../world.ts';
import { reject, type Rejection } from '../../../commands/command.ts';
import { dangerById, dangerState, isActive, leveeOf } from '../dangers.ts';

/** Road node of a danger's levee; −1 for none. */
export const atDanger = (w: World, id: string): number => {
  const d = dangerById(w, id);
  return d ? leveeOf(w, d).node : -1;
};
/** What is treated, or has broken through, needs nobody any more. */
export function checkDanger(w: World, id: string): Rejection | null {
  const d = dangerById(w, id)!;
  return isActive(w, d) ? null : reject('REJ-027', 'danger', { danger: dangerState(w, d) });
}
