/** The six laws of the scorer on a thousand event logs (a sample of 400 in `npm test`), all else held fixed, outcome included. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { playBot } from '../../src/bots/run.ts';
import { score, type Baselines, type ScoreSheet, type SimLogEvent } from '../../src/sim/index.ts';
import {
  actsOf,
  BUTTONS,
  chargedIn,
  endOf,
  inSeries,
  mutate,
  plans,
  relog,
  renamed,
  standsAmong,
} from '../support/logs.ts';
import { county, load } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';
import { WHOLE } from '../support/whole.ts';

const LOGS = WHOLE ? 1000 : 400;
const CLOSE = 1e-9;
const bases = ['flood-first-steps', 'forest-fire-lightning', 'hazmat-ammonia-night'].map((id) => {
  const text = readFileSync(`scenarios/${id}.yaml`, 'utf8');
  const loaded = load(text);
  // The official profile: caps count too.
  const scenario = { ...loaded.scenario, scoring: { profile: 'official' as const, numbers: {} } };
  const run = playBot(loaded, text, county, '1', doctrineBot());
  const events = run.session.ex.world.log;
  const lost = run.score(null).outcome.total;
  const baselines: Baselines = baselinesOf(lost + 5000, lost - 500);
  const judge = (log: readonly SimLogEvent[]): ScoreSheet => score({ events: log, scenario, baselines });
  return { id, events, judge, doctrine: judge(events) };
});
const cases = fc.sample(plans(bases.length), { numRuns: LOGS, seed: 20260 }).map((plan, i) => {
  const base = bases[plan.base];
  const log = mutate(base.events, plan);
  return { plan, i, base, log, sheet: base.judge(log), acts: actsOf(log) };
});
type Case = (typeof cases)[number];
const name = (c: Case, e?: SimLogEvent): string =>
  `log ${c.i} of ${c.base.id}${e ? `, ${e.kind} at ${e.t}` : ''}`;
/** Neither what the county did nor what it is capped at may rise. */
function neverHigher(c: Case, log: readonly SimLogEvent[], label: string): void {
  const s = c.base.judge(log);
  expect(s.raw, `${label}: raw`).toBeLessThanOrEqual(c.sheet.raw + CLOSE);
  expect(s.total, `${label}: total`).toBeLessThanOrEqual(c.sheet.total + CLOSE);
}

describe('laws of the scorer', () => {
  it('are tried on as many different logs of three hazards', () => {
    expect(new Set(cases.map((c) => c.log.map((e) => `${e.t}${e.kind}`).join())).size).toBeGreaterThan(
      0.9 * LOGS,
    );
    expect(new Set(cases.map((c) => c.base.id)).size).toBe(3);
    expect(new Set(cases.map((c) => c.sheet.raw.toFixed(3))).size).toBeGreaterThan(0.4 * LOGS);
  });
  it('1: an act done later never scores higher', () => {
    let tried = 0;
    for (const c of cases) {
      const charged = chargedIn(c.sheet);
      const acts = c.acts.filter((e) => !inSeries(e) && !charged.has(e.n) && !standsAmong(c.log, e));
      const act = acts[c.plan.pick % acts.length];
      const t = act.t + c.plan.delay;
      if (t >= endOf(c.log)) continue;
      tried++;
      neverHigher(c, relog(c.log.map((e) => (e === act ? { ...e, t } : e))), name(c, act));
    }
    expect(tried).toBeGreaterThan(LOGS / 2);
  });
  it('2: a critical act left out never scores higher while its item stays applicable', () => {
    let tried = 0;
    for (const c of cases) {
      const charged = chargedIn(c.sheet);
      const critical = c.sheet.items.filter((i) => i.weight === 5 && i.status === 'done');
      // A report that says what is not so, or not to all, lowers what the reports are worth: leaving it out may be better.
      const acts = c.acts.filter(
        (e) =>
          !charged.has(e.n) &&
          !standsAmong(c.log, e) &&
          critical.some((i) => i.evidence.includes(e.n)) &&
          !(e.kind === 'REPORT' && e.data.fields < 1),
      );
      const act = acts[c.plan.pick % acts.length];
      const without = relog(c.log.filter((e) => e !== act));
      const after = c.base.judge(without);
      const mine = critical.filter((i) => i.evidence.includes(act.n)).map((i) => i.id);
      if (after.items.some((i) => mine.includes(i.id) && i.status === 'not-applicable')) continue;
      tried++;
      neverHigher(c, without, name(c, act));
    }
    expect(tried).toBeGreaterThan(LOGS / 2);
  });
  it('3: other names and numbers change nothing', () => {
    for (const c of cases) {
      const s = c.base.judge(renamed(c.log));
      expect(s.total, name(c)).toBeCloseTo(c.sheet.total, 9);
      expect(s.items.map((i) => [i.id, i.status, i.t, i.k, i.c])).toEqual(
        c.sheet.items.map((i) => [i.id, i.status, i.t, i.k, i.c]),
      );
      expect(s.violations.map((v) => v.id)).toEqual(c.sheet.violations.map((v) => v.id));
    }
  });
  it('4: pauses change nothing', () => {
    for (const c of cases) {
      const at = [c.plan.pick, c.plan.delay].map((x) => x % endOf(c.log));
      const paused = relog([
        ...c.log,
        ...at.flatMap((t) =>
          ['PAUSED', 'RESUMED'].map((kind) => ({ n: 0, t, kind, role: 'trainer' as const, data: {} })),
        ),
      ]);
      const s = c.base.judge(paused);
      expect(s.total, name(c)).toBe(c.sheet.total);
      expect(s.raw).toBe(c.sheet.raw);
    }
  });
  it('5: spam never beats the doctrine', () => {
    for (const c of cases) {
      const { events, judge, doctrine } = c.base;
      const end = endOf(events);
      const at = (i: number): number => (c.plan.pick * 31 + i * c.plan.delay) % end;
      const spam = relog([
        ...events,
        // What stands among others is no spam when set up again: where the first had been overtaken, a second is right.
        ...actsOf(events)
          .filter((e) => !standsAmong(events, e))
          .map((e, i) => ({ ...e, t: at(i) })),
        ...BUTTONS.map((e, i) => ({ ...e, n: 0, t: at(3 * i + 1) })),
      ]);
      expect(judge(spam).total, name(c)).toBeLessThanOrEqual(doctrine.total + CLOSE);
    }
  });
  it('6: contributions add up to the raw total, points to the first three dimensions, and caps to the total', () => {
    for (const { sheet, ...c } of cases) {
      const parts = sheet.contributions;
      const sum = Object.values(parts).reduce((n, x) => n + x.points, 0);
      expect(sum, name({ ...c, sheet })).toBeCloseTo(sheet.raw, 9);
      expect(sheet.items.reduce((n, i) => n + i.points, 0)).toBeCloseTo(
        parts.timeliness.points + parts.completeness.points + parts.correctness.points,
        9,
      );
      expect(Object.values(parts).reduce((n, x) => n + x.weight, 0)).toBeCloseTo(1, 12);
      expect(sheet.total).toBe(Math.min(sheet.raw, ...sheet.caps.map((x) => x.limit)));
    }
  });
});
