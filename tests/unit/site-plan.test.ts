/** `sitePlan`: what lint says of it, what is drawn of it, and that nothing in an exercise goes by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { planBox } from '../../src/cartography/features/site-plan.ts';
import { legendOf } from '../../src/cartography/legend.ts';
import { areaOf } from '../../src/cartography/lines.ts';
import { SITE_PLAN } from '../../src/cartography/style/site-plan.ts';
import { svgMap } from '../../src/cartography/svg.ts';
import { diagnosticText, sayFrom } from '../../src/i18n/diagnostic-text.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { HAZARD_IDS, SPECS } from '../../src/sim/hazards/specs.ts';
import {
  advance,
  loadScenario,
  PLAN_KINDS,
  shapeOf,
  stateHashes,
  type Diagnostic,
  type Scenario,
} from '../../src/sim/index.ts';
import { extentOf, within } from '../../src/sim/scenario/plan-extent.ts';
import { begin, county, load } from '../support/tiny.ts';
import { ALL_ON, drawingOf, midway, p, SHIPPED } from '../support/pictures.ts';
import { sampleOf } from '../support/whole.ts';

const text = (id: string): string => readFileSync(`scenarios/${id}.yaml`, 'utf8');
const scenarios = new Map(SHIPPED.map((id) => [id, load(text(id)).scenario]));
type Row = Record<string, unknown>;
type Plan = { id: string; title: unknown; opens?: boolean; features: Row[] }[];
/** A shipped file with its plan changed. */
function changed(id: string, how: (plan: Plan) => Plan | void): string {
  const data = parse(text(id)) as { sitePlan: Plan };
  data.sitePlan = how(data.sitePlan) ?? data.sitePlan;
  return stringify(data);
}
const lint = (file: string, name: string): readonly Diagnostic[] => {
  const r = loadScenario(file, `${name}.yaml`, county);
  return r.ok ? r.value.warnings : r.error;
};
const PARK = 'hazmat-ammonia-park';
const kindOf = (plan: Plan, kind: string): Row => plan[0].features.find((f) => f.kind === kind)!;

