/** A part of the sheet as a texture: a little more than the window, so that panning moves it without painting. */
import type * as Phaser from 'phaser';
import type { Drawing, DrawnLayer } from '../cartography/drawing.ts';
import type { Box } from '../cartography/lines.ts';
import type { Feature } from '../cartography/types.ts';
import { pixelsOf } from '../stores/pixels.ts';
import { paint, type Frame } from './painter.ts';
import { canvasTexture } from './texture.ts';

/** Painted beyond the window on each side, px. */
const MARGIN = 112;
let count = 0;

export class SheetImage {
  private canvas: HTMLCanvasElement | null = null;
  private texture: Phaser.Textures.Texture | null = null;
  private image: Phaser.GameObjects.Image | null = null;
  private frame: Frame | null = null;
  /** What was painted last, for the legend and for clicks. */
  painted: readonly DrawnLayer[] = [];
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly depth: number,
    private readonly county: Feature,
  ) {}

  /** Whether the window lies within what was painted, at the zoom of then. */
  covers(view: Phaser.Geom.Rectangle, scale: number): boolean {
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
  boxFor(view: Phaser.Geom.Rectangle, scale: number): Box {
    const m = MARGIN / scale;
    return { x0: view.x - m, y0: view.y - m, x1: view.right + m, y1: view.bottom + m };
  }
  paint(d: Drawing, view: Phaser.Geom.Rectangle, scale: number): void {
    const width = Math.ceil(view.width * scale) + 2 * MARGIN;
    const height = Math.ceil(view.height * scale) + 2 * MARGIN;
    const canvas = this.canvasOf(width, height);
    const frame = { scale, x0: view.x - MARGIN / scale, y0: view.y - MARGIN / scale, width, height };
    this.painted = paint(pixelsOf(canvas), d, frame, this.county);
    this.frame = frame;
    this.shown(canvas)
      .setPosition(frame.x0, frame.y0)
      .setScale(1 / scale);
  }
  /** A texture has one size: another window, another canvas. */
  private canvasOf(width: number, height: number): HTMLCanvasElement {
    if (this.canvas?.width === width && this.canvas.height === height) return this.canvas;
    this.image?.destroy();
    this.image = null;
    if (this.texture) this.scene.textures.remove(this.texture);
    this.canvas = document.createElement('canvas');
    this.canvas.width = width;
    this.canvas.height = height;
    return this.canvas;
  }
  /** Sent once it is painted: sending an empty one first takes as long. */
  private shown(canvas: HTMLCanvasElement): Phaser.GameObjects.Image {
    if (this.texture && this.image) {
      this.texture.source[0].update();
      return this.image;
    }
    const key = `sheet-${count++}`;
    this.texture = canvasTexture(this.scene.textures, key, canvas);
    return (this.image = this.scene.add.image(0, 0, key).setOrigin(0).setDepth(this.depth));
  }
}
