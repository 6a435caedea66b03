/** Reads a county's source facts. Nothing is interpreted here beyond the shapes the builder relies on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../sim/kernel/grid.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';
import type { LonLat } from '../../sim/kernel/units.ts';

export interface SourceTownship {
  readonly name: string;
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  readonly seat_elev_m_est: number;
  readonly position_error_km: number;
  readonly position_basis: string;
  readonly confidence: string;
  readonly population_est_2020: number;
  readonly in_county_16_list: boolean;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
}
export interface SourcePoint {
  readonly name: string;
  readonly township: string;
  readonly lon: number;
  readonly lat: number;
  readonly confidence: string;
  readonly source: string;
}
export interface SourceSite {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly position_confidence: string;
  readonly exists: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly source: readonly string[];
}
export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}
export interface Sources {
  readonly grid: GridSpec;
  readonly townships: readonly SourceTownship[];
  readonly points: readonly SourcePoint[];
  readonly sites: readonly SourceSite[];
  readonly rivers: readonly Feature[];
  readonly roads: readonly Feature[];
  readonly outline: readonly LonLat[];
  readonly dem: { readonly lons: number[]; readonly lats: number[]; readonly elev_m: number[][] };
}

/** Folder of a county pack inside the project. */
export function countyDir(id: string): string {
  return join(ROOT, 'assets', 'counties', id);
}

const D_LON = 0.75 / 512;
const D_LAT = 0.82 / 640;
/** Cells are 141.9 m × 142.0 m; the model treats them as squares of the same area. */
export const GRID: GridSpec = {
  cols: 512,
  rows: 640,
  lonWest: 116.985,
  latNorth: 29.95,
  dLon: D_LON,
  dLat: D_LAT,
  cellM: Math.sqrt(D_LON * M_PER_DEG_LON * D_LAT * M_PER_DEG_LAT),
};

/** Line of a GeoJSON feature as points. */
export const lineOf = (f: Feature): LonLat[] =>
  (f.geometry.coordinates as [number, number][]).map(([lon, lat]) => ({ lon, lat }));
/** Point of a GeoJSON feature. */
export const pointOf = (f: Feature): LonLat => {
  const [lon, lat] = f.geometry.coordinates as [number, number];
  return { lon, lat };
};
export const str = (f: Feature, k: string): string => String(f.properties[k] ?? '');

/** Loads every source file of a county. */
export function readSources(id: string): Sources {
  const json = (name: string): unknown =>
    JSON.parse(readFileSync(join(countyDir(id), 'source', name), 'utf8'));
  const places = json('places.json') as { townships: SourceTownship[]; villages_points: SourcePoint[] };
  const features = (name: string): Feature[] => (json(name) as { features: Feature[] }).features;
  const ring = (features('boundary_schematic.geojson')[0]!.geometry.coordinates as [number, number][][])[0]!;
  return {
    grid: GRID,
    townships: places.townships,
    points: places.villages_points,
    sites: (json('sites.json') as { sites: SourceSite[] }).sites,
    rivers: features('rivers.geojson'),
    roads: features('roads.geojson'),
    outline: ring.map(([lon, lat]) => ({ lon, lat })),
    dem: json('dem_coarse_5min.json') as Sources['dem'],
  };
}
/** Five decimals ≈ 1 m: enough, and stable in text. */
export const q5 = (p: LonLat): LonLat => ({
  lon: Math.round(p.lon * 1e5) / 1e5,
  lat: Math.round(p.lat * 1e5) / 1e5,
});
export const q1 = (x: number): number => Math.round(x * 10) / 10;
export const q2 = (x: number): number => Math.round(x * 100) / 100;
