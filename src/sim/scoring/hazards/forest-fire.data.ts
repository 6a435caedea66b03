/** Catalogue rows W-01…W-18 and the negatives of this hazard (procedures.md §7–10 of the plan studies). */
import { catalogueItems, negativeItems, type NegativeRow, type Row } from '../catalogue-row.ts';

const ROWS: readonly Row[] = [];
const CAPABILITY: Readonly<Record<string, string>> = {};
const NEG: readonly NegativeRow[] = [];

export const FIRE_ITEMS = catalogueItems(ROWS, CAPABILITY);
export const FIRE_NEGATIVES = negativeItems(NEG);
/** Which derived event is evidence of which item. */
export const FIRE_EVIDENCE: Readonly<Record<string, readonly string[]>> = {};
