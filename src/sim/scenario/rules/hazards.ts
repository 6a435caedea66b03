/** SCN-017 a named hazard has its conditions · SCN-018 conditions belong to a named hazard; then what each hazard asks of its own. */
import { HAZARD_IDS, SPECS } from '../../hazards/specs.ts';
import { hazardsOf } from '../schema.ts';
import { deskOf } from './desk.ts';
import type { Rule } from './index.ts';

const given = (v: unknown): boolean => (Array.isArray(v) ? v.length > 0 : v !== undefined);

export const hazards: Rule = ({ scenario: s, at }) => {
  const named = hazardsOf(s);
  const conditions: Readonly<Record<string, unknown>> = s.conditions;
  for (const hazard of HAZARD_IDS)
    for (const [key, need] of Object.entries(SPECS[hazard].own)) {
      const has = given(conditions[key]);
      const params = { hazard, key: `conditions.${key}` };
      if (!has && need === 'needed' && named.includes(hazard))
        at(['conditions'], 'SCN-017', params, 'error', true);
      if (has && !named.includes(hazard)) at(['conditions', key], 'SCN-018', params, 'error', true);
    }
};
/** What each hazard's part names exists. */
export const ownReferences: Rule = (input) => {
  for (const id of HAZARD_IDS) SPECS[id].lint.references?.(input.scenario.conditions, deskOf(input));
};
/** What else each hazard asks of its part. */
export const ownChecks: Rule = (input) => {
  for (const id of HAZARD_IDS) SPECS[id].lint.checks?.(input.scenario.conditions, deskOf(input));
};
