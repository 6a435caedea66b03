/** Acting on the map, the part that is geometry and words: lengths, rings, nearest things, boxes, searching, what a click means. */
import { describe, expect, it } from 'vitest';
import table from 'virtual:readings';
import { toolFeatures, TOOLS } from '../../../src/cartography/features/tools.ts';
import {
  bearingOf,
  km,
  metresBetween,
  nearestPlace,
  nearestRoad,
  pointFrom,
  ringRound,
  runningMetres,
} from '../../../src/cartography/measure.ts';
import { pick } from '../../../src/cartography/pick.ts';
import { find, readingsFrom, scoreOf, type Entry } from '../../../src/cartography/search.ts';
import { boxBetween, caughtBy, toggled } from '../../../src/cartography/select.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { fixedEntries } from '../../../src/shell/act/entries.ts';
import { base, drawingOf, midway, p, places } from '../../support/pictures.ts';

const seat = base.places.find((q) => q.kind === 'township')!;
const east = (m: number, north = 0) =>
  p.lonLat(p.x(seat.at.lon) + m / p.metresPerUnit, p.y(seat.at.lat) - north / p.metresPerUnit);
/** On a sphere, for comparison. */
function haversine(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 2 * 6_371_008 * Math.asin(Math.sqrt(h));
}

const NONE = { measure: null, rings: null, draw: null };

describe('lengths', () => {
  it('add up along the way, and are those of the ground to half a percent', () => {
    const way = [seat.at, east(3000), east(3000, 4000)];
    expect(runningMetres(way, p).map(Math.round)).toEqual([0, 3000, 7000]);
    expect(metresBetween(way[0], way[2], p)).toBeCloseTo(5000, 3);
    for (const q of base.places.slice(0, 18)) {
      const far = haversine(seat.at, q.at);
      expect(Math.abs(metresBetween(seat.at, q.at, p) - far)).toBeLessThanOrEqual(0.005 * far + 1);
    }
    expect([km(350), km(2449), km(12_960)]).toEqual(['0.35', '2.4', '13.0']);
  });
  it('of rings are the same on every side, and each ring says its radius at its top', () => {
    const ring = ringRound(10, 20, 7);
    for (let i = 0; i < ring.length; i += 2)
      expect(Math.hypot(ring[i] - 10, ring[i + 1] - 20)).toBeCloseTo(7, 9);
    const fs = toolFeatures({ ...NONE, rings: { at: seat.at, km: [1, 5] } }, base, p);
    expect(fs.filter((f) => f.layer === 'range-ring')).toHaveLength(2);
    const top = fs.find((f) => f.layer === 'range-name' && f.id === '5')!.point!;
    expect((p.y(seat.at.lat) - top[1]) * p.metresPerUnit).toBeCloseTo(5000, 3);
  });
  it('of a measured way stand at each of its points but the first, and every feature has a row of the sheet', () => {
    const fs = toolFeatures(
      { ...NONE, measure: { points: [seat.at, east(3000), east(3000, 4000)] } },
      base,
      p,
    );
    const said = fs.flatMap((f) => (f.name && 'params' in f.name ? [f.name.params!.n] : []));
    expect(said).toEqual(['3.0', '7.0']);
    expect(new Set(fs.map((f) => f.layer))).toEqual(new Set(['measure', 'measure-point']));
    expect(toolFeatures({ ...NONE, measure: { points: [seat.at] } }, base, p)).toHaveLength(1);
    for (const r of TOOLS) expect(SHEET).toContain(r);
  });
});

describe('what lies nearest', () => {
  it('is named with distance and side', () => {
    const near = nearestPlace(east(90, 90), [seat], p)!;
    expect(near.place.id).toBe(seat.id);
    expect(near.metres).toBeCloseTo(Math.hypot(90, 90), 3);
    expect(near.bearing).toBeCloseTo(45, 3);
    expect(bearingOf(seat.at, east(-100), p)).toBeCloseTo(270, 3);
    const gauge = base.places.find((q) => q.kind === 'gauge')!;
    expect(nearestPlace(gauge.at, [gauge], p)).toBeNull();
  });
  it('is the stretch of road within reach, measured to the stretch and not to its ends', () => {
    const e = { ...base.roads[0], edge: 7, a: east(-1000, 50), b: east(1000, 50) };
    const f = { ...base.roads[0], edge: 8, a: east(0, 400), b: east(10, 400) };
    expect(nearestRoad(seat.at, [f, e], p, 100)?.edge).toBe(7);
    expect(nearestRoad(seat.at, [f, e], p, 40)).toBeNull();
    expect(nearestRoad(east(2000, 50), [e], p, 900)).toBeNull();
  });
  it('is a point that somebody pastes, in either order; other text is none', () => {
    expect(pointFrom('117.31, 29.52', p)).toEqual({ lon: 117.31, lat: 29.52 });
    expect(pointFrom('29.52°N 117.31°E', p)).toEqual({ lon: 117.31, lat: 29.52 });
    for (const bad of ['ylz', '1.5', '2.25, 48.8', '117, 29', '']) expect(pointFrom(bad, p), bad).toBeNull();
  });
});

