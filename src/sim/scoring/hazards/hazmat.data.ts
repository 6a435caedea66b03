/** Catalogue rows H-01…H-18 and the negatives of this hazard (procedures.md §7–10 of the plan studies). */
import { catalogueItems, negativeItems, type NegativeRow, type Row } from '../catalogue-row.ts';

const ROWS: readonly Row[] = [];
const CAPABILITY: Readonly<Record<string, string>> = {};
const NEG: readonly NegativeRow[] = [];

export const HAZMAT_ITEMS = catalogueItems(ROWS, CAPABILITY);
export const HAZMAT_NEGATIVES = negativeItems(NEG);
/** Which derived event is evidence of which item. */
export const HAZMAT_EVIDENCE: Readonly<Record<string, readonly string[]>> = {};
