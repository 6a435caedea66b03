import type { EventKind, EventMap, SimLogEvent } from './events.ts';
import type { Role } from './roles.ts';
import type { World } from './world.ts';

/** Append a derived event. Its number is its address in reports (ev#n). */
export function emit<K extends EventKind>(
  w: World,
  kind: K,
  role: Role | null,
  data: EventMap[K],
): SimLogEvent<K> {
  const e = { n: w.log.length + 1, t: w.t, kind, role, data };
  // One kind and its data: which one, the compiler cannot follow.
  w.log.push(e as SimLogEvent);
  return e as SimLogEvent<K>;
}
