/** Crews sent by the common rules. */
import type { LonLat, Role } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import { freeUnits, orderText } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';

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
  more?: { type: 'danger.fix' | 'danger.guard'; danger: string; method?: string },
): boolean {
  const { safety } = HAZARD_BOTS[seat.view(role).hazard].words;
  for (const unit of freeUnits(seat.view(role), kinds, at).slice(0, 12)) {
    const order = orderText(safety, task, target);
    const sent = more
      ? seat.send(role, { unit, ...more, ...order })
      : seat.send(role, { type: 'unit.assign', unit, task, target, ...order });
    if (sent) return true;
  }
  return false;
}
