/** What lint says about mistakes that people make: each kind, where it stands, in words of either language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticText, sayFrom } from '../../src/i18n/diagnostic-text.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { loadScenario, type Diagnostic } from '../../src/sim/index.ts';
import { LEAST_MAGNITUDE } from '../../src/sim/hazards/earthquake/kernel/intensity.ts';
import { WANG_DOMAIN } from '../../src/sim/hazards/forest-fire/kernel/wang.ts';
import { SUBSTANCES } from '../../src/sim/hazards/shared/kernel/substances.data.ts';
import { CELL_M, CELLS } from '../../src/sim/hazards/forest-fire/window.ts';
import { CELL_M as PLUME_CELL_M, CELLS as PLUME_CELLS } from '../../src/sim/hazards/hazmat/cloud-step.ts';
import { FACTS } from '../../src/sim/scenario/facts.data.ts';
import * as quakeLint from '../../src/sim/hazards/earthquake/lint.ts';
import * as fireLint from '../../src/sim/hazards/forest-fire/lint.ts';
import * as gasLint from '../../src/sim/hazards/hazmat/lint.ts';
import { county } from '../support/tiny.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const flood = read('scenarios/flood-first-steps.yaml');
const fire = read('scenarios/forest-fire-qingming.yaml');
const quake = read('scenarios/earthquake-m60-night.yaml');
const gas = read('scenarios/hazmat-ammonia-park.yaml');
const hazard = (text: string): string => /^ {2}hazard: (\S+)/m.exec(text)?.[1] ?? 'flood';
const lint = (text: string): readonly Diagnostic[] => {
  const r = loadScenario(text, `${hazard(text)}-x.yaml`, county);
  return r.ok ? r.value.warnings : r.error;
};
const say = (d: Diagnostic, lang: 'zh' | 'en'): string => diagnosticText(sayFrom(WORDS, lang), d);
const change = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

describe('files with one mistake each', () => {
  const dir = 'tests/fixtures/scenarios';
  const expected: Readonly<Record<string, readonly string[]>> = {
    'flood-after-inject-cycle': ['89 SCN-043 INJ-03 → INJ-04 → INJ-03'],
    'flood-condition-unknown-gauge': ['89 SCN-042 shendu'],
    'flood-condition-unknown-inject-late': ['89 SCN-042 INJ-01'],
    'flood-date-30-february': ['10 SCN-041 '],
    'flood-effect-of-another-hazard': ['39 SCN-045 '],
    'flood-full-width-colon': ['12 SCN-040 '],
    'flood-item-unknown': ['39 SCN-012 C-09', '39 SCN-046 '],
    'flood-night-camp': ['74 SCN-105 ', '74 SCN-104 ', '75 SCN-104 '],
    'flood-role-not-playing': ['37 SCN-044 '],
    'flood-unit-unknown': ['32 SCN-012 ', '32 SCN-012 food'],
    'forest-fire-ignition-outside': ['71 SCN-047 '],
    'forest-fire-weather-order': ['80 SCN-016 '],
    'hazmat-release-after-end': ['27 SCN-013 '],
    'hazmat-tank-overfull': ['28 SCN-049 '],
  };
  it('are all named here', () =>
    expect(readdirSync(dir).sort()).toEqual(Object.keys(expected).map((f) => `${f}.yaml`)));
  for (const [file, want] of Object.entries(expected))
    it(`${file}: found at its line, and nothing else is`, () => {
      const got = lint(read(`${dir}/${file}.yaml`));
      expect(got.map((d) => `${d.line} ${d.rule} ${d.params.ring ?? d.params.near ?? ''}`)).toEqual(want);
      const errors = got.filter((d) => d.severity === 'error');
      expect(errors.length > 0).toBe(file !== 'flood-night-camp');
    });
});

describe('[SCN-042] keys of conditions', () => {
  const cases: readonly (readonly [when: string, rules: readonly string[], near?: string])[] = [
    ['over["shendu"] >= 0.0 && t > 3.0', []],
    ['level["shendu"] > 40.0 || done["C-16"]', []],
    ['fired["INJ-01"] && !done["C-09"]', []],
    ['hazard["pond.left"] < 1.0', []],
    ['has(over.nowhere) || t > 30.0', []],
    ['over.exists(k, over[k] > 0.5)', []],
    ['over["sehndu"] >= 0.0', ['SCN-042'], 'shendu'],
    ['t > 20.0 || over["sehndu"] >= 0.0', ['SCN-042'], 'shendu'],
    ['done["C-99"]', ['SCN-042'], 'C-09'],
    ['done["N-01"]', ['SCN-042'], 'C-01'],
    ['fired.INJ99', ['SCN-042']],
    ['hazard["fire.ha"] > 1.0', ['SCN-045']],
    ['hazard["pond.lfet"] > 1.0', ['SCN-042'], 'pond.left'],
  ];
  for (const [when, rules, near] of cases)
    it(when, () => {
      const got = lint(change(flood, /when: .*/, `when: '${when}'`));
      expect(got.map((d) => d.rule)).toEqual(rules);
      if (near) expect(got[0].params.near).toBe(near);
    });
  const unreadable: readonly (readonly [when: string, why: string])[] = [
    ['t = 5.0', 'assign'],
    ['t > 5.0 and dead > 1.0', 'word-and'],
    ['t ＞ 5.0', 'full-width'],
    ['over["shendu"] > ', 'syntax'],
    ['levle["shendu"] > 1.0', 'name'],
    ['t > "a"', 'types'],
    ['t + 1.0', 'not-bool'],
  ];
  for (const [when, why] of unreadable)
    it(`[SCN-022] ${when}: ${why}`, () => {
      const [d] = lint(change(flood, /when: .*/, `when: '${when}'`));
      expect([d.rule, d.params.why]).toEqual(['SCN-022', why]);
      expect(say(d, 'zh')).toMatch(/^注入“INJ-03”：条件写法有误：/);
    });
});

