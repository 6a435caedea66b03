/** What a response level, measures and a roster are worth: how soon crews are out, stores loaded, and villages heard of. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { turnoutS } from '../../../src/sim/resources/movement.ts';
import { supplyS, supplyWay } from '../../../src/sim/resources/supplies.ts';
import { countyStore } from '../../../src/sim/resources/roster.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { facilityNo, minutes, order, submitted, tiny, unitOf, type Wish } from '../../support/tiny-world.ts';

const REAL: Wish = {
  parameters: {
    'PRM-RDY-NONE': 3,
    'PRM-RDY-4': 2,
    'PRM-RDY-3': 1.5,
    'PRM-RDY-1': 0.7,
    'PRM-RDY-REPORT': 10,
    'PRM-RDY-DESK': 8,
  },
};
const level = (n: number, measures: readonly string[] = ['patrol']): Command => ({
  type: 'response.activate',
  level: String(n),
  grounds: ['superior-order'],
  measures,
});
const ROSTER: Command = { type: 'duty.roster', leader: 'x', posts: ['duty-desk'], backups: 'x' };
const staffed = (): Exercise => {
  const ex = tiny(REAL);
  order(ex, 'duty', ROSTER);
  return ex;
};
const out = (ex: Exercise, unit = 'flood-team-1'): number => turnoutS(ex.world, unitOf(ex, unit)) / 60;

describe('turnout of county crews, five minutes at full readiness', () => {
  it.each([
    [0, 15],
    [4, 10],
    [3, 7.5],
    [2, 5],
    [1, 3.5],
  ])('at level %i: %f minutes', (n, expected) => {
    const ex = staffed();
    if (n > 0) order(ex, 'commander', level(n));
    minutes(ex, 10);
    expect(out(ex)).toBe(expected);
  });
  it('while people come together: whichever is sooner', () => {
    const ex = staffed();
    order(ex, 'commander', level(2));
    expect(out(ex)).toBe(15);
    minutes(ex, 3);
    expect(out(ex)).toBe(12);
    minutes(ex, 6);
    expect(out(ex)).toBe(6);
  });
  it('departments that sat together within the hour come together in half the time', () => {
    const consult: Command = {
      type: 'consult.hold',
      attendees: ['water', 'weather'],
      riskTownships: [],
      proposedLevel: '2',
    };
    const after = (wait: number, ...first: readonly Command[]): number => {
      const ex = staffed();
      for (const cmd of first) order(ex, 'commander', cmd);
      minutes(ex, wait);
      order(ex, 'commander', level(2));
      minutes(ex, 3);
      return out(ex);
    };
    expect(after(50)).toBe(12);
    expect(after(50, consult)).toBe(7);
    expect(after(57, consult)).toBe(7);
    expect(after(58, consult)).toBe(12);
  });
  it('stepping down sends them home at once', () => {
    const ex = staffed();
    order(ex, 'commander', level(2));
    minutes(ex, 20);
    order(ex, 'commander', level(4));
    expect(out(ex)).toBe(10);
    order(ex, 'commander', { type: 'response.end', statement: 'x' });
    expect(out(ex)).toBe(15);
  });
  it('teams on standby are worth a level; a measure that is not theirs is worth none', () => {
    const ex = staffed();
    order(ex, 'commander', { type: 'measures.order', measures: ['close-risky', 'goods-forward'] });
    expect(out(ex)).toBe(15);
    order(ex, 'commander', { type: 'measures.order', measures: ['teams-standby'] });
    expect(out(ex)).toBe(10);
    order(ex, 'commander', level(2));
    minutes(ex, 10);
    expect(out(ex)).toBe(3.5);
  });
  it('takes eight minutes more where no roster says who is on duty', () => {
    const ex = tiny(REAL);
    expect(out(ex)).toBe(23);
    order(ex, 'duty', ROSTER);
    expect(out(ex)).toBe(15);
  });
  it('a fire brigade is out in three minutes whatever the level', () => {
    expect(out(staffed(), 'fire-rescue-1')).toBe(3);
  });
});

describe('loading of goods, twenty minutes at full readiness', () => {
  const load = (ex: Exercise): number => {
    const [store, to] = [countyStore(tinyCounty), facilityNo('shelter-1')];
    const way = supplyWay(ex.world, store, to, true)!;
    return Math.round((supplyS(ex.world, store, way) - way.seconds) / 60);
  };
  it('takes an hour from a store that nobody has opened, less with goods moved forward', () => {
    const ex = staffed();
    expect(load(ex)).toBe(60);
    order(ex, 'commander', level(4, ['supplies-forward']));
    minutes(ex, 10);
    expect(load(ex)).toBe(30);
  });
});

describe('standing by', () => {
  const worked = (n: number): number => {
    const ex = tiny(REAL);
    order(ex, 'commander', level(n));
    minutes(ex, 60);
    return unitOf(ex, 'flood-team-1').workedS / 3600;
  };
  it('tires by a quarter of the hours at Ⅱ and not at Ⅲ', () => {
    expect(worked(2)).toBeCloseTo(0.25, 6);
    expect(worked(3)).toBe(0);
  });
});

describe('reports of villages', () => {
  const heard = (...orders: readonly Command[]): number => {
    const ex = tiny(REAL);
    for (const cmd of orders) submitted(ex, 'commander', cmd);
    ex.world.people.wetAt[3] = 0;
    for (let m = 1; m < 120; m++) {
      minutes(ex, 1);
      if (ex.world.people.wetReported[3] >= 0) return m;
    }
    return -1;
  };
  it('come ten minutes later with no response, eight later with no roster', () => {
    const best = heard(level(3), ROSTER);
    expect(best).toBeGreaterThan(0);
    expect(heard(ROSTER) - best).toBe(10);
    expect(heard(level(4), ROSTER) - best).toBe(5);
    expect(heard(level(3)) - best).toBe(8);
  });
});
