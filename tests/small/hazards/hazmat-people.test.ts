/** People near a release in the tiny county: when the word is there, which way they go, what air they breathe, who comes and who is kept off. */
import { describe, expect, it } from 'vitest';
import { projectView, type Command, type Exercise } from '../../../src/sim/index.ts';
import { isIn, lastEntered } from '../../../src/sim/drive.ts';
import { cellOf, limitsOf } from '../../../src/sim/hazards/hazmat/cloud-step.ts';
import { fatalShare, hurtLaw, hurtShare, probitOf } from '../../../src/sim/hazards/hazmat/kernel/probit.ts';
import { zoneLimits } from '../../../src/sim/hazards/hazmat/kernel/toxic.ts';
import { headcount, part, party, type Party } from '../../../src/sim/hazards/hazmat/party.ts';
import { tally } from '../../../src/sim/hazards/hazmat/people.ts';
import { directionOf, flightOf, walk } from '../../../src/sim/hazards/hazmat/ways.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { deadIn, harm, hurtIn } from '../../../src/sim/people/harm.ts';
import { incidentPresent } from '../../../src/sim/hazards/answers.ts';
import { network } from '../../support/links.ts';
import { at } from '../../support/tiny-county.ts';
import { events, leak, messages, minutes, order, t, tiny, type Wish } from '../../support/tiny-world.ts';

const people = { name: t('people'), ...at(16, 4), people: 90, village: 'v7' };
/** By day, on a mild day: windows stand open. The wind blows from the leak to them. */
const world = (more: object = {}, wish: Wish = {}): Exercise =>
  tiny({
    hazard: 'hazmat',
    rain: null,
    endAt: '6:00',
    conditions: {
      hazmat: {
        ...leak(),
        air: { tempC: 25, sky: 1, country: 'rural', source: 'x' },
        workersDown: 0,
        ...more,
      },
    },
    ...wish,
  });
/** The county has heard of it, before anything leaks. */
const knows = (ex: Exercise): Exercise => (learn(ex.world, 'release:alarm', HQ_ROLES), ex);
const to = (ex: Exercise, m: number): Exercise => (minutes(ex, m - ex.world.t / 60), ex);
const h = (ex: Exercise) => ex.world.incidents.hazmat!;
const of = (ex: Exercise, id = 'dormitory') => h(ex).receptors.find((r) => r.id === id)!;
const protect = (action: string, more: object = {}, ...ids: string[]): Command => ({
  type: 'people.protect',
  receptors: ids.length > 0 ? ids : ['dormitory'],
  action,
  way: 'crosswind',
  reason: 'x',
  ...more,
});
const entered = (ex: Exercise, state: string, id = 'dormitory'): number =>
  lastEntered(ex.world, 'hazmat-receptor', `people.${state}`, id) / 60;
const shown = (ex: Exercise, id = 'dormitory') =>
  projectView(ex, 'commander').incidents.hazmat!.receptors.find((r) => r.id === id)!;
const ways = (r: { parties: readonly Party[] }) => r.parties.filter((q) => q.at === 'way');

describe('parties', () => {
  it('whoever fares alike is one party; nobody is lost by parting', () => {
    const all = [party(90, 'room', 0, 0)];
    part(all, all[0], 30, { windows: 'shut' });
    part(all, all[0], 20, { windows: 'shut' });
    expect(all.map((q) => [q.people, q.windows])).toEqual([
      [40, 'usual'],
      [50, 'shut'],
    ]);
    all[1].load = 7;
    part(all, all[0], 10, { windows: 'shut' });
    expect(all).toHaveLength(3);
    part(all, all[0], 999, { at: 'open' });
    expect(all[0]).toMatchObject({ people: 30, at: 'open' });
    expect(headcount(all)).toBe(90);
  });
  it('on the way nobody is joined to others', () => {
    const all = [party(9, 'room', 0, 0)];
    part(all, all[0], 3, { at: 'way' });
    part(all, all[0], 3, { at: 'way' });
    expect(all.map((q) => q.people)).toEqual([3, 3, 3]);
  });
});

