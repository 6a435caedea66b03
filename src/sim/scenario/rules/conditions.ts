/** SCN-042 every key, name and field that a condition reads exists · SCN-056, SCN-058 so do the charts and states that it asks of. */
import { rosterOf } from '../../county/roster.ts';
import { knownCharts } from '../../hazards/chart-graphs.ts';
import { HAZARD_IDS } from '../../hazards/specs.ts';
import { HQ_ROLES } from '../../roles.ts';
import {
  compileCondition,
  CONDITION_NAMES,
  HAZARD_VARS,
  type Keyed,
  type QuestionUse,
} from '../conditions.ts';
import { nearest } from '../diagnostics.ts';
import { EVENT_KINDS } from '../event-kinds.ts';
import { ITEM_IDS } from '../item-ids.ts';
import { ANSWERS, QUESTIONS, REPORTED, WEATHER, type ArgKind } from '../questions.ts';
import { hazardsOf } from '../schema.ts';
import { storyStates } from '../storylines.ts';
import type { Rule, RuleInput } from './index.ts';

const FIELDS = Object.values(ANSWERS).flatMap((fields) => Object.keys(fields));
type Path = readonly PropertyKey[];
/** States of every chart that the file may ask of: the product's and its own storylines'. */
export function statesOf({ scenario: s }: RuleInput): ReadonlyMap<string, readonly string[]> {
  const own = Object.entries(s.storylines).map(
    ([id, story]) => [id, [...storyStates(story)].map(([path]) => path)] as const,
  );
  return new Map([
    ...own,
    ...[...knownCharts()].filter(([, c]) => c.asked).map(([id, c]) => [id, c.states] as const),
  ]);
}

/** @param variables those of the storyline whose condition it is. @returns whether it is a condition at all. */
export type ConditionCheck = (cel: string, path: Path, variables?: readonly string[]) => boolean;

/** SCN-022: it compiles. */
export const compiles =
  ({ at }: RuleInput): ConditionCheck =>
  (cel, path) => {
    const r = compileCondition(cel);
    if (!r.ok)
      at(path, 'SCN-022', {
        why: r.error.why,
        about: r.error.about,
        n: r.error.at + 1,
        near: nearest(
          r.error.about,
          r.error.why === 'name' ? CONDITION_NAMES : r.error.why === 'field' ? FIELDS : [],
        ),
      });
    return r.ok;
  };

export function names(input: RuleInput): ConditionCheck {
  const { scenario: s, county, at } = input;
  const vars = Object.entries(HAZARD_VARS);
  const charts = statesOf(input);
  const facility = (kind: string): string[] | undefined =>
    county?.facilities.filter((f) => f.kind === kind).map((f) => f.id);
  const keyed: Readonly<Record<Exclude<Keyed, 'story'>, readonly string[] | undefined>> = {
    level: county?.gauges.map((g) => g.id),
    over: county?.gauges.map((g) => g.id),
    hazard: vars.filter(([, h]) => hazardsOf(s).includes(h)).map(([name]) => name),
    done: ITEM_IDS,
    fired: s.msel.map((x) => x.id),
    weather: WEATHER,
  };
  /** What may stand for an argument; null where the file may have its own. */
  const named: Readonly<Record<ArgKind, readonly string[] | undefined | null>> = {
    chart: null,
    state: null,
    instance: null,
    fact: null,
    list: null,
    role: HQ_ROLES,
    unit: county ? rosterOf(county, HAZARD_IDS).map((u) => u.id) : undefined,
    village: county?.villages.map((v) => v.id),
    shelter: facility('shelter'),
    store: facility('store'),
    event: EVENT_KINDS,
    field: REPORTED,
  };
  const asked = (q: QuestionUse, path: Path): void => {
    const { fn, args } = q;
    const spec = QUESTIONS[fn];
    const shape = spec.shapes.find((x) => x.length === args.length) ?? [];
    args.forEach((arg, i) => {
      const list = named[shape[i]];
      if (arg !== null && list && !list.includes(arg))
        at(path, 'SCN-042', { key: `"${arg}"`, map: shape[i], near: nearest(arg, list) });
    });
    if (shape[0] === 'chart' && args[0] !== null) {
      const states = charts.get(args[0]);
      if (!states) return void at(path, 'SCN-056', { id: args[0], near: nearest(args[0], charts.keys()) });
      const state = args[1];
      if (typeof state === 'string' && !states.includes(state))
        at(path, 'SCN-058', { id: args[0], state, near: nearest(state, states) });
    }
  };
  return (cel, path, variables = []) => {
    const r = compileCondition(cel);
    if (!r.ok) return false;
    r.value.questions.forEach((q) => asked(q, path));
    const told = new Set<string>();
    for (const k of r.value.keys) {
      const list = k.map === 'story' ? variables : keyed[k.map];
      const name = `${k.map}["${k.key}"]`;
      if (!list || list.includes(k.key) || told.has(name)) continue;
      told.add(name);
      // Numbers of hazards that this exercise has not are looked for among all of them: the file lacks the hazard then.
      const other = k.map === 'hazard' ? vars.find(([v]) => v === k.key) : undefined;
      if (other) at(path, 'SCN-045', { what: name, hazard: other[1] });
      else at(path, 'SCN-042', { key: name, map: k.map, near: nearest(k.key, list) });
    }
    return true;
  };
}

export const conditions: Rule = (input) => {
  const check = names(input);
  input.scenario.msel.forEach((x, i) => {
    if (x.when !== undefined) check(x.when, ['msel', i, 'when']);
  });
};
