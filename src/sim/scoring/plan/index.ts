/** Everything the plan measures, from events, items and violations alone. */
import { misdirected } from '../../plan/departments.data.ts';
import { numbersOf } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { LogIndex } from '../log-index.ts';
import type { Outcome, ScoredItem, Violation } from '../types.ts';
import { figuresOf, indicators } from './indicators.ts';
import { axes, duties, precisions, reaches } from './shares.ts';
import type { Misdirected, PlanMeasures } from './types.ts';
import { warningAttributes } from './warning.ts';

export function measurePlan(
  log: LogIndex,
  scenario: Scenario,
  items: readonly ScoredItem[],
  violations: readonly Violation[],
  outcome: Outcome,
): PlanMeasures {
  const orders = log.all('DISPATCH').filter((e) => e.role !== null);
  const shown = indicators(log, scenario, outcome);
  return {
    indicators: shown,
    figures: figuresOf(shown, scenario),
    axes: axes(items, violations),
    duties: duties(items),
    precisions: precisions(log),
    reaches: reaches(log),
    warning: warningAttributes(log, items, violations, numbersOf(scenario)),
    ownership: {
      orders: orders.length,
      misdirected: orders.flatMap((e): Misdirected[] => {
        const [role, task] = [String(e.role), e.data.kind];
        const owner = misdirected(role, task);
        return owner === '' ? [] : [{ event: e.n, t: e.t, task, role, owner }];
      }),
    },
  };
}
