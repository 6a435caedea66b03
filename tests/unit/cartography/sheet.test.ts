/** Style sheet, legend and SVG agree; nothing is drawn that the role does not know. */
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/i18n/index.ts';
import { FORCES, SIGNS } from '../../../src/cartography/forces.ts';
import { badgeOf } from '../../../src/cartography/symbols.ts';
import { badgeWord, legendOf } from '../../../src/cartography/legend.ts';
import { colourOf } from '../../../src/cartography/palette.ts';
import { GROUND, SHEET } from '../../../src/cartography/sheet.ts';
import { POST, SITE, WAYS } from '../../../src/cartography/style/acts.ts';
import { PLACES } from '../../../src/cartography/style/places.ts';
import { sampleOf, svgMap } from '../../../src/cartography/svg.ts';
import type { Drawing } from '../../../src/cartography/drawing.ts';
import type { Feature } from '../../../src/cartography/types.ts';
import {
  ALL_ON,
  drawingOf,
  featuresOf,
  p,
  pictureOf,
  midway,
  SHIPPED,
  standing,
  WHEN,
} from '../../support/pictures.ts';

const CLOSE = 13.2;
const county = { x0: 0, y0: 0, x1: p.width, y1: p.height };
const svgOf = (d: Drawing): string => svgMap(d, { box: county, title: 't' });
const idsIn = (svg: string): string[] =>
  [...svg.matchAll(/data-layer="([^"]*)" data-id="([^"]*)"/g)].map((m) => `${m[1]} ${m[2]}`).sort();
