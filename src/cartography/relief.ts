/** Shaded ground: heights between the cells are interpolated smoothly, light comes from the north-west, and the sheet fades outside the county. */
import type { MapBase } from '../bridge/protocol.ts';
import type { Projection } from './projection.ts';
import { UNITS_PER_CELL } from './projection.ts';
import { flat } from './features/base.ts';
import { heightRow } from './heights.ts';
import type { Theme } from './palette.ts';

/** Pixels a cell. */
export const FINER = 2;
/** Cells over which the ground fades outside the outline: about 3.5 km. */
const FADE_CELLS = 24;
type Tint = readonly [metres: number, r: number, g: number, b: number];
/** Height tints, m → RGB, and what the light makes of them: from where it does not reach to where it falls straight. */
interface Light {
  readonly tints: readonly Tint[];
  readonly dim: number;
  readonly gain: number;
}
/** By day valley green through ochre to grey; by night and in high contrast dark enough for every symbol; pale in print. */
const LIGHTS: Readonly<Record<Theme, Light>> = {
  day: {
    tints: [
      [0, 222, 231, 209],
      [60, 232, 236, 213],
      [150, 238, 234, 212],
      [350, 229, 219, 194],
      [700, 212, 201, 181],
      [1200, 200, 193, 184],
      [1700, 228, 227, 225],
    ],
    dim: 0.64,
    gain: 0.5,
  },
  night: {
    tints: [
      [0, 34, 50, 54],
      [150, 40, 53, 56],
      [350, 50, 58, 60],
      [700, 54, 58, 60],
      [1700, 60, 63, 66],
    ],
    dim: 0.1,
    gain: 1.1,
  },
  contrast: {
    tints: [
      [0, 18, 23, 26],
      [350, 30, 33, 36],
      [1700, 46, 48, 50],
    ],
    dim: -0.1,
    gain: 1.2,
  },
  grey: {
    tints: [
      [0, 244, 244, 244],
      [700, 236, 236, 236],
      [1700, 228, 228, 228],
    ],
    dim: 0.74,
    gain: 0.36,
  },
};
function tint(tints: readonly Tint[], z: number, k: 1 | 2 | 3): number {
  let i = 0;
  while (i < tints.length - 2 && z > tints[i + 1][0]) i++;
  const [a, b] = [tints[i], tints[i + 1]];
  return a[k] + (b[k] - a[k]) * Math.min(1, Math.max(0, (z - a[0]) / (b[0] - a[0])));
}

/** How much of each cell is shown: 1 in the county, fading outside. */
export function countyFade(base: MapBase, p: Projection): Float32Array {
  const { cols, rows } = base.grid;
  const outline = flat(p, base.outline);
  const far = new Float32Array(cols * rows).fill(1e9);
  for (let r = 0; r < rows; r++) {
    // Where the outline crosses the middle of the row, in cells.
    const y = (r + 0.5) * UNITS_PER_CELL;
    const xs: number[] = [];
    for (let i = 0, n = outline.length / 2, j = n - 1; i < n; j = i++) {
      const [xa, ya, xb, yb] = [outline[2 * j], outline[2 * j + 1], outline[2 * i], outline[2 * i + 1]];
      if (ya > y !== yb > y) xs.push((xa + ((xb - xa) * (y - ya)) / (yb - ya)) / UNITS_PER_CELL);
    }
    xs.sort((q, k) => q - k);
    for (let i = 0; i + 1 < xs.length; i += 2)
      far.fill(
        0,
        r * cols + Math.max(0, Math.ceil(xs[i] - 0.5)),
        r * cols + Math.min(cols, Math.floor(xs[i + 1] + 0.5)),
      );
  }
  // Distance to the county by two passes over the grid (chamfer 1, √2).
  const relax = (i: number, j: number, d: number): void => void (far[i] = Math.min(far[i], far[j] + d));
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const i = r * cols + c;
      if (c > 0) relax(i, i - 1, 1);
      if (r > 0) relax(i, i - cols, 1);
      if (r > 0 && c > 0) relax(i, i - cols - 1, 1.414);
      if (r > 0 && c < cols - 1) relax(i, i - cols + 1, 1.414);
    }
  for (let r = rows - 1; r >= 0; r--)
    for (let c = cols - 1; c >= 0; c--) {
      const i = r * cols + c;
      if (c < cols - 1) relax(i, i + 1, 1);
      if (r < rows - 1) relax(i, i + cols, 1);
      if (r < rows - 1 && c < cols - 1) relax(i, i + cols + 1, 1.414);
      if (r < rows - 1 && c > 0) relax(i, i + cols - 1, 1.414);
    }
  // The grid's own edge is no edge of the ground: nothing of it is left there.
  return far.map((d, i) => {
    const [c, r] = [i % cols, Math.floor(i / cols)];
    const edge = Math.min(c, r, cols - 1 - c, rows - 1 - r) / FADE_CELLS;
    const f = Math.max(0, 1 - d / FADE_CELLS) * (d === 0 ? 1 : Math.min(1, edge));
    return f * f * (3 - 2 * f);
  });
}

/** Rows of pixels `from` to `to` of the shaded ground as straight RGBA; called in slices so that the page stays quick. */
export function shadeRows(
  base: MapBase,
  fade: Float32Array,
  out: Uint8ClampedArray,
  from: number,
  to: number,
  theme: Theme = 'day',
): void {
  const { tints, dim, gain } = LIGHTS[theme];
  const { cols, cellM } = base.grid;
  const width = cols * FINER;
  const height = (y: number): Float32Array =>
    heightRow(base, (y + 0.5) / FINER - 0.5, 0.5 / FINER - 0.5, 1 / FINER, width);
  const step = cellM / FINER;
  let [above, here, below] = [height(from - 1), height(from), height(from + 1)];
  for (let y = from; y < to; y++) {
    const cellRow = Math.floor(y / FINER) * cols;
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const alpha = fade[cellRow + Math.floor(x / FINER)];
      if (alpha === 0) {
        out[i + 3] = 0;
        continue;
      }
      // Slopes exaggerated 1.6 times.
      const dx = (1.6 * (here[Math.min(width - 1, x + 1)] - here[Math.max(0, x - 1)])) / (2 * step);
      const dy = (1.6 * (below[x] - above[x])) / (2 * step);
      const shade = (0.7071 + 0.5 * (dx + dy)) / Math.sqrt(1 + dx * dx + dy * dy);
      const light = dim + gain * Math.min(1, Math.max(0, shade));
      out[i] = tint(tints, here[x], 1) * light;
      out[i + 1] = tint(tints, here[x], 2) * light;
      out[i + 2] = tint(tints, here[x], 3) * light;
      out[i + 3] = 255 * alpha;
    }
    [above, here, below] = [here, below, height(y + 2)];
  }
}
