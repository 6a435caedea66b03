/** Rules of W-01…W-18 and this hazard's violations, read from the event log. */
import type { ItemRule } from '../finding.ts';
import type { LogIndex } from '../log-index.ts';
import type { Found } from '../found.ts';

export const FIRE_RULES: Readonly<Record<string, ItemRule>> = {};
export const findFireViolations = (_log: LogIndex): Found[] => [];
