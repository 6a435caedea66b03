/** Before and at a forest fire: precautions, the neighbour's crew, relief on the line. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { incidentSites } from '../../../src/sim/hazards/answers.ts';
import { roundHours } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { turnoutS } from '../../../src/sim/resources/movement.ts';
import { events, messages, minutes, order, tiny, unitOf } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const burning = (endAt = '8:00'): Exercise => tiny({ hazard: 'forest-fire', rain: null, endAt });
const actions = (...list: readonly string[]): Command => ({ type: 'danger.actions', actions: list });
const fireCrew = (ex: Exercise): string =>
  ex.world.res.units.find((u) => u.skills.includes('forest-fire'))!.id;

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
  it('with rangers out a fire is called in after half the time', () => {
    const heard = (...list: readonly string[]): number => {
      const ex = burning();
      order(ex, 'hq-office', actions(...list));
      for (let m = 0; m < 60; m++, minutes(ex, 0.5))
        if (messages(ex, 'fire-reported').length > 0) return ex.world.t / 60;
      return -1;
    };
    expect(heard('rangers-out')).toBeLessThan(heard('media'));
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
  expect(arrived(true)).toEqual({ n: 1, minute: 105, near: true });
  expect(arrived(false).n).toBe(0);
});

describe('crews at the flames', () => {
  /** Hours of a fresh crew's work that a round comes to. */
  const round = (worked: number, relieve: boolean): number => {
    const ex = burning();
    minutes(ex, 30);
    const id = fireCrew(ex);
    order(ex, 'emergency', {
      type: 'fire.assign',
      unit: id,
      task: 'fire-line',
      target: 'fire-rear',
      lookout: true,
      escape1: 'x',
      escape2: 'x',
      safetyZone: 'x',
      standOff: true,
      ...SIX,
    });
    for (let m = 0; m < 200 && unitOf(ex, id).status !== 'working'; m++) minutes(ex, 1);
    unitOf(ex, id).workedS = worked * 3600;
    if (relieve) order(ex, 'emergency', { type: 'crews.rotate', supplied: ['reserve', 'rest', 'food'] });
    return roundHours(ex.world, ex.world.incidents.forestFire!, ex.world.res.tasks[0]);
  };
  it('are worn out after two hours and get less done, and as much as ever once relieved', () => {
    const fresh = round(0, false);
    expect(fresh).toBeGreaterThan(0);
    expect(round(3, false)).toBeCloseTo(fresh / 1.5, 9);
    expect(round(3, true)).toBe(fresh);
  });
});
