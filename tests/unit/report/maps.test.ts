/** Maps in the report: the run before, at its widest and at its end, on one piece of ground. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import { FrameStore } from '../../../src/bridge/frames.ts';
import { mapBase } from '../../../src/bridge/map-base.ts';
import { Moments, threeOf } from '../../../src/bridge/moments.ts';
import { capFiles } from '../../../src/export/cap.ts';
import { situationGeoJson } from '../../../src/export/geojson.ts';
import { reportHtml } from '../../../src/export/html.ts';
import { situationMaps, type SituationMap } from '../../../src/export/situation-maps.ts';
import { buildReport, runParts, type SentWarning } from '../../../src/sim/index.ts';
import { county, load } from '../../support/tiny.ts';

const text = readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8');
const loaded = load(text);
const base = mapBase(county);
let three: ReturnType<Moments['list']>;
let stored: ReturnType<FrameStore['three']>;
let maps: SituationMap[];
let model: ReturnType<typeof buildReport>;
let html: (drawn: readonly SituationMap[], audience?: 'county' | 'superior' | 'public') => string;
const ids = (svg: string, layer: string): string[] =>
  [...svg.matchAll(/data-layer="([^"]*)" data-id="([^"]*)"/g)].filter((m) => m[1] === layer).map((m) => m[2]);
const drawn = (svg: string): Set<string> =>
  new Set([...svg.matchAll(/data-layer="([^"]*)"/g)].map((m) => m[1]));
const windowOf = (svg: string): string => /data-sheet="map"[^>]*viewBox="([^"]*)"/.exec(svg)![1];

beforeAll(() => {
  const moments = new Moments();
  const store = new FrameStore(county.grid.cols * county.grid.rows);
  const run = playBot(loaded, text, county, '1', doctrineBot(), (t, ex) => {
    moments.look(ex);
    if (t % 600 === 0) store.take(ex);
  });
  const { ex } = run.session;
  store.take(ex);
  three = moments.list(ex);
  stored = store.three();
  maps = situationMaps(base, three, 'zh');
  model = buildReport({
    loaded,
    pack: county,
    seed: '1',
    policy: 'doctrine',
    recordText: '',
    score: run.score(null),
    ...runParts(ex),
  });
  html = (x, audience = 'county') => reportHtml(model, 'zh', audience, x);
});

describe('moments', () => {
  it('are the first, the widest and the last, each once', () => {
    const frame = (t: number) => ({ t });
    expect(threeOf(frame(0), frame(5), frame(9)).map((x) => [x.at, x.frame.t])).toEqual([
      ['before', 0],
      ['widest', 5],
      ['end', 9],
    ]);
    expect(threeOf(frame(0), frame(0), frame(9)).map((x) => x.at)).toEqual(['before', 'end']);
    expect(threeOf(frame(0), frame(9), frame(9)).map((x) => x.at)).toEqual(['before', 'end']);
    expect(threeOf(null, null, null)).toEqual([]);
  });
  it('are the same whether they are kept as the run goes or chosen from the stored ones', () => {
    expect(three.map((x) => [x.at, x.frame.t])).toEqual(stored.map((x) => [x.at, x.frame.t]));
    expect(three).toHaveLength(3);
    expect(stored[1].frame.overlays.map((o) => [o.layer, [...o.data].filter((v) => v > 0).length])).toEqual(
      three[1].frame.overlays.map((o) => [o.layer, [...o.data].filter((v) => v > 0).length]),
    );
  });
});

describe('maps', () => {
  it('show one piece of ground, drawn anew at each moment', () => {
    expect(new Set(maps.map((m) => windowOf(m.svg))).size).toBe(1);
    const [before, widest, end] = maps.map((m) => drawn(m.svg));
    // Who had not been told before has been, zones and the post stand; what is left of the cloud at the end harms nobody.
    for (const x of ['hazmat-zone-hot', 'hazmat-people-told', 'post', 'warned-all'])
      expect([before.has(x), widest.has(x) || end.has(x)], x).toEqual([false, true]);
    expect(ids(maps[0].svg, 'hazmat-people-untold').length).toBeGreaterThan(
      ids(maps[2].svg, 'hazmat-people-untold').length,
    );
    const worst = (x: ReadonlySet<string>): string =>
      [...x]
        .filter((l) => l.startsWith('hazmat-cloud'))
        .sort()
        .at(-1) ?? '';
    expect(worst(before)).toBe('');
    expect(worst(widest) > worst(end)).toBe(true);
  });
  it('hold what lies in their frame and nothing beside it', () => {
    expect(ids(maps[0].svg, 'village').length).toBeGreaterThan(1);
    expect(ids(maps[0].svg, 'village').length).toBeLessThan(county.villages.length / 5);
  });
  it('carry the exercise mark, a scale and a legend of what is drawn', () => {
    for (const { svg } of maps) {
      expect(svg).toContain('data-sheet="mark"');
      expect(svg).toContain('data-sheet="bar"');
      expect(svg).toContain('data-sheet="legend"');
    }
    expect(/1:(\d+),000/.exec(maps[0].svg)![0]).toBe(/1:(\d+),000/.exec(maps[2].svg)![0]);
    expect(situationMaps(base, three, 'en')[0].svg).toContain('EXERCISE');
  });
  it('stand in the county’s and the superior’s report with the time of each; without pictures the section is gone', () => {
    for (const audience of ['county', 'superior'] as const) {
      const got = html(maps, audience);
      expect(got.match(/data-sheet="map"/g)).toHaveLength(3);
      expect(got).toContain('影响范围最大时态势（15日');
    }
    expect(html(maps, 'public')).not.toContain('data-sheet="map"');
    expect(html([])).not.toContain('态势图');
  });
});

describe('the final situation as GeoJSON', () => {
  interface Collection {
    readonly type: string;
    readonly exercise: string;
    readonly features: readonly {
      readonly id: string;
      readonly properties: { readonly layer: string; readonly class: string; readonly name?: string };
      readonly geometry: { readonly type: string; readonly coordinates: unknown };
    }[];
  }
  let got: Collection;
  beforeAll(() => void (got = JSON.parse(situationGeoJson(base, three.at(-1)!, 'zh', '演练'))));
  const numbers = (x: unknown): number[][] =>
    Array.isArray(x) ? (typeof x[0] === 'number' ? [x as number[]] : x.flatMap(numbers)) : [];

  it('has what the end map shows of incident, people and crews, in degrees, marked as an exercise', () => {
    expect([got.type, got.exercise]).toEqual(['FeatureCollection', '演练']);
    expect(new Set(got.features.map((f) => f.id)).size).toBe(got.features.length);
    const leak = got.features.filter((f) => f.properties.layer === 'hazmat.leak');
    expect(leak).toHaveLength(1);
    const { hazmat } = loaded.scenario.conditions;
    const { lon, lat } = hazmat!;
    const [at] = numbers(leak[0].geometry.coordinates);
    expect(Math.abs(at[0] - lon)).toBeLessThan(2e-5);
    expect(Math.abs(at[1] - lat)).toBeLessThan(2e-5);
    expect(got.features.some((f) => f.properties.layer.startsWith('unit'))).toBe(true);
    expect(got.features.some((f) => f.properties.layer === 'coverage')).toBe(false);
    const { grid } = county;
    for (const [x, y] of got.features.flatMap((f) => numbers(f.geometry.coordinates))) {
      expect(x).toBeGreaterThanOrEqual(grid.lonWest - 1);
      expect(x).toBeLessThanOrEqual(grid.lonWest + grid.cols * grid.dLon + 1);
      expect(y).toBeLessThanOrEqual(grid.latNorth + 1);
    }
  });
  it('has the areas that orders were drawn with, where they were drawn', () => {
    const last = three.at(-1)!;
    const { lon, lat } = loaded.scenario.conditions.hazmat!;
    const drawn = {
      use: 'ban' as const,
      ref: '',
      area: ['circle', lon, lat, 500],
      since: 60,
      by: 'police' as const,
    };
    const view = { ...last.frame.view!, areas: [drawn] };
    const { features } = JSON.parse(
      situationGeoJson(base, { ...last, frame: { ...last.frame, view } }, 'zh', '演练'),
    ) as Collection;
    const [area] = features.filter((f) => f.properties.layer === 'area');
    expect([area.properties.class, area.geometry.type]).toEqual(['ban', 'MultiPolygon']);
    for (const [x, y] of numbers(area.geometry.coordinates))
      expect(Math.hypot((x - lon) * 97_100, (y - lat) * 111_000)).toBeCloseTo(500, -1.5);
  });
  it('closes every ring, outer ones anticlockwise', () => {
    const areas = got.features.filter((f) => f.geometry.type === 'MultiPolygon');
    expect(areas.length).toBeGreaterThan(0);
    for (const { geometry } of areas)
      for (const [outer] of geometry.coordinates as number[][][][]) {
        expect(outer.at(-1)).toEqual(outer[0]);
        const sum = outer.reduce(
          (s, [x, y], i) => s + (i === 0 ? 0 : outer[i - 1][0] * y - x * outer[i - 1][1]),
          0,
        );
        expect(sum).toBeGreaterThan(0);
      }
  });
});

describe('warnings as CAP messages', () => {
  const ORDER = [
    'identifier',
    'sender',
    'sent',
    'status',
    'msgType',
    'source',
    'scope',
    'restriction',
    'addresses',
    'code',
    'note',
    'references',
    'incidents',
    'info',
  ];
  const INFO = [
    'language',
    'category',
    'event',
    'responseType',
    'urgency',
    'severity',
    'certainty',
    'audience',
    'eventCode',
    'effective',
    'onset',
    'expires',
    'senderName',
    'headline',
    'description',
    'instruction',
    'web',
    'contact',
    'parameter',
    'resource',
    'area',
  ];
  const tags = (xml: string): string[] => [...xml.matchAll(/<([a-zA-Z]+)>/g)].map((m) => m[1]);
  const value = (xml: string, tag: string): string =>
    new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
  const sent: SentWarning[] = [
    {
      warning: 0,
      what: 'issued',
      t: 600,
      role: 'hq-office',
      kind: 'hazmat',
      category: 'CBRNE',
      colour: 'orange',
      villages: [county.villages[0].id],
      townships: [],
      channels: ['sms'],
      text: '<b>x & y</b>',
      cautions: 'c',
      measures: 'm',
    },
  ];
  const all = (): { name: string; xml: string }[] =>
    capFiles(
      {
        ...model,
        warnings: [
          ...sent,
          { ...sent[0], what: 'changed', t: 900, colour: 'red' },
          { ...sent[0], what: 'cancelled', t: 1200 },
        ],
      },
      'zh',
    );

  it('are the warnings that were accepted in the run, one message each', () => {
    expect(model.warnings.length).toBeGreaterThan(0);
    expect(capFiles(model, 'en').map((f) => f.name)).toEqual(
      model.warnings.map((_, i) => `warning-${i + 1}.en.cap.xml`),
    );
    expect(model.warnings[0]).toMatchObject({ what: 'issued', kind: 'hazmat', category: 'CBRNE' });
  });
  it('have the elements of CAP 1.2 in their order, status Exercise, and text that stays text', () => {
    for (const { xml } of [...all(), ...capFiles(model, 'zh')]) {
      const [head, info] = xml.split('<info>');
      for (const [list, part] of [
        [ORDER, head],
        [INFO, info.replace(/<(parameter|area)>.*?<\/\1>/gs, '<$1></$1>')],
      ] as const) {
        const at = tags(part).map((t) => list.indexOf(t));
        expect(at).not.toContain(-1);
        expect([...at].sort((a, b) => a - b)).toEqual(at);
      }
      expect(value(xml, 'status')).toBe('Exercise');
      expect(value(xml, 'identifier')).not.toMatch(/[ ,<&]/);
      expect(value(xml, 'sent')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
      expect(value(xml, 'headline')).toContain('演练');
      expect(xml).not.toContain('<b>');
    }
  });
  it('say what a change and a cancellation are about', () => {
    const [first, changed, cancelled] = all().map((f) => f.xml);
    expect([first, changed, cancelled].map((x) => value(x, 'msgType'))).toEqual([
      'Alert',
      'Update',
      'Cancel',
    ]);
    expect([first, changed].map((x) => value(x, 'severity'))).toEqual(['Severe', 'Extreme']);
    const ref = (x: string): string => ['sender', 'identifier', 'sent'].map((t) => value(x, t)).join(',');
    expect(value(first, 'references')).toBe('');
    expect(value(changed, 'references')).toBe(ref(first));
    expect(value(cancelled, 'references')).toBe(ref(changed));
    expect(value(first, 'sent') < value(changed, 'sent')).toBe(true);
  });
});
