/** City, garrison and neighbours act on what they were told. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { events, messages, minutes, order, quake, tiny, unitOf } from '../../support/tiny-world.ts';

const report = (figures: Record<string, unknown> = {}, kind = 'first'): Command => ({
  type: `report.${kind}`,
  to: ['city-government', 'city-emergency'],
  dead: 0,
  injured: 0,
  missing: 0,
  evacuated: 0,
  ...figures,
});
const ask = (from = 'city'): Command => ({
  type: 'aid.request',
  from,
  need: 'boats',
  quantity: 1,
  where: 'v5',
});
/** The county has been told of twenty. */
const twentyHurt = (ex: Exercise): void =>
  void ex.world.people.harm.push({
    place: 'v5',
    village: 4,
    expectedDead: 0,
    expectedHurt: 20,
    dead: 0,
    injured: 20,
    since: 0,
    deadReported: 0,
    injuredReported: 20,
  });
/** Minute at which help is there after being asked for at once; −1 within four hours not. */
function arrives(from: string, before: readonly Command[]): { at: number; ex: Exercise } {
  const ex = tiny({ endAt: '6:00' });
  for (const cmd of before) order(ex, 'duty', cmd);
  order(ex, 'commander', ask(from));
  minutes(ex, 240);
  const e = events(ex, 'AID_ARRIVED')[0];
  return { at: e ? e.t / 60 : -1, ex };
}

describe('help from the city', () => {
  it('does not set out before a report, and says so; the report sends it', () => {
    const { at, ex } = arrives('city', []);
    expect(at).toBe(-1);
    expect(messages(ex, 'city-knows-nothing')).toHaveLength(1);
    order(ex, 'duty', report());
    minutes(ex, 120);
    expect(events(ex, 'AID_ARRIVED')).toHaveLength(1);
  });
  it('asks blanks back by phone first, checks wild figures first', () => {
    expect(arrives('city', [report()]).at).toBe(120);
    const blank = arrives('city', [report({ dead: undefined })]);
    expect(blank.at).toBe(135);
    expect(messages(blank.ex, 'city-asks-blanks')).toHaveLength(1);
    expect(arrives('city', [report({ dead: 99_999 })]).at).toBe(165);
  });
  it('sends half to a county that told of less than it knew', () => {
    const full = unitOf(arrives('city', [report()]).ex, 'city-team-1').people;
    const ex = tiny({ endAt: '6:00' });
    twentyHurt(ex);
    order(ex, 'duty', report());
    order(ex, 'commander', ask());
    minutes(ex, 121);
    expect(unitOf(ex, 'city-team-1').people).toBe(Math.round(full / 2));
  });
  it('sends half on an old report that tells less than is known by now; a follow-up brings all', () => {
    const sent = (...again: readonly Command[]): number => {
      const ex = tiny({ endAt: '6:00', parameters: { 'PRM-AID-OLD': 60 } });
      order(ex, 'duty', report());
      twentyHurt(ex);
      order(ex, 'commander', ask());
      minutes(ex, 61);
      for (const cmd of again) order(ex, 'duty', cmd);
      minutes(ex, 61);
      return unitOf(ex, 'city-team-1').people;
    };
    const all = sent(report({ injured: 20 }, 'follow-up'));
    expect(sent()).toBe(Math.round(all / 2));
    // Who was moved is no measure of the help that is needed.
    expect(sent(report({ injured: 20, evacuated: 0 }, 'follow-up'))).toBe(all);
  });
  it('is there a quarter of an hour sooner for neighbours that were told, and for word of the shock', () => {
    const told = (party: string): Command => ({ type: 'neighbours.notify', parties: [party], text: 'x' });
    expect(arrives('city', [report(), told('downstream-district')]).at).toBe(105);
    expect(arrives('city', [report(), told('qimen-county'), told('wuyuan-county')]).at).toBe(105);
    expect(arrives('city', [report(), told('telecom')]).at).toBe(120);
    const ex = tiny({ hazard: 'earthquake', rain: null, conditions: { earthquake: quake() }, endAt: '6:00' });
    minutes(ex, 10);
    order(ex, 'duty', report());
    order(ex, 'commander', ask());
    const relay: Command = { type: 'quake.relay', parts: ['magnitude'], to: ['city-government'] };
    order(ex, 'duty', relay);
    order(ex, 'commander', ask());
    const [first, second] = ex.world.res.aid;
    expect((first.arrivesAt - second.arrivesAt) / 60).toBe(15);
  });
  it('volunteers and the Red Cross wait for no report', () => expect(arrives('social', []).at).toBe(60));
});

describe('the garrison', () => {
  const told: Command = { type: 'neighbours.notify', parties: ['garrison'], text: 'x' };
  it('is there half an hour sooner when it was told beforehand', () => {
    expect(arrives('military', [report()]).at).toBe(90);
    expect(arrives('military', [report(), told]).at).toBe(60);
    expect(arrives('city', [report(), told]).at).toBe(120);
  });
});

describe('power company and telecom', () => {
  const repair = (parties: readonly string[]): number => {
    const ex = tiny({ endAt: '6:00' });
    if (parties.length > 0) order(ex, 'duty', { type: 'neighbours.notify', parties, text: 'x' });
    order(ex, 'emergency', {
      type: 'unit.assign',
      unit: 'power-team-1',
      task: 'repair-power',
      target: 't1',
      order: 'x',
    });
    minutes(ex, 60);
    return ex.world.res.tasks[0].pace;
  };
  it('repair faster once told', () => {
    expect(repair(['power-company'])).toBeCloseTo(0.7 * repair([]), 9);
    expect(repair(['telecom'])).toBe(repair([]));
  });
});
