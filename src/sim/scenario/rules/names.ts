/**
 * SCN-012 units, stock and facts exist · SCN-043 no message waits for itself · SCN-044 addressees play · SCN-045 effects belong to a
 * hazard of the file · SCN-050 nothing is named twice · SCN-104, SCN-105 names that stand for others.
 */
import { rosterOf } from '../../county/roster.ts';
import { SUPPLY_ITEMS } from '../../world-resources.ts';
import { stockNamed, unitNamed } from '../aliases.ts';
import { compileCondition } from '../conditions.ts';
import { effectsIn, messagesIn } from '../effects-in.ts';
import { nearest } from '../diagnostics.ts';
import { EFFECT_HAZARDS, HAZARD_IDS, SPECS } from '../../hazards/specs.ts';
import { FACTS, FACTS_OF } from '../facts.data.ts';
import { hazardsOf, type Scenario } from '../schema.ts';
import { twice } from './desk.ts';
import type { Rule } from './index.ts';

/** Injects that wait for one another in a ring, each ring once, from its first member in the file. */
export function rings(s: Scenario): string[][] {
  const ids = s.msel.map((x) => x.id);
  const waits = s.msel.map((x): readonly string[] => {
    if (x.afterInject !== undefined) return [x.afterInject];
    const r = x.when === undefined ? null : compileCondition(x.when);
    // Only a condition that is nothing but «that one has come» surely waits for it.
    const only = r?.ok && /^\s*fired\s*(\[[^\]]*\]|\.\w+)\s*$/.test(x.when!) ? r.value.keys : [];
    return only.map((k) => k.key);
  });
  const found: string[][] = [];
  const seen = new Set<number>();
  ids.forEach((_, first) => {
    const way: number[] = [];
    let i = first;
    while (i >= 0 && !seen.has(i)) {
      seen.add(i);
      way.push(i);
      i = waits[i].length > 0 ? ids.indexOf(waits[i][0]) : -1;
    }
    if (i >= 0 && way.includes(i)) found.push(way.slice(way.indexOf(i)).map((k) => ids[k]));
  });
  return found;
}

export const names: Rule = (input) => {
  const { scenario: s, county, at } = input;
  const hazards = hazardsOf(s);
  const c = s.conditions;
  const need = (
    kind: string,
    id: string,
    list: readonly string[],
    path: PropertyKey[],
    key = false,
  ): void => {
    if (!list.includes(id)) at(path, 'SCN-012', { kind, id, near: nearest(id, list) }, 'error', key);
  };
  const stock = (item: string, path: PropertyKey[], key: boolean): void => {
    const own = stockNamed(item);
    if (own === item) need('stock-item', item, SUPPLY_ITEMS, path, key);
    else at(path, own === '' ? 'SCN-105' : 'SCN-104', { id: item, own }, 'warning', key);
  };
  // Units of other hazards may stand in a file that is changed for several; they exist.
  if (county) {
    const units = rosterOf(county, HAZARD_IDS).map((u) => u.id);
    s.resources.unavailable.forEach((id, i) => {
      const path = ['resources', 'unavailable', i];
      if (unitNamed(id) === id) need('unit', id, units, path);
      else at(path, 'SCN-104', { id, own: unitNamed(id) }, 'warning');
    });
    const stores = county.facilities.filter((f) => f.kind === 'store').map((f) => f.id);
    for (const [store, goods] of Object.entries(s.resources.stock)) {
      const path = ['resources', 'stock', store];
      const exists = county.facilities.some((f) => f.id === store);
      if (exists) need('store', store, stores, path, true);
      for (const item of Object.keys(goods)) stock(item, [...path, item], true);
    }
  }
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((x) => x.id);
  twice(input, s.resources.unavailable, ['resources', 'unavailable'], '');
  twice(input, ids(s.about.objectives), ['about', 'objectives'], 'id');
  twice(input, s.about.roles, ['about', 'roles'], '');
  twice(input, ids(c.information.withheld), ['conditions', 'information', 'withheld'], 'id');
  twice(input, ids(s.procedures.overrides), ['procedures', 'overrides'], 'id');

  const idsOf: Record<string, readonly string[] | undefined> = {
    gauge: county?.gauges.map((g) => g.id),
    village: county?.villages.map((v) => v.id),
    township: county?.townships.map((t) => t.id),
    slope: county?.facilities.filter((f) => f.kind === 'slope').map((f) => f.id),
    reservoir: county?.reservoirs.map((r) => r.id),
  };
  for (const id of HAZARD_IDS) Object.assign(idsOf, SPECS[id].lint.ids?.(c));
  const fact = (f: string, path: PropertyKey[]): void => {
    if (Object.hasOwn(FACTS, f)) return;
    const of = FACTS_OF.find((p) => f.startsWith(p.before) && f.endsWith(p.after));
    const ids = of && idsOf[of.kind];
    if (of && ids) return need(of.kind, f.slice(of.before.length, f.length - of.after.length), ids, path);
    // A file may pass on labels of its own; one that is nearly a known fact is a slip.
    const near = nearest(f, Object.keys(FACTS));
    if (near !== '' && apart(f, near) <= 2) at(path, 'SCN-012', { kind: 'fact', id: f, near });
  };
  for (const { to, facts, path } of messagesIn(s)) {
    to.forEach((role, k) => {
      if (!s.about.roles.includes(role as (typeof s.about.roles)[number]))
        at([...path, 'to', k], 'SCN-044', { role });
    });
    facts.forEach((f, k) => fact(f, [...path, 'facts', k]));
  }
  for (const { e, path } of effectsIn(s)) {
    const of = EFFECT_HAZARDS[e.do];
    if (of && !hazards.includes(of)) at([...path, 'do'], 'SCN-045', { what: e.do, hazard: of });
    if (e.do === 'stock-loss') stock(e.item, [...path, 'item'], false);
  }
  c.information.withheld.forEach((x, i) =>
    x.facts.forEach((f, k) => fact(f, ['conditions', 'information', 'withheld', i, 'facts', k])),
  );
  for (const ring of rings(s)) {
    const i = s.msel.findIndex((x) => x.id === ring[0]);
    const key = s.msel[i].afterInject !== undefined ? 'afterInject' : 'when';
    at(['msel', i, key], 'SCN-043', { ring: [...ring, ring[0]].join(' → ') });
  }
};

/** Letters that differ, by place from either end: enough to tell a slip from another word. */
function apart(a: string, b: string): number {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - from - back;
}