describe('dose', () => {
  const hour = (ppmLevel: 1 | 2): number => zoneLimits('ammonia', 60, 'AEGL')![ppmLevel] ** 2 * 60;
  it('an hour at AEGL-2 hurts one in a hundred, at AEGL-3 every second; who dies is not counted as hurt', () => {
    const law = hurtLaw('ammonia', 0.01, 0.5)!;
    expect(hurtShare(law, 'ammonia', hour(1))).toBeCloseTo(0.01, 4);
    expect(hurtShare(law, 'ammonia', hour(2)) + fatalShare('ammonia', hour(2))).toBeCloseTo(0.5, 4);
    for (const load of [1e3, 1e6, 1e8, 1e9, 1e11])
      expect(hurtShare(law, 'ammonia', load) + fatalShare('ammonia', load)).toBeLessThanOrEqual(1);
    expect(hurtShare(law, 'ammonia', 1e13)).toBeLessThan(0.05);
    expect(hurtShare(law, 'ammonia', 0)).toBe(0);
    expect(hurtLaw('propane', 0.01, 0.5)).toBe(null);
    expect(hurtShare(null, 'propane', 1e9)).toBe(0);
    expect(probitOf(0.5)).toBeCloseTo(5, 5);
  });
  it('the hurt who die are no longer counted as hurt, and no place loses more than were there', () => {
    const ex = world();
    harm(ex.world, 0, { dead: 0, hurt: 40, of: 90, present: 90, place: 'x' });
    const row = ex.world.people.harm.find((r) => r.place === 'x')!;
    expect(row.expectedHurt).toBe(40);
    expect(harm(ex.world, 0, { dead: 30, hurt: -30, of: 90, present: 90, place: 'x' })).toBe(-30);
    expect(row).toMatchObject({ expectedDead: 30, expectedHurt: 10 });
    expect(harm(ex.world, 0, { dead: 0, hurt: -30, of: 90, present: 90, place: 'x' })).toBe(-10);
    harm(ex.world, 0, { dead: 0, hurt: 60, of: 60, present: 90, place: 'x' });
    expect(row.dead + row.injured).toBeLessThanOrEqual(90);
  });
  it('the ledger follows the parties', () => {
    const ex = to(world(), 3);
    const r = of(ex);
    r.parties = [{ ...party(90, 'room', r.x, r.y), load: hour(2) }];
    tally(ex.world, h(ex), r);
    expect(r.expectedDead + r.expectedHurt).toBeCloseTo(45, 2);
    const row = ex.world.people.harm.find((x) => x.place === 'dormitory')!;
    expect(row.expectedHurt).toBeCloseTo(r.expectedHurt, 9);
    r.parties[0].load = 1e12;
    tally(ex.world, h(ex), r);
    expect(row.expectedDead).toBeGreaterThan(80);
    expect(row.expectedDead + row.expectedHurt).toBeLessThanOrEqual(90 + 1e-6);
  });
});

describe('the word', () => {
  it('a desk has it after two minutes, a village when its officer does; meanwhile the view says that it is sent', () => {
    const ex = to(world(), 3);
    order(ex, 'police', protect('shelter', {}, 'dormitory', 'v7'));
    expect(shown(ex)).toMatchObject({ protection: 'none', ordered: 'shelter', since: -1 });
    to(ex, 12);
    expect(entered(ex, 'sheltering')).toBe(5);
    expect(entered(ex, 'sheltered')).toBe(10);
    const v7 = entered(ex, 'sheltering', 'v7');
    expect(v7).toBeGreaterThanOrEqual(5);
    expect(v7).toBeLessThanOrEqual(11);
    expect(events(ex, 'VILLAGE_WARNED').find((e) => e.data.village === 'v7')!.t).toBe(5 * 60);
    expect(shown(ex)).toMatchObject({ protection: 'shelter', since: 5 * 60 });
  });
  it('without a link somebody drives', () => {
    const ex = to(world(), 3);
    ex.world.info.links.forEach((_, i) => network(ex.world, i, { cell: false, power: false }));
    to(ex, 20);
    order(ex, 'police', protect('shelter'));
    to(ex, 51);
    expect(entered(ex, 'sheltering')).toBe(50);
  });
  it('said again it does not take longer; another order does not wait for the first', () => {
    const ex = to(world(), 3);
    order(ex, 'police', protect('shelter'));
    to(ex, 4);
    order(ex, 'police', protect('shelter'));
    order(ex, 'police', protect('evacuate'));
    to(ex, 8);
    expect(entered(ex, 'sheltering')).toBe(5);
    expect(entered(ex, 'leaving')).toBe(6);
  });
  it('lifting the zones ends sheltering', () => {
    const ex = to(world(), 3);
    order(ex, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 });
    order(ex, 'police', protect('shelter'));
    to(ex, 15);
    order(ex, 'commander', { type: 'zones.lift', basis: 'x' });
    to(ex, 20);
    expect(entered(ex, 'aired')).toBe(17);
  });
});

