/** Threads of what was lost and of what caps: what happened, who could know, which order, what it cost. */
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import { printer } from '../../../src/export/format.ts';
import { threadsOf } from '../../../src/export/threads.ts';
import { workbook } from '../../../src/export/workbook.ts';
import type { ReportModel } from '../../../src/sim/index.ts';
import { shortPlay } from '../../support/report.ts';

const { model } = shortPlay('flood-first-steps', 90);
const death = model.timeline.find((r) => r.kind === 'DEATHS')!;
const thread = {
  item: 'F-07',
  how: 'missing',
  since: 600,
  evidence: [],
  t: death.t,
  event: death.event,
  village: String(death.params.village),
  place: String(death.params.place),
  count: 12,
} as const;
const withLoss = {
  ...model,
  score: {
    ...model.score,
    avoidable: [{ id: 'OUT-DEAD', what: 'dead', beyond: 12, worst: 0, threads: [thread] }],
    caps: [{ id: 'OUT-DEAD', limit: 59 }, ...model.score.caps],
  },
} as ReportModel;

describe('causal threads', () => {
  it('a loss: event, since when and by whom it could be known, the order, people, points and cap', () => {
    const [first] = threadsOf(printer(withLoss, 'zh'));
    const item = model.score.items.find((i) => i.id === 'F-07')!;
    expect(first.title).toContain('死亡 12 人');
    expect(first.happened).toContain(`ev#${death.event}`);
    expect(first.happened).toContain('人员死亡');
    expect(first.known).toContain(`早于损失 ${Math.round((death.t - 600) / 60)} 分钟`);
    expect(first.known).toMatch(/^06:10 起.+可以得知/);
    expect(first.order).toBe('“山洪地灾危险区转移”没有下达。');
    expect(first.cost).toContain(`失 ${(item.max - item.points).toFixed(2)} 分`);
    expect(first.cost).toContain('总分因此不超过 59');
  });
  it('losses come before caps, each cap once, and none twice', () => {
    const titles = threadsOf(printer(withLoss, 'zh')).map((x) => x.title);
    expect(titles[0]).toContain('死亡');
    expect(titles.length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('the paper says how many it shows, and the workbook has all, in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const p = printer(withLoss, lang);
      const all = threadsOf(p);
      expect(JSON.stringify(buildBlocks(p))).toContain(p.t('thread.rows', { n: 6, of: all.length }));
      expect(workbook(withLoss, lang).find((s) => s.id === 'threads')!.rows).toHaveLength(all.length);
      for (const x of all) expect(Object.values(x).join()).not.toMatch(/thread\.|\{\{|slip\./);
    }
  });
  it('there is no such chapter where nothing was lost and nothing caps', () => {
    const clean = { ...model, score: { ...model.score, avoidable: [], caps: [] } };
    const heads = buildBlocks(printer(clean, 'zh')).flatMap((b) => (b.kind === 'heading' ? [b.text] : []));
    expect(heads.join()).not.toContain('因果链条');
  });
});
