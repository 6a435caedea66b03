/** What hazards add to the file format: every name is one hazard's alone, and what the format offers is what they add. */
import { describe, expect, it } from 'vitest';
import { HAZARD_IDS, SPECS } from '../../../src/sim/hazards/specs.ts';
import { PLAN_ITEMS } from '../../../src/sim/plan/index.ts';
import { CATALOGUE_IDS, hazardOfItem } from '../../../src/sim/scenario/item-ids.ts';
import { ScenarioSchema } from '../../../src/sim/scenario/schema.ts';

const all = HAZARD_IDS.map((id) => SPECS[id]);
const names: Readonly<Record<string, readonly string[]>> = {
  conditions: all.flatMap((s) => Object.keys(s.conditions)),
  effects: all.flatMap((s) => s.effects.map((e): string => e.shape.do.value)),
  parameters: all.flatMap((s) => Object.keys(s.parameters)),
  levels: all.flatMap((s) => Object.keys(s.levels)),
  vars: all.flatMap((s) => [...s.vars]),
  warnings: all.flatMap((s) => [...s.warnings]),
  messages: all.flatMap((s) => Object.keys(s.messages)),
  facts: all.flatMap((s) => Object.keys(s.facts)),
  letters: all.flatMap((s) => (s.items ? [s.items.letter] : [])),
};

describe('what hazards add to the file format', () => {
  for (const [what, list] of Object.entries(names))
    it(`${what}: no name is given twice`, () => {
      expect(list.length).toBeGreaterThan(0);
      expect(list.filter((x, i) => list.indexOf(x) < i)).toEqual([]);
    });
  it('has every field that its own rules go by', () => {
    for (const id of HAZARD_IDS)
      expect(Object.keys(SPECS[id].conditions), id).toEqual(
        expect.arrayContaining(Object.keys(SPECS[id].own)),
      );
  });
  it('is what the schema takes', () => {
    const { about, conditions, parameters, levels } = ScenarioSchema.shape;
    expect(about.shape.hazard.options).toEqual(['flood', 'forest-fire', 'earthquake', 'hazmat']);
    expect(about.shape.alsoHazards.unwrap().element.options).toEqual(HAZARD_IDS);
    expect(Object.keys(conditions.shape)).toEqual(expect.arrayContaining([...names.conditions]));
    expect(Object.keys(parameters.unwrap().shape)).toEqual(expect.arrayContaining([...names.parameters]));
    expect(levels.unwrap().keyType.options).toEqual(names.levels);
  });
  it('calls urgent only effects of its own', () => {
    for (const id of HAZARD_IDS)
      expect(SPECS[id].effects.map((e): string => e.shape.do.value)).toEqual(
        expect.arrayContaining([...SPECS[id].urgentEffects]),
      );
  });
  it('times its own work', () => {
    for (const id of HAZARD_IDS)
      expect(Object.keys(SPECS[id].parameters), id).toEqual(
        expect.arrayContaining(Object.keys(SPECS[id].tasks).map((k) => `PRM-TSK-${k.toUpperCase()}`)),
      );
  });
  it('numbers the catalogue by letter', () => {
    const count = (l: string): number => [...CATALOGUE_IDS].filter((id) => id.startsWith(`${l}-`)).length;
    for (const s of all) if (s.items) expect(count(s.items.letter)).toBe(s.items.count);
  });
});
describe('what hazards hold of the plan', () => {
  it('names items that the plan has, and belongs to the hazard', () => {
    for (const id of HAZARD_IDS)
      for (const [item, where] of Object.entries(SPECS[id].plan)) {
        const held = PLAN_ITEMS.find((x) => x.id === item)?.where;
        expect(held, `${id} ${item}`).toEqual(expect.arrayContaining([...where]));
        for (const x of where)
          expect(x.startsWith(`scenario:${id}-`) || hazardOfItem(x) === id, `${id} ${item} ${x}`).toBe(true);
      }
  });
});
