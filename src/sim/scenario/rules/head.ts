/** SCN-010 file name begins with the hazard · SCN-011 county is the one loaded · SCN-013 times lie inside the exercise. */
import { seconds } from '../schema.ts';
import type { Rule } from './index.ts';

export const head: Rule = ({ scenario: s, county, name, at }) => {
  if (name !== '' && !name.startsWith(s.about.hazard))
    at(['about', 'hazard'], 'SCN-010', { hazard: s.about.hazard, file: name });
  if (county && county.id !== s.county) at(['county'], 'SCN-011', { county: s.county, near: county.id });
  const end = seconds(s.end.at);
  if (end > 72 * 3600 || end < 600) at(['end', 'at'], 'SCN-014', { at: s.end.at });
  if (seconds(s.about.duration) !== end)
    at(['about', 'duration'], 'SCN-015', { duration: s.about.duration, end: s.end.at });
  s.msel.forEach((inj, i) => {
    if (inj.at !== undefined && seconds(inj.at) > end)
      at(['msel', i, 'at'], 'SCN-013', { at: inj.at, end: s.end.at });
  });
};
