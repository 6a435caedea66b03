/** Before and at a forest fire: precautions, the neighbour's crew, relief on the line. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { incidentSites } from '../../../src/sim/hazards/answers.ts';
import { roundHours } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { frameOf, placeOf } from '../../../src/sim/hazards/forest-fire/window.ts';
import { wearOut } from '../../../src/sim/resources/accidents.ts';
import { lossBySector } from '../../../src/sim/resources/losses.ts';
import { turnoutS } from '../../../src/sim/resources/movement.ts';
import { events, messages, minutes, order, tiny, unitOf } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const burning = (endAt = '8:00'): Exercise => tiny({ hazard: 'forest-fire', rain: null, endAt });
const actions = (...list: readonly string[]): Command => ({ type: 'danger.actions', actions: list });
const fireCrew = (ex: Exercise): string =>
  ex.world.res.units.find((u) => u.skills.includes('forest-fire'))!.id;

const rearLine = (unit: string): Command => ({
  type: 'fire.assign',
  unit,
  task: 'fire-line',
  target: 'fire-rear',
  lookout: true,
  escape1: 'x',
  escape2: 'x',
  safetyZone: 'x',
  standOff: true,
  ...SIX,
});

describe('precautions of a day of fire danger', () => {
  it('crews brought forward are out in two minutes, others as ever', () => {
    const ex = burning();
    const out = (id: string): number => turnoutS(ex.world, unitOf(ex, id)) / 60;
    const [crew, other] = [fireCrew(ex), 'power-team-1'];
    const before = [out(crew), out(other)];
    order(ex, 'hq-office', actions('media'));
    expect([out(crew), out(other)]).toEqual(before);
    order(ex, 'hq-office', actions('crews-forward'));
    expect(out(crew)).toBe(2);
    expect(out(other)).toBe(before[1]);
  });
  it('crews told to be ready stand by: other crews of the county turn out a level sooner', () => {
    const out = (...list: readonly string[]): number => {
      const ex = tiny({
        hazard: 'forest-fire',
        rain: null,
        parameters: { 'PRM-RDY-NONE': 3, 'PRM-RDY-4': 2 },
      });
      order(ex, 'hq-office', actions(...list));
      return turnoutS(ex.world, unitOf(ex, 'flood-team-1')) / 60;
    };
    expect([out('media'), out('crews-ready')]).toEqual([15, 10]);
  });
  it('with rangers out a fire is called in after half the time', () => {
    const heard = (...list: readonly string[]): number => {
      const ex = burning();
      order(ex, 'hq-office', actions(...list));
      for (let m = 0; m < 60; m++, minutes(ex, 0.5))
        if (messages(ex, 'fire-reported').length > 0) return ex.world.t / 60;
      return -1;
    };
    // It is lit at ten minutes past and would be called in after five.
    expect(heard('rangers-out')).toBe(12.5);
    expect(heard('media')).toBeGreaterThan(14);
  });
});

it('the neighbour’s crew comes to the fire itself, once, after it was asked for joint action', () => {
  const arrived = (asked: boolean): { n: number; minute: number; near: boolean } => {
    const ex = burning();
    minutes(ex, 30);
    if (asked)
      for (const role of ['duty', 'commander'] as const) order(ex, role, { type: 'border.joint', text: 'x' });
    minutes(ex, 120);
    const came = events(ex, 'AID_ARRIVED');
    const unit = came[0] && unitOf(ex, came[0].data.unit as string);
    return {
      n: came.length,
      minute: came[0] ? came[0].t / 60 : -1,
      near: unit !== undefined && unit.node === incidentSites(ex.world)[0].node,
    };
  };
  expect(arrived(true)).toEqual({ n: 1, minute: 75, near: true });
  expect(arrived(false).n).toBe(0);
});

it('the neighbour’s crew is skilled and builds line where it is sent', () => {
  const metres = (): number => {
    const ex = tiny({
      hazard: 'forest-fire',
      rain: null,
      endAt: '8:00',
      parameters: { 'PRM-FIR-JOINT': 10 },
    });
    minutes(ex, 15);
    order(ex, 'duty', { type: 'border.joint', text: 'x' });
    minutes(ex, 11);
    const id = events(ex, 'AID_ARRIVED')[0].data.unit as string;
    order(ex, 'emergency', rearLine(id));
    minutes(ex, 120);
    expect(events(ex, 'ON_FIRE').map((e) => [e.data.unit, e.data.skilled])).toEqual([[id, true]]);
    return events(ex, 'LINE').reduce((n, e) => n + (e.data.unit === id ? e.data.metres : 0), 0);
  };
  expect(metres()).toBeGreaterThan(100);
});

describe('crews at the flames', () => {
  /** Hours of a fresh crew's work that a round comes to. */
  const round = (worked: number, relieve: boolean, supplied = ['reserve', 'rest', 'food']): number => {
    const ex = burning();
    minutes(ex, 30);
    const id = fireCrew(ex);
    order(ex, 'emergency', rearLine(id));
    for (let m = 0; m < 200 && unitOf(ex, id).status !== 'working'; m++) minutes(ex, 1);
    unitOf(ex, id).workedS = worked * 3600;
    if (relieve) order(ex, 'emergency', { type: 'crews.rotate', supplied });
    return roundHours(ex.world, ex.world.incidents.forestFire!, ex.world.res.tasks[0]);
  };
  it('are relieved by a reserve and by rest together, not by food', () => {
    const fresh = round(0, false);
    expect(round(3, true, ['reserve', 'food'])).toBeCloseTo(fresh / 1.5, 9);
    expect(round(3, true, ['rest', 'water'])).toBeCloseTo(fresh / 1.5, 9);
  });
  it('and when they clear up after it: worn out, some of a crew are hurt in an hour, relieved or before two hours none', () => {
    const hurt = (kind: 'fire-line' | 'mop-up', worked: number, relieve = false): number => {
      const parameters = { 'PRM-RES-ACCIDENT': 2 };
      const ex = tiny({ hazard: 'forest-fire', rain: null, endAt: '8:00', parameters });
      minutes(ex, 30);
      const id = fireCrew(ex);
      order(ex, 'emergency', { ...rearLine(id), task: kind });
      for (let m = 0; m < 200 && unitOf(ex, id).status !== 'working'; m++) minutes(ex, 1);
      const { world } = ex;
      Object.assign(unitOf(ex, id), { workedS: worked * 3600, people: 10 });
      if (relieve) order(ex, 'emergency', { type: 'crews.rotate', supplied: ['reserve', 'rest'] });
      world.people.harm.length = 0;
      for (let i = 0; i < 6; i++) wearOut(world);
      return world.people.harm[0]?.expectedHurt ?? 0;
    };
    for (const kind of ['fire-line', 'mop-up'] as const) {
      expect(hurt(kind, 2.1), kind).toBeCloseTo(0.2, 9);
      expect([hurt(kind, 2), hurt(kind, 2.1, true)], kind).toEqual([0, 0]);
    }
  });
  it('more than two meet at the same edge and leave gaps unless a plan, made on a look at the fire, divides it', () => {
    type Plan = 'none' | 'blind' | 'looked' | 'drawn' | 'blind-drawn' | 'elsewhere';
    const hours = (crews: number, plan: Plan): number => {
      const ex = burning();
      minutes(ex, 30);
      const ids = ['fire-rescue-1', 'fire-rescue-2', 'fire-post-1', 'county-team'].slice(0, crews);
      for (const id of ids) order(ex, 'emergency', rearLine(id));
      const there = () => ids.every((id) => unitOf(ex, id).status === 'working');
      for (let m = 0; m < 200 && !there(); m++) minutes(ex, 1);
      expect(there()).toBe(true);
      const f = ex.world.incidents.forestFire!;
      if (!plan.startsWith('blind')) f.reconAt = ex.world.t;
      const { lon, lat } = placeOf(frameOf(ex.world), f.orders[ex.world.res.tasks[0].unit].at);
      if (plan !== 'none')
        order(ex, 'commander', {
          type: 'fire.plan',
          sectors: ['fire-rear'],
          tactic: 'flanks-from-anchor',
          responsible: 'x',
          ...(plan.endsWith('drawn') && { area: ['circle', lon, lat, 100] }),
          ...(plan === 'elsewhere' && { area: ['circle', lon - 0.02, lat, 100] }),
        });
      if (plan !== 'none') expect(events(ex, 'FIRE_PLAN')[0].data.near).toBe(plan !== 'elsewhere');
      // Who looks only afterwards has still drawn without having looked.
      if (plan === 'blind-drawn') f.reconAt = ex.world.t + 1;
      const task = ex.world.res.tasks[0];
      unitOf(ex, ids[0]).workedS = 0;
      return roundHours(ex.world, f, { ...task, pace: 1, workS: 3600 });
    };
    expect([hours(2, 'none'), hours(3, 'looked'), hours(4, 'looked'), hours(3, 'drawn')]).toEqual([
      1, 1, 1, 1,
    ]);
    for (const gaps of [
      hours(3, 'none'),
      hours(4, 'none'),
      hours(3, 'blind'),
      hours(3, 'blind-drawn'),
      hours(3, 'elsewhere'),
    ])
      expect(gaps).toBeCloseTo(1 / 1.3, 9);
  });
  it('work on where the front no longer goes once nobody has told them of the weather for an hour and a half, or of a turn', () => {
    const hours = (told: readonly string[], ago: number, turned = false): number => {
      const ex = tiny({
        hazard: 'forest-fire',
        rain: null,
        endAt: '8:00',
        parameters: { 'PRM-FIR-UNTOLD': 70 },
      });
      minutes(ex, 30);
      order(ex, 'emergency', rearLine(fireCrew(ex)));
      minutes(ex, 20);
      if (told.length > 0) order(ex, 'emergency', { type: 'weather.watch', told });
      minutes(ex, ago);
      ex.world.machines.charts['forest-fire-wind'].wind.value = turned ? 'turned' : 'steady';
      const task = ex.world.res.tasks[0];
      ex.world.res.units[task.unit].workedS = 0;
      return roundHours(ex.world, ex.world.incidents.forestFire!, task);
    };
    const fresh = hours(['wind'], 0);
    expect(fresh).toBeGreaterThan(0);
    expect(hours(['humidity'], 90)).toBe(fresh);
    for (const less of [hours(['wind'], 91), hours([], 0), hours(['shift'], 0), hours(['wind'], 0, true)])
      expect(less).toBeCloseTo(0.7 * fresh, 9);
  });
  it('are worn out after two hours and get less done, and as much as ever once relieved', () => {
    const fresh = round(0, false);
    expect(fresh).toBeGreaterThan(0);
    expect(round(2, false)).toBe(fresh);
    expect(round(2.01, false)).toBeCloseTo(fresh / 1.5, 9);
    expect(round(3, false)).toBeCloseTo(fresh / 1.5, 9);
    expect(round(3, true)).toBe(fresh);
  });
});

it('woods stay closed from when a fire is contained until it is accepted as out, and again if it flares up', () => {
  const ex = tiny({ hazard: 'forest-fire', rain: null, endAt: '8:00', parameters: { 'PRM-STL-FIRE': 60 } });
  const { charts } = ex.world.machines;
  const edge = (value: string): void => {
    const chart = charts['forest-fire-front'].fire;
    chart.value = { ...(chart.value as object), edge: value } as never;
  };
  const cost = (m: number): number => {
    const before = ex.world.incidents.forestFire!.openS;
    for (let k = 0; k < m; k++) {
      edge(state);
      minutes(ex, 1);
    }
    return ex.world.incidents.forestFire!.openS - before;
  };
  let state = 'free';
  minutes(ex, 15);
  expect(cost(30)).toBe(0);
  state = 'out';
  const before = lossBySector(ex.world).standstill;
  expect(cost(30)).toBe(30 * 60);
  expect(lossBySector(ex.world).standstill - before).toBe(30);
  order(ex, 'commander', { type: 'fire.accept', guards: true, hours: 24 });
  expect(cost(5)).toBe(0);
});
