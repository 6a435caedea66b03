/** Units as pictures of their symbols, gliding from one view to the next. */
import type * as Phaser from 'phaser';
import type { RoleView } from '../bridge/protocol.ts';
import { colourOf, numberOf, type Theme } from '../cartography/palette.ts';
import { forces, FORCES } from '../cartography/forces.ts';
import { layersOf, type DrawnLayer } from '../cartography/drawing.ts';
import type { Projection } from '../cartography/projection.ts';
import { HALF_PX, type ShapeId } from '../cartography/symbols.ts';
import { px, zoomOf, type Flat, type StyleRule, type Switch } from '../cartography/types.ts';
import { pixelsOf } from '../stores/pixels.ts';
import { paintSymbol } from './painter.ts';
import { canvasTexture } from './texture.ts';

interface Glide {
  x: number;
  y: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  since: number;
}
const GLIDE_MS = 260;
/** Farther is no way that a crew drives between two views, map units. */
const JUMP = 160;
/** Crews closer than this count as one, px. */
export const CLUSTER_PX = 22;
/** Pixels of a symbol's picture for one of the map's, so that it stays sharp when it is larger. */
const SHARP = 3;

export class ForcesLayer {
  private readonly at = new Map<string, Glide>();
  private readonly pool: Phaser.GameObjects.Image[] = [];
  private readonly numbers: Phaser.GameObjects.Text[] = [];
  private readonly leaders: Phaser.GameObjects.Graphics;
  private view: RoleView | null = null;
  painted: readonly DrawnLayer[] = [];
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly p: Projection,
    private readonly depth: number,
  ) {
    this.leaders = scene.add.graphics().setDepth(depth - 1);
  }

  /** True when somebody goes somewhere. */
  sync(view: RoleView | null, now: number): boolean {
    this.view = view;
    let going = false;
    for (const u of view?.units ?? []) {
      const [toX, toY] = [this.p.x(u.lon), this.p.y(u.lat)];
      const d = this.at.get(u.id);
      if (!d || Math.abs(d.x - toX) + Math.abs(d.y - toY) > JUMP)
        this.at.set(u.id, { x: toX, y: toY, fromX: toX, fromY: toY, toX, toY, since: now });
      else if (d.toX !== toX || d.toY !== toY)
        Object.assign(d, { fromX: d.x, fromY: d.y, toX, toY, since: now });
      else continue;
      going = true;
    }
    return going;
  }
  /** Where a unit is drawn now. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null {
    return this.at.get(id) ?? null;
  }
  /** True while something is still gliding. */
  step(now: number): boolean {
    let moving = false;
    for (const d of this.at.values()) {
      const f = Math.min(1, (now - d.since) / GLIDE_MS);
      d.x = d.fromX + (d.toX - d.fromX) * f;
      d.y = d.fromY + (d.toY - d.fromY) * f;
      if (f < 1) moving = true;
    }
    return moving;
  }
  show(scale: number, on: Readonly<Record<Switch, boolean>>, theme: Theme): void {
    const zoom = zoomOf(this.p.metresPerUnit / scale);
    const where = (id: string, x: number, y: number): readonly [number, number] => {
      const g = this.at.get(id);
      return g ? [g.x, g.y] : [x, y];
    };
    const features = this.view ? forces(this.view, this.p, CLUSTER_PX / scale, where) : [];
    this.painted = layersOf(features, zoom, on, FORCES);
    let images = 0;
    let numbers = 0;
    this.leaders.clear();
    for (const { rule, features: of } of this.painted)
      for (const f of of) {
        if (f.lines) {
          this.lead(rule, f.lines, zoom, scale, theme);
          continue;
        }
        const [x, y] = f.point!;
        const size = px(rule.symbol!.size, zoom);
        this.image(images++, this.picture(rule, f.badge, theme))
          .setPosition(x, y)
          .setScale(size / SHARP / scale);
        if (rule.symbol!.count)
          this.number(numbers++)
            .setText(typeof f.note === 'string' ? f.note : '')
            .setColor(colourOf('halo', theme))
            .setPosition(x, y)
            .setScale(1 / scale)
            .setVisible(true);
      }
    for (let k = images; k < this.pool.length; k++) this.pool[k].setVisible(false);
    for (let k = numbers; k < this.numbers.length; k++) this.numbers[k].setVisible(false);
  }
  private lead(rule: StyleRule, lines: readonly Flat[], zoom: number, scale: number, theme: Theme): void {
    const line = rule.line!;
    this.leaders.lineStyle(px(line.width, zoom) / scale, numberOf(line.colour, theme), line.alpha ?? 1);
    for (const [x0, y0, x1, y1] of lines) this.leaders.lineBetween(x0, y0, x1, y1);
  }
  private picture(rule: StyleRule, badge: ShapeId | undefined, theme: Theme): string {
    const key = `symbol-${rule.id}-${badge ?? ''}-${theme}`;
    if (this.scene.textures.exists(key)) return key;
    const side = 2 * (HALF_PX + 3) * SHARP;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const ctx = pixelsOf(canvas);
    ctx.setTransform(SHARP, 0, 0, SHARP, side / 2, side / 2);
    paintSymbol(ctx, rule, theme, badge);
    canvasTexture(this.scene.textures, key, canvas);
    return key;
  }
  private image(k: number, key: string): Phaser.GameObjects.Image {
    const known = this.pool[k];
    if (known) return known.setTexture(key).setVisible(true);
    const made = this.scene.add.image(0, 0, key).setDepth(this.depth);
    this.pool.push(made);
    return made;
  }
  private number(k: number): Phaser.GameObjects.Text {
    const known = this.numbers[k];
    if (known) return known;
    const made = this.scene.add
      .text(0, 0, '', {
        fontFamily: 'sans-serif',
        fontSize: '11px',
        fontStyle: 'bold',
        resolution: 2,
      })
      .setOrigin(0.5)
      .setDepth(this.depth + 1);
    this.numbers.push(made);
    return made;
  }
}
