/** Rules about the slopes of a scenario file. */
import type * as z from 'zod';
import type { HazardLint } from '../spec.ts';
import { SlopeFails, SlopeSign, type LandslideConditions } from './conditions.ts';

type Own = z.infer<z.ZodObject<typeof LandslideConditions>>;
const ROWS = ['conditions', 'landslide', 'damSlopes'] as const;

export const lint: HazardLint<Own> = {
  places: (c, desk) => [
    ...(c.landslide?.damSlopes ?? []).map((d, i) => ({ at: [d], path: [...ROWS, i, 'lon'] })),
    ...c.slopes.map((d, i) => ({
      at: desk.pointsOf('facility', d.facility),
      path: ['conditions', 'slopes', i, 'facility'],
    })),
  ],
  ids: (c) => ({ 'dam-slope': c.landslide?.damSlopes.map((x) => x.id) ?? [] }),
  references(c, desk) {
    const rows = c.landslide?.damSlopes ?? [];
    rows.forEach((d, i) => {
      desk.exists('catchment', d.catchment, [...ROWS, i, 'catchment']);
      if (d.inBed) desk.exists('village', d.inBed.village, [...ROWS, i, 'inBed', 'village']);
    });
    c.slopes.forEach((d, i) => {
      desk.exists('facility', d.facility, ['conditions', 'slopes', i, 'facility']);
      desk.exists('village', d.village, ['conditions', 'slopes', i, 'village']);
    });
    const ids = rows.map((x) => x.id);
    for (const { e, path } of desk.effects(SlopeFails))
      desk.listed('dam-slope', e.slope, ids, [...path, 'slope']);
    for (const { e, path } of desk.effects(SlopeSign))
      desk.exists('facility', e.facility, [...path, 'facility']);
    // A lake feeds on a stream and breaks into it: rivers must run.
    if (rows.length > 0 && !desk.hazards.includes('flood'))
      desk.at([...ROWS], 'SCN-018', { hazard: 'flood', key: ROWS.join('.') });
  },
  checks(c, desk) {
    const rows = c.landslide?.damSlopes;
    desk.twice(rows, ROWS);
    rows?.forEach((x, i) => desk.outside(x, [...ROWS, i, 'lon']));
  },
};
