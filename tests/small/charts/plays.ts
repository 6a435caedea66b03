/** Short exercises in the tiny county that take the charts through their states: what is ordered when. */
import type { Command, Exercise, Role } from '../../../src/sim/index.ts';
import { minutes, submitted, tiny, type Wish } from '../../support/tiny-world.ts';

/** The six fields of an order, all filled in. */
export const SIX = {
  order: 'go',
  place: 'there',
  time: 'now',
  safety: 'lookout',
  comms: 'radio',
  contact: 'desk',
};

export interface Play {
  readonly name: string;
  readonly wish: Wish;
  /** Orders by minute; those that the county refuses are part of what is compared. */
  readonly orders: readonly (readonly [minute: number, role: Role, cmd: Command])[];
  readonly until: number;
  /** Something else done to the world at a minute, where no order brings it about. */
  readonly at?: readonly (readonly [minute: number, act: (ex: Exercise) => void])[];
}

/** @param machines transitions taken out, as a scenario writes them. */
export function perform(play: Play, machines?: Wish['machines']): Exercise {
  const ex = tiny(machines ? { ...play.wish, machines } : play.wish);
  const acts = [
    ...(play.at ?? []),
    ...play.orders.map(([m, role, cmd]) => [m, (x: Exercise) => submitted(x, role, cmd)] as const),
  ].sort((a, b) => a[0] - b[0]);
  let now = 0;
  for (const [m, act] of acts) {
    minutes(ex, m - now);
    now = m;
    act(ex);
  }
  minutes(ex, play.until - now);
  return ex;
}
