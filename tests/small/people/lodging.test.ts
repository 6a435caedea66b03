/** Where people are housed: no place holds more than it has room for unless so decided, and nobody is lost or counted twice. */
import { describe, expect, it } from 'vitest';
import { projectView, type Command, type Exercise } from '../../../src/sim/index.ts';
import { needAt } from '../../../src/sim/people/relief.ts';
import {
  events,
  facilityNo,
  messages,
  minutes,
  order,
  refusal,
  tiny,
  villageNo,
} from '../../support/tiny-world.ts';

const seven = villageNo('v7');
const move = (more: Record<string, unknown> = {}): Command => ({
  type: 'evacuate.order',
  villages: ['v7'],
  scope: 'all',
  shelter: 'shelter-3',
  lead: 'x',
  vulnerableFirst: true,
  ...more,
});
const view = (ex: Exercise) => projectView(ex, 'commander');
const people = (ex: Exercise, id: string): number => view(ex).shelters.find((s) => s.id === id)!.people;
const village = (ex: Exercise, id = 'v7') => view(ex).villages.find((v) => v.id === id)!;
/** Runs so many minutes; the fullest that shelters were beyond their room. */
function over(ex: Exercise, n: number): number {
  let most = 0;
  for (let m = 0; m < n; m++) {
    minutes(ex, 1);
    for (const s of view(ex).shelters) most = Math.max(most, s.people - s.capacity);
  }
  return most;
}

describe('a village larger than its shelter', () => {
  it('fills it, and the order’s next one takes the rest', () => {
    const ex = tiny();
    order(ex, 'commander', move({ more: ['shelter-2', 'shelter-1'] }));
    expect(over(ex, 300)).toBe(0);
    expect(['shelter-3', 'shelter-2', 'shelter-1'].map((s) => people(ex, s))).toEqual([300, 50, 650]);
    expect(village(ex)).toMatchObject({ evac: 'done', arrived: 1000, toMove: 1000, waiting: 0 });
    expect(village(ex).lodged).toEqual([
      { shelter: 'shelter-3', people: 300 },
      { shelter: 'shelter-2', people: 50 },
      { shelter: 'shelter-1', people: 650 },
    ]);
    expect(events(ex, 'EVAC_DONE').map((e) => e.data.people)).toEqual([1000]);
    expect(events(ex, 'SHELTER_FULL').map((e) => [e.data.village, e.data.shelter, e.data.next])).toEqual([
      ['v7', 'shelter-3', 'shelter-2'],
      ['v7', 'shelter-2', 'shelter-1'],
    ]);
    expect(messages(ex, 'shelter-passed-on').map((m) => m.params.next)).toEqual(['shelter-2', 'shelter-1']);
    expect(messages(ex, 'shelter-full')).toEqual([]);
  });
  it('leaves the rest at home where no other is named, and says so once', () => {
    const ex = tiny();
    order(ex, 'commander', move());
    expect(over(ex, 300)).toBe(0);
    expect(village(ex)).toMatchObject({ evac: 'moving', arrived: 300, toMove: 1000, waiting: 700 });
    expect(ex.world.people.departed[seven]).toBe(300);
    expect(events(ex, 'EVAC_DONE')).toEqual([]);
    expect(messages(ex, 'shelter-full').map((m) => [m.from, m.params.village, m.params.next])).toEqual([
      ['shelter-3', 'v7', ''],
    ]);
  });
  it('a second order takes the rest, and counts them alone', () => {
    const ex = tiny();
    order(ex, 'commander', move());
    minutes(ex, 30);
    // Nobody waits yet.
    expect(refusal(ex, 'commander', move({ shelter: 'shelter-1' }))).toBe('REJ-062');
    minutes(ex, 270);
    order(ex, 'commander', move({ shelter: 'shelter-1' }));
    expect(over(ex, 300)).toBe(0);
    expect([people(ex, 'shelter-3'), people(ex, 'shelter-1')]).toEqual([300, 700]);
    expect(village(ex)).toMatchObject({ evac: 'done', arrived: 1000, waiting: 0 });
    expect(events(ex, 'EVAC').map((e) => e.data.people)).toEqual([1000, 700]);
    expect(events(ex, 'EVAC_DONE').map((e) => e.data.people)).toEqual([1000]);
    expect(refusal(ex, 'commander', move({ shelter: 'shelter-2' }))).toBe('REJ-062');
  });
  it('is taken whole beyond the room where that was decided', () => {
    const ex = tiny();
    order(ex, 'commander', move({ crowd: true }));
    expect(over(ex, 300)).toBe(700);
    expect(village(ex)).toMatchObject({ evac: 'done', arrived: 1000, waiting: 0 });
    expect(events(ex, 'SHELTER_FULL')).toEqual([]);
  });
  it('tents beside a house are room, on open ground they are not', () => {
    for (const [shelter, held] of [
      ['shelter-1', 1000],
      ['shelter-3', 300],
    ] as const) {
      const ex = tiny();
      ex.world.res.stock[facilityNo(shelter)][3] = 200;
      order(ex, 'commander', move({ villages: ['v7', 'v8'], shelter }));
      minutes(ex, 300);
      const tents = shelter === 'shelter-1' ? 200 * ex.world.env.numbers['PRM-RLF-TENT'] : 0;
      expect(people(ex, shelter)).toBe(Math.min(2200, held + tents));
    }
  });
});

