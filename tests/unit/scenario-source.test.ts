import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/sim/index.ts';
import { readFileSync } from 'node:fs';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';

const good = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
const county = loadCountyNode('fuliang');
const faults = (text: string, name = 'flood-x.yaml') => {
  const r = loadScenario(text, name, county);
  return r.ok ? [] : r.error;
};
const at = (text: string, needle: string): { line: number; column: number } => {
  const i = text.indexOf(needle);
  const before = text.slice(0, i).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
};

describe('scenario files are hostile until checked', () => {
  it('loads the shipped one', () => expect(faults(good)).toEqual([]));
  it('[SCN-001] refuses nothing and binary', () => {
    expect(faults('')[0]).toMatchObject({ rule: 'SCN-001', line: 1, column: 1 });
    expect(faults('a: \u0000')[0].rule).toBe('SCN-001');
  });
  it('[SCN-002] refuses 10 MB without parsing it', () =>
    expect(faults('#'.repeat(10 * 1024 * 1024))[0].rule).toBe('SCN-002'));
  it('[SCN-003] refuses 40,000 nested brackets without parsing them', () => {
    expect(faults(`a: ${'['.repeat(40000)}`)[0]).toMatchObject({ rule: 'SCN-003', line: 1, column: 1 });
    expect(faults(`${Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}`)[0].rule).toBe(
      'SCN-003',
    );
  });
  it('[SCN-003] refuses an alias bomb', () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
      .split('')
      .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
      .join('\n')}`;
    expect(faults(bomb)[0].rule).toBe('SCN-003');
  });
  it('[SCN-004] points at a syntax error', () => {
    const bad = good.replace('county: fuliang', 'county: fuliang\n  x: [');
    const f = faults(bad);
    expect(f[0].rule).toBe('SCN-004');
    expect(f[0].line).toBeGreaterThan(1);
  });
  it('[SCN-005] points at an unknown key and suggests the right one', () => {
    const bad = good.replace('county: fuliang', 'county: fuliang\nconditons: {}');
    expect(faults(bad).find((d) => d.rule === 'SCN-005')).toMatchObject({
      ...at(bad, 'conditons'),
      params: { key: 'conditons', near: 'conditions' },
    });
  });
  it('[SCN-006] points at an impossible time', () => {
    const bad = good.replace(/at: '0:05'/, "at: '0:75'");
    expect(faults(bad)[0]).toMatchObject({ rule: 'SCN-006', ...at(bad, "'0:75'") });
  });
  it('[SCN-010] ties the name of the file to its hazard', () =>
    expect(faults(good, 'fire.yaml')[0].rule).toBe('SCN-010'));
  it('[SCN-012] points at a reference to nothing', () => {
    const bad = good.replace(/levee: levee-5/, 'levee: levee-55');
    expect(bad).not.toBe(good);
    expect(faults(bad)[0]).toMatchObject({
      rule: 'SCN-012',
      ...at(bad, 'levee-55'),
      params: { near: 'levee-5' },
    });
  });
  it('[SCN-022] points at a condition that does not compile', () => {
    const bad = good.replace(/when: .*/, 'when: \'levle["shendu"] > 1.0\'');
    expect(bad).not.toBe(good);
    expect(faults(bad)[0]).toMatchObject({ rule: 'SCN-022' });
  });
  it('reports all faults at once, in order of place', () => {
    const bad = good.replace('county: fuliang', 'county: fuliang\nfoo: 1\nbar: 2');
    expect(faults(bad).map((d) => d.params.key)).toEqual(['foo', 'bar']);
  });
});

describe('levels of difficulty', () => {
  const id = /^ {2}- id: (\S+)/m.exec(good)![1];
  const levels = `difficulties:
  - level: hard
    note: { zh: 雨更大, en: More rain }
    conditions: { baseflow: 0.09, rain: { antecedentMm: 120 } }
    without: [${id}]
`;
  // The shipped file without the levels it brings itself.
  const plain = good.replace(/^difficulties:\n(?: .*\n)+/m, '');
  const text = `${plain}${levels}`;
  it('a level changes what it names, leaves the rest and the file as written alone', () => {
    const base = loadScenario(text, 'flood-x.yaml', county);
    const hard = loadScenario(text, 'flood-x.yaml', county, 'hard');
    if (!base.ok || !hard.ok) throw new Error('does not load');
    const [a, b] = [base.value.scenario, hard.value.scenario];
    expect([a.about.difficulty, b.about.difficulty]).toEqual(['introductory', 'hard']);
    expect(b.conditions.rain.antecedentMm).toBe(120);
    expect(b.conditions.rain.zones).toEqual(a.conditions.rain.zones);
    expect(a.msel.some((m) => m.id === id) && !b.msel.some((m) => m.id === id)).toBe(true);
    expect(base.value.hash).toBe(hard.value.hash);
  });
  it('[SCN-030] a level that the file lacks is named with those it has', () => {
    const r = loadScenario(text, 'flood-x.yaml', county, 'standard');
    expect(r.ok ? [] : r.error).toMatchObject([
      { rule: 'SCN-030', params: { level: 'standard', offered: 'introductory, hard' } },
    ]);
  });
  it('a fault that only a level has is told at that level; messages and levels are checked too', () => {
    const bad = text.replace('baseflow: 0.09', 'baseflow: 99');
    expect(faults(bad)).toMatchObject([{ rule: 'SCN-006', ...at(bad, 'level: hard') }]);
    const lost = text.replace(`without: [${id}]`, 'without: [nowhere]');
    expect(faults(lost)).toMatchObject([{ rule: 'SCN-031', ...at(lost, 'nowhere') }]);
    const twice = text.replace('level: hard', 'level: introductory');
    expect(faults(twice)[0]).toMatchObject({ rule: 'SCN-032' });
  });
});