describe('rooms', () => {
  const room = (ex: Exercise): Party => [...of(ex).parties].sort((a, b) => b.people - a.people)[0];
  it('let in less behind shut windows, and let out as little', () => {
    const [open, shut] = [to(world(), 3), to(world(), 3)];
    order(shut, 'police', protect('shelter'));
    expect(room(to(shut, 18)).room).toBeLessThan(0.4 * room(to(open, 18)).room);
    expect(room(shut).windows).toBe('shut');
  });
  it('are aired by order at once, by themselves only after a while', () => {
    const [told, alone] = ['ventilate', ''].map((what) => {
      const ex = to(
        world({
          wind: [
            ['0:00', 2, 270],
            ['0:14', 2, 180],
          ],
        }),
        3,
      );
      order(ex, 'police', protect('shelter'));
      to(ex, 22);
      const r = of(ex);
      // What came in smells and does not sting.
      for (const q of r.parties) if (q.at !== 'way') q.room = 1.5 * limitsOf(h(ex))[0];
      if (what !== '') order(ex, 'police', protect(what));
      return to(ex, 32);
    });
    expect(isIn(told.world, 'hazmat-receptor', 'people.aired', 'dormitory')).toBe(true);
    expect(room(told).room).toBeLessThan(0.7 * room(alone).room);
    expect(room(to(alone, 75)).room).toBeLessThan(3);
  });
  it('are left when the street is better, and entered again when it is not', () => {
    const ex = to(
      world({
        wind: [
          ['0:00', 2, 180],
          ['0:40', 2, 270],
        ],
      }),
      10,
    );
    for (const q of of(ex).parties) q.room = 500;
    to(ex, 14);
    expect(room(ex)).toMatchObject({ at: 'door', windows: 'wide' });
    // The cloud comes.
    for (const q of of(ex).parties) q.room = 0;
    to(ex, 47);
    expect(room(ex)).toMatchObject({ at: 'room', windows: 'shut' });
  });
});

