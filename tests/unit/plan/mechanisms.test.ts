/** Mechanisms that plan items point at and no other test shows. Titles carry the id of the item. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { cutLink, restoreLink } from '../../../src/sim/information/links.ts';
import { rainSignal } from '../../../src/sim/hazards/weather.ts';
import { advance, CATALOGUE, NEGATIVES, phaseOf, type Exercise } from '../../../src/sim/index.ts';
import { begin, county, firstSteps, give, load } from '../../support/tiny.ts';

const order = {
  order: 'go',
  place: 'there',
  time: 'now',
  safety: 'lifejackets',
  comms: 'radio',
  contact: 'duty desk',
};
/** A world without moving water, where minutes are cheap. */
const dry = load(readFileSync('scenarios/hazmat-kiln-gas.yaml', 'utf8')).scenario;
const townOf = (v: number): number => county.townships.findIndex((t) => t.id === county.villages[v].township);
const messages = (ex: Exercise, code: string) => ex.world.info.messages.filter((m) => m.code === code);
let ex: Exercise;
beforeEach(() => {
  ex = begin();
});

describe('what the county hears', () => {
  it('[DUT-09] what happens in a village reaches the county late, and only if its township can be reached', () => {
    const { people } = ex.world;
    const near = 0;
    const cut = county.villages.findIndex((_, v) => townOf(v) !== townOf(near));
    cutLink(ex.world, townOf(cut), 'cell');
    people.wetAt[near] = people.wetAt[cut] = 0;
    advance(ex, 7 * 60);
    expect(people.wetReported[near]).toBe(-1);
    // Nobody has called anybody to the desk yet.
    advance(ex, 43 * 60);
    expect(people.wetReported[near]).toBeGreaterThan(7 * 60);
    expect(people.wetReported[cut]).toBe(-1);
  });
  it('[COM-06] a township that is cut off is missed after twenty minutes and reports when contact is back', () => {
    cutLink(ex.world, 3, 'cell');
    cutLink(ex.world, 3, 'power');
    advance(ex, 19 * 60);
    expect(messages(ex, 'township-silent')).toHaveLength(0);
    advance(ex, 2 * 60);
    expect(messages(ex, 'township-silent')).toHaveLength(1);
    expect(ex.world.info.known[`township:${county.townships[3].id}:silent`]).toBeDefined();
  });
  it('[COM-01] radio and satellite reach a township that has neither cell service nor power', () => {
    for (const channel of ['satellite', 'radio']) {
      const x = begin('1', dry);
      county.townships.forEach(({ id: township }, i) => {
        cutLink(x.world, i, 'cell');
        cutLink(x.world, i, 'power');
        expect(give(x, 'duty', { type: 'contact.call', township, channel })).toBeNull();
      });
      advance(x, 901);
      expect(
        Object.values(x.world.machines.charts['township-contact']).filter((c) => c.value === 'emergency-link')
          .length,
        channel,
      ).toBeGreaterThan(2);
    }
  });
  it('[MON-04] the rain signal follows the sums of 3, 6 and 12 hours', () => {
    const s = structuredClone(firstSteps.scenario);
    // Twelve dry hours, then steady rain: mm/h times the hours of the window.
    const signal = (mmh: number): number => {
      s.conditions.rain.zones = { east: { steps: [['0:00', mmh]], source: 'test' } };
      return rainSignal(s, 12 * 3600);
    };
    expect([4, 4.2, 8.4, 17, 34].map(signal)).toEqual([0, 4, 3, 2, 1]);
  });
  it('[MON-11] the level that is asked for gathers stages, forecasts, signals and works', () => {
    advance(ex, 5400);
    const asked = ex.world.log.filter((e) => e.kind === 'WARRANTED');
    const kinds = new Set(asked.flatMap((e) => e.data.grounds).map((g) => g.split(':')[0]));
    for (const kind of ['stage', 'danger']) expect([...kinds]).toContain(kind);
    expect(asked.map((e) => e.data.level).filter((l) => l > 0).length).toBeGreaterThan(1);
  });
  it('[WRN-08] a forecast errs more the farther it looks', () => {
    const spread = (perHour: number): { h6: number; h24: number } => {
      const s = structuredClone(firstSteps.scenario);
      s.conditions.forecastErrorPerHour = perHour;
      const runs = ['1', '2', '3', '4'].map((seed) => {
        const x = begin(seed, s);
        advance(x, 180);
        return x.world.info.bulletins[0]!;
      });
      const range = (list: number[]): number => Math.max(...list) - Math.min(...list);
      return { h6: range(runs.map((r) => r.h6)), h24: range(runs.map((r) => r.h24)) };
    };
    expect(spread(0).h24).toBeLessThan(0.011);
    const wide = spread(0.1);
    expect(wide.h24).toBeGreaterThan(2 * wide.h6);
  });
});

