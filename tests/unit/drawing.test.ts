/** Drawing an area: what points come to, what is filled in by name, what the map shows of it, what Escape and Backspace take back. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Area } from '../../src/bridge/protocol.ts';
import { alongRoads, areaOfDraft, MOST, type Draft } from '../../src/cartography/draw.ts';
import {
  AREAS,
  AREA_NAMES,
  areaFeatures,
  DRAFT,
  shapeFeatures,
} from '../../src/cartography/features/areas.ts';
import { areaOf } from '../../src/cartography/lines.ts';
import { projection } from '../../src/cartography/projection.ts';
import { commandForms } from '../../src/bridge/map-base.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { areaFieldOf, areaFrom, METRES, textOf } from '../../src/shell/form/area.ts';
import { AREA_USES } from '../../src/sim/resources/areas.ts';
import { AREA_LIMITS, shapeOf } from '../../src/sim/kernel/shape.ts';
import { projectView } from '../../src/sim/index.ts';
import { selectionStore } from '../../src/stores/selection.ts';
import {
  beginDraw,
  drawAt,
  drawCursor,
  drawSize,
  dropDraw,
  endDraw,
  stepBack,
  takeTool,
  toolsStore,
  undraw,
} from '../../src/stores/tools.ts';
import { base } from '../support/pictures.ts';
import { begin, firstSteps } from '../support/tiny.ts';

const p = projection(base.grid);
const view = projectView(begin(), 'commander');
const town = (k: number) => base.places.filter((q) => q.kind === 'township')[k];
const [a, b, c] = [0, 1, 2].map((k) => town(k).at);
const draft = (more: Partial<Draft>): Draft => ({
  kind: 'polygon',
  points: [],
  radiusM: 0,
  widthM: 200,
  cursor: null,
  ...more,
});
const drawing = () => toolsStore.getState().draw;

it('the page offers just what an order takes', () => {
  expect([METRES.circle, METRES.corridor, MOST]).toEqual([
    AREA_LIMITS.radiusM,
    AREA_LIMITS.widthM,
    AREA_LIMITS.bends[1],
  ]);
});

describe('points on the map', () => {
  it('of a strip have their way found once, however the pointer moves', () => {
    const points = [a, b];
    expect(alongRoads(points, base, p)).toBe(alongRoads(points, base, p));
    expect(alongRoads([a, c], base, p)).not.toEqual(alongRoads(points, base, p));
  });
  it('become a circle by a second point, by metres, or by where the pointer is', () => {
    const east = { lon: a.lon + 0.01, lat: a.lat };
    const radius = (d: Partial<Draft>): unknown =>
      areaOfDraft(draft({ kind: 'circle', points: [a], ...d }), base, p)?.[3];
    expect(radius({ points: [a, east] })).toBeCloseTo(968, -1);
    expect(radius({ cursor: east })).toBe(radius({ points: [a, east] }));
    expect(radius({ radiusM: 350, cursor: east })).toBe(350);
    expect(areaOfDraft(draft({ kind: 'circle', points: [a] }), base, p)).toBeNull();
  });
  it('become a polygon with the pointer as its next corner, unless it rests on the last', () => {
    const corners = (d: Partial<Draft>): number => (areaOfDraft(draft(d), base, p)!.length - 1) / 2;
    expect(corners({ points: [a, b, c] })).toBe(3);
    expect(corners({ points: [a, b], cursor: c })).toBe(3);
    expect(corners({ points: [a, b, c], cursor: { ...c } })).toBe(3);
    expect(areaOfDraft(draft({}), base, p)).toBeNull();
  });
  it('become a strip along the roads between them, never with more bends than may be', () => {
    const way = alongRoads([a, b], base, p);
    expect(way.length).toBeGreaterThan(2);
    // It begins and ends where it was pointed, and does not run where no road is near.
    expect(way[0].lon).toBeCloseTo(a.lon, 6);
    expect(way.at(-1)!.lat).toBeCloseTo(b.lat, 6);
    const beside = { lon: a.lon + 0.0004, lat: a.lat + 0.0004 };
    expect(alongRoads([a, beside], base, p)).toHaveLength(2);
    const all = alongRoads(
      base.places.filter((q) => q.kind === 'township').map((q) => q.at),
      base,
      p,
    );
    expect(all.length).toBeLessThanOrEqual(AREA_LIMITS.bends[1]);
    const row = areaOfDraft(draft({ kind: 'corridor', points: [a, b] }), base, p)!;
    expect(row.slice(0, 2)).toEqual(['corridor', 200]);
    expect(shapeOf(row)).toMatchObject({ kind: 'corridor', halfM: 100 });
  });
});

describe('the pen', () => {
  beforeEach(() => takeTool(null));
  it('ends a circle with its second point, a polygon with a double click, nothing with too few', () => {
    beginDraw('circle');
    drawAt(a, false);
    endDraw();
    expect(drawing()!.done).toBe(false);
    drawAt(b, false);
    expect(drawing()!.done).toBe(true);
    beginDraw('polygon');
    for (const q of [a, b]) drawAt(q, false);
    drawAt(b, true);
    expect(drawing()!.done).toBe(false);
    drawAt(c, false);
    drawCursor(a);
    drawAt(c, true);
    expect(drawing()).toMatchObject({ done: true, cursor: null, points: [a, b, c] });
    // A finished shape takes no more points; one back opens it again.
    drawAt(a, false);
    expect(drawing()!.points).toHaveLength(3);
    undraw();
    expect(drawing()).toMatchObject({ done: false, points: [a, b] });
  });
  it('a circle can be finished by its metres alone', () => {
    beginDraw('circle');
    drawAt(a, false);
    drawSize({ radiusM: 500 });
    endDraw();
    expect(drawing()).toMatchObject({ done: true, radiusM: 500 });
  });
  it('is put down by Escape, and the order that it was taken for opens as it was', () => {
    beginDraw('polygon', { type: 'road.close', field: 'area', values: { rescueLane: true } });
    drawAt(a, false);
    selectionStore.setState({ draft: null });
    expect(stepBack()).toBe(true);
    expect(drawing()).toBeNull();
    expect(selectionStore.getState().draft).toEqual({ type: 'road.close', values: { rescueLane: true } });
    selectionStore.setState({ draft: null });
    beginDraw('polygon');
    dropDraw();
    expect(selectionStore.getState().draft).toBeNull();
  });
  it('and another tool do not go together', () => {
    beginDraw('circle');
    takeTool('measure');
    expect(drawing()).toBeNull();
  });
});

describe('a form', () => {
  const from = (kind: 'circle' | 'polygon' | 'corridor', places: string, metres = 300) =>
    areaFrom({ kind, places, metres }, base, view);
  it('takes places by their Chinese or English name and coordinates, and names what it does not know', () => {
    const { name, at } = town(3);
    expect(from('circle', name.zh).area).toEqual(from('circle', name.en.toUpperCase()).area);
    expect(from('circle', `${at.lon.toFixed(5)} ${at.lat.toFixed(5)}`).area).toEqual(
      from('circle', name.zh).area,
    );
    expect(from('polygon', `${town(0).name.zh}\n${town(1).name.zh}；nowhere`)).toMatchObject({
      unknown: ['nowhere'],
    });
    expect(from('corridor', `${town(0).name.zh}\n${town(1).name.zh}`, 90).area.length).toBeGreaterThan(6);
    expect(from('circle', '')).toEqual({ area: [], unknown: [] });
  });
  it('shows a drawn area as text that comes to the same area', () => {
    const rows: Area[] = [
      ['circle', 117.25, 29.4, 450],
      ['polygon', 117.25, 29.4, 117.26, 29.4, 117.26, 29.41],
      ['corridor', 80, 117.25, 29.4, 117.26, 29.4, 117.26, 29.41],
    ];
    for (const row of rows) expect(areaFrom(textOf(row), base, view).area).toEqual(row);
    expect(textOf([]).kind).toBe('');
  });
  it('every order that can be drawn says with which shapes', () => {
    const drawn = commandForms(firstSteps.scenario).filter((f) => areaFieldOf(f));
    expect(drawn.map((f) => f.type)).toEqual(
      expect.arrayContaining([
        'warning.issue',
        'warning.update',
        'evacuate.order',
        'road.close',
        'site.close',
      ]),
    );
  });
});

describe('the map', () => {
  const rows = [...AREAS, ...AREA_NAMES, ...DRAFT];
  const circle: Area = ['circle', a.lon, a.lat, 1000];
  it('draws a circle as large as it is, a strip by its stretches and the way in its middle', () => {
    const [disc] = shapeFeatures(circle, p, 'x', 'area', 'keep');
    const km2 = (areaOf(disc.rings![0]) * p.metresPerUnit ** 2) / 1e6;
    expect(Math.abs(km2 / Math.PI - 1)).toBeLessThan(0.01);
    const strip = shapeFeatures(
      ['corridor', 100, a.lon, a.lat, b.lon, b.lat, c.lon, c.lat],
      p,
      'x',
      'area',
      'keep',
    );
    expect(strip.map((f) => f.layer)).toEqual(['area-strip', 'area-strip', 'area-way']);
  });
  it('has a row for the area of every use, with a name that says since when, and words for all', () => {
    const areas = AREA_USES.map((use) => ({ use, ref: '', area: circle, since: 60, by: 'police' as const }));
    const made = areaFeatures({ ...view, areas }, p);
    expect(made).toHaveLength(2 * AREA_USES.length);
    for (const f of made) {
      expect(rows.some((r) => r.from === f.layer && r.is?.includes(f.class))).toBe(true);
      if (f.name && 'key' in f.name) expect(WORDS[f.name.key]).toBeDefined();
    }
    for (const r of rows) if (r.legend) expect(WORDS[r.legend]).toBeDefined();
    expect(areaFeatures(view, p)).toEqual([]);
  });
});
