/** Heights between the cells, smoothly: the shading and the contours are of the same ground. */
import type { MapBase } from '../bridge/protocol.ts';

/** Weights of four neighbours for a smooth curve between the middle two (cubic B-spline: no ridges at the cells). */
const spline = (t: number): readonly [number, number, number, number] => [
  (1 - t) ** 3 / 6,
  (3 * t ** 3 - 6 * t * t + 4) / 6,
  (-3 * t ** 3 + 3 * t * t + 3 * t + 1) / 6,
  t ** 3 / 6,
];

/** `n` heights along a row: `row` and `from` count cells by their middles, `step` is the way between two samples. */
export function heightRow(
  { grid: { cols, rows }, elevation: z }: Pick<MapBase, 'grid' | 'elevation'>,
  row: number,
  from: number,
  step: number,
  n: number,
): Float32Array {
  const clamp = (v: number, most: number): number => Math.min(most - 1, Math.max(0, v));
  const r0 = Math.floor(row);
  const wy = spline(row - r0);
  // A whole stretch of heights at a fraction of a row, then along it.
  const first = Math.floor(from) - 1;
  const line = new Float32Array(Math.ceil(n * step) + 5);
  for (let k = 0; k < 4; k++) {
    const o = clamp(r0 - 1 + k, rows) * cols;
    for (let c = 0; c < line.length; c++) line[c] += wy[k] * z[o + clamp(first + c, cols)];
  }
  const out = new Float32Array(n);
  for (let x = 0; x < n; x++) {
    const fx = from + x * step;
    const c0 = Math.floor(fx);
    const wx = spline(fx - c0);
    const i = c0 - 1 - first;
    out[x] = wx[0] * line[i] + wx[1] * line[i + 1] + wx[2] * line[i + 2] + wx[3] * line[i + 3];
  }
  return out;
}
