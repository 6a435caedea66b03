/** Who took part, from the seats of the record: which post each held, how much it ordered and when. */
import type { LoggedCommand } from '../exercise.ts';
import { cleanText } from '../kernel/text.ts';
import { ROLES, type HqRole } from '../roles.ts';
import type { AttendanceRow } from './types.ts';

/** @param planned posts that the scenario gives to participants. */
export function attendanceOf(
  commands: readonly LoggedCommand[],
  planned: readonly HqRole[],
): AttendanceRow[] {
  const rows = new Map<string, AttendanceRow>();
  for (const c of commands) {
    const key = `${c.role} ${c.seat}`;
    const had = rows.get(key);
    const refused = c.code === undefined ? 0 : 1;
    rows.set(key, {
      role: c.role,
      seat: cleanText(c.seat),
      orders: (had?.orders ?? 0) + 1 - refused,
      refused: (had?.refused ?? 0) + refused,
      firstAt: had?.firstAt ?? c.t,
      lastAt: c.t,
    });
  }
  const held = new Set([...rows.values()].map((r) => r.role));
  const empty = planned
    .filter((role) => !held.has(role))
    .map((role): AttendanceRow => ({ role, seat: '', orders: 0, refused: 0, firstAt: -1, lastAt: -1 }));
  return [...rows.values(), ...empty].sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.seat < b.seat ? -1 : 1),
  );
}
