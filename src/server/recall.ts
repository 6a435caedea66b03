/** What the record says of a seat's orders: whoever has lost its line asks whether its last ones were given, and none is given twice. */
import { cleanCommand, judge, type Exercise, type Rejection } from '../sim/index.ts';
import type { ToServer } from '../bridge/delta.ts';

/** How many orders of a seat stand in the record, refused ones too. */
export const ordersOf = (ex: Exercise, seat: string): number =>
  ex.commands.reduce((n, c) => n + (c.seat === seat ? 1 : 0), 0);

export interface Recalled {
  readonly ok: boolean;
  /** Null with an order that is not `ok`: it never came. */
  readonly rejection: Rejection | null;
  readonly orders: number;
}
export function recall(ex: Exercise, seat: string, m: Extract<ToServer, { type: 'given' }>): Recalled {
  const wanted = JSON.stringify(cleanCommand(m.cmd));
  const own = ex.commands.filter((c) => c.seat === seat).slice(0, m.before);
  const at = own.findIndex((c, i) => i >= m.since && c.role === m.role && JSON.stringify(c.cmd) === wanted);
  if (at < 0) return { ok: false, rejection: null, orders: m.since };
  const { code } = own[at];
  if (code === undefined) return { ok: true, rejection: null, orders: at + 1 };
  // The record keeps the code alone; where it is refused for the same now, in full.
  const now = judge(ex, m.role, m.cmd);
  const rejection = now?.code === code ? now : { code: code as Rejection['code'], field: '', params: {} };
  return { ok: false, rejection, orders: at + 1 };
}