describe('every reference and every time', () => {
  const cases: readonly (readonly [what: string, text: () => string, rule: string, params: object])[] = [
    ['a date of no calendar', () => change(flood, '2020-07-08T06:00', '2021-02-29T06:00'), 'SCN-041', {}],
    ['hour 24', () => change(flood, 'T06:00', 'T24:00'), 'SCN-041', { date: '2020-07-08T24:00' }],
    ['25:30', () => change(flood, 'T06:00', 'T25:30'), 'SCN-041', { date: '2020-07-08T25:30' }],
    [
      'a slip in a known fact',
      () => change(flood, "'water:attention'", "'water:atention'"),
      'SCN-012',
      { kind: 'fact', near: 'water:attention' },
    ],
    [
      'a fact about a place that is not there',
      () => change(flood, "'water:attention'", "'gauge:shendo:warning'"),
      'SCN-012',
      { kind: 'gauge', near: 'shendu' },
    ],
    [
      'an item that is not scored here',
      () => change(flood, 'contingencyFor: C-16', 'contingencyFor: W-16'),
      'SCN-046',
      { id: 'W-16', inject: 'INJ-04' },
    ],
    ['an objective twice', () => change(flood, '- id: OBJ-3', '- id: OBJ-1'), 'SCN-050', { first: 1 }],
    [
      'a message that waits for itself',
      () => change(flood, 'afterInject: INJ-03', 'afterInject: INJ-04'),
      'SCN-043',
      { ring: 'INJ-04 → INJ-04' },
    ],
    [
      'an unknown item that does not apply',
      () => change(flood, 'notApplicable: [C-10', 'notApplicable: [C-100'),
      'SCN-012',
      { kind: 'item', id: 'C-100' },
    ],
    [
      'a shock after the end',
      () => change(quake, /(main:\n?[^']*at: )'[\d:]+'/, "$1'71:00'"),
      'SCN-013',
      { at: '71:00' },
    ],
    [
      'a shock too far off to be felt',
      () => change(quake, /(main:\n(?:.*\n)*?.*lon: )[\d.]+/, '$1101.5'),
      'SCN-051',
      {},
    ],
    [
      'shares that do not make one',
      () => change(quake, /(classShares:\s*\{?\s*A: )[\d.]+/, '$10.9'),
      'SCN-048',
      {},
    ],
    [
      "wind beyond 王正非's law",
      () =>
        change(
          change(fire, 'law: rothermel', 'law: wang'),
          "['2:00', 28, 24, 6.4, 272]",
          "['2:00', 28, 24, 12.5, 272]",
        ),
      'SCN-054',
      { ms: 12.5, most: 12 },
    ],
    [
      'more chlorine than stays deadly inside the window',
      () => change(gas, 'substance: ammonia', 'substance: chlorine'),
      'SCN-055',
      { found: 22000, kg: 3000, holeMm: 12 },
    ],
    [
      'a tank of chlorine with a small hole that bursts',
      () =>
        change(
          change(change(gas, 'substance: ammonia', 'substance: chlorine'), /holeMm: 18/, 'holeMm: 12'),
          /^ {4}wind:/m,
          "    burst: { at: '1:00', withdrawMin: 10 }\n    wind:",
        ),
      'SCN-055',
      { found: 22000 },
    ],
    ['a leak outside the county', () => change(gas, /lon: 117[\d.]+/, 'lon: 118.9'), 'SCN-047', {}],
  ];
  for (const [what, text, rule, params] of cases)
    it(`[${rule}] ${what}`, () => {
      const got = lint(text()).filter((d) => d.rule === rule);
      expect(got.length).toBeGreaterThan(0);
      expect(got[0]).toMatchObject({ severity: 'error', params });
    });
  it('an ignition after the end, a second one outside the window of the first', () => {
    expect(
      lint(change(fire, /(ignitions:\n(?:.*\n)*?.*at: )'[\d:]+'/, "$1'71:59'")).map((d) => d.rule),
    ).toContain('SCN-013');
  });
});

describe('within what the models hold for', () => {
  const rules = (text: string): string[] => lint(text).map((d) => d.rule);
  const night = read('scenarios/hazmat-ammonia-night.yaml');
  const chlorine = change(night, 'substance: ammonia', 'substance: chlorine');
  it('the limit itself passes', () => {
    const wang = change(fire, 'law: rothermel', 'law: wang');
    expect(rules(change(wang, "['2:00', 28, 24, 6.4, 272]", "['2:00', 28, 24, 12, 272]"))).not.toContain(
      'SCN-054',
    );
    expect(rules(change(fire, "['2:00', 28, 24, 6.4, 272]", "['2:00', 28, 24, 13, 272]"))).not.toContain(
      'SCN-054',
    );
    expect(rules(change(chlorine, /inventoryKg: 30000/, 'inventoryKg: 3000'))).not.toContain('SCN-055');
    expect(rules(change(chlorine, /inventoryKg: 30000/, 'inventoryKg: 3001'))).toContain('SCN-055');
    expect(rules(change(chlorine, /holeMm: 18/, 'holeMm: 12'))).not.toContain('SCN-055');
    expect(rules(change(chlorine, /holeMm: 18/, 'holeMm: 13'))).toContain('SCN-055');
  });
  it('[SCN-106] a main shock below the attenuation laws is warned of, at its line', () => {
    const weak = (m: string): readonly Diagnostic[] =>
      lint(change(quake, /(main:\n(?:.*\n)*?.*magnitude: )[\d.]+/, `$1${m}`)).filter(
        (d) => d.rule === 'SCN-106',
      );
    expect(weak('4.7')).toEqual([]);
    const [d] = weak('4.6');
    expect(d).toMatchObject({ severity: 'warning', line: 64, params: { magnitude: 4.6, least: 4.7 } });
    expect(say(d, 'zh')).toMatch(/^4.6 级低于/);
    expect(say(d, 'en')).toMatch(/^magnitude 4.6 lies below/);
  });
});

describe('words', () => {
  const library =
    /Invalid|expected|received|Too (small|big)|Nested|Implicit|token|undefined|\{\{|\bregex|\^\[/;
  const broken: readonly (readonly [from: string | RegExp, to: string, zh: RegExp])[] = [
    ['timeRatio: 10', "timeRatio: '10'", /“about.timeRatio”.*现为“10”，应为数字/],
    ['timeRatio: 10', 'timeRatio: 1000', /现为1000，应为1 到 600 之间的数/],
    ['timeRatio: 10', 'timeRatio: 2.5', /应为整数/],
    ["at: '0:05'", "at: '0:75'", /^注入“INJ-01”：“msel.INJ-01.at”.*“0:75”.*h:mm.*如“0:30”/],
    ['to: [duty, commander]', 'to: [dutty]', /duty（应急局值班室）.*是否指“duty”/],
    ['channel: wechat', 'channel: 微信', /phone（电话）、platform（指挥平台）.*是否指“wechat”/],
    ['do: levee-danger', 'do: levee-dangr', /levee-danger（圩堤出险）.*是否指“levee-danger”/],
    ['truth: false', 'truth: 否', /true（是）或 false（否）/],
    ['from: { zh: 县气象局, en: County weather office }', 'from: 县气象局', /现为“县气象局”，应为一组字段/],
    ['hazard: flood\n', 'hazard: 洪水\n', /flood（洪涝）、forest-fire（森林火灾）/],
    ['timeRatio: 10', 'timeRatio: 10\n   x: 1', /缩进|key: value|冒号/],
    ['timeRatio: 10', '\ttimeRatio: 10', /Tab|YAML/],
    ["duration: '1:30'", "duration: '1:30", /引号|字符/],
    ['county: fuliang', 'county: fuliang\ncounty: fuliang', /同一字段写了两次/],
  ];
  for (const [from, to, zh] of broken)
    it(`${to.trim()}: in plain Chinese and in plain English`, () => {
      const got = lint(change(flood, from, to));
      expect(got.length).toBeGreaterThan(0);
      expect(got.map((d) => say(d, 'zh')).join('\n')).toMatch(zh);
      for (const d of got)
        for (const lang of ['zh', 'en'] as const) {
          expect(say(d, lang)).not.toMatch(library);
          if (lang === 'en') expect(say(d, lang).replace(/["“][^"”]*["”]/g, '')).not.toMatch(/[一-龥]/);
        }
    });
  it('structural faults do not hide the others', () => {
    const text = change(
      change(change(flood, 'timeRatio: 10', 'timeRatio: many'), 'over["shendu"]', 'over["sehndu"]'),
      'to: [duty, publicity]',
      'to: [dutty, publicity]',
    );
    expect(lint(change(text, 'levee: levee-5', 'levee: levee-55')).map((d) => d.rule)).toEqual([
      'SCN-006',
      'SCN-042',
      'SCN-006',
      'SCN-012',
    ]);
  });
  it('what stands in for a broken part is blamed for nothing', () => {
    expect(lint(change(flood, 'hazard: flood\n', 'hazard: fluud\n')).map((d) => d.rule)).toEqual(['SCN-006']);
    expect(lint(change(flood, /^end:\n {2}at: '1:30'/m, "end:\n  at: '1:3'")).map((d) => d.rule)).toEqual([
      'SCN-006',
    ]);
    expect(lint(change(flood, / {2}title: .*\n/, '')).map((d) => d.rule)).toEqual(['SCN-007']);
    expect(lint('format: tuiyan/scenario\nversion: 1').every((d) => d.rule === 'SCN-007')).toBe(true);
    expect(lint('- a\n- b').map((d) => d.rule)).toEqual(['SCN-006']);
  });
  it('a full-width colon where YAML sees one word is named too', () => {
    const d = lint(change(flood, '{ zh: 居民来电, en: A resident }', '{ zh：居民来电, en: A resident }'));
    expect(d.map((x) => x.rule)).toContain('SCN-040');
  });
});

describe('names in code', () => {
  it('every choice of the schema has a meaning in both languages', () => {
    const missing = new Set<string>();
    const walk = (n: unknown, field: string): void => {
      const {
        enum: options,
        properties,
        ...rest
      } = n as {
        enum?: unknown[];
        const?: unknown;
        properties?: Record<string, unknown>;
      };
      for (const v of options ?? [])
        // Roles of objectives, levels and parameters have tables of their own.
        if (!/^(LVL|PRM)-/.test(String(v)) && !WORDS[`mean.${field}.${String(v)}`])
          missing.add(`${field}.${String(v)}`);
      for (const [k, v] of Object.entries(properties ?? {})) walk(v, k);
      for (const [k, v] of Object.entries(rest))
        if (typeof v === 'object' && v !== null)
          walk(v, /^\d+$|items|anyOf|oneOf|additional/.test(k) ? field : k);
    };
    walk(JSON.parse(read('scenarios/scenario.schema.json')), '');
    expect([...missing]).toEqual([]);
  });
  it('facts that the scorer and the simulation ask for are known to lint', () => {
    const sources = readdirSync('src/sim', { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts'))
      .map((f) => read(`src/sim/${f}`))
      .join('\n');
    const asked = [...sources.matchAll(/(?:log\.known\(|heard\(|knownSince\(w,)([^()`]*)\)/g)]
      .flatMap((m) => [...m[1].matchAll(/'([a-z-]+(?::[a-z-]+)*)'/g)].map((x) => x[1]))
      .filter((f) => f !== 'hq-office');
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((f) => !Object.hasOwn(FACTS, f))).toEqual([]);
  });
  it('windows and densities agree with the kernels', () => {
    expect(fireLint.FIRE_WINDOW_M).toBe(CELLS * CELL_M);
    expect(gasLint.PLUME_WINDOW_M).toBe(PLUME_CELLS * PLUME_CELL_M);
    for (const [id, density] of Object.entries(gasLint.LIQUID_DENSITY))
      expect(SUBSTANCES[id as 'ammonia'].liquidDensity).toBe(density);
    expect(quakeLint.LEAST_MAGNITUDE).toBe(LEAST_MAGNITUDE);
    expect(fireLint.WANG_MOST_WIND_MS).toBe(WANG_DOMAIN.windMs);
  });
});
