/** SCN-020 one trigger each · SCN-021 ids unique · SCN-022 conditions compile · SCN-023 chained injects exist. */
import { compileCondition, CONDITION_NAMES } from '../conditions.ts';
import { nearest } from '../diagnostics.ts';
import type { Rule } from './index.ts';

export const injects: Rule = ({ scenario: s, at }) => {
  const seen = new Map<string, number>();
  const ids = s.msel.map((x) => x.id);
  s.msel.forEach((inj, i) => {
    const triggers = [inj.at, inj.when, inj.afterInject].filter((x) => x !== undefined).length;
    if (triggers !== 1) at(['msel', i], 'SCN-020', { n: triggers });
    const first = seen.get(inj.id);
    if (first !== undefined) at(['msel', i, 'id'], 'SCN-021', { first: first + 1 });
    else seen.set(inj.id, i);
    if (inj.when !== undefined) {
      const r = compileCondition(inj.when);
      if (!r.ok)
        at(['msel', i, 'when'], 'SCN-022', {
          why: r.error.why,
          about: r.error.about,
          n: r.error.at + 1,
          near: r.error.why === 'name' ? nearest(r.error.about, CONDITION_NAMES) : '',
        });
    }
    if (inj.afterInject !== undefined && !ids.includes(inj.afterInject))
      at(['msel', i, 'afterInject'], 'SCN-023', {
        id: inj.afterInject,
        near: nearest(inj.afterInject, ids),
      });
  });
};
