/** What the traceability page shows: the plan's items and the catalogue entries they lead to. Needs no exercise. */
import {
  CATALOGUE,
  DOCTRINES,
  itemUnder,
  NEGATIVES,
  negativeUnder,
  PLAN_ITEMS,
  PLAN_SOURCE,
} from '../sim/index.ts';
import type { PlanPage } from './protocol.ts';

export const planPage = (): PlanPage => ({
  source: PLAN_SOURCE,
  items: PLAN_ITEMS,
  doctrines: Object.values(DOCTRINES).map((d) => ({
    id: d.id,
    title: d.title,
    catalogue: CATALOGUE.map((i) => itemUnder(d, i)),
    negatives: NEGATIVES.map((n) => negativeUnder(d, n)),
  })),
});
