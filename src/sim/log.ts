import type { Role } from './roles.ts';
import type { SimLogEvent, World } from './world.ts';

/** Append a derived event. Its number is its address in reports (ev#n). */
export function emit(
  w: World,
  kind: string,
  role: Role | null,
  data: Record<string, unknown> = {},
): SimLogEvent {
  const e: SimLogEvent = { n: w.log.length + 1, t: w.t, kind, role, data };
  w.log.push(e);
  return e;
}
