/** A county's own number of how things go: checked in the file, used in the run, told in report and briefing. */
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import { printer } from '../../../src/export/format.ts';
import { intoScenario, profileOf } from '../../../src/cli/review-sheet/profile.ts';
import { readSheet } from '../../../src/cli/review-sheet/read.ts';
import { sheetRows } from '../../../src/cli/review-sheet/rows.ts';
import { sheetCsv, sheetDocx } from '../../../src/cli/review-sheet/write.ts';
import { translator, WORDS } from '../../../src/i18n/index.ts';
import { briefingOf } from '../../../src/bridge/map-base.ts';
import {
  advance,
  buildReport,
  loadScenario,
  PARAMETERS,
  PRODUCT_NUMBERS,
  score,
  WHOLE,
  type ParameterId,
  type Scenario,
} from '../../../src/sim/index.ts';
import { has, mediaAtNode } from '../../../src/sim/information/coverage.ts';
import { orderWait } from '../../../src/sim/information/field.ts';
import { watchRelief } from '../../../src/sim/people/relief-plan.ts';
import { startTask } from '../../../src/sim/resources/tasks.ts';
import JSZip from 'jszip';
import { begin, county, firstSteps, firstStepsText, give, load } from '../../support/tiny.ts';

const withOwn = (parameters: Partial<Record<ParameterId, number>>): Scenario => ({
  ...firstSteps.scenario,
  parameters,
});
/** The first lesson with these numbers in place of its own. */
const file = (lines: string): string =>
  firstStepsText.replace(/^parameters:.*\n/m, '').replace(/^msel:/m, `parameters:\n${lines}\nmsel:`);
const rows = sheetRows('current-law');
const blank = sheetCsv(rows, translator('zh'), 'zh');
const fill = (id: string, target: string, source: string): string =>
  blank.replace(new RegExp(`^("${id}".*)"","","",""\r$`, 'm'), `$1"","${target}","","${source}"\r`);

describe('the table of parameters', () => {
  it('holds each number within what may be given, with a name in both languages and words for its unit', () => {
    const symbols = ['min', 'h', 'm', 'm/h', 'm/s', 'm³/h', 'm³/s', '%', '‰', '%/h', '%RH', 'dB', 'MW', '°C'];
    for (const [id, x] of Object.entries(PARAMETERS)) {
      expect(x.value, id).toBeGreaterThanOrEqual(x.min);
      expect(x.value, id).toBeLessThanOrEqual(x.max);
      expect(Number.isInteger(x.value) || !WHOLE.includes(x.unit), id).toBe(true);
      expect(symbols.includes(x.unit) || WORDS[`sheet.unit.${x.unit}`] !== undefined, x.unit).toBe(true);
      expect(x.title.zh, id).toMatch(/\p{Script=Han}/u);
      expect(x.title.zh, id).not.toMatch(/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u);
      expect(x.title.en, id).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(
        [x.source, x.asOf].every((s) => s !== ''),
        id,
      ).toBe(true);
    }
    const titles = Object.values(PARAMETERS).map((x) => x.title);
    for (const lang of ['zh', 'en'] as const) {
      const seen = titles.map((x) => x[lang]);
      expect(seen.filter((x, i) => seen.indexOf(x) !== i)).toEqual([]);
    }
  });
});

