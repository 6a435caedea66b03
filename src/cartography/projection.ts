/** Longitude and latitude to map units: four units a grid cell, north up. */
import type { GridSpec, LonLat } from '../bridge/protocol.ts';

export const UNITS_PER_CELL = 4;
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  x(lon: number): number;
  y(lat: number): number;
  lonLat(x: number, y: number): LonLat;
}
export function projection(g: GridSpec): Projection {
  return {
    width: g.cols * UNITS_PER_CELL,
    height: g.rows * UNITS_PER_CELL,
    metresPerUnit: g.cellM / UNITS_PER_CELL,
    x: (lon) => ((lon - g.lonWest) / g.dLon) * UNITS_PER_CELL,
    y: (lat) => ((g.latNorth - lat) / g.dLat) * UNITS_PER_CELL,
    lonLat: (x, y) => ({
      lon: g.lonWest + (x / UNITS_PER_CELL) * g.dLon,
      lat: g.latNorth - (y / UNITS_PER_CELL) * g.dLat,
    }),
  };
}
