/** SCN-020 one trigger each · SCN-021 ids unique · SCN-022 conditions compile · SCN-023 chained injects exist. */
import { nearest } from '../diagnostics.ts';
import type { Scenario } from '../schema.ts';
import { partsOf } from '../storylines.ts';
import { compiles } from './conditions.ts';
import type { Rule } from './index.ts';

const firedByStories = (s: Scenario): ReadonlySet<string> =>
  new Set(
    Object.values(s.storylines).flatMap((story) =>
      partsOf(story).acts.flatMap(({ acts }) => acts.flatMap((a) => (a.do === 'fire' ? [a.inject] : []))),
    ),
  );

export const injects: Rule = (input) => {
  const { scenario: s, at } = input;
  const check = compiles(input);
  const told = firedByStories(s);
  const seen = new Map<string, number>();
  const ids = s.msel.map((x) => x.id);
  s.msel.forEach((inj, i) => {
    const triggers = [inj.at, inj.when, inj.afterInject].filter((x) => x !== undefined).length;
    // One that only a storyline sends needs no time of its own.
    if (triggers > 1 || (triggers === 0 && !told.has(inj.id))) at(['msel', i], 'SCN-020', { n: triggers });
    const first = seen.get(inj.id);
    if (first !== undefined) at(['msel', i, 'id'], 'SCN-021', { first: first + 1 });
    else seen.set(inj.id, i);
    if (inj.when !== undefined) check(inj.when, ['msel', i, 'when']);
    if (inj.afterInject !== undefined && !ids.includes(inj.afterInject))
      at(['msel', i, 'afterInject'], 'SCN-023', {
        id: inj.afterInject,
        near: nearest(inj.afterInject, ids),
      });
  });
};
