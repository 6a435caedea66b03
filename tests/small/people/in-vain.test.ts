/** People moved who were in no danger: who they are, what it costs, who still believes the next order. */
import { describe, expect, it } from 'vitest';
import { heed } from '../../../src/sim/people/heed.ts';
import { needAt } from '../../../src/sim/people/relief.ts';
import { incidentNear } from '../../../src/sim/hazards/answers.ts';
import { inVain } from '../../../src/sim/people/in-vain.ts';
import type { Exercise } from '../../../src/sim/index.ts';
import { measureOutcome } from '../../../src/sim/scoring/measures.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { scoreRules } from '../../../src/sim/scenario/score-numbers.ts';
import { concludeOutcome } from '../../../src/sim/observers.ts';
import { facilityNo, leave, minutes, order, tiny, villageNo, type Wish } from '../../support/tiny-world.ts';

const seven = villageNo('v7');
const one = villageNo('v1');
/** All of v7 (1000 people, dry ground) sent to the county's school, and so many hours of nothing after it. */
function moved(hours: number, wish: Wish = {}, between: (ex: Exercise) => void = () => {}): Exercise {
  const ex = tiny(wish);
  order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-1'], announce: true, staffed: true });
  order(ex, 'commander', leave('v7', 'shelter-1', { scope: 'all', lead: 'x' }));
  minutes(ex, 240);
  between(ex);
  minutes(ex, 60 * hours);
  return ex;
}
const people = (ex: Exercise): number => ex.world.people.moved[seven];

describe('moved in vain', () => {
  it('are those moved whom nothing reached, came near or threatened', () => {
    const ex = moved(0);
    expect(people(ex)).toBeGreaterThan(900);
    expect(inVain(ex.world)).toBe(Math.round(people(ex)));
  });
  it('nobody where the water came after all, or stands at the dike', () => {
    expect(inVain(moved(1, {}, (ex) => void (ex.world.people.wetAt[seven] = ex.world.t)).world)).toBe(0);
    const ex = tiny();
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-1'], announce: true, staffed: true });
    order(ex, 'commander', leave('v5', 'shelter-1', { scope: 'all', lead: 'x' }));
    ex.world.incidents.flood.rivers.gauges.fill(99);
    minutes(ex, 10);
    expect(ex.world.people.endangered[villageNo('v5')]).toBe(400);
  });
  it('nor while a free fire burns within three kilometres, though it is held later', () => {
    const at = (metres: number, held = false): number => {
      const ex = tiny({ hazard: 'forest-fire', rain: null, endAt: '8:00' });
      minutes(ex, 25);
      const { world } = ex;
      const front = world.machines.charts['forest-fire-front'].fire;
      if (held) front.value = { ...(front.value as object), edge: 'contained' };
      world.incidents.forestFire!.threat[seven] = metres;
      return incidentNear(world, seven);
    };
    expect([at(2999), at(3000), at(2999, true)]).toEqual([1000, 0, 0]);
  });
  it('heavy rain is danger enough where no gauge is, drizzle is not', () => {
    const at = (rain: number): number => inVain(moved(12, { rain, endAt: '23:00' }).world);
    expect(at(20)).toBeLessThan(at(0));
    expect(at(1)).toBe(at(0));
  });
});

describe('what it costs', () => {
  it('trust, once hours have passed with nothing or they are home again; of the neighbours a little, of others none', () => {
    const early = moved(0);
    expect(heed(early.world, seven)).toBe(1);
    const late = moved(6);
    const share = people(late) / 1000;
    const town = people(late) / late.world.env.county.townships[0].population;
    expect(heed(late.world, seven)).toBeCloseTo(1 - 0.2 * share - 0.2 * Math.min(1, town), 6);
    expect(heed(late.world, one)).toBeCloseTo(1 - 0.2 * Math.min(1, town), 6);
    expect(heed(late.world, one)).toBeLessThan(1);
    expect(heed(late.world, villageNo('v8'))).toBe(1);
    const back = moved(1, {}, (ex) =>
      order(ex, 'commander', { type: 'return.approve', villages: ['v7'], checked: ['houses'] }),
    );
    expect(heed(back.world, seven)).toBeLessThan(0.9);
    const trusting = moved(6, { parameters: { 'PRM-HED-MOVED': 0, 'PRM-HED-HEARSAY': 0 } });
    expect(heed(trusting.world, seven)).toBe(1);
  });
  it('fewer people of a village beside it leave when they have to', () => {
    const left = (before: boolean): number => {
      const ex = before ? moved(6) : tiny();
      if (!before) minutes(ex, 600);
      order(ex, 'commander', leave('v1', 'shelter-1', { scope: 'all', lead: 'x', crowd: true }));
      minutes(ex, 240);
      return ex.world.people.arrived[one];
    };
    expect(left(true)).toBeLessThan(left(false) - 5);
  });
  it('goods: what they ate is not there for those who lost their homes', () => {
    const shelf = (ex: Exercise): number[] =>
      (ex.world.res.stock[facilityNo('shelter-1')] = Array.from({ length: 9 }, () => 1200));
    /** When v1, whose homes are gone, had food; −1 never. */
    const fed = (before: boolean): number => {
      const ex = before ? moved(2, {}, shelf) : tiny();
      if (!before) {
        order(ex, 'emergency', {
          type: 'shelter.open',
          shelters: ['shelter-1'],
          announce: true,
          staffed: true,
        });
        shelf(ex);
        minutes(ex, 360);
      }
      order(ex, 'commander', leave('v1', 'shelter-1', { scope: 'all', lead: 'x', crowd: true }));
      minutes(ex, 300);
      return needAt(ex.world.people, one, 0);
    };
    expect(fed(false)).toBeGreaterThan(0);
    expect(fed(true)).toBe(-1);
  });
  it('points of loss, and a key of the outcome', () => {
    const ex = moved(6);
    concludeOutcome(ex.world);
    const by = scoreRules().loss;
    const o = measureOutcome(new LogIndex(ex.world.log), by);
    expect(o.evacuatedInVain).toBe(Math.round(people(ex)));
    const free = measureOutcome(new LogIndex(ex.world.log), { ...by, vain: 0 });
    expect(o.total).toBeGreaterThan(free.total + 50);
  });
});
