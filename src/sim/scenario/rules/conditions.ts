/** SCN-042 every key that a condition reads exists. */
import { compileCondition, HAZARD_VARS, type Keyed, type KeyUse } from '../conditions.ts';
import { nearest } from '../diagnostics.ts';
import { ITEM_IDS } from '../item-ids.ts';
import { hazardsOf } from '../schema.ts';
import type { Rule } from './index.ts';

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
