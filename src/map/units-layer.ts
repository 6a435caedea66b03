/** Units: one shape by owner, moving smoothly from one view to the next. */
import type { RoleView } from '../bridge/protocol.ts';
import type { Projection } from '../cartography/projection.ts';
import { COLOUR } from './palette.ts';
import type { G } from './static-layers.ts';

interface Drawn {
  x: number;
  y: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  since: number;
}
const GLIDE_MS = 260;

export class UnitsLayer {
  private readonly at = new Map<string, Drawn>();
  private view: RoleView | null = null;

  /** New positions; a jump of more than a few kilometres is not animated. */
  sync(view: RoleView | null, p: Projection, now: number): void {
    this.view = view;
    for (const u of view?.units ?? []) {
      const toX = p.x(u.lon);
      const toY = p.y(u.lat);
      const d = this.at.get(u.id);
      if (!d || Math.abs(d.x - toX) + Math.abs(d.y - toY) > 160)
        this.at.set(u.id, { x: toX, y: toY, fromX: toX, fromY: toY, toX, toY, since: now });
      else if (d.toX !== toX || d.toY !== toY)
        Object.assign(d, { fromX: d.x, fromY: d.y, toX, toY, since: now });
    }
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
  draw(g: G, zoom: number, selected: string | null, on: boolean): void {
    g.clear();
    if (!this.view || !on) return;
    const s = 1 / zoom;
    const crowd = new Map<string, number>();
    for (const u of this.view.units) {
      const d = this.at.get(u.id);
      if (!d || u.status === 'unavailable') continue;
      const idle = u.status === 'standby';
      // Units at the same spot fan out to the right.
      const key = `${Math.round(d.toX)}:${Math.round(d.toY)}`;
      const n = crowd.get(key) ?? 0;
      crowd.set(key, n + 1);
      if (idle && n >= 4 && u.id !== selected) continue;
      const x = d.x + (n % 5) * 11 * s + 9 * s;
      const y = d.y + Math.floor(n / 5) * 9 * s - 9 * s;
      const colour = COLOUR.unit[u.owner] ?? COLOUR.other;
      g.fillStyle(0xffffff, 1).fillRect(x - 5.5 * s, y - 4 * s, 11 * s, 8 * s);
      g.fillStyle(colour, idle ? 0.55 : 1).fillRect(x - 4.5 * s, y - 3 * s, 9 * s, 6 * s);
      if (u.status === 'moving' || u.status === 'turnout')
        g.fillStyle(0xffffff, 1).fillTriangle(x - 2 * s, y - 2 * s, x - 2 * s, y + 2 * s, x + 2.5 * s, y);
      if (u.status === 'working') g.fillStyle(0xffffff, 1).fillCircle(x, y, 1.8 * s);
      if (u.id === selected)
        g.lineStyle(2 * s, COLOUR.select, 1).strokeRect(x - 8 * s, y - 6.5 * s, 16 * s, 13 * s);
    }
  }
  /** Nearest unit within `reach` map units, or null. */
  pick(x: number, y: number, reach: number, zoom: number): string | null {
    let best: string | null = null;
    let score = reach;
    for (const [id, d] of this.at) {
      const r = Math.sqrt((d.x + 9 / zoom - x) ** 2 + (d.y - 9 / zoom - y) ** 2);
      if (r < score) {
        score = r;
        best = id;
      }
    }
    return best;
  }
}
