import type { LooseEvent, SimLogEvent } from '../../src/sim/index.ts';

/** The door for logs that tests make up or change: from here on they are read as if the core had written them. */
export const asLogged = (log: readonly LooseEvent[]): SimLogEvent[] => log as SimLogEvent[];
