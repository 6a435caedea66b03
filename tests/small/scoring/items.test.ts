/**
 * Every item and every negative at its limits: on time, at the limit, a minute past, at twice the limit, left out, told
 * wrongly, prompted, waived, overridden. The law of the clock is reckoned here; the rest stands in the golden.
 */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/sim/scoring/catalogue.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { findViolations } from '../../../src/sim/scoring/negatives.ts';
import { judgeItems } from '../../../src/sim/scoring/score.ts';
import { numbersOf } from '../../../src/sim/scenario/parameters.ts';
import type { SimLogEvent } from '../../../src/sim/world.ts';
import { common } from '../../fixtures/items/common.ts';
import { earthquake } from '../../fixtures/items/earthquake.ts';
import { flood } from '../../fixtures/items/flood.ts';
import { forestFire } from '../../fixtures/items/forest-fire.ts';
import { hazmat } from '../../fixtures/items/hazmat.ts';
import { logOf, type ItemFixture } from '../../support/item-log.ts';
import { goldenOf } from '../golden.ts';
import { settings } from './settings.ts';
import { variants } from './variants.ts';

const ITEMS = new Map(CATALOGUE.map((c) => [c.id, c]));
const HAZARD: Readonly<Record<string, string>> = {
  C: 'flood',
  F: 'flood',
  W: 'forest-fire',
  E: 'earthquake',
  H: 'hazmat',
};
const sets: readonly [string, readonly ItemFixture[]][] = [
  ['flood', common.items],
  ['flood', flood.items],
  ['forest-fire', forestFire.items],
  ['earthquake', earthquake.items],
  ['hazmat', hazmat.items],
];
const only = new Map<string, ReturnType<typeof settings>>();
function under(id: string, hazard: string): ReturnType<typeof settings> {
  const key = `${id} ${hazard}`;
  let s = only.get(key);
  if (!s) {
    const notApplicable = CATALOGUE.map((c) => c.id).filter((x) => x !== id);
    only.set(key, (s = settings(hazard, { procedures: { notApplicable, overrides: [] } })));
  }
  return s;
}
const NUMBERS = numbersOf(settings('flood'));
const x = (v: number | null): string => (v === null ? '–' : String(Math.round(v * 1000) / 1000));
const minutes = (t: number): string => (t < 0 ? '–' : String(Math.round((t / 60) * 100) / 100));

function judged(f: ItemFixture, hazard: string, log: SimLogEvent[]): string {
  const [i] = ITEMS.has(f.id) ? judgeItems(log, under(f.id, hazard)) : [];
  const charges = findViolations(new LogIndex(log), NUMBERS).map(
    (v) =>
      `${v.id}${v.red ? '!' : ''}@${minutes(v.t)}` +
      (Object.keys(v.params).length > 0 ? JSON.stringify(v.params) : '') +
      `[${v.evidence.length}${v.linked ? ` ${v.linked}` : ''}]`,
  );
  const item = i
    ? `${i.status} t ${x(i.t)} k ${x(i.k)} c ${x(i.c)} known ${minutes(i.knownSince)} done ${minutes(i.doneAt)} open ${minutes(i.openSince)} next ${minutes(i.nextAt)} ev ${i.evidence.join(',')}` +
      `${i.note ? ` note ${i.note}` : ''}${i.prompted ? ' prompted' : ''}${i.overridden ? ` by hand: ${i.overridden}` : ''}`
    : '';
  return [item, charges.join(' ')].filter((s) => s !== '').join(' | ') || 'nothing';
}

describe.each(sets)('%s', (hazard, items) => {
  const golden = goldenOf(
    `items-${hazard}-${items[0].id[0].toLowerCase()}`,
    'What departs from the fixture and how it is judged; minutes. Departures that change nothing are counted only.',
  );
  it.each(items.map((f) => [f.id, f] as const))('%s at its limits', (id, f) => {
    const own = HAZARD[id[0]] ?? hazard;
    const item = ITEMS.get(id);
    const from = item ? judgeItems(logOf(f, 'met'), under(id, own))[0].knownSince : -1;
    const by = new Map<string, string[]>();
    for (const { label, log } of variants(f, item, from < 0 ? -1 : Math.round(from / 60))) {
      const line = judged(f, own, log);
      by.set(line, [...(by.get(line) ?? []), label]);
    }
    const [[base, same], ...rest] = [...by];
    golden(id, [
      base,
      `unchanged by ${same.length - 1}`,
      ...rest.map(([line, labels]) => `${labels.join('; ')}\n    ${line}`),
    ]);
  });
});

/** Timeliness reckoned anew (exercise-doctrine §8): 1 to the target, 0.6 at the limit, 0 from twice the limit. */
function law(minutes: number, target: number, limit: number): number {
  if (minutes <= target) return 1;
  if (minutes <= limit) return 1 - 0.4 * ((minutes - target) / (limit - target));
  return Math.max(0, 0.6 * (2 - minutes / limit));
}
/** Items of one trigger and one act. */
const single = [
  ...common.items,
  ...flood.items,
  ...forestFire.items,
  ...earthquake.items,
  ...hazmat.items,
].filter((f) => {
  const item = ITEMS.get(f.id);
  return (
    item?.clock === 'elapsed' &&
    item.limitMin !== null &&
    item.limitMin > item.targetMin! &&
    f.met.length === 1 &&
    (f.need ?? []).some((r) => r[1] === 'KNOWN' || r[1] === 'WARRANTED') &&
    !['C-04', 'C-10'].includes(f.id)
  );
});
describe('the clock of an item', () => {
  it('is tested for most items', () => expect(single.length).toBeGreaterThan(45));
  it.each(single.map((f) => [f.id, f] as const))(
    '[SCO-1] %s: target, limit, twice the limit, a minute past each',
    (id, f) => {
      const own = HAZARD[id[0]];
      const base = judgeItems(logOf(f, 'met'), under(id, own))[0];
      const [target, limit] = [base.target!, base.limit!];
      const known = base.knownSince / 60;
      for (const m of [target, target + 1, limit, limit + 1, 2 * limit, 2 * limit + 1]) {
        const [, kind, data] = f.met[0];
        const at = (prompt: boolean) =>
          judgeItems(
            logOf(
              {
                ...f,
                endMin: 9000,
                met: [
                  [known + m, kind, data],
                  ...(prompt ? ([[known, 'INJECT', { prompts: id }]] as const) : []),
                ],
              },
              'met',
            ),
            under(id, own),
          )[0];
        const want = law(m, target, limit);
        expect(at(false).t, `${m} min`).toBeCloseTo(want, 9);
        expect(at(true).t, `${m} min, prompted`).toBeCloseTo(want / 2, 9);
        expect(at(true).prompted).toBe(true);
      }
    },
  );
});