describe('several villages', () => {
  it('share what room there is, those on their way counted', () => {
    const ex = tiny();
    order(ex, 'commander', move({ villages: ['v5', 'v6', 'v8'] }));
    expect(over(ex, 300)).toBe(0);
    expect(people(ex, 'shelter-3')).toBe(300);
    const housed = ['v5', 'v6', 'v8'].map((v) => village(ex, v));
    expect(housed.reduce((n, v) => n + v.arrived, 0)).toBe(300);
    expect(housed.reduce((n, v) => n + v.arrived + v.waiting, 0)).toBe(400 + 100 + 1200);
  });
  it('who go home leave their places to others', () => {
    const ex = tiny();
    order(ex, 'commander', move({ villages: ['v8'] }));
    minutes(ex, 300);
    order(ex, 'commander', move());
    minutes(ex, 60);
    expect([village(ex).arrived, village(ex).waiting]).toEqual([0, 1000]);
    order(ex, 'commander', { type: 'return.approve', villages: ['v8'], checked: ['houses'] });
    expect(village(ex, 'v8').lodged).toEqual([]);
    minutes(ex, 200);
    expect([village(ex).arrived, village(ex).waiting]).toEqual([300, 700]);
  });
});

it('goods are taken where the people are: from each place its share, from none while one lacks them', () => {
  const ex = tiny();
  order(ex, 'emergency', { type: 'relief.start', grounds: ['superior-order'] });
  order(ex, 'commander', move({ villages: ['v5'], more: ['shelter-2', 'shelter-1'] }));
  order(ex, 'commander', { type: 'shelter.open', shelters: ['shelter-3', 'shelter-2', 'shelter-1'] });
  minutes(ex, 300);
  expect(village(ex, 'v5').lodged.map((x) => x.people)).toEqual([300, 50, 50]);
  const { res, people: p } = ex.world;
  const shelf = (id: string): number[] => res.stock[facilityNo(id)];
  const five = villageNo('v5');
  const food = (): number[] => ['shelter-3', 'shelter-2', 'shelter-1'].map((id) => shelf(id)[0]);
  for (const id of ['shelter-3', 'shelter-1']) shelf(id).fill(5000);
  minutes(ex, 2);
  expect([needAt(p, five, 0), food()]).toEqual([-1, [5000, 0, 5000]]);
  shelf('shelter-2').fill(5000);
  minutes(ex, 2);
  expect(needAt(p, five, 0)).toBeGreaterThan(0);
  const eaten = food().map((n) => 5000 - n);
  expect(eaten[0] + eaten[1] + eaten[2]).toBeGreaterThan(0);
  expect(Math.abs(eaten[0] - 6 * eaten[1])).toBeLessThanOrEqual(18);
  expect(Math.abs(eaten[1] - eaten[2])).toBeLessThanOrEqual(3);
});
