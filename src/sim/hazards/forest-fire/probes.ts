/** Its kernels on made-up ground, for `tuiyan bench`. */
import { createFire, FUEL_TYPES, ignite, setAir, stepFire, type Fire } from './kernel/fire.ts';
import { createSmoke, feedSmoke, stepSmoke } from './kernel/smoke.ts';
import { KEY, rough, type Probe, type Trial } from '../probe.ts';

/** Dry shrub and grass on rough ground. */
function shrubland(cols: number, rows: number, windMs: number, sheds: boolean): Fire {
  const n = cols * rows;
  const f = createFire({
    cols,
    rows,
    dx: 25,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(n).fill(1),
    slopeTan: Float64Array.from({ length: n }, (_, i) => 0.3 * rough(i)),
    aspectDeg: Float64Array.from({ length: n }, (_, i) => 360 * rough(i + n)),
    key: KEY,
    brands: false,
    sheds,
  });
  setAir(f, { tempC: 28, rhPct: 25, windMs, windFromDeg: 270 }, { m100h: 0.1, herb: 0.4, woody: 0.8 });
  return f;
}

/**
 * One spark on `size`² burns for so long with the band that lets burnt cells go and with the whole one, an hour each in
 * turn: what both cost (by `now`, ms) and how far their arrivals differ.
 */
export function burnBothWays(now: () => number, size = 512, hours = 16): Record<string, number> {
  const [shed, whole] = [true, false].map((sheds) => {
    const f = shrubland(size, size, 12, sheds);
    ignite(f, (size / 2) * size + size / 8);
    return { f, ms: 0 };
  });
  for (let hour = 0; hour < hours; hour++)
    for (const x of [shed, whole]) {
      const begun = now();
      stepFire(x.f, 3600);
      x.ms += now() - begun;
    }
  let sum = 0;
  let both = 0;
  for (let i = 0; i < size * size; i++) {
    const d = shed.f.arrival[i] - whole.f.arrival[i];
    if (!Number.isFinite(d)) continue;
    sum += d * d;
    both++;
  }
  return {
    hours,
    burnt: shed.f.burntCells,
    burntWhole: whole.f.burntCells,
    listed: shed.f.count,
    listedWhole: whole.f.count,
    seconds: shed.ms / 1000,
    secondsWhole: whole.ms / 1000,
    ratio: shed.ms / whole.ms,
    rmsArrivalS: Math.sqrt(sum / both),
  };
}

/** A front as long as the window is high, before a west wind. */
function fire(cols: number, rows: number): () => number {
  const f = shrubland(cols, rows, 5, true);
  for (let r = 8; r < rows - 8; r += 8) ignite(f, r * cols + 16);
  stepFire(f, 1800);
  return () => {
    stepFire(f, 30);
    return f.count;
  };
}

function smoke(cols: number, rows: number): () => number {
  const f = createFire({
    cols,
    rows,
    dx: 25,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(cols * rows).fill(1),
    slopeTan: new Float64Array(cols * rows),
    aspectDeg: new Float64Array(cols * rows),
    key: KEY,
    brands: false,
  });
  ignite(f, Math.floor(rows / 2) * cols + 16);
  stepFire(f, 3600);
  const s = createSmoke(f, 1);
  feedSmoke(s, f);
  return () => {
    stepSmoke(s, 1, 0, 5, false, 5);
    return cols * rows;
  };
}

export const probes: readonly Probe[] = [
  { kernel: 'forest-fire', make: fire },
  { kernel: 'smoke', make: smoke },
];
export const trials: readonly Trial[] = [{ kernel: 'forest-fire-band', grid: '512x512', run: burnBothWays }];