describe('a scenario that carries its own', () => {
  const faults = (lines: string) => {
    const r = loadScenario(file(lines), '', county);
    return r.ok ? [] : r.error;
  };
  it('is refused at the place of a number out of range, and told the range', () => {
    const [f] = faults('  PRM-RLF-START-MOVED: 0');
    expect(f).toMatchObject({ rule: 'SCN-006', column: 24 });
    expect(f.line).toBe(file('').split('\n').indexOf('parameters:') + 2);
    expect(f.params).toMatchObject({ want: 'whole-parameter', min: 1, max: 100000 });
    expect(faults('  PRM-RLF-START-MOVED: 1.5')[0].params.want).toBe('whole-parameter');
    expect(faults('  PRM-RLF-START-MOVED: many')[0].rule).toBe('SCN-006');
    expect(faults('  PRM-RLF-START-MOVD: 5')[0]).toMatchObject({
      rule: 'SCN-005',
      params: { near: 'PRM-RLF-START-MOVED' },
    });
    expect(faults('  PRM-RLF-START-MOVED: 50')).toEqual([]);
  });
  it('begins relief by its own start condition', () => {
    const due = (s: Scenario): boolean => {
      const { world } = begin('1', s);
      world.people.arrived[0] = 100;
      watchRelief(world);
      return world.resp.relief.dueAt >= 0;
    };
    expect(due(firstSteps.scenario)).toBe(false);
    expect(due(withOwn({ 'PRM-RLF-START-MOVED': 100 }))).toBe(true);
    expect(due(withOwn({ 'PRM-RLF-START-MOVED': 101 }))).toBe(false);
  });
  it('hears by radio as far as its own masts reach, beside an exercise that goes by the product’s', () => {
    const [usual, near] = [firstSteps.scenario, withOwn({ 'PRM-MED-NARROWBAND-RANGE': 3000 })].map(
      (s) => begin('1', s).world,
    );
    const heard = (w: typeof usual): number =>
      county.roads.nodes.filter((_, n) => has(mediaAtNode(w, n), 'narrowband')).length;
    const before = heard(usual);
    expect(heard(near)).toBeGreaterThan(0);
    expect(heard(near)).toBeLessThan(before / 2);
    expect(heard(usual)).toBe(before);
  });
  it('carries orders for its own time where nothing reaches', () => {
    const deaf = { 'PRM-MED-CELLULAR-RANGE': 100, 'PRM-MED-NARROWBAND-RANGE': 100 } as const;
    const wait = (s: Scenario): number => {
      const { world } = begin('1', s);
      const crew = world.res.units.find(
        (u) => u.equipment.length === 0 || !u.equipment.includes('sat-phone'),
      )!;
      const lonely = county.roads.nodes.findIndex((_, n) => mediaAtNode(world, n) === 0);
      crew.node = lonely;
      return orderWait(world, crew);
    };
    expect(wait(withOwn(deaf))).toBe(1800);
    expect(wait(withOwn({ ...deaf, 'PRM-MED-MESSENGER': 90 }))).toBe(5400);
  });
  it('works as long as it says, and equips a grade as it says', () => {
    const worked = (s: Scenario): number => {
      const { world } = begin('1', s);
      const unit = world.res.units.findIndex((u) => u.skills.includes('recon') && u.status === 'standby');
      const { node } = world.res.units[unit];
      const spec = { kind: 'recon', unit, by: 'commander', target: { kind: 'place', id: '' }, node } as const;
      const order = { task: 'go', place: 'x', time: 'x', safety: 'x', comms: 'x', contact: 'x' };
      return startTask(world, { ...spec, order, method: '' }).workS;
    };
    expect(worked(withOwn({ 'PRM-TSK-RECON': 40 }))).toBe(2 * worked(firstSteps.scenario));
    const graded = (lines: string): Scenario =>
      load(`${file(lines)}resources: { grade: target-2025 }\n`).scenario;
    expect(graded('  PRM-GRD-2025-VEHICLES: 60').resources).toMatchObject({
      vehicles: 0.6,
      jointTraining: 0.5,
    });
  });
  it('changes nothing when it repeats the product’s own', () => {
    const own = Object.fromEntries(Object.entries(PARAMETERS).map(([id, x]) => [id, x.value]));
    const [a, b] = [firstSteps.scenario, withOwn(own)].map((s) => begin('1', s));
    expect(b.world.env.numbers).toEqual(PRODUCT_NUMBERS);
    for (const ex of [a, b]) advance(ex, 3600);
    expect(b.world.log).toEqual(a.world.log);
  });
});

describe('whatever a county may give', () => {
  it.each(['min', 'max'] as const)('the exercise runs with every number at its %s', (end) => {
    const own = Object.fromEntries(Object.entries(PARAMETERS).map(([id, x]) => [id, x[end]]));
    const ex = begin('1', withOwn(own));
    const villages = county.villages.slice(0, 3).map((v) => v.id);
    const refused = give(ex, 'commander', {
      type: 'evacuate.order',
      villages,
      scope: 'all',
      shelter: county.facilities.find((f) => f.kind === 'shelter')!.id,
      lead: '',
      vulnerableFirst: true,
      transport: 'buses',
    });
    expect(refused).toBeNull();
    advance(ex, 2 * 3600);
    for (const [part, numbers] of Object.entries(ex.world.people))
      if (numbers instanceof Float64Array) expect(numbers.every(Number.isFinite), part).toBe(true);
    expect(ex.world.log.length).toBeGreaterThan(10);
  });
});

