/** Crews sent by the common rules. */
import type { LonLat, Role } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import { freeUnits, orderText } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';

type Method = { readonly danger: string; readonly method: string };
/** One unit; false when it is refused. */
export function order(
  seat: Seat,
  role: Role,
  unit: string,
  task: string,
  target: string,
  method?: Method,
): boolean {
  const words = orderText(HAZARD_BOTS[seat.view(role).hazard].words.safety, task, target);
  return method
    ? seat.send(role, { type: 'danger.fix', unit, ...method, ...words })
    : seat.send(role, { type: 'unit.assign', unit, task, target, ...words });
}
/** Send the first unit that is accepted; true when one goes. */
export function dispatch(
  seat: Seat,
  role: Role,
  kinds: readonly string[],
  task: string,
  target: string,
  at: LonLat,
  method?: Method,
): boolean {
  return freeUnits(seat.view(role), kinds, at)
    .slice(0, 12)
    .some((unit) => order(seat, role, unit, task, target, method));
}
