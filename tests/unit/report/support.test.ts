/** Tasks and capabilities in report and workbook: the numbers are the score's, and no standard is claimed. */
import { expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import type { Block } from '../../../src/export/block.ts';
import { findingText } from '../../../src/export/finding-text.ts';
import { printer } from '../../../src/export/format.ts';
import { workbook } from '../../../src/export/workbook.ts';
import type { ReportModel } from '../../../src/sim/index.ts';
import { HAZARD_SCENARIOS, shortPlay } from '../../support/report.ts';

const LANGS = ['zh', 'en'] as const;
const CAPTIONS = {
  zh: ['任务支撑要素', '能力评估与提升计划'],
  en: ['Tasks and what carries them', 'Capabilities and how they are raised'],
};
/** The same with many teams sent for the first task. */
function sent(m: ReportModel, n: number): ReportModel {
  const first = m.score.items.find((i) => i.status === 'done' || i.status === 'not-done')!;
  const event = 1_000_000;
  return {
    ...m,
    score: { ...m.score, items: m.score.items.map((i) => (i === first ? { ...i, evidence: [event] } : i)) },
    timeline: Array.from({ length: n }, (_, i) => ({
      t: 0,
      lane: 'forces' as const,
      role: '' as const,
      kind: 'DISPATCH',
      event,
      params: { unit: `u${i + 1}`, target: '', kind: 'work' },
    })),
  };
}
it.each(Object.entries(HAZARD_SCENARIOS))('%s', (_, id) => {
  const { model: m } = shortPlay(id, 60);
  const live = m.score.items.filter((i) => i.status === 'done' || i.status === 'not-done');
  const of = (item: string): string => m.catalogue.find((c) => c.id === item)!.capability;
  const capabilities = [...new Set(live.map((i) => of(i.id)))];
  expect(live.length).toBeGreaterThan(5);
  for (const lang of LANGS) {
    const p = printer(m, lang);
    const blocks = buildBlocks(p);
    const [tasks, plan] = CAPTIONS[lang].map((c) =>
      blocks.find(
        (b): b is Extract<Block, { kind: 'table' }> => b.kind === 'table' && b.caption.endsWith(c),
      )!,
    );
    // Every task that was called for, once, and no other.
    expect(tasks.rows.map((r) => r[1].split(' ')[0]).sort()).toEqual(live.map((i) => i.id).sort());
    expect(plan.rows).toHaveLength(capabilities.length);
    for (const c of capabilities) {
      const name = p.t(`capability.${c}`);
      const items = live.filter((i) => of(i.id) === c);
      const row = plan.rows.find((r) => r[0] === name)!;
      const [got, max] = [items.reduce((a, i) => a + i.points, 0), items.reduce((a, i) => a + i.max, 0)];
      expect(row[1]).toBe(`${items.filter((i) => i.status === 'done').length}/${items.length}`);
      expect(row[2]).toBe(p.percent(max > 0 ? got / max : null));
      const found = m.findings.filter((f) => items.some((i) => i.id === f.about));
      for (const f of found) {
        expect(row[4]).toContain(findingText(p, f).title);
        expect(row[6].match(/\d+/g)).toContain(String(f.no));
      }
      if (found.length === 0) expect(row[4]).toBe('—');
    }
    for (const i of live) {
      const row = tasks.rows.find((r) => r[1].startsWith(`${i.id} `))!;
      expect(row[2] !== '—').toBe(m.objectives.some((o) => o.procedures.includes(i.id)));
      expect(row[7] === '—' ? [] : row[7].match(/\d+/g)).toEqual(
        m.findings.filter((f) => f.about === i.id).map((f) => String(f.no)),
      );
    }
    // The workbook says the same of each.
    const sheets = workbook(m, lang);
    const [cells, raised] = ['tasks', 'capabilities'].map((k) => sheets.find((s) => s.id === k)!.rows);
    const TEAMS = 4;
    const others = <T>(r: readonly T[]): T[] => r.filter((_x, i) => i !== TEAMS);
    expect(cells.map((r) => others(r).map((c) => (c === '' ? '—' : c)))).toEqual(tasks.rows.map(others));
    expect(raised.map((r) => `${r[1]}/${r[2]}`)).toEqual(plan.rows.map((r) => r[1]));
    // Paper names three teams and counts all; the workbook names all.
    const many = sent(m, 5);
    const [paper] = buildBlocks(printer(many, lang)).filter(
      (b) => b.kind === 'table' && b.caption.endsWith(CAPTIONS[lang][0]),
    ) as Extract<Block, { kind: 'table' }>[];
    const names = workbook(many, lang).find((s) => s.id === 'tasks')!;
    const at = paper.rows.findIndex((r) => r[TEAMS] !== '—');
    expect(paper.rows[at][TEAMS]).toMatch(/u1.*u2.*u3.*5/);
    expect(paper.rows[at][TEAMS]).not.toContain('u4');
    expect(names.rows[at][TEAMS]).toMatch(/u1.*u4.*u5/);
    // Named after a standard that was not read: said in front of both, and never more than that.
    const said = JSON.stringify(blocks);
    expect(said.split('46791')).toHaveLength(3);
    expect(said.split(lang === 'zh' ? '未核对标准原文' : 'text was not read')).toHaveLength(3);
    expect(said.split(lang === 'zh' ? '不表示符合该标准' : 'No conformance is claimed')).toHaveLength(3);
  }
});
