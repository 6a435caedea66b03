/** What the traceability page shows: the plan's items and the catalogue entries they lead to. Needs no exercise. */
import { CATALOGUE, NEGATIVES, PLAN_ITEMS, PLAN_SOURCE } from '../sim/index.ts';
import type { PlanPage } from './protocol.ts';

export const planPage = (): PlanPage => ({
  source: PLAN_SOURCE,
  items: PLAN_ITEMS,
  catalogue: CATALOGUE,
  negatives: NEGATIVES,
});
