/** The county inset: what it shows, where its frame stands, where a click on it looks. */
import { describe, expect, it } from 'vitest';
import { frameIn, INSET, insetBody, insetBox, insetOf, pointIn } from '../../../src/cartography/inset.ts';
import { baseFeatures } from '../../../src/cartography/features/index.ts';
import { boxOf } from '../../../src/cartography/legend.ts';
import { base, p } from '../../support/pictures.ts';

const ground = baseFeatures(base, p);
const [county] = ground;
const box = insetBox(county);

describe('the inset', () => {
  it('shows ground, rivers, great roads and the county’s line, no names, with ids of its own', () => {
    const d = insetOf(ground, county, 120, p.metresPerUnit, 'day');
    expect(d.layers.map((l) => l.rule.id)).toEqual(INSET.map((r) => r.id));
    expect(INSET.length).toBe(6);
    expect(d.labels).toEqual([]);
    const body = insetBody(d);
    expect(body).toContain('data-layer="river"');
    expect(body).toContain('data-layer="outline"');
    expect(body).not.toMatch(/id="county"|#county\)|<text/);
  });
  it('holds the whole county', () => {
    const b = boxOf(county);
    expect(box.x0 < b.x0 && box.y0 < b.y0 && box.x1 > b.x1 && box.y1 > b.y1).toBe(true);
  });
  it('frames what the map shows, large enough to see and never off the inset', () => {
    const seen = { x0: 500, y0: 600, x1: 700, y1: 750 };
    expect(frameIn(box, seen, 10)).toEqual(seen);
    const small = frameIn(box, { x0: 500, y0: 600, x1: 502, y1: 601 }, 40);
    expect([small.x1 - small.x0, small.y1 - small.y0]).toEqual([40, 40]);
    expect((small.x0 + small.x1) / 2).toBeCloseTo(501, 9);
    const off = frameIn(box, { x0: box.x1 + 100, y0: 0, x1: box.x1 + 300, y1: 100 }, 10);
    expect(off.x1).toBeCloseTo(box.x1, 9);
    expect(frameIn(box, { x0: -9e5, y0: -9e5, x1: 9e5, y1: 9e5 }, 10)).toEqual(box);
  });
  it('a click looks at the point under it', () => {
    expect(pointIn(box, [0, 0])).toEqual([box.x0, box.y0]);
    expect(pointIn(box, [1, 0.5])[0]).toBeCloseTo(box.x1, 9);
    expect(pointIn(box, [1, 0.5])[1]).toBeCloseTo((box.y0 + box.y1) / 2, 9);
  });
});
