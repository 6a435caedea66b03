/** Two doctrine profiles: the same run, two score sheets and two reports in which every number names its source. */
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import { exportReport } from '../../../src/export/index.ts';
import { basisUnder } from '../../../src/sim/doctrine/apply.ts';
import {
  buildReport,
  runParts,
  CATALOGUE,
  DISTRIBUTION,
  DOCTRINE_IDS,
  DOCTRINES,
  itemsFor,
  itemUnder,
  score,
  type DoctrineId,
  type LoadedScenario,
} from '../../../src/sim/index.ts';
import { county, firstSteps, firstStepsText, load } from '../../support/tiny.ts';
import { baselinesOf } from '../../support/baselines.ts';

const [current, old] = [DOCTRINES['current-law'], DOCTRINES['plan-2021']];
const under = (id: DoctrineId): LoadedScenario =>
  load(firstStepsText.replace('county: fuliang', `county: fuliang\ndoctrine: ${id}`));
const run = playBot(firstSteps, firstStepsText, county, '1', doctrineBot());
const { world } = run.session.ex;
const record = run.close(null);
const sheet = (id: DoctrineId) =>
  score({ events: world.log, scenario: under(id).scenario, baselines: baselinesOf(1000, 10) });
const report = (id: DoctrineId) =>
  buildReport({
    loaded: under(id),
    pack: county,
    seed: '1',
    policy: 'doctrine',
    recordText: record,
    score: sheet(id),
    ...runParts(run.session.ex),
  });

describe('doctrine profiles', () => {
  it('[CMD-01] exactly one body leads each hazard, by another name in each profile', () => {
    for (const d of [current, old])
      expect(new Set(Object.values(d.leads).map((l) => l.body.zh)).size).toBe(4);
    for (const h of ['flood', 'forest-fire', 'earthquake', 'hazmat'] as const)
      expect(current.leads[h].body.zh).not.toBe(old.leads[h].body.zh);
    expect(old.bodies.zh).toContain('两委三部');
    expect(current.bodies.zh).toContain('安防救委');
  });
  it('[CMD-03] an accident is led by the chemicals branch under the deputy county head', () => {
    expect(old.leads.hazmat.body.zh).toContain('危化专业委员会');
    expect(old.leads.hazmat.head.zh).toContain('分管副县长');
  });
  it('[PLN-02] each hazard names the plan that is activated', () => {
    for (const d of [current, old])
      for (const l of Object.values(d.leads)) expect(l.plan.zh).toMatch(/^县.+应急预案$/);
  });
  it('[DUT-13] reports carry the plan’s distribution list but for courts and press, whom an exercise is not filed with', () => {
    expect(DISTRIBUTION.map((d) => d.zh)).toEqual(
      '县委、县纪委、县人大、县政协、县人武部、县委各部门、群众团体'.split('、'),
    );
    expect(report('current-law').distribution).toEqual(DISTRIBUTION);
  });
  it('every entry of a profile says where it comes from, as of when and how sure', () => {
    for (const d of [current, old])
      for (const x of [
        d.bodies,
        d.issuer,
        d.evaluation,
        ...Object.values(d.leads),
        ...d.laws,
        ...Object.values(d.numbers),
      ])
        expect([x.source !== '', x.asOf !== '', x.status !== undefined]).toEqual([true, true, true]);
  });
});

