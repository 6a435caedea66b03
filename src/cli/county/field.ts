/** Raster tools of the terrain builder: smoothing, nearest source, bilinear sampling, lattice noise. */
import FlatQueue from 'flatqueue';
import { exp } from '../../sim/kernel/det-math.ts';
import { rand, randNormal, rngKey, streamId } from '../../sim/kernel/rng.ts';
import { neighbours8 } from '../../sim/county/raster.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';

const KEY = rngKey('fuliang-360222');

/** A uniform number in [0,1) that depends only on who asks: rebuilds give identical packs. */
export const chance = (what: string, entity: number, k = 0): number =>
  rand(KEY, streamId(what), entity, 0, k);

const reflect = (i: number, n: number): number => (i < 0 ? -i - 1 : i >= n ? 2 * n - 1 - i : i);

/** Separable Gaussian smoothing with mirrored edges; sigma in cells. */
export function gauss(g: GridSpec, src: Float64Array, sigma: number): Float64Array {
  const radius = Math.ceil(3.5 * sigma);
  const w: number[] = [];
  let sum = 0;
  for (let k = -radius; k <= radius; k++) {
    const v = exp((-0.5 * k * k) / (sigma * sigma));
    w.push(v);
    sum += v;
  }
  const pass = (
    from: Float64Array,
    len: number,
    lines: number,
    step: number,
    lineStep: number,
  ): Float64Array => {
    const out = new Float64Array(from.length);
    for (let l = 0; l < lines; l++)
      for (let i = 0; i < len; i++) {
        let s = 0;
        for (let k = -radius; k <= radius; k++)
          s += w[k + radius]! * from[l * lineStep + reflect(i + k, len) * step]!;
        out[l * lineStep + i * step] = s / sum;
      }
    return out;
  };
  return pass(pass(src, g.cols, g.rows, 1, g.cols), g.rows, g.cols, g.cols, 1);
}

/** For each cell the nearest source cell and its distance in metres (seed propagation, exact to a fraction of a cell). */
export function nearest(
  g: GridSpec,
  isSource: (i: number) => boolean,
): { from: Int32Array; distM: Float64Array } {
  const n = g.cols * g.rows;
  const from = new Int32Array(n).fill(-1);
  const distM = new Float64Array(n).fill(Infinity);
  const queue = new FlatQueue<number>();
  for (let i = 0; i < n; i++)
    if (isSource(i)) {
      from[i] = i;
      distM[i] = 0;
      queue.push(i, 0);
    }
  const dist = (i: number, s: number): number => {
    const dc = (i % g.cols) - (s % g.cols);
    const dr = Math.floor(i / g.cols) - Math.floor(s / g.cols);
    return Math.sqrt(dc * dc + dr * dr) * g.cellM;
  };
  for (;;) {
    const d = queue.peekValue();
    const i = queue.pop();
    if (i === undefined || d === undefined) return { from, distM };
    if (d > distM[i]!) continue;
    for (const j of neighbours8(g, i)) {
      const dj = dist(j, from[i]!);
      if (dj < distM[j]! - 1e-9) {
        distM[j] = dj;
        from[j] = from[i]!;
        queue.push(j, dj);
      }
    }
  }
}

const catmull = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Smooth random field with unit variance at lattice points `s` cells apart (bicubic between them). */
export function latticeNoise(g: GridSpec, s: number, octave: number): Float64Array {
  const lc = Math.floor(g.cols / s) + 5;
  const lr = Math.floor(g.rows / s) + 5;
  const v = new Float64Array(lc * lr);
  for (let i = 0; i < v.length; i++) v[i] = randNormal(KEY, streamId('terrain-noise'), i, octave);
  const out = new Float64Array(g.cols * g.rows);
  for (let r = 0; r < g.rows; r++) {
    const y = r / s + 1;
    const y0 = Math.floor(y);
    for (let c = 0; c < g.cols; c++) {
      const x = c / s + 1;
      const x0 = Math.floor(x);
      const row = (k: number): number => {
        const o = (y0 + k) * lc + x0;
        return catmull(v[o - 1]!, v[o]!, v[o + 1]!, v[o + 2]!, x - x0);
      };
      out[r * g.cols + c] = catmull(row(-1), row(0), row(1), row(2), y - y0);
    }
  }
  return out;
}

/** Value below which the fraction `q` of the field lies. */
export function quantile(a: Float64Array, q: number): number {
  const s = Float64Array.from(a).sort();
  return s[Math.min(s.length - 1, Math.floor(q * s.length))]!;
}

/** Largest local slope (rise over run) at each cell, central differences. */
export function slopeOf(g: GridSpec, h: Float64Array): Float64Array {
  const out = new Float64Array(h.length);
  for (let r = 0; r < g.rows; r++)
    for (let c = 0; c < g.cols; c++) {
      const at = (cc: number, rr: number): number => h[reflect(rr, g.rows) * g.cols + reflect(cc, g.cols)]!;
      const sx = (at(c + 1, r) - at(c - 1, r)) / (2 * g.cellM);
      const sy = (at(c, r + 1) - at(c, r - 1)) / (2 * g.cellM);
      out[r * g.cols + c] = Math.sqrt(sx * sx + sy * sy);
    }
  return out;
}