describe('ways out', () => {
  it('across the wind to the nearer side, against it, along it; flight is half away from the plant', () => {
    const ex = to(world(), 3);
    const r = { ...of(ex), x: 300, y: 40 };
    // The wind is from the west; south is down.
    expect(directionOf(ex.world, r, 'crosswind').dirY).toBeCloseTo(1, 9);
    expect(directionOf(ex.world, { ...r, y: -40 }, 'crosswind').dirY).toBeCloseTo(-1, 9);
    expect(directionOf(ex.world, r, 'upwind').dirX).toBeCloseTo(-1, 9);
    expect(directionOf(ex.world, r, 'downwind').dirX).toBeCloseTo(1, 9);
    const { dirX, dirY } = flightOf(ex.world, r);
    expect(dirX).toBeGreaterThan(0.5);
    expect(dirY).toBeGreaterThan(0.5);
    expect(dirX * dirX + dirY * dirY).toBeCloseTo(1, 9);
  });
  it('a minute on the way adds the air of the field at four places of it', () => {
    const ex = to(world(), 12);
    const r = of(ex);
    const q = { ...party(1, 'way', r.x, r.y), pace: 72, dirX: -1, dirY: 0 };
    let load = 0;
    for (const s of [18, 36, 54, 72]) load += h(ex).cloud.conc[cellOf(r.x - s, r.y)] ** 2 / 4;
    walk(h(ex), q, 2);
    expect(load).toBeGreaterThan(0);
    expect(q.load / load).toBeCloseTo(1, 6);
    expect(q).toMatchObject({ x: r.x - 72, gone: 72 });
  });
  it('before the cloud they go a few a minute; nobody sets out into worse air, and waits behind shut windows', () => {
    const ex = knows(to(world({ startsAt: '0:20' }), 1));
    order(ex, 'police', protect('evacuate'));
    to(ex, 6);
    // Four minutes of fifteen: the word came at three.
    expect(headcount(of(ex).parties.filter((q) => q.at !== 'way'))).toBeCloseTo(90 - 4 * 6, 0);
    const caught = to(world({ receptors: [{ ...people, id: 'dormitory', ...at(15, 4) }] }), 12);
    order(caught, 'police', protect('evacuate'));
    to(caught, 16);
    expect(h(caught).cloud.conc[cellOf(of(caught).x, of(caught).y)]).toBeGreaterThan(limitsOf(h(caught))[1]);
    expect(of(caught).parties.some((q) => q.at === 'room' && q.windows === 'usual')).toBe(false);
    expect(headcount(of(caught).parties.filter((q) => q.at !== 'way'))).toBeGreaterThan(45);
  });
  it('all gone: told of, and nobody is there', () => {
    const ex = knows(to(world({ startsAt: '1:00' }), 1));
    order(ex, 'police', protect('evacuate'));
    to(ex, 40);
    expect(events(ex, 'RECEPTOR_AWAY').map((e) => e.data.receptor)).toEqual(['dormitory']);
    expect(shown(to(ex, 61))).toMatchObject({ protection: 'away', here: 0 });
    expect(to(ex, 200) && of(ex).expectedHurt).toBe(0);
  });
  it('a bus comes after twenty minutes and is through sooner', () => {
    const ex = knows(to(world({ startsAt: '1:00' }), 1));
    order(ex, 'police', protect('evacuate', { by: 'bus' }));
    to(ex, 22);
    expect(ways(of(ex))).toEqual([]);
    to(ex, 24);
    expect(ways(of(ex))[0].pace).toBe(300);
  });
  it('along the cloud costs more than across it', () => {
    const lost = (way: string): number => {
      const ex = knows(to(world(), 1));
      order(ex, 'police', protect('evacuate', { way }));
      const { expectedDead, expectedHurt } = of(to(ex, 120));
      return expectedDead + expectedHurt;
    };
    expect(lost('downwind')).toBeGreaterThan(1.2 * lost('crosswind'));
  });
});

describe('by themselves', () => {
  const fled = (startsAt: string, told = ''): number => {
    const ex = to(world({}, { startsAt }), 3);
    if (told !== '') order(ex, 'police', protect(told));
    return of(to(ex, 20)).fled;
  };
  it('some flee from the smell, fewer by night, none who were told to stay', () => {
    expect(fled('2026-07-08T10:00')).toBeCloseTo(0.25 * 90, 0);
    expect(Math.abs(fled('2026-07-08T02:00') - 0.05 * 90)).toBeLessThan(1);
    expect(fled('2026-07-08T10:00', 'shelter')).toBeLessThan(5);
  });
  it('a village that was warned shuts its windows when it smells it, and stays in', () => {
    const near = {
      wind: [
        ['0:00', 2, 180],
        ['0:20', 2, 90],
      ],
    };
    const [warned, not] = [true, false].map((told) => {
      const ex = to(world(near), 3);
      const r = of(ex, 'v6');
      // Brought near the leak, down the wind.
      Object.assign(r, { x: -350, y: 0 });
      for (const q of r.parties) Object.assign(q, { x: -350, y: 0 });
      if (told)
        order(ex, 'commander', {
          type: 'warning.issue',
          kind: 'hazmat',
          colour: 'orange',
          villages: ['v6'],
          townships: [],
          channels: ['broadcast', 'call-confirm'],
          text: 'x',
          cautions: 'x',
          measures: 'x',
        });
      return of(to(ex, 30), 'v6');
    });
    const shut = (r: typeof warned): number =>
      headcount(r.parties.filter((q) => q.at === 'room' && q.windows === 'shut')) / r.people;
    expect(shut(warned)).toBeGreaterThan(shut(not) + 0.3);
    expect(warned.fled).toBeLessThan(0.8 * not.fled);
  });
  it('behind open windows half shut them when it stings', () => {
    const ex = to(world(), 12);
    for (const q of of(ex).parties) if (q.at === 'room') q.room = 120;
    to(ex, 14);
    const inside = of(ex).parties.filter((q) => q.at === 'room' && q.load > 0);
    const shut = headcount(inside.filter((q) => q.windows === 'shut'));
    expect(shut).toBeGreaterThan(20);
    expect(headcount(inside) - shut).toBeGreaterThan(20);
  });
});

