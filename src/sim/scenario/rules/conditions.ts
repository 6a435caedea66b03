/** SCN-042 every key that a condition reads exists. */
import { knownCharts } from '../../hazards/chart-graphs.ts';
import { HQ_ROLES } from '../../roles.ts';
import { compileCondition, HAZARD_VARS, type Keyed, type KeyUse, type Question } from '../conditions.ts';
import { nearest } from '../diagnostics.ts';
import { ITEM_IDS } from '../item-ids.ts';
import { hazardsOf } from '../schema.ts';
import type { Rule, RuleInput } from './index.ts';

/** SCN-056 and SCN-058: a chart and its state exist; SCN-042: a role does. Facts may be the file's own. */
function asked({ fn, args: [first, second] }: Question, path: PropertyKey[], at: RuleInput['at']): void {
  if (fn === 'known') {
    if (typeof second === 'string' && !(HQ_ROLES as readonly string[]).includes(second))
      at(path, 'SCN-042', { key: second, map: 'known', near: nearest(second, HQ_ROLES) });
    return;
  }
  if (typeof first !== 'string') return;
  const charts = new Map([...knownCharts()].filter(([, c]) => c.asked));
  const chart = charts.get(first);
  if (!chart) return void at(path, 'SCN-056', { id: first, near: nearest(first, charts.keys()) });
  if (typeof second === 'string' && !chart.states.includes(second))
    at(path, 'SCN-058', { id: first, state: second, near: nearest(second, chart.states) });
}

export const conditions: Rule = ({ scenario: s, county, at }) => {
  const gauges = county?.gauges.map((g) => g.id);
  const vars = Object.entries(HAZARD_VARS);
  const known: Readonly<Record<Keyed, readonly string[] | undefined>> = {
    level: gauges,
    over: gauges,
    hazard: vars.filter(([, h]) => hazardsOf(s).includes(h)).map(([name]) => name),
    done: ITEM_IDS,
    fired: s.msel.map((x) => x.id),
  };
  s.msel.forEach((inj, i) => {
    const r = inj.when === undefined ? null : compileCondition(inj.when);
    if (!r?.ok) return;
    const path = ['msel', i, 'when'];
    const told = new Set<string>();
    r.value.questions.forEach((q) => asked(q, path, at));
    r.value.keys.forEach((k: KeyUse) => {
      const list = known[k.map];
      const name = `${k.map}["${k.key}"]`;
      if (!list || list.includes(k.key) || told.has(name)) return;
      told.add(name);
      // Numbers of hazards that this exercise has not are looked for among all of them: the file lacks the hazard then.
      const other = k.map === 'hazard' ? vars.find(([v]) => v === k.key) : undefined;
      if (other) at(path, 'SCN-045', { what: name, hazard: other[1] });
      else at(path, 'SCN-042', { key: name, map: k.map, near: nearest(k.key, list) });
    });
  });
};
