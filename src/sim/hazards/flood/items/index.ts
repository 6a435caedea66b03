/**
 * What a flood is scored by: F-01…F-18 (procedures.md §6 and §10 of the plan studies; law texts as of April 2025 unless noted).
 * `design` numbers are this product's choice and are shown as such.
 */
import { AFTER } from './after.ts';
import { PEOPLE } from './people.ts';
import { WORKS } from './works.ts';

export { FLOOD_NEGATIVES } from './negatives.ts';
export const FLOOD_ITEMS = [...WORKS, ...PEOPLE, ...AFTER];
