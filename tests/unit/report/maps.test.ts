/** Maps in the report: the run before, at its widest and at its end, on one piece of ground. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import { FrameStore } from '../../../src/bridge/frames.ts';
import { mapBase } from '../../../src/bridge/map-base.ts';
import { Moments, threeOf } from '../../../src/bridge/moments.ts';
import { reportHtml } from '../../../src/export/html.ts';
import { situationMaps, type SituationMap } from '../../../src/export/situation-maps.ts';
import { buildReport, runParts } from '../../../src/sim/index.ts';
import { county, load } from '../../support/tiny.ts';

const text = readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8');
const loaded = load(text);
const base = mapBase(county);
let three: ReturnType<Moments['list']>;
let stored: ReturnType<FrameStore['three']>;
let maps: SituationMap[];
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
  const model = buildReport({
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
