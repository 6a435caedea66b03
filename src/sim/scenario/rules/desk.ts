/** What lint lends to the hazards' own rules; without a county, nothing about its places is said. */
import { cellAt, M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import type { LonLat } from '../../kernel/units.ts';
import type { LintDesk } from '../../hazards/spec.ts';
import { effectsIn } from '../effects-in.ts';
import { nearest } from '../diagnostics.ts';
import { hazardsOf, seconds } from '../schema.ts';
import type { RuleInput } from './index.ts';

const coordinates = (p: LonLat): string => `${p.lon}, ${p.lat}`;
/** SCN-013 */
export const before = (
  { scenario: s, at }: RuleInput,
  time: string | undefined,
  path: readonly PropertyKey[],
): void => {
  if (time !== undefined && seconds(time) > seconds(s.end.at))
    at(path, 'SCN-013', { at: time, end: s.end.at });
};
/** SCN-050 */
export const twice = (
  { at }: RuleInput,
  ids: readonly string[],
  path: readonly PropertyKey[],
  field: string,
): void =>
  ids.forEach((id, i) => {
    const first = ids.indexOf(id);
    const where = field === '' ? [...path, i] : [...path, i, field];
    if (first < i) at(where, 'SCN-050', { id, first: first + 1 });
  });

export function deskOf(input: RuleInput): LintDesk {
  const { scenario: s, county, at } = input;
  const rows = county && {
    village: county.villages,
    township: county.townships,
    facility: county.facilities,
    levee: county.levees,
    reservoir: county.reservoirs,
    catchment: county.catchments,
    zone: county.catchments.map((c) => ({ id: c.rainZone })),
  };
  const desk: LintDesk = {
    county,
    hazards: hazardsOf(s),
    at,
    effects: (kind) =>
      effectsIn(s).flatMap(({ e, path }) =>
        kind.shape.do.values.has(e.do) ? [{ e: e as never, path }] : [],
      ),
    exists(kind, id, path, key = false) {
      const ids = rows?.[kind].map((x) => x.id);
      if (ids && !ids.includes(id))
        at(path, 'SCN-012', { kind, id, near: nearest(id, new Set(ids)) }, 'error', key);
    },
    listed(kind, id, list, path) {
      if (county && !list.includes(id)) at(path, 'SCN-012', { kind, id, near: nearest(id, list) });
    },
    before: (time, path) => before(input, time, path),
    ascending: (list, path) =>
      list.forEach(([time], i) => {
        if (i > 0 && seconds(time) <= seconds(list[i - 1][0])) at([...path, i], 'SCN-016', { at: time });
      }),
    twice: (list, path) =>
      twice(
        input,
        (list ?? []).map((x) => x.id),
        path,
        'id',
      ),
    pointsOf(kind, id) {
      if (kind === 'levee') return county?.levees.find((l) => l.id === id)?.line ?? [];
      const at = rows?.[kind].find((x) => x.id === id) as { at: LonLat } | undefined;
      return at ? [at.at] : [];
    },
    inCounty: (p) => county?.terrain.inCounty[cellAt(county.grid, p)] === 1,
    outside(p, path) {
      if (county && !desk.inCounty(p)) at(path, 'SCN-047', { place: coordinates(p), where: 'county' });
    },
    inWindow: (p, centre, sideM) =>
      Math.abs(p.lon - centre.lon) * M_PER_DEG_LON < sideM / 2 &&
      Math.abs(p.lat - centre.lat) * M_PER_DEG_LAT < sideM / 2,
    within(p, centre, sideM, path) {
      if (!desk.inWindow(p, centre, sideM))
        at(path, 'SCN-047', { place: coordinates(p), where: 'window', km: sideM / 1000 });
    },
  };
  return desk;
}
