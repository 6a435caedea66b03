/** SCN-012 items of the catalogue exist · SCN-046 they belong to a hazard of the file. */
import { nearest } from '../diagnostics.ts';
import { CATALOGUE_IDS, hazardOfItem } from '../item-ids.ts';
import { hazardsOf } from '../schema.ts';
import type { Rule, RuleInput } from './index.ts';

/** Tells of an item that there is none of, or that no hazard of the file has. */
export function needItem({ scenario: s, at }: RuleInput): (id: string, path: PropertyKey[]) => void {
  const hazards = ['common', ...hazardsOf(s)];
  return (id, path) => {
    if (!CATALOGUE_IDS.has(id)) at(path, 'SCN-012', { kind: 'item', id, near: nearest(id, CATALOGUE_IDS) });
    else if (!hazards.includes(hazardOfItem(id))) at(path, 'SCN-046', { id, hazard: hazardOfItem(id) });
  };
}

export const items: Rule = (input) => {
  const { scenario: s } = input;
  const need = needItem(input);
  s.about.objectives.forEach((o, i) =>
    o.procedures.forEach((id, k) => need(id, ['about', 'objectives', i, 'procedures', k])),
  );
  s.msel.forEach((inj, i) => {
    inj.expects.forEach((id, k) => need(id, ['msel', i, 'expects', k]));
    if (inj.contingencyFor !== undefined) need(inj.contingencyFor, ['msel', i, 'contingencyFor']);
  });
  s.procedures.overrides.forEach((o, i) => need(o.id, ['procedures', 'overrides', i, 'id']));
  s.procedures.notApplicable.forEach((id, i) => need(id, ['procedures', 'notApplicable', i]));
};
