/** The window of the fire: 25 m cells round the first ignition, ground from the county grid, fuels by terrain. */
import { cellAt, M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import { rand, rngKey, streamId } from '../../kernel/rng.ts';
import { barrier } from './kernel/barriers.data.ts';
import { createFire, type Fire } from './kernel/fire.ts';
import { FUEL_TYPES } from './kernel/fuel-types.ts';
import { groundTags, slopeAspect } from './kernel/terrain.ts';
import { lineCells } from '../../county/raster.ts';
import type { CountyPack } from '../../county/types.ts';
import type { RngKey } from '../../kernel/rng.ts';
import type { LonLat } from '../../kernel/units.ts';
import type { World } from '../../world.ts';

export const CELLS = 320;
export const CELL_M = 25;

export interface WindowFrame {
  readonly lon0: number;
  readonly lat0: number;
  readonly dLon: number;
  readonly dLat: number;
}
/** North-west corner and cell size in degrees of the window round a place. */
export const frameAt = (p: LonLat): WindowFrame => {
  const dLon = CELL_M / M_PER_DEG_LON;
  const dLat = CELL_M / M_PER_DEG_LAT;
  return { lon0: p.lon - (CELLS / 2) * dLon, lat0: p.lat + (CELLS / 2) * dLat, dLon, dLat };
};
const frames = new WeakMap<object, WindowFrame>();
export function frameOf(w: World): WindowFrame {
  const c = w.env.scenario.conditions.forestFire!;
  let f = frames.get(c);
  if (!f) frames.set(c, (f = frameAt(c.ignitions[0])));
  return f;
}
export function windowCell(f: WindowFrame, p: LonLat): number {
  const c = Math.floor((p.lon - f.lon0) / f.dLon);
  const r = Math.floor((f.lat0 - p.lat) / f.dLat);
  return c < 0 || r < 0 || c >= CELLS || r >= CELLS ? -1 : r * CELLS + c;
}
export const placeOf = (f: WindowFrame, i: number): LonLat => ({
  lon: f.lon0 + ((i % CELLS) + 0.5) * f.dLon,
  lat: f.lat0 - (Math.floor(i / CELLS) + 0.5) * f.dLat,
});

/** The same woods in every run: patches of half a kilometre drawn once for the county. */
const MAP_KEY = rngKey('forest-map');
const PATCH = streamId('forest-patch');
const PATCH_CELLS = 20;
const TYPES = [
  FUEL_TYPES.nothing,
  FUEL_TYPES.tallGrass,
  FUEL_TYPES.shrubGrass,
  FUEL_TYPES.massonPineOverFern,
  FUEL_TYPES.youngFir,
  FUEL_TYPES.broadleaf,
  FUEL_TYPES.bamboo,
  FUEL_TYPES.mixed,
] as const;
/**
 * Shares by area (assumed; the county's inventory is not public): shrub, fern and grass 22 %, pine over fern 32, young fir
 * 14, closed broadleaf 16, bamboo 6, closed mixed 10.
 */
const SHARES = [
  [0.22, 2],
  [0.54, 3],
  [0.68, 4],
  [0.84, 5],
  [0.9, 6],
  [1, 7],
] as const;

/** Farmland and settlements lie below this height over the stream, m (assumed). */
const VALLEY_M = 7;

export function createWindow(
  county: CountyPack,
  centre: LonLat,
  key: RngKey,
  law: 'rothermel' | 'wang',
): { fire: Fire; ground: Uint8Array } {
  const frame = frameAt(centre);
  const n = CELLS * CELLS;
  const g = county.grid;
  const { elevationM, handM, channelWidthM } = county.terrain;
  const z = new Float64Array(n);
  const type = new Uint8Array(n);
  const lived = new Set(county.villages.flatMap((v) => v.cells));
  for (let i = 0; i < n; i++) {
    const p = placeOf(frame, i);
    const x = (p.lon - g.lonWest) / g.dLon - 0.5;
    const y = (g.latNorth - p.lat) / g.dLat - 0.5;
    const c0 = Math.max(0, Math.min(g.cols - 2, Math.floor(x)));
    const r0 = Math.max(0, Math.min(g.rows - 2, Math.floor(y)));
    const fx = Math.min(1, Math.max(0, x - c0));
    const fy = Math.min(1, Math.max(0, y - r0));
    const at = (c: number, r: number): number => elevationM[r * g.cols + c];
    z[i] =
      (at(c0, r0) * (1 - fx) + at(c0 + 1, r0) * fx) * (1 - fy) +
      (at(c0, r0 + 1) * (1 - fx) + at(c0 + 1, r0 + 1) * fx) * fy;
    const cell = cellAt(g, p);
    if (cell < 0) type[i] = 5;
    else if (channelWidthM[cell] > 25 || lived.has(cell)) type[i] = 0;
    else if (handM[cell] < VALLEY_M) type[i] = rand(MAP_KEY, PATCH, cell, 1) < 0.6 ? 0 : 1;
    else {
      // Patches follow the county grid, so that the map does not move with the window.
      const pc = Math.floor((cell % g.cols) / (PATCH_CELLS / 5));
      const pr = Math.floor(Math.floor(cell / g.cols) / (PATCH_CELLS / 5));
      const u = rand(MAP_KEY, PATCH, pr * 4096 + pc, 0);
      type[i] = SHARES.find(([s]) => u <= s)![1];
    }
  }
  const { slopeTan, aspectDeg } = slopeAspect(z, CELLS, CELLS, CELL_M);
  return {
    fire: createFire({
      cols: CELLS,
      rows: CELLS,
      dx: CELL_M,
      types: TYPES,
      type,
      slopeTan,
      aspectDeg,
      hold: roads(county, frame),
      key,
      law,
    }),
    ground: groundTags(z, CELLS, CELLS, CELL_M, slopeTan, aspectDeg),
  };
}

/** Roads hold low flames by their width. */
function roads(county: CountyPack, frame: WindowFrame): Float32Array {
  const hold = new Float32Array(CELLS * CELLS);
  const grid = {
    cols: CELLS,
    rows: CELLS,
    lonWest: frame.lon0,
    latNorth: frame.lat0,
    dLon: frame.dLon,
    dLat: frame.dLat,
    cellM: CELL_M,
  };
  for (const e of county.roads.edges) {
    const a = county.roads.nodes[e.a].at;
    const b = county.roads.nodes[e.b].at;
    if (windowCell(frame, a) < 0 && windowCell(frame, b) < 0) continue;
    const kind = e.class === 'motorway' ? 'highway' : e.class === 'village' ? 'village-road' : 'county-road';
    const h = barrier(kind).holdM;
    for (const i of lineCells(grid, a, b)) if (i >= 0 && i < hold.length) hold[i] = Math.max(hold[i], h);
  }
  return hold;
}
