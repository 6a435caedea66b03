/** Rivers by their gauges, and aftershocks while they are news: just what the role has been told. */
import { describe, expect, it } from 'vitest';
import { earthquake } from '../../../src/cartography/hazards/earthquake.ts';
import { flood } from '../../../src/cartography/hazards/flood.ts';
import { reachFeatures, reachesOf } from '../../../src/cartography/hazards/reaches.ts';
import { baseFeatures } from '../../../src/cartography/features/index.ts';
import { along, distance, holds, lengthOf, pointOf } from '../../../src/cartography/lines.ts';
import { svgMap } from '../../../src/cartography/svg.ts';
import { px, type Feature } from '../../../src/cartography/types.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { base, drawingOf, midway, p } from '../../support/pictures.ts';

const x = midway('flood-first-steps');
const view = x.view!;
const reaches = reachesOf(base, p);
type Gauge = (typeof view.gauges)[number];
const drawn = (change: (g: Gauge) => Partial<Gauge>): Feature[] =>
  reachFeatures(base, p, {
    ...view,
    gauges: view.gauges.map((g) => ({ ...g, forecast: null, ...change(g) })),
  });

describe('the reach of a gauge', () => {
  it('is a stretch of its river, as far as the next gauge at most', () => {
    expect(reaches.length).toBeGreaterThanOrEqual(4);
    const rivers = baseFeatures(base, p).filter((f) => f.layer === 'river');
    for (const { gauge, line } of reaches) {
      const at = base.places.find((q) => q.id === gauge)!.at;
      const off = Math.min(
        ...Array.from({ length: line.length / 2 }, (_, i) =>
          distance(pointOf(line, i), [p.x(at.lon), p.y(at.lat)]),
        ),
      );
      expect(off * p.metresPerUnit, gauge).toBeLessThan(700);
      expect(lengthOf(line) * p.metresPerUnit, gauge).toBeLessThan(18_100);
      // On one of the rivers all the way.
      const near = (q: readonly [number, number]): number =>
        Math.min(
          ...rivers.flatMap((r) =>
            r.lines!.flatMap((l) =>
              Array.from({ length: l.length / 2 }, (_, i) => distance(pointOf(l, i), q)),
            ),
          ),
        );
      for (let s = 0; s < lengthOf(line); s += 40) {
        const q = along(line, s);
        expect(near([q.x, q.y]), gauge).toBeLessThan(12);
      }
    }
  });
  it('is wide by what was read last, and not there for a gauge that is low or silent', () => {
    const marks = (fs: readonly Feature[]): string[] => [...new Set(fs.map((f) => `${f.layer} ${f.class}`))];
    expect(marks(drawn((g) => ({ level: g.warningM - 1 })))).toEqual([]);
    expect(marks(drawn(() => ({ level: null })))).toEqual([]);
    expect(marks(drawn((g) => ({ level: g.warningM + 0.1 })))).toEqual(['flood.reach warning']);
    const high = drawn((g) => ({ level: g.guaranteeM + 0.1 }));
    expect(marks(high)).toEqual(['flood.reach guarantee']);
    expect(high.length).toBe(reaches.filter((r) => view.gauges.some((g) => g.id === r.gauge)).length);
    const width = (id: string): number => px(SHEET.find((r) => r.id === id)!.line!.width, 12);
    expect(width('flood-reach-warning')).toBeGreaterThan(1.3 * width('river'));
    expect(width('flood-reach-guarantee')).toBeGreaterThan(1.2 * width('flood-reach-warning'));
    expect(reachFeatures(base, p, null)).toEqual([]);
  });
  it('fades with the age of the reading', () => {
    const fade = (age: number): number =>
      drawn((g) => ({ level: g.guaranteeM + 1, readAt: view.t - age }))[0].fade!;
    expect(fade(0)).toBe(1);
    expect(fade(7200)).toBeLessThan(0.8);
  });
  it('that is forecast to pass a mark is an outline round it, until it has or the hour is over', () => {
    const ahead = (g: Gauge, peakAt: number, level = g.warningM - 1): Partial<Gauge> => ({
      level,
      forecast: { t: view.t, h6: 0, h12: 0, h24: 0, peak: g.guaranteeM + 0.2, peakAt },
    });
    const out = drawn((g) => ahead(g, view.t + 3600));
    expect([...new Set(out.map((f) => `${f.layer} ${f.class}`))]).toEqual(['flood.forecast guarantee']);
    for (const f of out) {
      const [ring] = f.lines!;
      expect(pointOf(ring, 0)).toEqual(pointOf(ring, ring.length / 2 - 1));
      const { line } = reaches.find((r) => r.gauge === f.id)!;
      const middle = along(line, lengthOf(line) / 2);
      expect(holds([ring], middle.x, middle.y), f.id).toBe(true);
    }
    expect(drawn((g) => ahead(g, view.t - 1))).toEqual([]);
    const passed = drawn((g) => ahead(g, view.t + 3600, g.guaranteeM + 0.1));
    expect(passed.some((f) => f.layer === 'flood.forecast')).toBe(false);
  });
  it('comes with the flood’s own features', () => {
    const high = { ...view, gauges: view.gauges.map((g) => ({ ...g, level: g.guaranteeM + 1 })) };
    expect(flood.features({ ...x, view: high }).some((f) => f.layer === 'flood.reach')).toBe(true);
  });
});

describe('an aftershock', () => {
  const q = midway('earthquake-m60-night');
  const seen = (t: number): Feature[] => {
    const incident = {
      ...q.view!.incidents.earthquake!,
      aftershocks: [{ t: q.view!.t - t, magnitude: 4.6 }],
    };
    const of = { ...q.view!, incidents: { ...q.view!.incidents, earthquake: incident } };
    return earthquake.features({ ...q, view: of }).filter((f) => f.layer === 'quake.aftershock');
  };
  it('is news for half an hour, at the shock that it follows, and fades', () => {
    expect(seen(60)).toHaveLength(1);
    expect(seen(1700)[0].fade).toBeLessThan(1);
    expect(seen(1900)).toEqual([]);
    expect(seen(-60)).toEqual([]);
  });
  it('beats in the SVG by a class that the page stops where motion is not welcome', () => {
    const incident = {
      ...q.view!.incidents.earthquake!,
      aftershocks: [{ t: q.view!.t - 60, magnitude: 4.6 }],
    };
    const now = { ...q, view: { ...q.view!, incidents: { ...q.view!.incidents, earthquake: incident } } };
    const svg = svgMap(drawingOf(now, 11), { box: { x0: 0, y0: 0, x1: p.width, y1: p.height }, title: '' });
    expect(svg).toMatch(/data-layer="quake-aftershock"[^>]*><g class="pulse">/);
    expect(svg.split('class="pulse"').length).toBe(2);
  });
});
