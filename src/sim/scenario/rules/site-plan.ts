/**
 * SCN-047 the plan lies in the county · SCN-050 nothing is named twice · SCN-063 each thing has the shape of its kind · SCN-064 rings
 * are closed · SCN-065 every place of the incident lies in a part, if there is a plan · SCN-066 a part is as large as a plan may be.
 */
import { HAZARD_IDS, SPECS } from '../../hazards/specs.ts';
import { distanceM } from '../../kernel/grid.ts';
import { extentOf, pointsOf, within } from '../plan-extent.ts';
import { shapeOf, type PlanShape, type SitePlanFeature } from '../site-plan.ts';
import { deskOf, twice } from './desk.ts';
import type { Rule } from './index.ts';

/** Longer than this no sheet of a plan is: a digit is wrong, or the parts lie far apart. */
const MOST_KM = 6;

/** About a metre. */
const fine = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** What its fields make of it; null where they say two things at once, or nothing. */
function shapeGiven(f: SitePlanFeature): PlanShape | null {
  const at = f.lon !== undefined && f.lat !== undefined;
  const half = (f.lon === undefined) !== (f.lat === undefined);
  const ways = [f.line, f.ring, at || half ? true : undefined].filter((x) => x !== undefined).length;
  if (ways !== 1 || half || (!f.size && f.turn !== undefined) || (f.size && !at)) return null;
  return f.line ? 'line' : f.ring || f.size ? 'area' : 'point';
}

export const sitePlan: Rule = (input) => {
  const { scenario: s, at } = input;
  if (s.sitePlan.length === 0) return;
  const desk = deskOf(input);
  twice(
    input,
    s.sitePlan.map((x) => x.id),
    ['sitePlan'],
    'id',
  );
  const seen = new Map<string, number>();
  s.sitePlan.forEach((part, i) => {
    part.features.forEach((f, k) => {
      const path = ['sitePlan', i, 'features', k];
      const first = seen.get(f.id);
      if (first !== undefined) at([...path, 'id'], 'SCN-050', { id: f.id, first });
      else seen.set(f.id, seen.size + 1);
      const shape = shapeOf(f.kind);
      if (shapeGiven(f) !== shape) at([...path, 'kind'], 'SCN-063', { id: f.id, kind: f.kind, shape });
      const [a, z] = [f.ring?.[0], f.ring?.at(-1)];
      if (a && z && (a[0] !== z[0] || a[1] !== z[1])) at([...path, 'ring'], 'SCN-064', { id: f.id });
      const out = input.county && pointsOf(f).find((p) => !desk.inCounty(p));
      if (out) {
        const place = `${fine(out.lon)}, ${fine(out.lat)}`;
        const field = f.ring ? 'ring' : f.line ? 'line' : 'lon';
        at([...path, field], 'SCN-047', { place, where: 'county' });
      }
    });
    const e = extentOf(part);
    if (!e) return;
    const km = distanceM({ lon: e.west, lat: e.south }, { lon: e.east, lat: e.north }) / 1000;
    if (km > MOST_KM)
      at(['sitePlan', i, 'id'], 'SCN-066', { id: part.id, km: Math.round(km), most: MOST_KM });
  });
  const extents = s.sitePlan.flatMap((part) => extentOf(part) ?? []);
  for (const id of HAZARD_IDS)
    for (const x of SPECS[id].lint.places?.(s.conditions, desk) ?? []) {
      if (x.at.length === 0 || x.at.some((p) => extents.some((e) => within(e, p)))) continue;
      const { lon, lat } = x.at[Math.floor(x.at.length / 2)];
      at(x.path, 'SCN-065', { place: `${lon}, ${lat}` });
    }
};
