/** Every catalogue item in a log that meets it and in one that misses it, and what the difference is worth. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, NEGATIVES, score, type ScoreSheet } from '../../src/sim/index.ts';
import { CATALOGUE_IDS } from '../../src/sim/scenario/item-ids.ts';
import { WEIGHTS } from '../../src/sim/scoring/score.ts';
import { common } from '../fixtures/items/common.ts';
import { earthquake } from '../fixtures/items/earthquake.ts';
import { flood } from '../fixtures/items/flood.ts';
import { forestFire } from '../fixtures/items/forest-fire.ts';
import { hazmat } from '../fixtures/items/hazmat.ts';
import { logOf, type ItemFixture } from '../support/item-log.ts';
import { load } from '../support/tiny.ts';

const GOLDEN = 'tests/golden/items.txt';
const CLOSE = 9;
const rows = [common, flood, forestFire, earthquake, hazmat].flatMap(({ scenario: id, items }) => {
  const { scenario } = load(readFileSync(`scenarios/${id}.yaml`, 'utf8'));
  const under = (profile: 'official' | 'training') => (f: ItemFixture, way: 'met' | 'missed') =>
    score({ events: logOf(f, way), scenario: { ...scenario, scoring: { profile, numbers: {} } }, baselines: null });
  return items.map((f) => ({
    f,
    // Without caps, which would hide the difference of one item behind another's.
    met: under('training')(f, 'met'),
    missed: under('training')(f, 'missed'),
    capped: under('official')(f, 'missed'),
  }));
});
const NEGATIVE = new Map(NEGATIVES.map((n) => [n.id, n.penalty]));
const item = (s: ScoreSheet, id: string) => s.items.find((i) => i.id === id)!;
const value = (s: ScoreSheet, id: string): number => {
  const { t, k, c } = item(s, id);
  return (t ?? 0) + (k ?? 0) + (c ?? 0);
};
const unique = (s: ScoreSheet): string[] => [...new Set(s.violations.map((v) => v.id))].sort();
/** The total by hand: shares of weights per dimension, safety as given, coordination as measured. */
function byHand(s: ScoreSheet, safety: number): number {
  const live = s.items.filter((i) => i.status === 'done' || i.status === 'not-done');
  const share = (d: 't' | 'k' | 'c'): number | null => {
    const mine = live.filter((i) => i[d] !== null);
    const weight = mine.reduce((n, i) => n + i.weight, 0);
    return weight === 0 ? null : (100 * mine.reduce((n, i) => n + i.weight * i[d]!, 0)) / weight;
  };
  const parts = [
    [WEIGHTS.timeliness, share('t')],
    [WEIGHTS.completeness, share('k')],
    [WEIGHTS.correctness, share('c')],
    [WEIGHTS.coordination, s.dimensions.coordination],
    [WEIGHTS.safety, safety],
  ] as const;
  const used = parts.filter(([, x]) => x !== null);
  const all = used.reduce((n, [w]) => n + w, 0);
  return used.reduce((n, [w, x]) => n + (w * x!) / all, 0);
}

describe('the catalogue', () => {
  it('holds 111 steps and 40 negatives, each with one fixture', () => {
    const ids = [...CATALOGUE.map((i) => i.id), ...NEGATIVES.map((n) => n.id)].sort();
    expect(CATALOGUE).toHaveLength(111);
    expect(NEGATIVES).toHaveLength(40);
    expect(ids).toEqual([...CATALOGUE_IDS].sort());
    expect(rows.map((r) => r.f.id).sort()).toEqual(ids);
  });
});

const steps = rows.filter((r) => !NEGATIVE.has(r.f.id)).map((r) => [r.f.id, r] as const);
const negatives = rows.filter((r) => NEGATIVE.has(r.f.id)).map((r) => [r.f.id, r] as const);

describe('a step', () => {
  it.each(steps)('%s met is done and worth more than missed', (id, { f, met, missed }) => {
    const [good, bad] = [item(met, id), item(missed, id)];
    // What is in words is there or not: it earns nothing by being written, and its absence costs.
    if (['C-35', 'C-39'].includes(id)) {
      expect([good.status, good.t, good.k, good.c, bad.status]).toEqual([
        'not-observable',
        null,
        null,
        null,
        'not-done',
      ]);
      return;
    }
    expect(good.status).toBe('done');
    for (const d of ['t', 'k', 'c'] as const) if (good[d] !== null) expect(good[d], d).toBeGreaterThan(0);
    // What the enterprise owes is nobody's omission at the county's table.
    if (['H-01', 'H-02'].includes(id)) expect(bad.status).toBe('not-applicable');
    else expect(['done', 'not-done']).toContain(bad.status);
    expect(value(missed, id)).toBeLessThan(value(met, id));
    expect(unique(met)).toEqual([]);
    expect(unique(missed)).toEqual([...(f.charges ?? [])].sort());
  });
});
describe('a negative', () => {
  it.each(negatives)('%s is charged when violated, and only then', (id, { f, met, missed, capped }) => {
    const red = f.penalty === 100;
    expect(unique(met)).toEqual([]);
    expect(unique(missed)).toEqual([id, ...(f.charges ?? [])].sort());
    const mine = missed.violations.filter((v) => v.id === id);
    expect(mine.some((v) => v.redLine)).toBe(red);
    if (!red) expect(mine[0].penalty).toBe(NEGATIVE.get(id) === 'Y' ? 3 : 10);
    if (red) expect(capped.caps).toContainEqual({ id, limit: 59 });
    if (red) expect(capped.total).toBeLessThanOrEqual(59);
  });
});
describe.each(rows.map((r) => [r.f.id, r] as const))('%s', (id, { f, met, missed }) => {
  it('leaves every other item as it was', () => {
    const mine = new Set([id, ...(f.also ?? [])]);
    const rest = (s: ScoreSheet) =>
      s.items.filter((i) => !mine.has(i.id)).map(({ id: x, status, t, k, c }) => ({ x, status, t, k, c }));
    expect(rest(missed)).toEqual(rest(met));
  });
  it('is worth what the arithmetic says', () => {
    const safety = 100 - (f.penalty ?? 0);
    expect(met.dimensions.safety).toBe(100);
    expect(missed.dimensions.safety).toBe(safety);
    expect(met.total).toBeCloseTo(byHand(met, 100), CLOSE);
    expect(missed.total).toBeCloseTo(byHand(missed, safety), CLOSE);
    expect(met.total - missed.total).toBeGreaterThan(0);
  });
});

it('the table of differences is the golden one', () => {
  const width = (x: number): string => x.toFixed(2).padStart(7);
  const table = [
    'id        met  missed  difference',
    ...rows.map(
      ({ f, met, missed }) =>
        `${f.id}${width(met.total)} ${width(missed.total)} ${width(met.total - missed.total)}` +
        (NEGATIVE.has(f.id) ? `  ${f.penalty === 100 ? 'red line' : `−${f.penalty}`}` : ''),
    ),
    '',
  ].join('\n');
  const old = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  if (old !== table && process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync(GOLDEN, table);
  else expect(table).toBe(old);
});
