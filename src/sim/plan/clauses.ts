/** Items of the plan as others cite them: place, the plan's own words (Chinese) and what it is about (English). */
import type { Text } from '../kernel/units.ts';
import { PLAN_ITEMS, type PlanItem } from './index.ts';

export interface Clause {
  readonly id: string;
  readonly clause: string;
  readonly name: Text;
}
const BY_ID: ReadonlyMap<string, PlanItem> = new Map(PLAN_ITEMS.map((x) => [x.id, x]));
export const clausesOf = (ids: readonly string[]): Clause[] =>
  ids.flatMap((id) => {
    const x = BY_ID.get(id);
    return x ? [{ id, clause: x.clause, name: { zh: x.quote.join('；'), en: x.title } }] : [];
  });
