/** Names on the map: created when first needed, kept at a constant size on the screen, thinned by zoom. */
import type { GameObjects, Scene } from 'phaser';
import type { MapBase, Place } from '../bridge/protocol.ts';
import type { Lang } from '../stores/settings.ts';
import type { Projection } from '../cartography/projection.ts';
import { FACILITY_ZOOM } from './palette.ts';

const FONT = "'Noto Sans SC','Microsoft YaHei','PingFang SC','Segoe UI',sans-serif";
/** From which zoom a kind of place is named. */
const fromZoom = (q: Place): number => {
  if (q.kind === 'township') return 0;
  if (q.kind === 'gauge') return 0.5;
  if (q.kind === 'village') return 1.3;
  if (q.kind === 'reservoir') return q.id === 'wuxikou' ? 0.3 : 1.2;
  return (FACILITY_ZOOM[q.kind] ?? 99) + 0.9;
};
/** Empty pixels above and below the letters of a name, which may overlap. */
const LEADING = 3;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly b: number;
}
const RANK: Readonly<Record<string, number>> = { township: 0, gauge: 1, reservoir: 2, village: 3 };

export class Labels {
  private readonly texts = new Map<string, GameObjects.Text>();
  private readonly order: readonly Place[];
  private lang: Lang = 'zh';
  constructor(
    private readonly scene: Scene,
    private readonly p: Projection,
    base: MapBase,
  ) {
    this.order = [...base.places].sort((a, b) => (RANK[a.kind] ?? 4) - (RANK[b.kind] ?? 4));
  }
  /** Show what fits without overlap in the visible rectangle. */
  update(
    zoom: number,
    view: { x: number; y: number; right: number; bottom: number },
    lang: Lang,
    on: boolean,
  ): void {
    if (lang !== this.lang) {
      for (const t of this.texts.values()) t.destroy();
      this.texts.clear();
      this.lang = lang;
    }
    for (const t of this.texts.values()) t.setVisible(false);
    if (!on) return;
    const taken: Box[] = [];
    let shown = 0;
    for (const q of this.order) {
      if (zoom < fromZoom(q) || shown > 110) continue;
      const x = this.p.x(q.at.lon);
      const y = this.p.y(q.at.lat);
      if (x < view.x || x > view.right || y < view.y || y > view.bottom) continue;
      const t = this.text(q, lang);
      const w = t.width / zoom;
      const h = t.height / zoom;
      const at = (top: number): Box => ({ x: x - w / 2, y: top, r: x + w / 2, b: top + h });
      const free = (box: Box): boolean =>
        !taken.some(
          (o) => box.x < o.r && box.r > o.x && box.y < o.b - LEADING / zoom && box.b - LEADING / zoom > o.y,
        );
      let box = at(y + 6 / zoom);
      if (!free(box)) {
        if (q.kind !== 'township') continue;
        // A township is always named: above its mark when there is no room below.
        const above = at(y - 6 / zoom - h);
        if (free(above)) box = above;
      }
      taken.push(box);
      t.setPosition(x, box.y)
        .setScale(1 / zoom)
        .setVisible(true);
      shown++;
    }
  }
  private text(q: Place, lang: Lang): GameObjects.Text {
    let t = this.texts.get(q.id);
    if (!t) {
      const big = q.kind === 'township';
      t = this.scene.add
        .text(0, 0, q.name[lang], {
          fontFamily: FONT,
          fontSize: big ? '13px' : '11px',
          fontStyle: big ? 'bold' : 'normal',
          color: q.kind === 'gauge' || q.kind === 'reservoir' ? '#0c4a6e' : q.inPlan ? '#111827' : '#6b7280',
          stroke: '#ffffff',
          strokeThickness: 3,
          resolution: 2 * Math.max(1, window.devicePixelRatio),
        })
        .setOrigin(0.5, 0)
        .setDepth(40);
      this.texts.set(q.id, t);
    }
    return t;
  }
}