describe('warning and moving people', () => {
  const warn = (x: Exercise, v: number, channels: string[]): void =>
    void expect(
      give(x, 'commander', {
        type: 'warning.issue',
        kind: 'flood',
        colour: 'orange',
        villages: [county.villages[v].id],
        townships: [],
        channels,
        text: 'rising',
      }),
    ).toBeNull();
  it('[WRN-02] channels need their network: without cell service messages reach nobody, door-knocking does', () => {
    const reached = (channels: string[]): number => {
      const x = begin();
      cutLink(x.world, townOf(0), 'cell');
      restoreLink(x.world, townOf(0), 'x');
      warn(x, 0, channels);
      advance(x, 3600);
      return x.world.people.households[0];
    };
    expect(reached(['sms', 'wechat', 'call-confirm'])).toBe(0);
    expect(reached(['sms', 'door-knock'])).toBeGreaterThan(0.5);
  });
  it('[WRN-07] loudspeakers fall silent where power is cut', () => {
    const reached = (power: boolean): number => {
      const x = begin();
      if (!power) cutLink(x.world, townOf(0), 'power');
      restoreLink(x.world, townOf(0), 'x');
      warn(x, 0, ['broadcast']);
      advance(x, 3600);
      return x.world.people.households[0];
    };
    expect(reached(true)).toBeGreaterThan(0.5);
    expect(reached(false)).toBe(0);
  });
  it('[WRN-09] an order without a named leader leaves a few behind', () => {
    const v = county.villages.findIndex((x) => x.population > 300 && x.population < 900);
    const shelter = county.facilities.find(
      (f) => f.kind === 'shelter' && f.township === county.villages[v].township,
    )!;
    const moved = (lead: string): number => {
      const x = begin();
      const cmd = { type: 'evacuate.order', villages: [county.villages[v].id], scope: 'all' };
      expect(give(x, 'commander', { ...cmd, shelter: shelter.id, lead, startInMin: 0 })).toBeNull();
      advance(x, 5400);
      return x.world.people.departed[v] / county.villages[v].population;
    };
    expect(moved('cadre')).toBeGreaterThan(moved(''));
    expect(moved('')).toBeGreaterThan(0.5);
  });
});

