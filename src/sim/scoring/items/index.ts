/**
 * What every exercise is scored by, C-01…C-39: plan clause, legal basis, target and limit, and where each number comes from.
 * `design` numbers are this product's choice and are shown as such; a county can replace them.
 * Sources: procedures.md §5–6 of the project's plan studies; law texts as of April 2025 unless noted.
 */
import { CLOSING } from './closing.ts';
import { COMMAND } from './command.ts';
import { EXCESS } from './excess.ts';
import { MEANS } from './means.ts';
import { COMMON_NEGATIVES } from './negatives.ts';
import { PEOPLE } from './people.ts';
import { REPORTING } from './report.ts';
import { WATCH } from './watch.ts';

export const ITEMS = [...WATCH, ...REPORTING, ...COMMAND, ...PEOPLE, ...MEANS, ...CLOSING];
export const NEGATIVES = [...COMMON_NEGATIVES, EXCESS];