describe('laws', () => {
  const say = (id: DoctrineId, basis: string): string => basisUnder(DOCTRINES[id], basis).basis;
  it('renumber and rename as the edition asks', () => {
    expect(say('plan-2021', '突发事件应对法 62、64')).toBe('突发事件应对法（2007）40、43');
    expect(say('plan-2021', '突发事件应对法 64（八项内容）')).toBe('突发事件应对法（2007）43（八项内容）');
    expect(say('current-law', '突发事件应对法 73(2)')).toBe('突发事件应对法（2024）73(2)');
    expect(say('current-law', '森林防火条例 31')).toBe('森林草原防灭火条例（国务院令 822）（条次待核）');
    expect(say('plan-2021', '森林防火条例 31；国务院令 822')).toBe('森林防火条例（2008）31');
    expect(say('plan-2021', '计划')).toBe('计划');
  });
  it('never leave an item without a ground, and never name a law of the other time', () => {
    for (const c of CATALOGUE) {
      const [now, then] = [itemUnder(current, c), itemUnder(old, c)];
      expect(now.basis, c.id).not.toBe('');
      expect(then.basis, c.id).not.toMatch(/822|2024|2025/);
      expect(now.basis, c.id).not.toMatch(/森林防火条例|（2007）/);
    }
  });
  it('mark what could not be read, and never make a number surer', () => {
    const fire = CATALOGUE.find((c) => c.id === 'W-18')!;
    expect(fire.status).toBe('regulation');
    expect(itemUnder(current, fire).status).toBe('memory');
    expect(itemUnder(old, fire).status).toBe('regulation');
  });
});

describe('one run under two profiles', () => {
  const sheets = DOCTRINE_IDS.map(sheet);
  it('gives two score sheets: numbers follow the profile, deeds and events do not', () => {
    const [a, b] = sheets;
    expect([a.doctrine, b.doctrine]).toEqual(['current-law', 'plan-2021']);
    expect(a.profileHash).not.toBe(b.profileHash);
    const c09 = sheets.map((s) => s.items.find((i) => i.id === 'C-09')!);
    expect(c09.map((i) => [i.target, i.limit])).toEqual([
      [30, 120],
      [60, 120],
    ]);
    expect(c09[0].doneAt).toBe(c09[1].doneAt);
    expect(a.items.map((i) => [i.id, i.doneAt, i.evidence])).toEqual(
      b.items.map((i) => [i.id, i.doneAt, i.evidence]),
    );
  });
  it('gives two reports in which every number of the catalogue and every indicator names its source', () => {
    for (const m of DOCTRINE_IDS.map(report)) {
      for (const c of m.catalogue) {
        expect([c.id, c.source !== '', c.asOf !== '', c.basis !== '']).toEqual([c.id, true, true, true]);
        if (c.status === 'design') expect(c.source, c.id).toMatch(/训练设定/);
      }
      for (const n of m.negatives) expect(n.basis, n.id).not.toBe('');
      for (const f of m.score.plan.figures) expect(f.source, f.id).not.toBe('');
    }
  });
  it('prints names, grounds and sources of its own profile', async () => {
    const html = async (id: DoctrineId): Promise<string> =>
      new TextDecoder().decode(
        (await exportReport(report(id), 'html', 'zh', async () => new Uint8Array())).bytes,
      );
    const [now, then] = [await html('current-law'), await html('plan-2021')];
    expect(now).toContain('县安防救委（防汛抗旱）');
    expect(now).toContain('突发事件应对法（2024）72');
    expect(now).toContain('GB/T 46792-2025');
    expect(now).toContain('30 分钟电话报告的通行要求');
    expect(then).toContain('县防汛抗旱指挥部');
    expect(then).toContain('突发事件应对法（2007）48');
    expect(then).toContain('AQ/T 9009-2015');
    expect(then).not.toContain('安防救委');
  });
  it('an override of the scenario names its own reason as the source', () => {
    const s = structuredClone(firstSteps.scenario);
    const reason = { zh: '县预案 2025 版 3.2', en: 'County plan 2025, 3.2' };
    s.procedures.overrides = [{ id: 'C-09', targetMin: 45, reason, confirmed: true }];
    const item = itemsFor(s).find((i) => i.id === 'C-09')!;
    expect([item.targetMin, item.limitMin, item.source, item.status]).toEqual([
      45,
      120,
      reason.zh,
      'verified',
    ]);
  });
});
