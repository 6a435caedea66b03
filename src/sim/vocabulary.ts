/** Every code that a scenario file may name, with what it is called and what belongs to it: the lists of lint, guide and command line. */
import type { CountyPack } from './county/types.ts';
import { NARROWBAND_MASTS } from './county/masts.ts';
import { rosterOf } from './county/roster.ts';
import { unitOf } from './resources/roster.ts';
import { CONDITION_NAMES, HAZARD_VARS } from './scenario/conditions.ts';
import { QUESTION_NAMES } from './scenario/questions.ts';
import { EFFECT_HAZARDS, HAZARD_IDS } from './hazards/specs.ts';
import { FACTS, FACTS_OF } from './scenario/facts.data.ts';
import { PARAMETER_IDS, PARAMETERS } from './scenario/parameters.ts';
import { ScenarioSchema } from './scenario/schema.ts';
import { bare, schemaAt, type Node } from './scenario/schema-walk.ts';
import { PLAN_ITEMS } from './plan/index.ts';
import { CATALOGUE, NEGATIVES } from './scoring/catalogue.ts';
import { HQ_ROLES } from './roles.ts';
import { SUPPLY_ITEMS } from './world-resources.ts';
import type { Text } from './kernel/units.ts';

export interface Named {
  readonly id: string;
  /** Null where the words of the interface name it. */
  readonly name: Text | null;
  /** What else there is to know: numbers and codes only. */
  readonly [more: string]: unknown;
}
export type Vocabulary = Readonly<Record<string, readonly Named[]>>;

const SCHEMA = ScenarioSchema as unknown as Node;
const optional = (n: Node): boolean => n.def.type === 'optional' || n.def.type === 'default';
/** What may stand in a field, in short. */
function typeOf(node: Node): string {
  const n = bare(node);
  const { type } = n.def;
  if (type === 'enum') return Object.values(n.def.entries ?? {}).join(' | ');
  if (type === 'literal') return String(n.def.values?.[0]);
  if (type === 'array') return `[${typeOf(n.def.element!)}]`;
  if (type !== 'number') return type;
  const ends = [n.minValue, n.maxValue].map((x) => (Number.isFinite(x ?? NaN) ? String(x) : ''));
  return ends.join('') === '' ? type : ends.join('–');
}
const fieldsOf = (node: Node | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(node?.shape ?? {})
      .filter(([k]) => k !== 'do')
      .map(([k, v]) => [optional(v) ? `${k}?` : k, typeOf(v)]),
  );
const choices = (path: readonly PropertyKey[]): Named[] =>
  Object.values(schemaAt(SCHEMA, path, null)?.def.entries ?? {}).map((id) => ({ id, name: null }));

export function vocabulary(county: CountyPack): Vocabulary {
  const facilities = (fits: (kind: string) => boolean): Named[] =>
    county.facilities
      .filter((f) => fits(f.kind))
      .map((f) => ({ id: f.id, name: f.name, kind: f.kind, township: f.township }));
  const effects = (schemaAt(SCHEMA, ['msel', 0, 'effects', 0], null)?.def.options ?? []).map((o): Named => {
    const id = String(o.shape!.do.def.values![0]);
    return {
      id,
      name: null,
      hazard: EFFECT_HAZARDS[id] ?? null,
      fields: fieldsOf(o),
    };
  });
  return {
    villages: county.villages.map((v) => ({
      id: v.id,
      name: v.name,
      township: v.township,
      population: v.population,
    })),
    townships: county.townships.map((t) => ({ id: t.id, name: t.name, inPlan: t.inPlan })),
    gauges: county.gauges.map((g) => ({
      id: g.id,
      name: g.name,
      warningM: g.warningM,
      guaranteeM: g.guaranteeM,
    })),
    zones: [...new Set(county.catchments.map((c) => c.rainZone))].map((id) => {
      const of = county.catchments.filter((c) => c.rainZone === id);
      const name = {
        zh: of.map((c) => c.name.zh).join('、'),
        en: of.map((c) => c.name.en).join(', '),
      };
      return { id, name, catchments: of.map((c) => c.id) };
    }),
    catchments: county.catchments.map((c) => ({
      id: c.id,
      name: c.name,
      zone: c.rainZone,
      areaKm2: c.areaKm2,
    })),
    reservoirs: county.reservoirs.map((r) => ({
      id: r.id,
      name: r.name,
      normalM: r.normalM,
      floodLimitM: r.floodLimitM,
      crestM: r.crestM,
    })),
    levees: county.levees.map((l) => ({ id: l.id, name: l.name, gauge: l.gauge, villages: l.villages })),
    slopes: facilities((k) => k === 'slope'),
    stores: facilities((k) => k === 'store'),
    ponds: facilities((k) => k === 'tailings'),
    masts: facilities((k) => (NARROWBAND_MASTS as readonly string[]).includes(k)),
    facilities: facilities((k) => k !== 'slope' && k !== 'store'),
    units: rosterOf(county, HAZARD_IDS).map((r) => {
      const u = unitOf(r);
      return { id: r.id, name: u.name, kind: r.kind, people: u.people, skills: u.skills };
    }),
    stock: SUPPLY_ITEMS.map((id) => ({ id, name: null })),
    items: CATALOGUE.map((i) => ({
      id: i.id,
      name: i.title,
      hazard: i.hazard,
      targetMin: i.targetMin,
      limitMin: i.limitMin,
    })),
    planItems: PLAN_ITEMS.map((i) => ({
      id: i.id,
      name: { zh: i.quote.join('；'), en: i.title },
      clause: i.clause,
    })),
    negatives: NEGATIVES.map((i) => ({ id: i.id, name: i.title, penalty: i.penalty })),
    facts: [
      ...Object.entries(FACTS).map(([id, name]) => ({ id, name })),
      ...FACTS_OF.map((f) => ({ id: `${f.before}<${f.kind}>${f.after}`, name: null, kind: f.kind })),
    ],
    effects,
    conditions: [
      ...[...CONDITION_NAMES, ...QUESTION_NAMES].map((id) => ({ id, name: null })),
      ...Object.entries(HAZARD_VARS).map(([id, hazard]) => ({ id: `hazard["${id}"]`, name: null, hazard })),
    ],
    roles: HQ_ROLES.map((id) => ({ id, name: null })),
    hazards: choices(['about', 'alsoHazards', 0]),
    channels: choices(['msel', 0, 'channel']),
    types: choices(['msel', 0, 'type']),
    feeds: choices(['conditions', 'information', 'feeds', 0, 'feed']),
    departments: choices(['conditions', 'information', 'withheld', 0, 'department']),
    grades: choices(['resources', 'grade']),
    parameters: PARAMETER_IDS.map((id) => {
      const { title, value, min, max, unit } = PARAMETERS[id];
      return { id, name: title, value, min, max, unit };
    }),
  };
}
