/** The ground of the county: rivers on their channels, cover as large as its cells, contours that join, a house a household. */
import { describe, expect, it } from 'vitest';
import { baseFeatures } from '../../../src/cartography/features/index.ts';
import { contourLines } from '../../../src/cartography/contour-lines.ts';
import { COVERS, groundPieces, houses } from '../../../src/cartography/ground.ts';
import { heightRow } from '../../../src/cartography/heights.ts';
import { areaOf, distance, holds, pointOf } from '../../../src/cartography/lines.ts';
import { UNITS_PER_CELL } from '../../../src/cartography/projection.ts';
import { LAND_COVER } from '../../../src/cartography/style/cover.ts';
import { WORDS } from '../../../src/i18n/index.ts';
import { county } from '../../support/tiny.ts';
import { base, groundIn, midway, p } from '../../support/pictures.ts';

const { cols, rows } = base.grid;
const cellOf = (x: number, y: number): number =>
  Math.floor(y / UNITS_PER_CELL) * cols + Math.floor(x / UNITS_PER_CELL);

describe('rivers', () => {
  it('lie on the cells that the water runs in, within a cell, for 95 % of the length of each', () => {
    const rivers = baseFeatures(base, p).filter((f) => f.layer === 'river');
    expect(rivers.length).toBeGreaterThan(5);
    const near = (x: number, y: number): boolean => {
      const [c, r] = [Math.floor(x / UNITS_PER_CELL), Math.floor(y / UNITS_PER_CELL)];
      for (let dr = -1; dr <= 1; dr++)
        for (let dc = -1; dc <= 1; dc++) if (base.channel[(r + dr) * cols + c + dc] === 1) return true;
      return false;
    };
    let [all, on] = [0, 0];
    for (const f of rivers) {
      let [own, ownOn] = [0, 0];
      for (const line of f.lines!)
        for (let i = 0; i + 1 < line.length / 2; i++) {
          const [a, b] = [pointOf(line, i), pointOf(line, i + 1)];
          const length = distance(a, b);
          const steps = Math.max(1, Math.ceil(length / 2));
          for (let k = 0; k < steps; k++) {
            const t = (k + 0.5) / steps;
            const [x, y] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
            if (x < 0 || y < 0 || x >= cols * UNITS_PER_CELL || y >= rows * UNITS_PER_CELL) continue;
            own += length / steps;
            if (near(x, y)) ownOn += length / steps;
          }
        }
      expect(ownOn / own, f.id).toBeGreaterThanOrEqual(0.95);
      all += own;
      on += ownOn;
    }
    expect(on / all).toBeGreaterThanOrEqual(0.95);
  });
});

