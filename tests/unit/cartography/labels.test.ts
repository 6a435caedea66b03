/** Names on the map of every shipped scenario, at ten zooms. */
import { describe, expect, it } from 'vitest';
import { distance as far, overlap, type Box } from '../../../src/cartography/lines.ts';
import { HALF_PX } from '../../../src/cartography/symbols.ts';
import { px, spotOf, type Feature } from '../../../src/cartography/types.ts';
import { planBox } from '../../../src/cartography/features/site-plan.ts';
import type { Picture } from '../../../src/cartography/features/index.ts';
import type { Drawing } from '../../../src/cartography/drawing.ts';
import { ALL_ON, drawingOf, groundIn, midway, p, SHIPPED, textOf } from '../../support/pictures.ts';
import { sampleOf } from '../../support/whole.ts';

const ZOOMS = [9.5, 10.2, 10.9, 11.6, 12.3, 13, 13.7, 14.4, 15.1, 16, 17.4];
const moments = SHIPPED.map((id) => [id, midway(id)] as const);

/** Pairs of boxes that overlap, of different names. */
function clashes(d: Drawing): string[] {
  const boxes = d.labels.flatMap((l, k) => l.boxes.map((b) => ({ k, b, what: l.lines[0] })));
  boxes.sort((a, b) => a.b.x0 - b.b.x0);
  const out: string[] = [];
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j].b.x0 < boxes[i].b.x1; j++)
      if (boxes[i].k !== boxes[j].k && overlap(boxes[i].b, boxes[j].b))
        out.push(`${boxes[i].what} / ${boxes[j].what}`);
  return out;
}
/** Names that lie on a mark of the incident. */
function covered(d: Drawing): string[] {
  const marks = d.layers.flatMap(({ rule, features }) => {
    if (!rule.incident || !rule.symbol) return [];
    const half = px(rule.symbol.size, d.zoom) * HALF_PX * d.unit;
    return features.map((f): Box => {
      const [x, y] = spotOf(rule, f, d.unit);
      return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
    });
  });
  return d.labels.filter((l) => l.boxes.some((b) => marks.some((m) => overlap(m, b)))).map((l) => l.lines[0]);
}

/** Round what an exercise is about, as wide as a window at its nearest zoom or wider. */
function placeOf(picture: Picture): Box {
  const b = planBox(picture.base.sitePlan[0], p);
  const room = 20;
  return { x0: b.x0 - room, y0: b.y0 - room, x1: b.x1 + room, y1: b.y1 + room };
}

describe('names on the map', () => {
  it.each(sampleOf(moments, (_, i) => i % 3 === 0))(
    '%s: none overlaps another or a mark of the incident, and those that must stand do',
    (_, picture) => {
      for (const zoom of ZOOMS) {
        const d = drawingOf(picture, zoom, ALL_ON, groundIn(picture, placeOf(picture), zoom));
        expect(d.labels.length, `names at ${zoom}`).toBeGreaterThan(15);
        expect(clashes(d), `at ${zoom}`).toEqual([]);
        expect(covered(d), `at ${zoom}`).toEqual([]);
        const must = d.layers.flatMap(({ rule, features }) =>
          rule.label?.must && zoom >= (rule.label.from ?? 0) ? features.filter((f) => f.name) : [],
        );
        // The same name close by says it for both.
        const said = (f: Feature): boolean =>
          d.labels.some(
            (l) =>
              l.feature.id === f.id ||
              (l.lines[0] === textOf(f) && far(l.feature.point!, f.point!) < 60 * Math.SQRT2 * d.unit),
          );
        const shown = must.filter(said).length;
        expect(shown / must.length, `shown at ${zoom}`).toBeGreaterThanOrEqual(0.9);
        const townships = d.layers.filter(({ rule }) => rule.from === 'township').flatMap((l) => l.features);
        const named = townships.filter((f) =>
          d.labels.some((l) => l.rule.from === 'township' && l.feature.id === f.id),
        );
        expect(named.length / townships.length, `townships at ${zoom}`).toBeGreaterThanOrEqual(0.9);
      }
    },
  );
  it('stand where they stood when the same sheet is drawn again, whatever part of it is looked at', () => {
    const [, picture] = moments[0];
    const spots = (d: Drawing): string[] =>
      d.labels.map((l) => `${l.lines[0]} ${l.boxes[0].x0} ${l.boxes[0].y0}`);
    expect(spots(drawingOf(picture, 12))).toEqual(
      spots(drawingOf({ ...picture, overlays: [...picture.overlays] }, 12)),
    );
  });
  it('stay, and nothing is painted anew, while nothing on the sheet has changed', () => {
    const [, picture] = moments.find(([id]) => id === 'flood-first-steps')!;
    const first = drawingOf(picture, 12);
    expect(drawingOf({ ...picture, depth: picture.depth!.slice() }, 12).key).toBe(first.key);
    const wetter = picture.depth!.map((d) => (d > 0 ? d + 12 : 0));
    expect(drawingOf({ ...picture, depth: wetter }, 12).key).not.toBe(first.key);
    const view = { ...picture.view!, gauges: picture.view!.gauges.map((g) => ({ ...g, level: 99 })) };
    expect(drawingOf({ ...picture, view }, 12).key).not.toBe(first.key);
    expect(drawingOf(picture, 12.1).key).not.toBe(first.key);
  });
  it('of rivers follow the river, and numbers of roads stand in shields on them', () => {
    const d = drawingOf(moments[0][1], 11);
    const river = d.labels.find((l) => l.feature.id === 'changjiang')!;
    expect(river.glyphs!.map((g) => g.letter).join('')).toBe('昌江');
    const line = river.feature.lines![0];
    for (const g of river.glyphs!) {
      const near = Math.min(
        ...Array.from({ length: line.length / 2 }, (_, i) =>
          Math.hypot(line[2 * i] - g.x, line[2 * i + 1] - g.y),
        ),
      );
      expect(near * d.labels.length).toBeLessThan(d.labels.length * 12);
    }
    expect(d.labels.filter((l) => l.rule.label!.as === 'shield').map((l) => l.lines[0])).toContain('G206');
  });
});
