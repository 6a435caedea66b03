/** Crews sent by the common rules. */
import type { LonLat, Role } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import { freeUnits, orderText } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';

/** An order about a danger on a levee instead of a place. */
interface AtDanger {
  readonly type: 'danger.fix' | 'danger.guard';
  readonly danger: string;
  readonly method?: string;
}
/** One unit; false when it is refused. */
export function order(
  seat: Seat,
  role: Role,
  unit: string,
  task: string,
  target: string,
  more?: AtDanger,
): boolean {
  const words = orderText(HAZARD_BOTS[seat.view(role).hazard].words.safety, task, target);
  return more
    ? seat.send(role, { unit, ...more, ...words })
    : seat.send(role, { type: 'unit.assign', unit, task, target, ...words });
}
/**
 * Send the first unit that is accepted; true when one goes.
 * @param kinds in order of preference; kinds listed together are alike.
 */
export function dispatch(
  seat: Seat,
  role: Role,
  kinds: readonly (string | readonly string[])[],
  task: string,
  target: string,
  at: LonLat,
  more?: AtDanger,
): boolean {
  return freeUnits(seat.view(role), kinds, at)
    .slice(0, 12)
    .some((unit) => order(seat, role, unit, task, target, more));
}
