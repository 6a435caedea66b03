/**
 * A part of the sheet as a canvas under the graphics: a little more than the window, so that panning moves it without painting. The
 * browser shows it as it is; as a texture of WebGL the page would wait for every picture to be copied.
 */
import type * as Phaser from 'phaser';
import type { Drawing, DrawnLayer } from '../cartography/drawing.ts';
import type { Box } from '../cartography/lines.ts';
import type { Feature } from '../cartography/types.ts';
import { pixelsOf } from '../stores/pixels.ts';
import { paint, type Frame } from './painter.ts';

type Rectangle = Phaser.Geom.Rectangle;
/** Painted beyond the window on each side, px. */
const MARGIN = 112;

/**
 * Lays a picture where it belongs in a window of the map.
 * @param at its corner, map units, and its pixels of one.
 */
export function lay(
  canvas: HTMLCanvasElement,
  at: Pick<Frame, 'x0' | 'y0' | 'scale'>,
  view: Rectangle,
  scale: number,
): void {
  const [x, y] = [(at.x0 - view.x) * scale, (at.y0 - view.y) * scale];
  const to = `translate(${x}px, ${y}px) scale(${scale / at.scale})`;
  if (canvas.style.transform !== to) canvas.style.transform = to;
}

export class SheetCanvas {
  private readonly canvas = document.createElement('canvas');
  private frame: Frame | null = null;
  /** What was painted last, for the legend and for clicks. */
  painted: readonly DrawnLayer[] = [];
  /** @param over what stands above it. */
  constructor(
    over: HTMLElement,
    private readonly county: Feature,
  ) {
    over.before(this.canvas);
  }

  /** Whether the window lies within what was painted, at the zoom of then. */
  covers(view: Rectangle, scale: number): boolean {
    const f = this.frame;
    return (
      f !== null &&
      f.scale === scale &&
      view.x >= f.x0 &&
      view.y >= f.y0 &&
      view.right <= f.x0 + f.width / f.scale &&
      view.bottom <= f.y0 + f.height / f.scale
    );
  }
  /** The part of the map that would be painted for a window, map units. */
  boxFor(view: Rectangle, scale: number): Box {
    const m = MARGIN / scale;
    return { x0: view.x - m, y0: view.y - m, x1: view.right + m, y1: view.bottom + m };
  }
  paint(d: Drawing, view: Rectangle, scale: number): void {
    const { canvas } = this;
    const width = Math.ceil(view.width * scale) + 2 * MARGIN;
    const height = Math.ceil(view.height * scale) + 2 * MARGIN;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.frame = { scale, x0: view.x - MARGIN / scale, y0: view.y - MARGIN / scale, width, height };
    this.painted = paint(pixelsOf(canvas), d, this.frame, this.county);
  }
  /** Where it belongs in the window that is shown. */
  follow(view: Rectangle, scale: number): void {
    if (this.frame) lay(this.canvas, this.frame, view, scale);
  }
  remove(): void {
    this.canvas.remove();
  }
}
