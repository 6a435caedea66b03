/** SCN-017 a named hazard has its conditions · SCN-018 conditions belong to a named hazard. */
import { hazardsOf, type Scenario } from '../schema.ts';
import type { Rule } from './index.ts';

/** Where each hazard's conditions stand; a flood needs rain, which may be nought, and a landslide none of its own. */
const NEEDS: readonly (readonly [string, keyof Scenario['conditions']])[] = [
  ['forest-fire', 'forestFire'],
  ['earthquake', 'earthquake'],
  ['hazmat', 'hazmat'],
];

export const hazards: Rule = ({ scenario: s, at }) => {
  const named = hazardsOf(s);
  const c = s.conditions;
  for (const [hazard, key] of NEEDS) {
    if (named.includes(hazard) && !c[key])
      at(['conditions'], 'SCN-017', { hazard, key: `conditions.${key}` }, 'error', true);
    if (!named.includes(hazard) && c[key])
      at(['conditions', key], 'SCN-018', { hazard, key: `conditions.${key}` }, 'error', true);
  }
  const slides = named.includes('landslide');
  if (c.slopes.length > 0 && !slides)
    at(['conditions', 'slopes'], 'SCN-018', { hazard: 'landslide', key: 'conditions.slopes' });
  if (c.landslide && !slides)
    at(['conditions', 'landslide'], 'SCN-018', { hazard: 'landslide', key: 'conditions.landslide' });
  // A lake feeds on a stream and breaks into it: rivers must run.
  if (c.landslide?.damSlopes.length && !named.includes('flood'))
    at(['conditions', 'landslide', 'damSlopes'], 'SCN-018', {
      hazard: 'flood',
      key: 'conditions.landslide.damSlopes',
    });
};