describe('the review sheet', () => {
  it('brings a parameter from the officer’s cell into the run', () => {
    const text = fill('PRM-RLF-START-MOVED', '80', '县救助预案 3.1');
    const { answers, faults } = readSheet(text, rows);
    expect(faults).toEqual([]);
    const profile = profileOf(answers, 'current-law', '2026-11');
    expect(profile.parameters).toEqual({
      'PRM-RLF-START-MOVED': {
        target: 80,
        limit: null,
        source: '县救助预案 3.1',
        asOf: '2026-11',
        status: 'verified',
      },
    });
    const own = intoScenario(firstStepsText, profile);
    expect(own).toContain('PRM-RLF-START-MOVED: 80 # 县救助预案 3.1（2026-11）');
    expect(intoScenario(own, profile)).toBe(own);
    const { world } = begin('1', load(own).scenario);
    expect(world.env.numbers['PRM-RLF-START-MOVED']).toBe(80);
    expect(world.env.numbers['PRM-RLF-START-HOUSES']).toBe(PARAMETERS['PRM-RLF-START-HOUSES'].value);
  });
  it('refuses what the scenario would refuse, at its line and column', () => {
    const at = (text: string) => {
      const [f] = readSheet(text, rows).faults;
      return { ...f, cell: text.split('\r\n')[f.line - 1].slice(f.column - 1) };
    };
    const wide = at(fill('PRM-UAV-SETS', '21', 'x'));
    expect(wide).toMatchObject({ code: 'RVS-003', params: { text: '21', min: 1, max: 20 } });
    expect(wide.cell).toMatch(/^"21"/);
    expect(at(fill('PRM-UAV-SETS', '2.5', 'x'))).toMatchObject({ code: 'RVS-009', params: { text: '2.5' } });
    expect(at(fill('WGT-T', '101', 'x'))).toMatchObject({ code: 'RVS-003', params: { max: 100 } });
    for (const lang of ['zh', 'en'] as const)
      expect(translator(lang)('RVS-003', wide.params)).toMatch(/21.*1.*20/);
  });
  it('stands in groups, each under its heading in the Word form', async () => {
    const groups = [...new Set(rows.map((r) => r.group))];
    for (const g of groups) {
      const places = rows.flatMap((r, i) => (r.group === g ? [i] : []));
      expect(places.at(-1)! - places[0], g).toBe(places.length - 1);
    }
    const zip = await JSZip.loadAsync(await sheetDocx(rows, translator('en'), 'en'));
    const xml = await zip.file('word/document.xml')!.async('string');
    expect(xml.match(/w:val="Heading2"/g)).toHaveLength(groups.length);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(groups.length);
    expect(xml).toContain('Forest fire');
    expect(blank).toContain('通信；可填 100–60000');
  });
});

describe('report and briefing', () => {
  const own = load(
    file('  PRM-TRN-FIRE: 7\n  PRM-HED-STEP: 10').replace(
      /^parameters:/m,
      'levels: { LVL-F-II: 2 }\nparameters:',
    ),
  );
  const model = (loaded: typeof own) => {
    const { world } = begin('1', loaded.scenario);
    world.t = 3600;
    return buildReport({
      loaded,
      pack: county,
      seed: '1',
      policy: 'idle',
      recordText: '',
      events: world.log,
      score: score({ events: world.log, scenario: loaded.scenario, baselines: null }),
      commands: [],
      injects: [],
      things: {},
      names: {},
    });
  };
  it('list the numbers that are the scenario’s own, beside the product’s and their source', () => {
    const m = model(own);
    expect(m.ownNumbers.map((n) => [n.id, n.own, n.product])).toEqual([
      ['LVL-F-II', 2, 1.5],
      ['PRM-HED-STEP', 10, 10],
      ['PRM-TRN-FIRE', 7, 3],
    ]);
    for (const lang of ['zh', 'en'] as const) {
      const said = JSON.stringify(buildBlocks(printer(m, lang)));
      for (const n of m.ownNumbers) expect(said).toContain(n.title[lang]);
      expect(said).toContain('训练设定');
      expect(said).toContain('7 min');
    }
    expect(JSON.stringify(buildBlocks(printer(m, 'en'), 'public'))).not.toContain('PRM-');
    expect(briefingOf(own.scenario).ownNumbers).toEqual(m.ownNumbers);
  });
  it('say nothing where the exercise goes by the product’s', () => {
    const m = model(load(firstStepsText.replace(/^parameters:.*\n/m, '')));
    expect(m.ownNumbers).toEqual([]);
    expect(JSON.stringify(buildBlocks(printer(m, 'en')))).not.toContain('Numbers of this scenario');
  });
});