describe('people who do not live there', () => {
  const group = (more: object) =>
    world({ startsAt: '0:30', receptors: [{ ...people, id: 'camp', ...more }] });
  const village = 6;
  it('come at their time, are counted from then on, and go at theirs', () => {
    const ex = to(group({ from: '0:10', until: '0:20' }), 9);
    const before = incidentPresent(ex.world, village);
    expect(of(ex, 'camp').parties).toEqual([]);
    to(ex, 11);
    expect(events(ex, 'GROUP_CAME').map((e) => [e.t, e.data.people])).toEqual([[600, 90]]);
    expect(incidentPresent(ex.world, village)).toBe(before + 90);
    to(ex, 50);
    expect(events(ex, 'RECEPTOR_AWAY').map((e) => e.data.receptor)).toEqual(['camp']);
  });
  it('stay away when told in time, or when zones are drawn over the place', () => {
    const told = knows(to(group({ from: '0:20' }), 5));
    order(told, 'police', protect('evacuate', {}, 'camp'));
    const zoned = to(group({ from: '0:40' }), 35);
    order(zoned, 'commander', { type: 'zones.set', isolateM: 600, downwindM: 1500 });
    for (const ex of [told, zoned]) {
      to(ex, 120);
      expect(events(ex, 'GROUP_CAME')).toEqual([]);
      expect(events(ex, 'GROUP_KEPT_OFF').map((e) => e.data.receptor)).toEqual(['camp']);
      expect(of(ex, 'camp').expectedHurt).toBe(0);
    }
    const come = to(group({ from: '0:40' }), 120);
    expect(of(come, 'camp').expectedHurt).toBeGreaterThan(0);
    expect(hurtIn(come.world, village) + deadIn(come.world, village)).toBeLessThanOrEqual(200);
  });
  it('who comes unannounced hears what is said once they are there, also where it was said to nobody before', () => {
    const ex = knows(to(group({ from: '0:10', unannounced: true }), 5));
    order(ex, 'police', protect('evacuate', {}, 'camp'));
    to(ex, 11);
    order(ex, 'police', protect('evacuate', {}, 'camp'));
    to(ex, 15);
    expect(entered(ex, 'leaving', 'camp')).toBe(13);
  });
  it('a place that all have left by then is not told of; one where some still are is, with how many', () => {
    const told = (rooms: boolean): unknown[] =>
      messages(to(group({ from: '0:40', rooms, ...at(15, 4) }), 120), 'village-gassed')
        .filter((m) => m.params.village === 'camp')
        .map((m) => Number(m.params.inside) > 0);
    expect(told(false)).toEqual([]);
    expect(told(true)).toEqual([true]);
  });
  it('in tents nobody can shut themselves in: they stay out of doors, and flee', () => {
    const ex = knows(to(group({ rooms: false }), 5));
    expect(of(ex, 'camp').parties.map((q) => q.at)).toEqual(['open']);
    order(ex, 'police', protect('shelter', {}, 'camp'));
    to(ex, 20);
    expect(of(ex, 'camp').parties.map((q) => q.at)).toEqual(['open']);
    to(ex, 60);
    expect(of(ex, 'camp').fled).toBeGreaterThan(10);
    expect(of(ex, 'camp').parties.every((q) => q.at !== 'room')).toBe(true);
  });
});
