/** Its kernels on made-up ground, for `tuiyan bench`. */
import { criticalMap, occurrence, slideChance } from './kernel/quake-map.ts';
import { KEY, rough, type Probe } from '../probe.ts';

function slides(cols: number, rows: number): () => number {
  const n = cols * rows;
  const soils = [{ cohesionKPa: 8, frictionDeg: 30, depthM: 3, density: 1800 }];
  const ac = criticalMap(
    Float64Array.from({ length: n }, (_, i) => 40 * rough(i)),
    new Uint8Array(n),
    soils,
    0.3,
  );
  const pga = Float64Array.from({ length: n }, (_, i) => 100 + 200 * rough(i + n));
  const chance = new Float64Array(n);
  const out = new Uint8Array(n);
  return () => {
    slideChance(ac, pga, 6, chance);
    occurrence(KEY, chance, out);
    return n;
  };
}

export const probes: readonly Probe[] = [{ kernel: 'slides', make: slides }];
