/** The procedures list and the scorer are one evaluation: what is shown as due is what will be asked. Messages tell the truth. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, isOver, score } from '../../src/sim/index.ts';
import { procedureView } from '../../src/sim/scoring/procedure-views.ts';
import { judgeItems } from '../../src/sim/scoring/score.ts';
import { begin, load } from '../support/tiny.ts';
import { TruthWatch } from '../support/truth-watch.ts';
import { sampleOf } from '../support/whole.ts';

const ASKED = ['due', 'late', 'overdue'];
/** One of each hazard; all in `npm run proof -- whole`. */
const SAMPLE = ['flood-first-steps', 'hazmat-kiln-gas', 'forest-fire-qingming', 'earthquake-m51-aftershocks'];
const files = sampleOf(
  readdirSync('scenarios').filter((f) => f.endsWith('.yaml')),
  (f) => SAMPLE.includes(f.slice(0, -5)),
);

describe.each(files)('%s with nothing done', (file) => {
  it('shows every minute what the scorer asks at the end, no sooner and no later, with the time left', () => {
    const { scenario } = load(readFileSync(`scenarios/${file}`, 'utf8'));
    const ex = begin('1', scenario);
    const truth = new TruthWatch(ex.world);
    const seen: { t: number; asked: Map<string, { since: number; dueAt: number; state: string }> }[] = [];
    while (!isOver(ex)) {
      advance(ex, 60);
      truth.look();
      const asked = new Map(
        judgeItems(ex.world.log, scenario, ex.world.t)
          .map((i) => procedureView(i, ex.world.t))
          .filter((p) => ASKED.includes(p.state))
          .map((p) => [p.id, p] as const),
      );
      seen.push({ t: ex.world.t, asked });
    }
    const sheet = score({ events: ex.world.log, scenario, baselines: null });
    const wrong: string[] = [];
    for (const i of sheet.items) {
      const charged = i.status === 'not-done' ? i.knownSince : -1;
      const open = charged >= 0 ? charged : i.openSince;
      for (const { t, asked } of seen) {
        const p = asked.get(i.id);
        const should = open >= 0 && t >= open;
        if (should !== (p !== undefined))
          wrong.push(`${i.id} at ${t}: ${should ? 'hidden' : 'shown'}, open ${open}`);
        else if (p && p.since !== open) wrong.push(`${i.id} at ${t}: since ${p.since}, asked since ${open}`);
        else if (p && i.target !== null) {
          const state =
            t > open + 60 * (i.limit ?? Infinity) ? 'overdue' : t > open + 60 * i.target ? 'late' : 'due';
          if (p.dueAt !== open + 60 * i.target || p.state !== state)
            wrong.push(`${i.id} at ${t}: ${p.state}`);
        }
        if (wrong.length > 20) break;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.some((s) => s.asked.size > 3)).toBe(true);
    truth.reread();
    expect(truth.faults).toEqual([]);
  });
});