describe('the style sheet', () => {
  it('has one row an id, and words for every legend', () => {
    const ids = SHEET.map((r) => r.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(SHEET.filter((r) => r.legend !== undefined && !WORDS[r.legend]).map((r) => r.legend)).toEqual([]);
  });
  it('has every row that a style file holds', () => {
    const held = [...WAYS, POST, SITE, ...PLACES, ...GROUND, ...FORCES];
    expect(held.filter((r) => !SHEET.includes(r)).map((r) => r.id)).toEqual([]);
    expect(held.map((r) => r.from)).toEqual(
      expect.arrayContaining(['route', 'post', 'evacuation', 'closed']),
    );
  });
  it('draws each feature of every shipped scenario by some row, at some zoom', () => {
    for (const id of SHIPPED) {
      const x = midway(id);
      const unstyled = featuresOf(x, CLOSE).filter(
        (f) => !SHEET.some((r) => r.from === f.layer && (!r.is || r.is.includes(f.class))),
      );
      expect(
        unstyled.map((f) => `${f.layer} ${f.class}`),
        id,
      ).toEqual([]);
    }
  });
});

describe('legend, sheet and drawing', () => {
  it.each(SHIPPED)('%s: the legend says what is drawn, all of it and nothing else', (id) => {
    const x = midway(id);
    for (const zoom of [10.2, CLOSE]) {
      const d = drawingOf(x, zoom);
      const svg = svgOf(d);
      const drawn = new Set([...svg.matchAll(/data-layer="([^"]*)"/g)].map((m) => m[1]));
      const rows = legendOf(d.layers);
      for (const row of rows) expect(drawn.has(row.rule.id), row.word).toBe(true);
      const explained = new Set(rows.map((r) => r.word));
      for (const rule of SHEET)
        if (drawn.has(rule.id) && rule.legend !== undefined)
          expect(explained.has(rule.legend), rule.id).toBe(true);
      // A row without a word is explained by another of its features.
      for (const rule of SHEET)
        if (drawn.has(rule.id) && rule.legend === undefined)
          expect(
            SHEET.some(
              (r) => r.legend !== undefined && r.from.split(/[.-]/)[0] === rule.from.split(/[.-]/)[0],
            ) || rule.from === 'outline',
            rule.id,
          ).toBe(true);
    }
    expect(legendOf(drawingOf(x, CLOSE, { ...ALL_ON, hazard: false }).layers).length).toBeLessThanOrEqual(
      legendOf(drawingOf(x, CLOSE).layers).length,
    );
  });
  it('the legend explains the signs of crews in sight, each with the sign itself', () => {
    expect(SIGNS.filter((s) => !WORDS[badgeWord(s)])).toEqual([]);
    const d = drawingOf(midway('flood-first-steps'), 15);
    const carried = new Set(d.layers.flatMap((l) => l.features.flatMap((f) => f.badge ?? [])));
    expect(carried.size).toBeGreaterThan(1);
    const rows = legendOf(d.layers).filter((r) => r.badge);
    expect(new Set(rows.map((r) => r.badge))).toEqual(carried);
    for (const { rule, badge, word } of rows) {
      expect(word).toBe(badgeWord(badge!));
      expect(sampleOf(rule, 'day', badge)).toContain(badgeOf(badge!)[0].d);
    }
    expect(
      legendOf(drawingOf(midway('flood-first-steps'), 15, { ...ALL_ON, units: false }).layers).some(
        (r) => r.badge,
      ),
    ).toBe(false);
  });
  it('a sample shows the colour that the map has', () => {
    const rule = SHEET.find((r) => r.id === 'flood-depth-3')!;
    expect(sampleOf(rule, 'day')).toContain(colourOf('depth3', 'day'));
    expect(svgOf(drawingOf(midway('flood-first-steps'), CLOSE))).toContain(colourOf('depth3', 'day'));
  });
});

describe('the SVG painter', () => {
  const x = midway('flood-first-steps');
  it('has one element for each feature drawn, and the whole county whatever the box', () => {
    const d = drawingOf(x, CLOSE);
    const want = d.layers.flatMap((l) => l.features.map((f) => `${l.rule.id} ${f.id}`)).sort();
    expect(want.length).toBeGreaterThan(400);
    expect(idsIn(svgOf(d))).toEqual(want);
    const corner = svgMap(d, { box: { x0: 100, y0: 100, x1: 200, y1: 160 }, title: 't' });
    expect(idsIn(corner)).toEqual(want);
    expect(corner).toContain('viewBox="100 100 100 60"');
  });
  it('leaves out what is switched off', () => {
    const off = idsIn(svgOf(drawingOf(x, CLOSE, { ...ALL_ON, rivers: false, units: false })));
    expect(off.some((s) => s.startsWith('river') || s.startsWith('unit'))).toBe(false);
    expect(idsIn(svgOf(drawingOf(x, CLOSE))).some((s) => s.startsWith('river'))).toBe(true);
  });
  it('shows what a crew can do, and how many stand in one place', () => {
    const d = drawingOf(x, 15);
    const units = d.layers.filter((l) => l.rule.from === 'unit').flatMap((l) => l.features);
    expect(units.length).toBeGreaterThan(5);
    const bare = units.filter((f) => f.badge === undefined);
    expect(bare.map((f) => f.id)).toEqual([]);
    const clusters = d.layers.filter((l) => l.rule.from === 'unit-cluster').flatMap((l) => l.features);
    const together = clusters.reduce((n, f) => n + Number(f.note), 0);
    const there = x.view!.units.filter((u) => u.status !== 'unavailable').length;
    expect(together + units.length).toBe(there);
    expect(svgOf(d).split('scale(0.56)').length - 1).toBe(units.length);
  });
  it('escapes every text', () => {
    const evil = '<script>"&\'</script>';
    const view = {
      ...x.view!,
      sites: [
        {
          id: 'x"><script>',
          name: { zh: evil, en: evil },
          node: 0,
          at: { lon: 117.3, lat: 29.5 },
          known: true,
        },
      ],
    };
    const svg = svgMap(drawingOf({ ...x, view }, CLOSE), { box: county, title: evil });
    expect(svg).not.toContain('<script>');
    expect(svg.split('&#60;script&#62;').length).toBeGreaterThan(3);
  });
  it('is well-formed: what is opened is closed', () => {
    const open: string[] = [];
    for (const [tag, end, name, self] of svgOf(drawingOf(x, CLOSE)).matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (self === '/' || tag === '') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe('what nobody has told the role', () => {
  const layersIn = (fs: readonly Feature[]): Set<string> => new Set(fs.map((f) => f.layer));
  const both = (id: string, t: number): [Set<string>, Set<string>, Feature[], Feature[]] => {
    const ex = standing(id, t);
    const county = featuresOf(pictureOf(ex, 'commander'), CLOSE);
    const truth = featuresOf(pictureOf(ex, 'trainer'), CLOSE);
    return [layersIn(county), layersIn(truth), county, truth];
  };
  it('of a cloud that nobody has measured, a fire that nobody has looked at, is not drawn', () => {
    const [gas, allGas] = both('hazmat-ammonia-park', 1200);
    expect(allGas.has('hazmat.cloud')).toBe(true);
    expect(gas.has('hazmat.cloud')).toBe(false);
    const [fire, allFire] = both('forest-fire-qingming', 1800);
    expect(allFire.has('fire.burnt')).toBe(true);
    expect(fire.has('fire.burnt')).toBe(false);
  });
  it('of collapses and water is not drawn either', () => {
    const [, , county, truth] = both('earthquake-m60-night', 600);
    const sites = (fs: readonly Feature[]): number => fs.filter((f) => f.layer === 'quake.site').length;
    expect(sites(truth)).toBeGreaterThan(sites(county));
    const [, , seen, all] = both('flood-first-steps', WHEN);
    const area = (fs: readonly Feature[]): number =>
      fs.filter((f) => f.layer === 'flood.depth').flatMap((f) => f.rings!).length;
    expect(area(all)).toBeGreaterThan(area(seen));
  });
  it('stays out even of the text: only names of the view and of the county are written', () => {
    const x = pictureOf(standing('earthquake-m60-night', 600), 'commander');
    const hidden = pictureOf(standing('earthquake-m60-night', 600), 'trainer').view!.sites.filter(
      (s) => !x.view!.sites.some((k) => k.id === s.id),
    );
    expect(hidden.length).toBeGreaterThan(0);
    const svg = svgOf(drawingOf(x, CLOSE));
    for (const s of hidden) expect(svg.includes(s.name.zh), s.id).toBe(false);
  });
});
