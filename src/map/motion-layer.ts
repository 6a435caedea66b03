/** What stirs on the map, in one slow rhythm: rings round what is news, waves and puffs. Where motion is not welcome the rings stand. */
import type * as Phaser from 'phaser';
import type { DrawnLayer } from '../cartography/drawing.ts';
import type { Box } from '../cartography/lines.ts';
import { moved, moversOf, type Mover } from '../cartography/motion.ts';
import { numberOf, type Theme } from '../cartography/palette.ts';
import type { Point } from '../cartography/types.ts';

/** Whether the system asks for no motion. */
const STILL = matchMedia('(prefers-reduced-motion: reduce)');
/** Between two of its pictures, ms. */
export const BEAT_MS = 250;
/** A ring takes so many to go out. */
const BEATS = 4;
/** How much of a wave and a puff is seen through, and how large they are, px. */
const WAVE = { alpha: 0.75, long: 9, thick: 1.4 } as const;
const PUFF = { alpha: 0.11, least: 7, more: 9 } as const;
/** A puff is thin at its edge: discs in each other, by their share of its size. */
const DISCS = [1, 0.74, 0.45] as const;

export class MotionLayer {
  private readonly low: Phaser.GameObjects.Graphics;
  private readonly ring: Phaser.GameObjects.Graphics;
  private movers: readonly Mover[] = [];
  private rings: readonly Point[] = [];
  private beatAt = 0;
  /** What stands where nothing moves. */
  private stood = '';
  constructor(scene: Phaser.Scene, depths: Readonly<Record<'low' | 'ring', number>>) {
    this.low = scene.add.graphics().setDepth(depths.low);
    this.ring = scene.add.graphics().setDepth(depths.ring);
  }
  /** After the sheet was painted: what of it moves. */
  follow(layers: readonly DrawnLayer[], painted: Box, unit: number): void {
    this.movers = STILL.matches ? [] : moversOf(layers, painted, unit);
    if (this.movers.length === 0) this.low.clear();
  }
  /** Whether there is anything that moves. */
  get stirs(): boolean {
    return !STILL.matches && this.movers.length + this.rings.length > 0;
  }
  /** Draws the next picture when it is due; nothing else is drawn anew for it. */
  step(rings: readonly Point[], now: number, zoom: number, theme: Theme): void {
    this.rings = rings;
    if (rings.length === 0) this.ring.clear();
    const key = STILL.matches ? `${zoom} ${rings.join(' ')}` : '';
    if (STILL.matches ? key === this.stood : now - this.beatAt < BEAT_MS) return;
    if (STILL.matches) this.low.clear();
    this.stood = key;
    this.beatAt = now;
    const beat = STILL.matches ? 0 : (Math.floor(now / BEAT_MS) % BEATS) / BEATS;
    if (rings.length > 0) {
      this.ring.clear().lineStyle(2.4 / zoom, numberOf('alarm', theme), 1 - 0.8 * beat);
      for (const [x, y] of rings) this.ring.strokeCircle(x, y, (26 + 10 * beat) / zoom);
    }
    if (this.stirs) this.stir(now, zoom, theme);
  }
  private stir(now: number, zoom: number, theme: Theme): void {
    const colour = numberOf('white', theme);
    this.low.clear();
    for (const m of this.movers) {
      const { x, y, alpha, grown } = moved(m, now, 1 / zoom);
      if (m.kind === 'puff') {
        this.low.fillStyle(colour, PUFF.alpha * alpha);
        for (const r of DISCS) this.low.fillCircle(x, y, (r * (PUFF.least + PUFF.more * grown)) / zoom);
      } else {
        const [dx, dy] = [
          (Math.cos(m.angle) * WAVE.long) / 2 / zoom,
          (Math.sin(m.angle) * WAVE.long) / 2 / zoom,
        ];
        this.low.lineStyle(WAVE.thick / zoom, colour, WAVE.alpha * alpha);
        this.low.lineBetween(x - dx, y - dy, x + dx, y + dy);
      }
    }
  }
}
