/** SCN-012 every id names something that exists in the county pack or the scenario. */
import { NARROWBAND_MASTS } from '../../county/masts.ts';
import { effectsIn } from '../effects-in.ts';
import { nearest } from '../diagnostics.ts';
import type { Rule } from './index.ts';

export const references: Rule = ({ scenario: s, county, at }) => {
  if (!county) return;
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map((x) => x.id));
  const known = {
    village: ids(county.villages),
    township: ids(county.townships),
    facility: ids(county.facilities),
    mast: ids(county.facilities.filter((f) => NARROWBAND_MASTS.includes(f.kind))),
    objective: ids(s.about.objectives),
  };
  const need = (kind: keyof typeof known, id: string, path: PropertyKey[], key = false): void => {
    if (!known[kind].has(id)) at(path, 'SCN-012', { kind, id, near: nearest(id, known[kind]) }, 'error', key);
  };
  const c = s.conditions;
  const injects = ids(s.msel);
  c.hiddenDangers.forEach((d, i) => {
    const path = ['conditions', 'hiddenDangers', i];
    if (!known.village.has(d.near)) need('facility', d.near, [...path, 'near']);
    if (!injects.has(d.inject))
      at([...path, 'inject'], 'SCN-012', {
        kind: 'inject',
        id: d.inject,
        near: nearest(d.inject, injects),
      });
    if (c.hiddenDangers.findIndex((x) => x.inject === d.inject || x.id === d.id) < i)
      at(path, 'SCN-033', { id: d.id });
  });
  s.resources.modelCommunities.forEach((v, i) => need('village', v, ['resources', 'modelCommunities', i]));
  for (const f of Object.keys(s.resources.stock)) need('facility', f, ['resources', 'stock', f], true);
  s.msel.forEach((inj, i) => {
    if (inj.objective) need('objective', inj.objective, ['msel', i, 'objective']);
  });
  for (const { e, path } of effectsIn(s)) {
    if (e.do === 'cut-cell' || e.do === 'cut-power')
      e.townships.forEach((x, j) => need('township', x, [...path, 'townships', j]));
    else if (e.do === 'cut-mast') e.facilities.forEach((x, j) => need('mast', x, [...path, 'facilities', j]));
    else if (e.do === 'stock-loss') need('facility', e.facility, [...path, 'facility']);
    else if (e.do === 'people-return')
      e.villages.forEach((x, j) => need('village', x, [...path, 'villages', j]));
    else if ('near' in e && !known.village.has(e.near) && !known.facility.has(e.near))
      need('village', e.near, [...path, 'near']);
  }
};
