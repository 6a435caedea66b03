/** The shaded ground as a picture, made in slices of a few milliseconds so that the room stays quick. */
import type { MapBase } from '../bridge/protocol.ts';
import type { Projection } from '../cartography/projection.ts';
import type { Theme } from '../cartography/palette.ts';
import { pixelsOf } from './pixels.ts';
import { pause } from './pause.ts';
import { countyFade, FINER, shadeRows } from '../cartography/relief.ts';

const SLICE_MS = 8;
const STEP_ROWS = 8;
const made = new WeakMap<MapBase, Map<Theme, Promise<HTMLCanvasElement>>>();

async function make(base: MapBase, p: Projection, theme: Theme): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = base.grid.cols * FINER;
  canvas.height = base.grid.rows * FINER;
  const ctx = pixelsOf(canvas);
  await pause();
  const fade = countyFade(base, p);
  const image = ctx.createImageData(canvas.width, canvas.height);
  let since = performance.now();
  for (let y = 0; y < canvas.height; y += STEP_ROWS) {
    shadeRows(base, fade, image.data, y, Math.min(canvas.height, y + STEP_ROWS), theme);
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}
export function reliefCanvas(base: MapBase, p: Projection, theme: Theme): Promise<HTMLCanvasElement> {
  let of = made.get(base);
  if (!of) made.set(base, (of = new Map()));
  let canvas = of.get(theme);
  if (!canvas) of.set(theme, (canvas = make(base, p, theme)));
  return canvas;
}
