/** Who took part, from the seats of the record: which post each held and from when to when, how much it ordered. */
import { COMMANDS } from '../commands/registry.ts';
import type { LoggedCommand } from '../exercise.ts';
import type { SeatLine } from '../record/record.ts';
import { cleanText } from '../kernel/text.ts';
import { ROLES, type HqRole, type Role } from '../roles.ts';
import type { AttendanceRow } from './types.ts';

/**
 * @param planned posts that the scenario gives to participants.
 * @param seats who came and went, where the record says so: then the times are those of being there, else of the first and last order.
 * @param end when the run ended, for whoever stayed.
 */
export function attendanceOf(
  commands: readonly LoggedCommand[],
  planned: readonly HqRole[],
  seats: readonly SeatLine[] = [],
  end = 0,
): AttendanceRow[] {
  const rows = new Map<string, AttendanceRow>();
  const there = new Map<string, SeatLine>();
  const until = (role: Role, who: string, t: number): void => {
    const key = `${role} ${who}`;
    rows.set(key, { ...rows.get(key)!, lastAt: t });
  };
  for (const line of seats) {
    const before = there.get(line.who);
    const roles = line.here ? line.roles : [];
    for (const role of before?.roles ?? []) until(role, line.who, line.t);
    for (const role of roles) {
      const key = `${role} ${line.who}`;
      if (!rows.has(key))
        rows.set(key, {
          role,
          seat: cleanText(line.who),
          orders: 0,
          refused: 0,
          written: 0,
          firstAt: line.t,
          lastAt: line.t,
        });
    }
    there.set(line.who, { ...line, roles });
  }
  for (const { who, roles } of there.values()) for (const role of roles) until(role, who, end);
  for (const c of commands) {
    const key = `${c.role} ${c.seat}`;
    const had = rows.get(key);
    const refused = c.code === undefined ? 0 : 1;
    const written = refused === 0 && COMMANDS.get(c.cmd.type)?.talk ? 1 : 0;
    rows.set(key, {
      role: c.role,
      seat: cleanText(c.seat),
      orders: (had?.orders ?? 0) + 1 - refused - written,
      refused: (had?.refused ?? 0) + refused,
      written: (had?.written ?? 0) + written,
      firstAt: had?.firstAt ?? c.t,
      lastAt: Math.max(c.t, had?.lastAt ?? 0),
    });
  }
  const held = new Set([...rows.values()].map((r) => r.role));
  const empty = planned
    .filter((role) => !held.has(role))
    .map((role): AttendanceRow => ({
      role,
      seat: '',
      orders: 0,
      refused: 0,
      written: 0,
      firstAt: -1,
      lastAt: -1,
    }));
  return [...rows.values(), ...empty].sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.seat < b.seat ? -1 : 1),
  );
}
