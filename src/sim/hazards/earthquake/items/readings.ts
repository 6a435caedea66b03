/** What several of these rules read from the log. */
import type { LogIndex } from '../../../scoring/log-index.ts';

export const params = (log: LogIndex): number => log.known('quake:params');
