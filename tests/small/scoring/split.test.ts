/** A village split over shelters: the place that takes the rest counts beside the first, in C-24 and in the report. */
import { asLogged } from '../../support/loose.ts';
import { describe, expect, it } from 'vitest';
import { shelterRows } from '../../../src/sim/report/shelters.ts';
import { CATALOGUE } from '../../../src/sim/scoring/catalogue.ts';
import { judgeItems } from '../../../src/sim/scoring/score.ts';
import { evac, logOf, moved, shelter, type ItemFixture, type Row } from '../../support/item-log.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { settings } from './settings.ts';

const notApplicable = CATALOGUE.map((c) => c.id).filter((x) => x !== 'C-24');
const only = settings('flood', { procedures: { notApplicable, overrides: [] } });
const full = (more: Record<string, unknown> = {}): Row => [
  120,
  'SHELTER_FULL',
  { village: 'v1', shelter: 's1', next: 's2', left: 200, nextSafe: true, ...more },
];
const second = (min: number): Row => [min, 'SHELTER_OPEN', { shelters: ['s2'], fields: 1 }];
const judged = (...rows: Row[]) => {
  const f: ItemFixture = { id: 'C-24', need: [evac(60), moved(250)], met: [shelter(55), ...rows] };
  const [{ t, k, c, note }] = judgeItems(logOf(f, 'met'), only);
  return [t, k, c, note];
};

describe('C-24', () => {
  it('is whole where both places were open and fit, as it is for one', () => {
    expect(judged()).toEqual([1, 1, 1, '1/1']);
    expect(judged(full(), second(100))).toEqual([1, 1, 1, '2/2']);
  });
  it('is half where the second never opened, or was unfit', () => {
    expect(judged(full())).toEqual([0.5, 0.5, 0.5, '1/2']);
    expect(judged(full({ nextSafe: false }), second(100))).toEqual([1, 1, 0.5, '2/2']);
  });
  it('is not asked of a place that took nobody, nor of another village’s', () => {
    expect(judged(full({ next: '' }))).toEqual([1, 1, 1, '1/1']);
    expect(judged(full({ village: 'v2' }))).toEqual([1, 1, 1, '1/1']);
  });
});

describe('the report', () => {
  const rows = (...list: Row[]) =>
    shelterRows(
      asLogged(list.map(([min, kind, data = {}], n) => ({ n, t: min * 60, kind, role: null, data }))),
      tinyCounty,
    ).map((r) => [r.shelter, r.sent, r.unfit]);
  const sent = (more: Record<string, unknown> = {}) => evac(60, { shelter: 'shelter-3', ...more });
  const over = (next: string, nextSafe = true) => full({ shelter: 'shelter-3', next, nextSafe });
  it('names each place with those who were sent there, once', () => {
    expect(rows(sent(), over('shelter-1'))).toEqual([
      ['shelter-1', 200, false],
      ['shelter-3', 300, false],
    ]);
    expect(rows(sent(), over('shelter-1', false))[0]).toEqual(['shelter-1', 200, true]);
  });
  it('counts those who waited with the order that found them room', () => {
    expect(rows(sent(), over(''), sent({ shelter: 'shelter-1', people: 200 }))).toEqual([
      ['shelter-1', 200, false],
      ['shelter-3', 300, false],
    ]);
  });
});
