/** Where the things of a site plan lie. */
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';
import type { SitePlanFeature, SitePlanPart } from './site-plan.ts';

/** Points round or along a thing of the plan; a size counts as if it were not turned. */
export function pointsOf(f: SitePlanFeature): LonLat[] {
  const given = f.ring ?? f.line;
  if (given) return given.map(([lon, lat]) => ({ lon, lat }));
  if (f.lon === undefined || f.lat === undefined) return [];
  const { lon, lat } = f;
  if (!f.size) return [{ lon, lat }];
  const [w, h] = f.size;
  return [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ].map(([x, y]) => ({ lon: lon + x / 2 / M_PER_DEG_LON, lat: lat + y / 2 / M_PER_DEG_LAT }));
}
export interface Extent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}
/** The box that holds all of a part; null where nothing of it has a place. */
export function extentOf(part: SitePlanPart): Extent | null {
  const all = part.features.flatMap(pointsOf);
  if (all.length === 0) return null;
  const [lons, lats] = [all.map((p) => p.lon), all.map((p) => p.lat)];
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}
export const within = (e: Extent, p: LonLat): boolean =>
  p.lon >= e.west && p.lon <= e.east && p.lat >= e.south && p.lat <= e.north;
