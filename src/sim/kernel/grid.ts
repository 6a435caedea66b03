/** A north-up raster over longitude/latitude; row 0 is the northern edge. Index = row × cols + col. */
import type { LonLat } from './units.ts';

export interface GridSpec {
  readonly cols: number;
  readonly rows: number;
  /** Western and northern edges, degrees WGS84. */
  readonly lonWest: number;
  readonly latNorth: number;
  readonly dLon: number;
  readonly dLat: number;
  /** Side of a (nearly) square cell, metres. */
  readonly cellM: number;
}
/** Metres per degree near 29.5° N, the local equidistant projection of the county data. */
export const M_PER_DEG_LON = 96850;
export const M_PER_DEG_LAT = 110850;

export const colOf = (g: GridSpec, lon: number): number => Math.floor((lon - g.lonWest) / g.dLon);
export const rowOf = (g: GridSpec, lat: number): number => Math.floor((g.latNorth - lat) / g.dLat);
export const inside = (g: GridSpec, c: number, r: number): boolean =>
  c >= 0 && r >= 0 && c < g.cols && r < g.rows;
/** Cell index, or −1 outside the grid. */
export function cellAt(g: GridSpec, p: LonLat): number {
  const c = colOf(g, p.lon);
  const r = rowOf(g, p.lat);
  return inside(g, c, r) ? r * g.cols + c : -1;
}
export const centreOf = (g: GridSpec, i: number): LonLat => ({
  lon: g.lonWest + ((i % g.cols) + 0.5) * g.dLon,
  lat: g.latNorth - (Math.floor(i / g.cols) + 0.5) * g.dLat,
});
export function distanceM(a: LonLat, b: LonLat): number {
  const x = (a.lon - b.lon) * M_PER_DEG_LON;
  const y = (a.lat - b.lat) * M_PER_DEG_LAT;
  return Math.sqrt(x * x + y * y);
}
