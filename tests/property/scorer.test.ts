import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playBot } from '../../src/bots/run.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { score, type LooseEvent, type ScoreSheet, type SimLogEvent } from '../../src/sim/index.ts';
import { relog } from '../support/logs.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';

const events = playBot(firstSteps, firstStepsText, county, '1', doctrineBot()).session.ex.world.log;
const baselines = baselinesOf(100000, 10);
const judge = (log: readonly SimLogEvent[]): ScoreSheet =>
  score({ events: log, scenario: firstSteps.scenario, baselines });
const base = judge(events);
/** Re-sort and renumber as the core would have logged it. */
const itemsOf = (s: ScoreSheet, id: string) => s.items.find((i) => i.id === id)!;
/** Acts that a single event proves, with the item it proves. */
const SINGLE: Record<string, string> = {
  ROSTER_SET: 'C-01',
  ACTIVATE: 'C-16',
  NOTIFY: 'C-12',
  INSPECT: 'F-01',
  POST: 'F-02',
  MEASURES_LOW: 'C-05',
  FIRST_ACTION: 'C-13',
  SECONDARY: 'C-33',
  CONSULT: 'C-02',
};
const acts = events.filter((e) => e.kind in SINGLE);

describe('laws of the scorer, all else held fixed', () => {
  it('contributions add up to the raw total, and points to the first three dimensions', () => {
    const c = base.contributions;
    const sum = Object.values(c).reduce((n, x) => n + x.points, 0);
    expect(sum).toBeCloseTo(base.raw, 9);
    expect(base.items.reduce((n, i) => n + i.points, 0)).toBeCloseTo(
      c.timeliness.points + c.completeness.points + c.correctness.points,
      9,
    );
    expect(base.items.reduce((n, i) => n + i.max, 0)).toBeCloseTo(
      100 * (c.timeliness.weight + c.completeness.weight + c.correctness.weight),
      9,
    );
  });
  it('an act done later never makes its item better', () => {
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.integer({ min: 1, max: 5000 }), (act, delay) => {
        const end = base.items.length > 0 ? events.find((e) => e.kind === 'SCORED_END')!.t : 0;
        fc.pre(act.t + delay < end);
        const later = judge(relog(events.map((e) => (e === act ? { ...e, t: e.t + delay } : e))));
        const id = SINGLE[act.kind];
        expect(itemsOf(later, id).t ?? 0).toBeLessThanOrEqual((itemsOf(base, id).t ?? 0) + 1e-12);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
  it('leaving out a critical act never raises the total while its item stays applicable', () => {
    for (const act of acts) {
      const without = judge(relog(events.filter((e) => e !== act)));
      const id = SINGLE[act.kind];
      if (itemsOf(without, id).status === 'not-applicable') continue;
      expect(without.raw, `${act.kind} at ${act.t}`).toBeLessThanOrEqual(base.raw + 1e-9);
    }
  });
  it('renaming units and villages changes nothing', () => {
    const rename = (v: unknown): unknown =>
      typeof v === 'string' && /^(team-|reserve|flood-team|3602221\d{5})/.test(v) && v.length !== 9
        ? `x-${v}`
        : Array.isArray(v)
          ? v.map(rename)
          : v;
    const renamed = relog(
      events.map((e) => ({
        ...e,
        data: Object.fromEntries(Object.entries(e.data).map(([k, v]) => [k, k === 'fact' ? v : rename(v)])),
      })),
    );
    expect(judge(renamed).total).toBeCloseTo(base.total, 9);
  });
  it('pauses change nothing', () => {
    const paused = relog([
      ...events,
      ...[600, 1200].flatMap((t): LooseEvent[] => [
        { n: 0, t, kind: 'PAUSED', role: 'trainer', data: {} },
        { n: 0, t, kind: 'RESUMED', role: 'trainer', data: {} },
      ]),
    ]);
    expect(judge(paused).total).toBeCloseTo(base.total, 9);
  });
  it('a red line caps at 59 and is listed; a waiver with a reason lifts the charge', () => {
    const gate: LooseEvent = {
      n: 0,
      t: 1000,
      kind: 'GATE_ORDER',
      role: 'commander',
      data: { reservoir: 'wuxikou', release: 500, notice: false, approved: false, big: false, more: true },
    };
    const scenario = { ...firstSteps.scenario, scoring: { profile: 'official' as const, numbers: {} } };
    const red = score({ events: relog([...events, gate]), scenario, baselines });
    expect(red.total).toBeLessThanOrEqual(59);
    expect(red.dimensions.safety).toBe(0);
    expect(red.caps).toContainEqual({ id: 'N-19', limit: 59 });
    const waived = score({
      events: relog([
        ...events,
        gate,
        {
          n: 0,
          t: 2000,
          kind: 'ITEM_WAIVED',
          role: 'evaluator',
          data: { item: 'N-19', reason: 'radio log shows the notice' },
        },
      ]),
      scenario,
      baselines,
    });
    expect(waived.violations.some((v) => v.id === 'N-19')).toBe(false);
    // What was lifted stays in sight, with who and why.
    expect(waived.lifted).toMatchObject([
      { id: 'N-19', redLine: true, by: 'evaluator', reason: 'radio log shows the notice' },
    ]);
    expect(waived.caps.map((c) => c.id)).not.toContain('N-19');
  });
  it('an evaluator override replaces the value and keeps the reason', () => {
    const over = judge(
      relog([
        ...events,
        {
          n: 0,
          t: 3000,
          kind: 'ITEM_OVERRIDDEN',
          role: 'evaluator',
          data: { item: 'C-01', t: 0, k: null, c: null, reason: 'late by the door list' },
        },
      ]),
    );
    expect(itemsOf(over, 'C-01')).toMatchObject({ t: 0, overridden: 'late by the door list' });
  });
  it('outcome is not applicable when nobody did better than idle, and weights are renormalised', () => {
    const own = score({ events, scenario: firstSteps.scenario, baselines: null }).outcome.total;
    const s = score({ events, scenario: firstSteps.scenario, baselines: baselinesOf(own, own) });
    expect(s.dimensions.outcome).toBeNull();
    expect(Object.values(s.contributions).reduce((n, c) => n + c.weight, 0)).toBeCloseTo(1, 12);
  });
});