describe('teams and stores', () => {
  const assign = (x: Exercise, unit: string, task: string): number => {
    const place = county.facilities.find((f) => f.kind === 'government')!.id;
    expect(give(x, 'commander', { type: 'unit.assign', unit, task, target: place, ...order })).toBeNull();
    advance(x, 1200);
    return x.world.res.tasks.at(-1)!.workS;
  };
  it('[TEA-03] work outside a team’s skills takes half as long again', () => {
    const skilled = assign(ex, 'road-team-1', 'repair-road');
    expect(assign(begin(), 'police-team-1', 'repair-road')).toBe(skilled * 1.5);
  });
  it('[TEA-14] a tired team works more slowly', () => {
    const fresh = assign(ex, 'road-team-1', 'repair-road');
    const x = begin();
    x.world.res.units.find((u) => u.id === 'road-team-1')!.workedS = 11 * 3600;
    expect(assign(x, 'road-team-1', 'repair-road')).toBeGreaterThan(fresh);
  });
  it('[JNT-05] social forces that are called come within the hour and are refused work until registered', () => {
    const where = county.villages[0].id;
    const call = { type: 'aid.request', from: 'social', need: 'rescue-teams', quantity: 1, where };
    expect(give(ex, 'emergency', call)).toBeNull();
    advance(ex, 3600);
    const unit = ex.world.res.units.find((u) => u.owner === 'social')!;
    const task = { type: 'unit.assign', unit: unit.id, task: 'standby', target: where, ...order };
    expect(give(ex, 'commander', task)?.code).toBe('REJ-022');
    expect(
      give(ex, 'emergency', { type: 'social.register', unit: unit.id, verified: ['insurance', 'leader'] }),
    ).toBeNull();
    expect(give(ex, 'commander', task)).toBeNull();
  });
  it('[JNT-07] a team that comes by itself stands at the county seat until somebody registers it', () => {
    const s = structuredClone(firstSteps.scenario);
    s.msel = [{ ...s.msel[0], id: 'SELF', at: '0:02', when: undefined, effects: [{ do: 'social-arrives' }] }];
    const x = begin('1', s);
    advance(x, 180);
    const unit = x.world.res.units.find((u) => u.owner === 'social')!;
    expect(unit.node).toBe(county.facilities.find((f) => f.kind === 'government')!.node);
    expect(x.world.info.known['social:any']).toBeDefined();
    expect(x.world.resp.socialRegistered[unit.id]).toBeUndefined();
  });
  it('[REL-08] a stock can be lost in the middle of an exercise', () => {
    const store = county.facilities.find((f) => f.kind === 'store' && f.township !== null)!;
    const s = structuredClone(firstSteps.scenario);
    const loss = { do: 'stock-loss' as const, facility: store.id, item: 'tents', share: 0.5 };
    s.msel = [{ ...s.msel[0], id: 'LOSS', at: '0:02', when: undefined, effects: [loss] }];
    const x = begin('1', s);
    const shelf = x.world.res.stock[county.facilities.indexOf(store)];
    const before = shelf[3];
    advance(x, 180);
    expect(shelf[3]).toBe(Math.floor(before / 2));
  });
});

describe('plans, drills and their records', () => {
  it('[PLN-01] every catalogue item and every finding names its clause or basis', () => {
    expect(CATALOGUE.filter((c) => c.planClause === '' || c.basis === '')).toEqual([]);
    expect(NEGATIVES.filter((n) => n.basis === '')).toEqual([]);
  });
  const shipped = readdirSync('scenarios')
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => load(readFileSync(`scenarios/${f}`, 'utf8')).scenario);
  it('[PLN-04] every scenario but the introductory one quotes the plan', () => {
    const silent = shipped.filter((s) => s.about.planReferences.length === 0);
    expect(silent.filter((s) => s.about.difficulty !== 'introductory').map((s) => s.id)).toEqual([]);
  });
  it('[PLN-06] the type of the exercise comes from the scenario; a trainer pauses and resumes it', () => {
    expect(new Set(shipped.map((s) => s.about.exerciseType)).size).toBeGreaterThan(1);
    advance(ex, 60);
    expect(give(ex, 'trainer', { type: 'exercise.pause' })).toBeNull();
    expect(advance(ex, 60)).toBe(0);
    expect(give(ex, 'trainer', { type: 'exercise.resume' })).toBeNull();
    expect([advance(ex, 60), phaseOf(ex)]).toEqual([60, 'running']);
  });
  it('[PLN-10] one exercise at least is marked introductory', () => {
    expect(shipped.some((s) => s.about.difficulty === 'introductory')).toBe(true);
  });
});