describe('a box', () => {
  const x = midway('flood-first-steps');
  const drawing = drawingOf(x, 12.4);
  it('takes in who stands or is drawn in it, and the villages that lie there; drawn from any corner', () => {
    const v = x.view!.villages.find((k) => places.has(k.id))!;
    const at = places.get(v.id)!.at;
    const [cx, cy] = [p.x(at.lon), p.y(at.lat)];
    const caught = caughtBy(boxBetween(cx + 1, cy + 1, cx - 1, cy - 1), x.view!, places, p, []);
    expect(caught.villages).toContain(v.id);
    const all = caughtBy(boxBetween(-1e6, -1e6, 1e6, 1e6), x.view!, places, p, []);
    expect(all.villages).toHaveLength(x.view!.villages.length);
    expect(all.units).toEqual(x.view!.units.filter((u) => u.status !== 'unavailable').map((u) => u.id));
    expect(caughtBy(boxBetween(-9, -9, -8, -8), x.view!, places, p, drawing.layers)).toEqual({
      units: [],
      villages: [],
    });
  });
  it('round the circle of several crews takes them all, wherever they stand', () => {
    const circle = drawing.layers.find((l) => l.rule.id === 'unit-cluster')!.features[0];
    const [cx, cy] = circle.point!;
    const ids = circle.id.split(' ');
    expect(ids.length).toBeGreaterThan(1);
    const { units } = caughtBy(
      boxBetween(cx - 0.01, cy - 0.01, cx + 0.01, cy + 0.01),
      x.view!,
      places,
      p,
      drawing.layers,
    );
    for (const id of ids) expect(units).toContain(id);
    // A click on it means all of them, and is no place.
    expect(pick(drawing.layers, cx, cy, 0.01)).toMatchObject({ unit: true, units: ids });
    expect(pick(drawing.layers, cx, cy, 0.01, 'places')).toBeNull();
  });
  it('adds what is not selected and takes away what all is', () => {
    expect(toggled(['a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(toggled(['a', 'b', 'c'], ['a', 'b'])).toEqual(['c']);
  });
});

describe('searching', () => {
  const readings = readingsFrom(table);
  const entries = fixedEntries(base);
  const first = (q: string): string | undefined => find(entries, q, readings)[0]?.name.zh;
  it('finds by characters, English, whole syllables, initials and mixtures of them', () => {
    for (const q of ['瑶里镇', '瑶里', 'ylz', 'yaoli', 'yaolizhen', 'yaolz', 'YaoLi', "yao'li", 'Yaoli Town'])
      expect(first(q), q).toBe('瑶里镇');
    expect(first('cj')).toBe('昌江');
    expect(find(entries, 'g206', readings).map((e) => e.kind)).toContain('road');
    expect(find(entries, 'zzzz', readings)).toEqual([]);
    expect(find(entries, '  ', readings)).toEqual([]);
    expect(find(entries, 'y', readings).length).toBe(12);
  });
  it('reads every place of the county as its English name spells it, and by its initials', () => {
    // Generics are words, not syllables.
    const silent = base.places.filter((q) => {
      if ((q.kind !== 'township' && q.kind !== 'village') || q.name.zh.endsWith('场生活区')) return false;
      const spelt = q.name.en.split(' ')[0].replace(/[’']/g, '');
      return /^[A-Z][a-z]+$/.test(spelt) && scoreOf({ zh: q.name.zh, en: '' }, spelt, readings) === null;
    });
    expect(silent.map((q) => `${q.name.zh} ${q.name.en}`)).toEqual([]);
    const initials = (zh: string): string =>
      [...zh].map((c) => readings.get(c)?.[0][0] ?? c.toLowerCase()).join('');
    for (const q of base.places.filter((k) => k.kind === 'village'))
      expect(scoreOf(q.name, initials(q.name.zh), readings), q.name.zh).not.toBeNull();
  });
  it('knows both readings of a character, and does without a table', () => {
    expect(readings.get('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
    const e: Entry = {
      id: 'x',
      kind: 'village',
      name: { zh: '长明村', en: 'Changming Village' },
      at: seat.at,
    };
    expect(find([e], 'cmc', readings)).toHaveLength(1);
    expect(find([e], 'zmc', readings)).toHaveLength(1);
    expect(find([e], '长明', new Map())).toHaveLength(1);
    expect(find([e], 'changm', new Map())).toHaveLength(1);
  });
});