describe('lint of a site plan', () => {
  const cases: readonly (readonly [
    what: string,
    rule: string,
    field: string,
    how: (plan: Plan) => Plan | void,
  ])[] = [
    ['an unknown kind', 'SCN-006', 'buildng', (plan) => void (kindOf(plan, 'building').kind = 'buildng')],
    ['no name', 'SCN-007', 'cold-store', (plan) => void delete kindOf(plan, 'building').name],
    ['an id twice', 'SCN-050', 'works-gate', (plan) => void (kindOf(plan, 'hydrant').id = 'works-gate')],
    [
      'a part twice',
      'SCN-050',
      'park',
      (plan) => [
        ...plan,
        { ...plan[0], features: plan[0].features.map((f) => ({ ...f, id: `x-${f.id as string}` })) },
      ],
    ],
    [
      'a street as a point',
      'SCN-063',
      'south-road',
      (plan) => {
        const f = kindOf(plan, 'street');
        delete f.line;
        Object.assign(f, { lon: 117.155, lat: 29.395 });
      },
    ],
    ['a hydrant with a size', 'SCN-063', 'hydrant-1', (plan) => void (kindOf(plan, 'hydrant').size = [4, 4])],
    [
      'a building by half a place',
      'SCN-063',
      'cold-store',
      (plan) => void delete kindOf(plan, 'building').lat,
    ],
    [
      'a building said twice',
      'SCN-063',
      'cold-store',
      (plan) =>
        void (kindOf(plan, 'building').ring = [
          [117.15, 29.39],
          [117.151, 29.39],
          [117.151, 29.391],
          [117.15, 29.39],
        ]),
    ],
    [
      'a line of one point',
      'SCN-006',
      'line',
      (plan) => void (kindOf(plan, 'street').line = [[117.15, 29.39]]),
    ],
    [
      'a ring that is open',
      'SCN-064',
      'round',
      (plan) =>
        void plan[0].features.push({
          id: 'round',
          kind: 'yard',
          name: { zh: '场', en: 'Y' },
          ring: [
            [117.15, 29.39],
            [117.151, 29.39],
            [117.151, 29.391],
            [117.15, 29.3911],
          ],
        }),
    ],
    [
      'a ring of three points',
      'SCN-006',
      'ring',
      (plan) =>
        void plan[0].features.push({
          id: 'round',
          kind: 'yard',
          name: { zh: '场', en: 'Y' },
          ring: [
            [117.15, 29.39],
            [117.151, 29.39],
            [117.15, 29.39],
          ],
        }),
    ],
    [
      'a hydrant beyond the county',
      'SCN-047',
      '117.155',
      (plan) => void Object.assign(kindOf(plan, 'hydrant'), { lat: 28.9 }),
    ],
    [
      'a digit wrong',
      'SCN-066',
      'park',
      (plan) => void Object.assign(kindOf(plan, 'hydrant'), { lon: 117.255 }),
    ],
    [
      'the school left outside',
      'SCN-065',
      '29.39245',
      (plan) =>
        void (plan[0].features = plan[0].features.filter(
          (f) =>
            !(f.id as string).startsWith('school') &&
            f.kind !== 'street' &&
            f.id !== 'storm-drain' &&
            f.id !== 'retention-pond',
        )),
    ],
  ];
  it.each(cases)('%s: %s', (_, rule, word, how) => {
    const found = lint(changed(PARK, how), PARK);
    const d = found.find((x) => x.rule === rule)!;
    expect(found.map((x) => x.rule)).toContain(rule);
    for (const lang of ['zh', 'en'] as const) {
      const said = diagnosticText(sayFrom(WORDS, lang), d);
      expect(said).toContain(word === '117.155' ? '28.9' : word);
      expect(said).not.toMatch(/\{\{|carto\.|shape\./);
    }
    expect(d.line).toBeGreaterThan(100);
  });
  it('says each fault alone: nothing else is wrong with the file then', () => {
    for (const [what, rule, , how] of cases.filter(([, r]) => r !== 'SCN-066' && r !== 'SCN-047'))
      expect([...new Set(lint(changed(PARK, how), PARK).map((x) => x.rule))], what).toEqual([rule]);
  });
  it('asks of every hazard where it strikes, and of a file without a plan nothing', () => {
    const asked = HAZARD_IDS.filter((h) => SPECS[h].lint.places);
    expect(asked).toEqual([...HAZARD_IDS]);
    for (const id of SHIPPED) {
      expect(
        lint(
          changed(id, () => []),
          id,
        ),
        id,
      ).toEqual([]);
      // A plan somewhere else holds no place of the incident.
      const far: Plan = [
        {
          id: 'far',
          title: { zh: '远', en: 'Far' },
          features: [{ id: 'x', kind: 'gate', name: { zh: '门', en: 'Gate' }, lon: 117.2, lat: 29.6 }],
        },
      ];
      expect(
        new Set(
          lint(
            changed(id, () => far),
            id,
          ).map((d) => d.rule),
        ),
        id,
      ).toEqual(new Set(['SCN-065']));
    }
  });
});

const PLAYED = sampleOf(SHIPPED, (_, i) => i % 4 === 0);
describe.each([...scenarios])('the plan of %s', (id, s: Scenario) => {
  it('is at least eight features of four kinds, each named in both languages', () => {
    const all = s.sitePlan.flatMap((x) => x.features);
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(new Set(all.map((f) => f.kind)).size).toBeGreaterThanOrEqual(4);
    for (const part of s.sitePlan) {
      expect(part.features.length, part.id).toBeGreaterThanOrEqual(8);
      expect(new Set(part.features.map((f) => f.kind)).size, part.id).toBeGreaterThanOrEqual(4);
      for (const { name } of [...part.features, { name: part.title }]) {
        expect(name.zh).toMatch(/[一-鿿]/);
        expect(name.en).toMatch(/^[\x20-\x7e’]+$/);
      }
    }
  });
  it('holds every place where the exercise puts something', () => {
    const ex = midway(id).view!.sites.filter((x) => !x.id.startsWith('road-'));
    const extents = s.sitePlan.map((x) => extentOf(x)!);
    const given = [...(s.conditions.hazmat?.receptors ?? []), ...(s.conditions.forestFire?.depots ?? [])];
    for (const at of [...given, ...ex.filter((x) => given.some((g) => g.id === x.id)).map((x) => x.at)])
      expect(
        extents.some((e) => within(e, at)),
        JSON.stringify(at),
      ).toBe(true);
  });
  if (PLAYED.includes(id))
    it('changes nothing: the same hours with it and without it', () => {
      const hours = (scenario: Scenario): readonly string[] => {
        const ex = begin('3', scenario);
        advance(ex, 3600);
        return stateHashes(ex);
      };
      expect(s.sitePlan.length).toBeGreaterThan(0);
      expect(hours({ ...s, sitePlan: [] })).toEqual(hours(s));
    });
  it('is drawn, all of it, with a legend for each kind, from about 1:10,000 on', () => {
    const d = drawingOf(midway(id), 16);
    const drawn = new Set(
      d.layers.flatMap((l) => l.features.filter((f) => f.layer === 'plan').map((f) => f.id)),
    );
    expect(drawn).toEqual(new Set(s.sitePlan.flatMap((x) => x.features.map((f) => `${x.id}/${f.id}`))));
    const words = new Set(legendOf(d.layers).map((r) => r.word));
    for (const f of s.sitePlan.flatMap((x) => x.features))
      expect(words.has(`carto.plan.${f.kind}`), f.kind).toBe(true);
    const box = { x0: 0, y0: 0, x1: p.width, y1: p.height };
    const svg = svgMap(d, { box, title: '' });
    for (const f of drawn) expect(svg).toContain(`data-id="${f}"`);
    expect(svgMap(drawingOf(midway(id), 13), { box, title: '' })).not.toContain('data-layer="plan-');
    expect(svgMap(drawingOf(midway(id), 16, { ...ALL_ON, plan: false }), { box, title: '' })).not.toContain(
      'data-layer="plan-',
    );
  });
});

describe('how a plan is drawn', () => {
  it('has a row for each kind, of its shape', () => {
    for (const kind of PLAN_KINDS) {
      const rows = SITE_PLAN.filter((r) => r.is?.includes(kind));
      expect(rows.length, kind).toBe(1);
      const shape = rows[0].symbol ? 'point' : rows[0].fill ? 'area' : 'line';
      expect([kind, shape]).toEqual([kind, shapeOf(kind)]);
      expect(WORDS[`carto.plan.${kind}`], kind).toBeDefined();
    }
  });
  it('a size is as large as it says, however it is turned; a tank is round', () => {
    const { layers } = drawingOf(midway(PARK), 16);
    const of = (id: string) =>
      layers.flatMap((l) => l.features).find((f) => f.id === `park/${id}` && f.rings)!;
    const m2 = (id: string): number => areaOf(of(id).rings![0]) * p.metresPerUnit ** 2;
    expect(m2('cold-store') / (80 * 46)).toBeCloseTo(1, 6);
    expect(m2('dormitory-1') / (70 * 20)).toBeCloseTo(1, 6);
    expect(m2('ammonia-tank') / (Math.PI * 49)).toBeCloseTo(1, 1);
    expect(of('ammonia-tank').rings![0].length).toBeGreaterThan(20);
    // Turned eight degrees against the clock, its first side does not lie level.
    const [x0, y0, x1, y1] = of('dormitory-1').rings![0];
    expect((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI).toBeCloseTo(-8, 3);
  });
  it('opens where it says, with all of that part', () => {
    for (const [id, s] of scenarios) {
      const parts = s.sitePlan.filter((x) => x.opens);
      expect([id, parts.length]).toEqual([id, /hazmat|fire|tailings/.test(id) ? 1 : 0]);
      for (const x of parts) {
        const b = planBox(x, p);
        expect((b.x1 - b.x0) * p.metresPerUnit, id).toBeLessThan(3000);
      }
    }
  });
});

it('nothing of the simulation reads the plan', () => {
  const files = readdirSync('src/sim', { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.ts'),
  );
  const read = files.filter((f) => /sitePlan/.test(readFileSync(`src/sim/${f}`, 'utf8')));
  expect(read.sort()).toEqual([
    'scenario/rules/index.ts',
    'scenario/rules/site-plan.ts',
    'scenario/schema.ts',
    'scenario/site-plan.ts',
  ]);
});
