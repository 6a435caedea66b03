/** People in and on their way out of a cloud: they breathe where they walk, shut windows where it stings, sleep by the clock. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { CELL_M, cellOf, limitsOf } from '../../../src/sim/hazards/hazmat/cloud-step.ts';
import { party, type Party } from '../../../src/sim/hazards/hazmat/party.ts';
import { breathe } from '../../../src/sim/hazards/hazmat/people.ts';
import { asleep } from '../../../src/sim/hazards/hazmat/presence.ts';
import { isOut, walk, worstOn } from '../../../src/sim/hazards/hazmat/ways.ts';
import { leak, minutes, tiny, type Wish } from '../../support/tiny-world.ts';

const world = (wish: Wish = {}): Exercise =>
  tiny({
    hazard: 'hazmat',
    rain: null,
    endAt: '6:00',
    conditions: {
      hazmat: { ...leak(), air: { tempC: 25, sky: 1, country: 'rural', source: 'x' }, workersDown: 0 },
    },
    ...wish,
  });
const h = (ex: Exercise) => ex.world.incidents.hazmat!;
const dormitory = (ex: Exercise) => h(ex).receptors.find((r) => r.id === 'dormitory')!;

describe('on the way out', () => {
  /** Foul air at one place of the window only. */
  const foul = (x: number, y: number, mg = 100): Exercise => {
    const ex = world();
    h(ex).cloud.conc.fill(0);
    h(ex).cloud.conc[cellOf(x, y)] = mg;
    return ex;
  };
  const walker = (dirX: number, dirY: number, pace = 120): Party => ({
    ...party(1, 'way', 10, 10),
    pace,
    dirX,
    dirY,
  });
  it.each([
    ['east', 1, 0],
    ['west', -1, 0],
    ['south', 0, 1],
    ['north', 0, -1],
  ])('a walk to the %s goes there, and breathes the air that lies there', (_, dirX, dirY) => {
    const q = walker(dirX, dirY);
    // Looks at 30, 60, 90, 120 m: one of them in the cell 60 m away.
    walk(h(foul(10 + 60 * dirX, 10 + 60 * dirY)), q, 2);
    expect(q).toMatchObject({ x: 10 + 120 * dirX, y: 10 + 120 * dirY, gone: 120, load: 100 ** 2 / 4 });
    const other = walker(dirX, dirY);
    walk(h(foul(10 - 60 * dirX, 10 - 60 * dirY)), other, 2);
    expect(other.load).toBe(0);
  });
  it('a slanted walk goes both ways at once', () => {
    const q = walker(0.6, -0.8, 100);
    walk(h(foul(70, -70)), q, 1);
    expect(q.x).toBeCloseTo(70, 9);
    expect(q.y).toBeCloseTo(-70, 9);
    expect(q.load).toBe(100 / 4);
  });
  it('the worst air ahead is looked for as far as asked, and not behind', () => {
    const ex = foul(10, 10 + 4 * CELL_M);
    const r = { ...dormitory(ex), x: 10, y: 10 };
    const ahead = (dirY: number, metres: number): number => worstOn(h(ex), r, { dirX: 0, dirY }, metres);
    expect([ahead(1, 4 * CELL_M), ahead(1, 4 * CELL_M - 1), ahead(-1, 500)]).toEqual([100, 0, 0]);
  });
  it('ends far enough away in clean air, or off the map; not in foul air', () => {
    const ex = world({ parameters: { 'PRM-HAZ-WAY': 500 } });
    const [limit] = limitsOf(h(ex));
    const out = (gone: number, mg: number, more: Partial<Party> = {}): boolean => {
      h(ex).cloud.conc.fill(mg);
      return isOut(ex.world, h(ex), { ...walker(1, 0), gone, ...more });
    };
    expect([out(499, 0), out(500, 0), out(500, 0.99 * limit), out(500, limit)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(out(0, limit, { x: 1e5 })).toBe(true);
    expect(out(500, 0, { at: 'open' })).toBe(false);
  });
});

describe('windows on a mild day', () => {
  /** Share of the place that shuts them unasked, by who is where in what air; the street smells. */
  const shut = (
    ...parties: readonly (readonly [people: number, as: (stings: number) => Partial<Party>])[]
  ) => {
    const ex = world({ parameters: { 'PRM-HAZ-SELF-SHUT': 50 } });
    minutes(ex, 12);
    const r = dormitory(ex);
    const stings = limitsOf(h(ex))[1];
    h(ex).cloud.conc[cellOf(r.x, r.y)] = stings;
    r.parties = parties.map(([people, as]) => ({ ...party(people, 'room', r.x, r.y), ...as(stings) }));
    r.shutUnasked = 0;
    breathe(ex.world, h(ex));
    return r.shutUnasked;
  };
  const clean = (): Partial<Party> => ({ room: 0 });
  it('are shut by half of those who were not warned once it stings in a room, from the limit on', () => {
    expect(shut([90, (stings) => ({ room: stings })])).toBe(0.5);
    expect(shut([90, (stings) => ({ room: 0.999 * stings })])).toBe(0);
    expect(shut([90, clean])).toBe(0);
  });
  it('are shut by all for what stings some of them', () => {
    expect(shut([80, clean], [10, (stings) => ({ room: 2 * stings })])).toBe(0.5);
  });
  it('are not shut for what those breathe who are not in rooms with open windows', () => {
    const room = (stings: number): number => 2 * stings;
    expect(shut([80, clean], [10, (s) => ({ at: 'way', room: room(s) })])).toBe(0);
    expect(shut([80, clean], [10, (s) => ({ at: 'open', room: room(s) })])).toBe(0);
    expect(shut([80, clean], [10, (s) => ({ at: 'door', windows: 'wide', room: room(s) })])).toBe(0);
    expect(shut([80, clean], [10, (s) => ({ windows: 'shut', room: room(s) })])).toBe(0);
    expect(shut([80, clean], [10, (s) => ({ windows: 'wide', room: room(s) })])).toBe(0);
  });
});

it('people sleep from ten in the evening until six, to the minute, or as the county’s hours have it', () => {
  const sleep = (clock: string, parameters: Wish['parameters'] = {}): boolean =>
    asleep(world({ startsAt: `2026-07-08T${clock}`, parameters }).world);
  expect(['21:59', '22:00', '23:59', '00:00', '05:59'].map((x) => sleep(x))).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(['06:00', '06:01', '12:00'].map((x) => sleep(x))).toEqual([false, false, false]);
  const late = { 'PRM-HAZ-WAKE': 8, 'PRM-HAZ-SLEEP': 23 };
  expect(['07:59', '08:00', '22:59', '23:00'].map((x) => sleep(x, late))).toEqual([true, false, false, true]);
});
