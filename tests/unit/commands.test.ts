import { beforeEach, describe, expect, it } from 'vitest';
import { advance, COMMANDS, stateHash, type Exercise } from '../../src/sim/index.ts';
import { begin, county, give } from '../support/tiny.ts';

const order = {
  order: 'patrol',
  place: 'levee 1',
  time: 'now',
  safety: 'lifejackets',
  comms: 'radio',
  contact: 'duty desk',
};
const village = county.villages[0].id;
let ex: Exercise;
beforeEach(() => {
  ex = begin();
});

describe('commands are judged before they change anything', () => {
  it('[REJ-001] unknown command', () => expect(give(ex, 'duty', { type: 'unit.fly' })?.code).toBe('REJ-001'));
  it('[REJ-002] wrong role', () =>
    expect(
      give(ex, 'health', { type: 'response.activate', level: '4', grounds: ['rain-signal'], measures: [] })
        ?.code,
    ).toBe('REJ-002'));
  it('[REJ-003] a field that is missing, wrong or unknown is named', () => {
    expect(give(ex, 'duty', { type: 'duty.roster', posts: ['duty-desk'] })).toMatchObject({
      code: 'REJ-003',
      field: 'leader',
    });
    expect(give(ex, 'duty', { type: 'duty.roster', leader: 'A', posts: ['nowhere'] })).toMatchObject({
      code: 'REJ-003',
      field: 'posts',
    });
    expect(
      give(ex, 'duty', { type: 'duty.roster', leader: 'A', posts: ['duty-desk'], colour: 1 }),
    ).toMatchObject({ code: 'REJ-003', field: 'colour' });
    expect(
      give(ex, 'duty', { type: 'duty.roster', leader: 'x'.repeat(100000), posts: ['duty-desk'] }),
    ).toMatchObject({ code: 'REJ-003', field: 'leader' });
  });
  it('[REJ-004] a reference to nothing', () =>
    expect(give(ex, 'emergency', { type: 'shelter.open', shelters: ['nowhere'] })).toMatchObject({
      code: 'REJ-004',
      field: 'shelters',
    }));
  it('[REJ-004] a danger that nobody has found cannot be named', () =>
    expect(give(ex, 'hq-office', { type: 'danger.guard', danger: '0', unit: 'reserve-1' })?.code).toBe(
      'REJ-004',
    ));
  it('[REJ-030] a level without grounds', () =>
    expect(
      give(ex, 'commander', { type: 'response.activate', level: '4', grounds: [], measures: [] })?.code,
    ).toBe('REJ-030'));
  it('[REJ-034] Ⅱ and Ⅰ are for the commander', () =>
    expect(
      give(ex, 'hq-office', {
        type: 'response.activate',
        level: '1',
        grounds: ['rain-signal'],
        measures: [],
      })?.code,
    ).toBe('REJ-034'));
  it('[REJ-090] a follow-up before the first report', () =>
    expect(give(ex, 'duty', { type: 'report.follow-up', to: ['city-government'] })?.code).toBe('REJ-090'));
  it('[REJ-070] more than the store holds', () => {
    const shelter = county.facilities.find((f) => f.kind === 'shelter')!.id;
    expect(
      give(ex, 'emergency', {
        type: 'supplies.dispatch',
        store: 'store-county',
        to: shelter,
        item: 'tents',
        quantity: 99999,
      })?.code,
    ).toBe('REJ-070');
  });
  it('[REJ-100] more than the gates can pass', () =>
    expect(give(ex, 'commander', { type: 'gate.order', reservoir: 'wuxikou', release: 19000 })?.code).toBe(
      'REJ-100',
    ));
  it('[REJ-021] an order to a unit that cannot get there', () => {
    const node = county.villages[0].node;
    const edges = county.roads.edges.flatMap((e, i) => (e.a === node || e.b === node ? [String(i)] : []));
    expect(give(ex, 'police', { type: 'road.close', edges, rescueLane: false })).toBeNull();
    expect(
      give(ex, 'commander', {
        type: 'unit.assign',
        unit: 'reserve-1',
        task: 'standby',
        target: village,
        ...order,
      })?.code,
    ).toBe('REJ-021');
  });
  it('[REJ-025] a unit that has a task is redirected, not assigned twice', () => {
    const cmd = { type: 'unit.assign', unit: 'reserve-1', task: 'standby', target: village, ...order };
    expect(give(ex, 'commander', cmd)).toBeNull();
    expect(give(ex, 'commander', cmd)?.code).toBe('REJ-025');
    expect(
      give(ex, 'commander', { ...cmd, type: 'unit.redirect', target: county.villages[5].id }),
    ).toBeNull();
  });
  it('[REJ-005] nothing but trainers’ acts after a real emergency', () => {
    expect(give(ex, 'duty', { type: 'exercise.real-emergency', reason: 'fire in the building' })).toBeNull();
    expect(give(ex, 'duty', { type: 'duty.roster', leader: 'A', posts: ['duty-desk'] })?.code).toBe(
      'REJ-005',
    );
    expect(advance(ex, 60)).toBe(0);
  });
  it('[DET-8] a rejected command leaves the hash unchanged and is logged with its code', () => {
    const before = stateHash(ex);
    give(ex, 'health', { type: 'response.activate', level: '4', grounds: ['rain-signal'], measures: [] });
    expect(stateHash(ex)).toBe(before);
    expect(ex.commands.at(-1)).toMatchObject({ code: 'REJ-002', role: 'health' });
  });
  it('every command refuses an empty body or takes it, without throwing', () => {
    for (const def of COMMANDS.values())
      expect(() => give(ex, def.roles[0], { type: def.type })).not.toThrow();
  });
});