describe('land cover', () => {
  const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
  const drawn = new Map(
    groundIn(midway('flood-first-steps'), box, 9).map((f) => [f.class, f.rings!] as const),
  );
  it('is that of the roughness that water meets: every cell of the county has a class', () => {
    for (let i = 0; i < base.cover.length; i++)
      expect(base.cover[i] === 0, `${i}`).toBe(county.terrain.inCounty[i] === 0);
    expect(new Set(base.cover)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
  it.each(['wood', 'scrub', 'field'] as const)('%s is as large as its cells', (kind) => {
    const k = COVERS.indexOf(kind) + 1;
    const cells = base.cover.reduce((n, v) => n + (v === k ? 1 : 0), 0);
    // Rings of holes run the other way round.
    const signed = drawn.get(kind)!.reduce((sum, f) => {
      let s = 0;
      for (let i = 0, n = f.length / 2; i < n; i++) {
        const j = (i + 1) % n;
        s += f[2 * i] * f[2 * j + 1] - f[2 * j] * f[2 * i + 1];
      }
      return sum + s / 2;
    }, 0);
    expect(cells).toBeGreaterThan(1000);
    expect(Math.abs(Math.abs(signed) / UNITS_PER_CELL ** 2 / cells - 1)).toBeLessThan(0.03);
  });
  it('built-up ground, all of it smaller than a hundred cells, holds the middles of its cells and of no others', () => {
    const rings = drawn.get('built')!;
    expect(rings.length).toBeGreaterThan(100);
    const k = COVERS.indexOf('built') + 1;
    let [built, wrong] = [0, 0];
    for (let i = 0; i < base.cover.length; i++) {
      const [c, r] = [i % cols, Math.floor(i / cols)];
      // Cells far from any are none of it.
      const close = [-1, 0, 1].some((d) => [-1, 0, 1].some((e) => base.cover[i + d * cols + e] === k));
      if (!close) continue;
      const inside = holds(rings, (c + 0.5) * UNITS_PER_CELL, (r + 0.5) * UNITS_PER_CELL);
      if (base.cover[i] === k) built++;
      // The tip of a place one cell wide may be rounded away.
      if (inside !== (base.cover[i] === k)) wrong++;
    }
    expect(built).toBeGreaterThan(2000);
    expect(wrong / built).toBeLessThan(0.03);
  });
  it('has a row and a word that says schematic for each kind', () => {
    for (const f of groundIn(midway('flood-first-steps'), box, 9)) {
      const row = LAND_COVER.find((r) => r.from === f.layer && r.is?.includes(f.class))!;
      expect(WORDS[row.legend!].zh).toContain('示意');
      expect(WORDS[row.legend!].en).toContain('schematic');
    }
  });
});

describe('contours', () => {
  const at = (x: number, y: number): number =>
    heightRow(base, y / UNITS_PER_CELL - 0.5, x / UNITS_PER_CELL - 0.5, 1, 1)[0];
  // Hills above Yaoli.
  const [col, row] = [Math.floor(p.x(117.56) / UNITS_PER_CELL), Math.floor(p.y(29.55) / UNITS_PER_CELL)];
  it('lie at their height, on the ground that is shaded', () => {
    let points = 0;
    for (const [h, lines] of contourLines(base, { col, row, side: 16, finer: 3 }, 20)) {
      expect(h % 20).toBe(0);
      for (const l of lines)
        for (let i = 0; i < l.length / 2; i++) {
          const [x, y] = pointOf(l, i);
          expect(Math.abs(at(x, y) - h), `${h}`).toBeLessThan(6);
          points++;
        }
    }
    expect(points).toBeGreaterThan(300);
  });
  it('run on in the next square: every end on the seam has its other half', () => {
    const side = 16;
    const ends = (c: number): string[] => {
      const seam = (col + side + 0.5) * UNITS_PER_CELL;
      return [...contourLines(base, { col: c, row, side, finer: 3 }, 20)].flatMap(([h, lines]) =>
        lines.flatMap((l) =>
          [pointOf(l, 0), pointOf(l, l.length / 2 - 1)]
            .filter(([x]) => Math.abs(x - seam) < 1e-6)
            .map(([, y]) => `${h} ${y.toFixed(4)}`),
        ),
      );
    };
    const left = ends(col).sort();
    expect(left.length).toBeGreaterThan(3);
    expect(ends(col + side).sort()).toEqual(left);
  });
  it('stand closer the nearer one looks, each hundred named', () => {
    const box = { x0: p.x(117.54), y0: p.y(29.56), x1: p.x(117.58), y1: p.y(29.53) };
    const x = midway('flood-first-steps');
    const heights = [11, 12, 13.5, 15].map((zoom) => {
      const fs = groundIn(x, box, zoom).filter((f) => f.layer === 'contour');
      return [...new Set(fs.map((f) => Number((f.name as { en: string }).en)))].sort((a, b) => a - b);
    });
    expect(heights[0]).toEqual([]);
    expect(heights.slice(1).map((hs) => hs[1] - hs[0])).toEqual([100, 50, 20]);
    const index = groundIn(x, box, 15).filter((f) => f.class === 'index');
    expect(index.length).toBeGreaterThan(0);
    expect(index.every((f) => Number((f.name as { en: string }).en) % 100 === 0)).toBe(true);
  });
});

describe('houses', () => {
  it('are as many as the households that the models count, each in a cell of its village', () => {
    for (const home of base.homes) {
      const v = county.villages.find((k) => k.id === home.village)!;
      const drawn = houses(home, base, p);
      expect(drawn.length, v.id).toBe(v.households);
      const cells = new Set(v.cells);
      for (const ring of drawn) {
        const x = (ring[0] + ring[4]) / 2;
        const y = (ring[1] + ring[5]) / 2;
        expect(cells.has(cellOf(x, y)), v.id).toBe(true);
      }
    }
    expect(base.homes.reduce((n, h) => n + h.households, 0)).toBeGreaterThan(80_000);
  });
  it('are of a house’s size, no two of a cell alike in place, and stand the same each time', () => {
    const [home] = base.homes;
    const [a, b] = [houses(home, base, p), houses(home, base, p)];
    expect(a).toEqual(b);
    for (const ring of a) {
      const m2 = areaOf(ring) * p.metresPerUnit ** 2;
      expect(m2).toBeGreaterThan(40);
      expect(m2).toBeLessThan(140);
    }
    expect(new Set(a.map((r) => `${r[0]} ${r[1]}`)).size).toBe(a.length);
  });
  it('come from about 1:25,000 on, of the villages in sight alone', () => {
    const v = county.villages[0];
    const [x, y] = [p.x(v.at.lon), p.y(v.at.lat)];
    const box = { x0: x - 4, y0: y - 4, x1: x + 4, y1: y + 4 };
    const keys = (zoom: number): string[] =>
      groundPieces(base, p, box, zoom).flatMap((k) => (k.key.startsWith('houses') ? [k.key] : []));
    expect(keys(14.4)).toEqual([]);
    expect(keys(14.5)).toContain(`houses-${v.id}`);
    expect(keys(14.5).length).toBeLessThan(6);
  });
});
