/**
 * Communications coverage as a raster for the map, every fourth cell (570 m): what each mast reaches is worked out once per
 * county and numbers of its radios, what works now is laid together when it changes. The county sees outages from when it has heard of them.
 */
import { mastsOf, mastUp, reaches } from '../information/coverage.ts';
import { radioPath, type RadioPath } from '../information/media.data.ts';
import { coarse, reachRaster } from '../information/viewshed.ts';
import type { CountyPack } from '../county/types.ts';
import type { OverlayFrame } from '../hazards/pack.ts';
import type { Env, World } from '../world.ts';

const STEP = 4;
/** Classes: cellular, 370 MHz, both, the command vehicle, nothing. */
export const COVERAGE = { cellular: 1, narrowband: 2, both: 3, vehicle: 4, nothing: 5 } as const;

interface Rasters {
  /** By mast, then by road node for the command vehicle. */
  readonly masts: Uint8Array[];
  readonly path: RadioPath;
  readonly vehicle: Map<number, Uint8Array>;
  key: string;
  data: Uint8Array;
}
const known = new WeakMap<CountyPack, Map<string, Rasters>>();

function rastersOf({ county, numbers }: Env): Rasters {
  const paths = {
    cellular: radioPath(numbers, 'cellular'),
    narrowband: radioPath(numbers, 'narrowband'),
  };
  const path = radioPath(numbers, 'vehicle');
  const of = JSON.stringify([paths, path]);
  let all = known.get(county);
  if (!all) known.set(county, (all = new Map()));
  let r = all.get(of);
  if (!r) {
    const masts = mastsOf(county).map((m) =>
      reachRaster(county, m.at, paths[m.medium].rangeM, STEP, (to) =>
        reaches(county, paths[m.medium], m.at, to),
      ),
    );
    all.set(of, (r = { masts, path, vehicle: new Map(), key: '', data: new Uint8Array(0) }));
  }
  return r;
}
function vehicleRaster(county: CountyPack, r: Rasters, node: number): Uint8Array {
  let v = r.vehicle.get(node);
  if (!v) {
    const { at } = county.roads.nodes[node];
    v = reachRaster(county, at, r.path.rangeM, STEP, (to) => reaches(county, r.path, at, to));
    r.vehicle.set(node, v);
  }
  return v;
}

/** @param truth also outages that nobody has noticed. */
export function coverageOverlay(w: World, truth: boolean): OverlayFrame {
  const { county } = w.env;
  const { grid, terrain } = county;
  const { cols, rows } = coarse(grid, STEP);
  const r = rastersOf(w.env);
  const masts = mastsOf(county);
  const up = masts.map((m) => mastUp(w, m, !truth));
  const node =
    w.res.units.find(
      (u) => u.equipment.includes('command-vehicle') && u.leg === null && u.status !== 'turnout',
    )?.node ?? -1;
  const key = `${up.map(Number).join('')} ${node}`;
  if (r.key !== key) {
    const data = new Uint8Array(cols * rows);
    masts.forEach((m, i) => {
      if (!up[i]) return;
      const bit = m.medium === 'cellular' ? COVERAGE.cellular : COVERAGE.narrowband;
      const raster = r.masts[i];
      for (let k = 0; k < data.length; k++) if (raster[k] !== 0) data[k] |= bit;
    });
    const vehicle = node < 0 ? null : vehicleRaster(county, r, node);
    for (let k = 0; k < data.length; k++) {
      const row = Math.min(grid.rows - 1, Math.floor(k / cols) * STEP + STEP / 2);
      const col = Math.min(grid.cols - 1, (k % cols) * STEP + STEP / 2);
      if (terrain.inCounty[row * grid.cols + col] === 0) data[k] = 0;
      else if (vehicle && vehicle[k] !== 0) data[k] = COVERAGE.vehicle;
      else if (data[k] === 0) data[k] = COVERAGE.nothing;
    }
    r.key = key;
    r.data = data;
  }
  // A copy: who shows it may pass its bytes on.
  return {
    layer: 'coverage',
    lon0: grid.lonWest,
    lat0: grid.latNorth,
    dLon: grid.dLon * STEP,
    dLat: grid.dLat * STEP,
    cols,
    rows,
    data: r.data.slice(),
  };
}