describe('what orders do', () => {
  it('a unit turns out, drives and arrives; the ETA shown before holds', () => {
    const unit = ex.world.res.units.findIndex((u) => u.id === 'reserve-1');
    expect(
      give(ex, 'commander', {
        type: 'unit.assign',
        unit: 'reserve-1',
        task: 'standby',
        target: village,
        ...order,
      }),
    ).toBeNull();
    advance(ex, 120);
    expect(ex.world.res.units[unit].status).toBe('turnout');
    advance(ex, 3600);
    expect(ex.world.res.units[unit].status).toBe('working');
    expect(ex.world.log.some((e) => e.kind === 'ON_SCENE' && e.data.unit === 'reserve-1')).toBe(true);
  });
  it('a warning reaches village, then households, then persons', () => {
    expect(
      give(ex, 'commander', {
        type: 'warning.issue',
        kind: 'flood',
        colour: 'orange',
        villages: [village],
        townships: [],
        channels: ['sms', 'broadcast', 'door-knock'],
        text: 'rising',
      }),
    ).toBeNull();
    const p = ex.world.people;
    expect(p.warnedAt[0]).toBe(-1);
    advance(ex, 600);
    expect(p.warnedAt[0]).toBeGreaterThan(0);
    const early = p.households[0];
    advance(ex, 2400);
    expect(p.households[0]).toBeGreaterThan(early);
    expect(p.persons[0]).toBeGreaterThan(0.8);
    expect(p.persons[0]).toBeLessThanOrEqual(p.households[0]);
  });
  it('an ordered village moves to its shelter and is relieved there', () => {
    const v = county.villages.findIndex((x) => x.population > 300 && x.population < 2000);
    const shelter =
      county.facilities.find((f) => f.kind === 'shelter' && f.township === county.villages[v].township) ??
      county.facilities.find((f) => f.kind === 'shelter')!;
    expect(
      give(ex, 'emergency', { type: 'shelter.open', shelters: [shelter.id], announce: true, staffed: true }),
    ).toBeNull();
    expect(
      give(ex, 'commander', {
        type: 'evacuate.order',
        villages: [county.villages[v].id],
        scope: 'all',
        shelter: shelter.id,
        lead: 'cadre',
        startInMin: 0,
        vulnerableFirst: true,
        returnWhen: 'later',
        transport: 'buses',
      }),
    ).toBeNull();
    expect(
      give(ex, 'commander', {
        type: 'evacuate.order',
        villages: [county.villages[v].id],
        scope: 'all',
        shelter: shelter.id,
      })?.code,
    ).toBe('REJ-062');
    advance(ex, 3000);
    const half = ex.world.people.arrived[v];
    expect(half).toBeGreaterThan(0);
    advance(ex, 2300);
    expect(ex.world.people.arrived[v]).toBeGreaterThan(half);
    expect(ex.world.people.arrived[v]).toBeLessThanOrEqual(county.villages[v].population + 1e-6);
  });
});
