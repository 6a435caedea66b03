/** Hillshade with soft height tints, computed once into a canvas. */
import type { MapBase } from '../bridge/protocol.ts';

/** Height tints, m → RGB: valley green through ochre to grey. */
const TINTS: readonly (readonly [number, number, number, number])[] = [
  [0, 214, 226, 200],
  [60, 226, 232, 204],
  [150, 235, 231, 205],
  [350, 224, 212, 184],
  [700, 203, 190, 168],
  [1200, 190, 182, 172],
  [1700, 225, 224, 222],
];

function tint(z: number): [number, number, number] {
  let k = 0;
  while (k < TINTS.length - 2 && z > TINTS[k + 1][0]) k++;
  const [a, b] = [TINTS[k], TINTS[k + 1]];
  const f = Math.min(1, Math.max(0, (z - a[0]) / (b[0] - a[0])));
  return [a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f, a[3] + (b[3] - a[3]) * f];
}

export function terrainCanvas(base: MapBase): HTMLCanvasElement {
  const { cols, rows, cellM } = base.grid;
  const z = base.elevation;
  const canvas = document.createElement('canvas');
  canvas.width = cols;
  canvas.height = rows;
  const ctx = canvas.getContext('2d')!;
  const image = ctx.createImageData(cols, rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const i = r * cols + c;
      const west = z[r * cols + Math.max(0, c - 1)];
      const east = z[r * cols + Math.min(cols - 1, c + 1)];
      const north = z[Math.max(0, r - 1) * cols + c];
      const south = z[Math.min(rows - 1, r + 1) * cols + c];
      // Light from the north-west at 45°, slopes exaggerated 1.6 times.
      const dx = (1.6 * (east - west)) / (2 * cellM);
      const dy = (1.6 * (south - north)) / (2 * cellM);
      const shade = (0.7071 + 0.5 * (dx + dy)) / Math.sqrt(1 + dx * dx + dy * dy);
      const light = 0.62 + 0.52 * Math.min(1, Math.max(0, shade));
      const [red, green, blue] = tint(z[i]);
      image.data[4 * i] = Math.min(255, red * light);
      image.data[4 * i + 1] = Math.min(255, green * light);
      image.data[4 * i + 2] = Math.min(255, blue * light);
      image.data[4 * i + 3] = 255;
    }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

/** Depth byte (5 cm steps) → straight RGBA: light to dark blue, the deeper the more opaque. */
export function paintDepth(depth: Uint8Array, out: Uint8Array): void {
  for (let i = 0; i < depth.length; i++) {
    const d = depth[i];
    const o = 4 * i;
    if (d < 2) {
      out[o + 3] = 0;
      continue;
    }
    const f = Math.min(1, Math.sqrt(d / 60));
    out[o] = 120 - 110 * f;
    out[o + 1] = 190 - 130 * f;
    out[o + 2] = 240 - 70 * f;
    out[o + 3] = 150 + 80 * f;
  }
}
