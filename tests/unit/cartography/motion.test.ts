/** What moves on the map: only where water, smoke or gas is drawn, slightly, and fixed to the ground. */
import { describe, expect, it } from 'vitest';
import type { DrawnLayer } from '../../../src/cartography/drawing.ts';
import { blown } from '../../../src/cartography/hazards/map.ts';
import { holds } from '../../../src/cartography/lines.ts';
import { moved, moversOf } from '../../../src/cartography/motion.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { svgMap } from '../../../src/cartography/svg.ts';
import type { Feature } from '../../../src/cartography/types.ts';
import { drawingOf, midway, p } from '../../support/pictures.ts';

const row = (id: string): DrawnLayer['rule'] => SHEET.find((r) => r.id === id)!;
const ring = [0, 0, 900, 0, 900, 600, 0, 600];
const hole = [300, 200, 600, 200, 600, 400, 300, 400];
const lake: Feature = { id: '1', layer: 'flood.depth', class: '1', rings: [ring, hole] };
const water: DrawnLayer = { rule: row('flood-depth-1'), features: [lake] };
const window = { x0: 100, y0: 100, x1: 800, y1: 500 };

describe('what moves', () => {
  it('lies in the window and in the area, holes left out', () => {
    const movers = moversOf([water], window, 1);
    expect(movers.length).toBeGreaterThan(30);
    for (const m of movers) {
      expect(holds([ring, hole], m.x, m.y)).toBe(true);
      expect(m.x > 40 && m.x < 860 && m.y > 40 && m.y < 560, `${m.x} ${m.y}`).toBe(true);
    }
  });
  it('stays on the ground when the window moves', () => {
    const key = (m: { x: number; y: number }): string => `${m.x} ${m.y}`;
    const small = { x0: 100, y0: 100, x1: 400, y1: 300 };
    const before = moversOf([water], small, 1).map(key);
    const after = new Set(moversOf([water], { ...small, x0: 130, x1: 430 }, 1).map(key));
    expect(before.length).toBeGreaterThan(8);
    expect(before.filter((k) => after.has(k)).length).toBeGreaterThanOrEqual(before.length - 5);
  });
  it('is never more than a few dozen', () => {
    const all = moversOf([water], window, 0.1);
    expect(all.length).toBeLessThanOrEqual(70);
    expect(all.length).toBeGreaterThan(50);
    // Not all at the same moment of their round.
    expect(new Set(all.map((m) => Math.floor(m.begun * 4))).size).toBe(4);
  });
  it('goes down the river on a reach, and down the wind in smoke', () => {
    const reach: Feature = { id: 'g', layer: 'flood.reach', class: 'warning', lines: [[100, 300, 700, 300]] };
    const along = moversOf([{ rule: row('flood-reach-warning'), features: [reach] }], window, 1);
    expect(along.length).toBeGreaterThan(5);
    for (const m of along) expect([m.y, m.angle]).toEqual([300, 0]);
    const smoke: Feature = { ...lake, layer: 'fire.smoke', rings: [ring] };
    // From the west: it goes east.
    const [first] = moversOf([{ rule: row('fire-smoke-1'), features: blown([smoke], 270) }], window, 1);
    expect(first.kind).toBe('puff');
    expect(Math.cos(first.angle)).toBeCloseTo(1);
    const [other] = moversOf([{ rule: row('fire-smoke-1'), features: blown([smoke], 0) }], window, 1);
    expect(Math.sin(other.angle)).toBeCloseTo(1);
  });
  it('comes and goes without a jump, and never far', () => {
    const [m] = moversOf([water], window, 1);
    let [last, top] = [moved(m, 0, 1), 0];
    for (let ms = 50; ms <= 8000; ms += 50) {
      const now = moved(m, ms, 1);
      expect(Math.hypot(now.x - m.x, now.y - m.y)).toBeLessThanOrEqual(10);
      // Where it begins again it is not seen.
      if (Math.abs(now.x - last.x) > 1) expect(now.alpha).toBeLessThan(0.06);
      top = Math.max(top, now.alpha);
      last = now;
    }
    expect(top).toBeGreaterThan(0.9);
  });
  it('is water, smoke and gas alone', () => {
    expect(
      SHEET.filter((r) => r.moves)
        .map((r) => `${r.moves} ${r.from}`)
        .filter((s, i, a) => a.indexOf(s) === i),
    ).toEqual(['wave flood.reach', 'wave flood.depth', 'puff fire.smoke', 'puff hazmat.cloud']);
    const quake = drawingOf(midway('earthquake-m60-night'), 12);
    expect(moversOf(quake.layers, { x0: 0, y0: 0, x1: p.width, y1: p.height }, 1)).toEqual([]);
  });
  it('is there in a flood and in a leak, and nothing of it in the SVG', () => {
    for (const [id, zoom] of [
      ['flood-first-steps', 13],
      ['hazmat-ammonia-night', 15],
    ] as const) {
      const d = drawingOf(midway(id), zoom);
      const box = { x0: 0, y0: 0, x1: p.width, y1: p.height };
      expect(moversOf(d.layers, box, d.unit).length, id).toBeGreaterThan(3);
      expect(svgMap(d, { box, title: '' })).not.toMatch(/<animate|class="(wave|puff)"/);
    }
  });
});
