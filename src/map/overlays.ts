/** Rasters of the incident modules (fire, intensity, vapour) as images laid on the map, one texture a layer. */
import type * as Phaser from 'phaser';
import type { OverlayFrame } from '../bridge/protocol.ts';
import { layerOf, legendOf, type LegendStep } from '../stores/legend.ts';
import type { CountyScene } from './scene.ts';

interface Shown {
  readonly image: Phaser.GameObjects.Image;
  readonly canvas: HTMLCanvasElement;
  readonly texture: Phaser.Textures.CanvasTexture;
}

/** Hatching that tells classes apart without colour: none, diagonal, dots, cross. */
function marked(pattern: LegendStep['pattern'], c: number, r: number): boolean {
  switch (pattern) {
    case 'diagonal':
      return (c + r) % 4 === 0;
    case 'dots':
      return c % 3 === 0 && r % 3 === 0;
    case 'cross':
      return (c + r) % 4 === 0 || (c - r + 4000) % 4 === 0;
    default:
      return false;
  }
}

/** Cells as straight RGBA: each class in its colour, its pattern darker. */
export function paintOverlay(o: OverlayFrame, out: Uint8ClampedArray): void {
  const steps = legendOf(o.layer);
  for (let i = 0; i < o.data.length; i++) {
    const v = o.data[i];
    const s = v === 0 ? undefined : steps.find((x) => x.value === v);
    const p = 4 * i;
    if (!s) {
      out[p + 3] = 0;
      continue;
    }
    const dark = marked(s.pattern, i % o.cols, Math.floor(i / o.cols)) ? 0.45 : 1;
    out[p] = ((s.colour >> 16) & 255) * dark;
    out[p + 1] = ((s.colour >> 8) & 255) * dark;
    out[p + 2] = (s.colour & 255) * dark;
    out[p + 3] = s.alpha;
  }
}

export class Overlays {
  private readonly shown = new Map<string, Shown>();
  private on: Readonly<Record<'hazard' | 'coverage', boolean>> = { hazard: true, coverage: false };
  private frames: readonly OverlayFrame[] = [];

  show(scene: CountyScene, frames: readonly OverlayFrame[]): void {
    this.frames = frames;
    const names = new Set<string>();
    for (const o of frames) {
      if (!this.on[layerOf(o.layer)]) continue;
      const key = `overlay-${o.layer}-${o.cols}x${o.rows}`;
      names.add(key);
      let s = this.shown.get(key);
      if (!s) {
        const canvas = document.createElement('canvas');
        canvas.width = o.cols;
        canvas.height = o.rows;
        const texture = scene.textures.addCanvas(key, canvas)!;
        const image = scene.add.image(0, 0, key).setOrigin(0).setDepth(11);
        this.shown.set(key, (s = { image, canvas, texture }));
      }
      const ctx = s.canvas.getContext('2d')!;
      const picture = ctx.createImageData(o.cols, o.rows);
      paintOverlay(o, picture.data);
      ctx.putImageData(picture, 0, 0);
      s.texture.refresh();
      const [x0, y0] = [scene.p.x(o.lon0), scene.p.y(o.lat0)];
      s.image
        .setPosition(x0, y0)
        .setScale(
          (scene.p.x(o.lon0 + o.dLon * o.cols) - x0) / o.cols,
          (scene.p.y(o.lat0 - o.dLat * o.rows) - y0) / o.rows,
        );
    }
    for (const [key, s] of this.shown) s.image.setVisible(names.has(key));
  }
  setVisible(scene: CountyScene, on: Readonly<Record<'hazard' | 'coverage', boolean>>): void {
    if (this.on.hazard === on.hazard && this.on.coverage === on.coverage) return;
    this.on = { hazard: on.hazard, coverage: on.coverage };
    this.show(scene, this.frames);
  }
}
