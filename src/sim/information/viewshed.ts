/**
 * What stands between two masts: a ray over the county's terrain with the earth's bulge taken off. One number says it all:
 * Σ = max h·√(2(1/d₁+1/d₂)) over the ground it passes, h above the ray. Σ ≤ 0 is line of sight; Σ/√λ is Fresnel's ν of the
 * worst edge, from which ITU-R P.526 gives the loss. Terrain only: no trees, no houses (design choice).
 */
import { ln } from '../kernel/det-math.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON, type GridSpec } from '../kernel/grid.ts';
import type { CountyPack } from '../county/types.ts';
import type { LonLat } from '../kernel/units.ts';

/** Earth's radius, m, and its factor by refraction: 4/3 for radio (ITU-R P.452), 7/6 for light (surveying's usual 0.14). */
const EARTH_M = 6371000;
export const RADIO_K = 4 / 3;
export const LIGHT_K = 7 / 6;
/** Share of a cell between two looks at the ground. */
const STEP = 0.7;

/** What a ray is traced over. */
export type Ground = Pick<CountyPack, 'grid'> & {
  readonly terrain: Pick<CountyPack['terrain'], 'elevationM'>;
};

/** Ground at a place, m; outside the grid its nearest edge. */
export function groundM(p: Ground, lon: number, lat: number): number {
  const g = p.grid;
  const c = Math.min(g.cols - 1, Math.max(0, Math.floor((lon - g.lonWest) / g.dLon)));
  const r = Math.min(g.rows - 1, Math.max(0, Math.floor((g.latNorth - lat) / g.dLat)));
  return p.terrain.elevationM[r * g.cols + c];
}

/** Σ of the ray between two masts, √m; −Infinity where they are too near for ground between them. */
export function obstruction(p: Ground, a: LonLat, aM: number, b: LonLat, bM: number, k: number): number {
  const x = (b.lon - a.lon) * M_PER_DEG_LON;
  const y = (b.lat - a.lat) * M_PER_DEG_LAT;
  const d = Math.sqrt(x * x + y * y);
  // Steps shorter than a cell, so that no ridge is stepped over.
  const n = Math.ceil(d / (STEP * p.grid.cellM));
  const za = groundM(p, a.lon, a.lat) + aM;
  const zb = groundM(p, b.lon, b.lat) + bM;
  let worst = -Infinity;
  for (let i = 1; i < n; i++) {
    const f = i / n;
    const d1 = d * f;
    const d2 = d - d1;
    // The ground that carries a mast does not stand in its way.
    if (d1 < p.grid.cellM || d2 < p.grid.cellM) continue;
    const ray = za + (zb - za) * f - (d1 * d2) / (2 * k * EARTH_M);
    const h = groundM(p, a.lon + (b.lon - a.lon) * f, a.lat + (b.lat - a.lat) * f) - ray;
    const s = h * Math.sqrt(2 * (1 / d1 + 1 / d2));
    if (s > worst) worst = s;
  }
  return worst;
}
export const inSight = (p: Ground, a: LonLat, aM: number, b: LonLat, bM: number, k = LIGHT_K): boolean =>
  obstruction(p, a, aM, b, bM, k) <= 0;

/** Loss over one knife edge, dB: ITU-R P.526-15 eq. 31; nothing below ν = −0.78. */
export function edgeLossDb(nu: number): number {
  if (nu <= -0.78) return 0;
  const q = nu - 0.1;
  return 6.9 + (20 / ln(10)) * ln(Math.sqrt(q * q + 1) + q);
}

/** A coarse raster over the county: every `step`-th cell asked, 1 where the mast reaches. */
export const coarse = (g: GridSpec, step: number): { readonly cols: number; readonly rows: number } => ({
  cols: Math.ceil(g.cols / step),
  rows: Math.ceil(g.rows / step),
});
export function reachRaster(
  p: Ground,
  at: LonLat,
  rangeM: number,
  step: number,
  reaches: (to: LonLat) => boolean,
): Uint8Array {
  const g = p.grid;
  const { cols, rows } = coarse(g, step);
  const out = new Uint8Array(cols * rows);
  const dc = rangeM / (g.dLon * M_PER_DEG_LON * step);
  const dr = rangeM / (g.dLat * M_PER_DEG_LAT * step);
  const c0 = (at.lon - g.lonWest) / (g.dLon * step) - 0.5;
  const r0 = (g.latNorth - at.lat) / (g.dLat * step) - 0.5;
  for (let r = Math.max(0, Math.ceil(r0 - dr)); r <= Math.min(rows - 1, Math.floor(r0 + dr)); r++)
    for (let c = Math.max(0, Math.ceil(c0 - dc)); c <= Math.min(cols - 1, Math.floor(c0 + dc)); c++) {
      const x = (c - c0) / dc;
      const y = (r - r0) / dr;
      if (x * x + y * y > 1) continue;
      const to = { lon: g.lonWest + (c + 0.5) * step * g.dLon, lat: g.latNorth - (r + 0.5) * step * g.dLat };
      if (reaches(to)) out[r * cols + c] = 1;
    }
  return out;
}
