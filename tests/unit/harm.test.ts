/** Who is trapped, hurt or dead: one count, whatever hazards run together. */
import { network } from '../support/links.ts';
import { events } from '../support/tiny-world.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, projectView, type Exercise } from '../../src/sim/index.ts';
import { endConditions } from '../../src/sim/information/response.ts';
import { injuredIn, overVillages, rescuedIn, trappedIn } from '../../src/sim/people/casualties.ts';
import { falls } from '../../src/sim/hazards/landslide/named.ts';
import { deadIn, harm, reportedDead } from '../../src/sim/people/harm.ts';
import { begin, give, load } from '../support/tiny.ts';

const text = (f: string): string => readFileSync(`scenarios/${f}.yaml`, 'utf8');
const read = (f: string) => load(text(f)).scenario;
const lake = read('earthquake-barrier-lake');
const m51 = text('earthquake-m51-aftershocks');
const flood = read('flood-2020-changjiang');
const park = read('hazmat-ammonia-park');
const to = (ex: Exercise, t: number): Exercise => (advance(ex, t - ex.world.t), ex);
const trapped = (ex: Exercise): number => overVillages(ex.world, trappedIn);
const order = { order: 'x', place: 'x', time: 'x', safety: 'x', comms: 'x', contact: 'x' };

describe('people under rubble where a flood runs too', () => {
  it('are counted, told to every role and keep the response from being ended', () => {
    const ex = to(begin('1', lake), 900);
    // Contact is back: until then nobody could tell the county.
    ex.world.info.links.forEach((_, i) => network(ex.world, i, { cell: true, power: true }));
    to(ex, 5400);
    expect(trapped(ex)).toBeGreaterThanOrEqual(20);
    expect(projectView(ex, 'evaluator').truth!.trapped).toBe(trapped(ex));
    expect(projectView(ex, 'commander').casualties.trapped).toBeGreaterThan(0);
    expect(endConditions(ex.world)['nobody-trapped']).toBe(false);
  });
  it('rescue from water and from rubble are two sums that add up', () => {
    const ex = to(begin('1', lake), 1800);
    const site = ex.world.incidents.earthquake!.sites.find((s) => s.spec >= 0)!;
    const before = trappedIn(ex.world, site.village);
    ex.world.incidents.flood.stranded[site.village] = 7;
    ex.world.incidents.flood.fetched[site.village] = 2;
    expect(trappedIn(ex.world, site.village)).toBe(before + 7);
    expect(rescuedIn(ex.world, site.village)).toBeGreaterThanOrEqual(2);
  });
});

describe('the hurt', () => {
  it('46 people under a slide: hurt and dead together are not more than 46', () => {
    const ex = begin('1', flood);
    const s = ex.world.incidents.landslide!.listed.findIndex((x) => x.exposed >= 40);
    const { village, exposed } = ex.world.incidents.landslide!.listed[s];
    falls(ex.world, ex.world.incidents.landslide!.listed[s]);
    const dead = deadIn(ex.world, village);
    const hurt = injuredIn(ex.world, village);
    expect(dead).toBeGreaterThan(0);
    expect(hurt).toBeGreaterThan(0);
    expect(dead + hurt).toBeLessThanOrEqual(exposed);
  });
  it('the dead of a slide are not moved afterwards', () => {
    const ex = begin('1', flood);
    const { village, exposed } = ex.world.incidents.landslide!.listed[0];
    const { id, population } = ex.world.env.county.villages[village];
    harm(ex.world, village, {
      dead: population - exposed / 2,
      hurt: 4 * population - exposed / 2,
      of: population,
    });
    const cmd = {
      type: 'evacuate.order',
      villages: [id],
      scope: 'all',
      shelter: projectView(ex, 'commander').shelters[0].id,
      lead: 'x',
      route: 'x',
      transport: 'buses',
      returnWhen: 'x',
    };
    const refusal = give(ex, 'commander', cmd);
    expect(refusal).toBeNull();
    expect(ex.world.people.toMove[village]).toBe(population - deadIn(ex.world, village));
  });
  it('more shaking never hurts fewer, village and named building alike', () => {
    let last = -1;
    for (const m of [3, 4, 5, 5.5, 6, 6.5]) {
      const ex = to(begin('1', load(m51.replace('magnitude: 5.1', `magnitude: ${m}`)).scenario), 3600);
      const hurt = overVillages(ex.world, injuredIn);
      expect(hurt, `M ${m}`).toBeGreaterThanOrEqual(last);
      last = hurt;
    }
    expect(last).toBeGreaterThan(50);
  });
  it('no village counts more hurt and dead than were there, whatever the hazards say', () => {
    const ex = begin('1', flood);
    const { population } = ex.world.env.county.villages[0];
    for (let k = 0; k < 40; k++) harm(ex.world, 0, { dead: 10, hurt: 4 * 10, of: 1e6 });
    harm(ex.world, 0, { dead: 0, of: 1e9, hurt: 1e6 });
    expect(injuredIn(ex.world, 0)).toBe(population - deadIn(ex.world, 0));
  });
  it('dead and hurt of a school beside a leak are told as the school’s, not as the village’s', () => {
    const ex = to(begin('1', park), 3 * 3600);
    const rows = ex.world.people.harm.filter((r) => r.place === 'school-a' || r.dead > 0);
    expect(rows.length).toBeGreaterThan(0);
    for (const { place } of rows) {
      const seen = events(ex, 'CASUALTY_REPORT').filter((e) => e.data.place === place);
      const told = ex.world.info.messages.filter((m) => m.code === 'casualties' && m.params.place === place);
      expect(told.length, place).toBeGreaterThan(0);
      // Each verified count is the one that was taken there, in the same order.
      expect(told.map((m) => m.params.here)).toEqual(seen.slice(0, told.length).map((e) => e.data.dead));
    }
    expect(projectView(ex, 'commander').casualties.injured).toBe(
      ex.world.people.harm.reduce((n, r) => n + r.injuredReported, 0),
    );
    expect(projectView(ex, 'commander').casualties.injured).not.toBe(4 * reportedDead(ex.world));
  });
});

describe('what the county does acts as an act', () => {
  const dug = (action: string | null): number => {
    const ex = to(begin('1', load(m51).scenario), 900);
    const { villages, townships } = ex.world.env.county;
    const sites = ex.world.incidents.earthquake!.sites;
    const own = new Set(sites.map((s) => villages[s.village].township));
    const elsewhere = townships.map((t) => t.id).filter((t) => !own.has(t));
    const list = action === 'elsewhere' ? elsewhere : [...own];
    if (action !== null) {
      const cmd = { type: 'township.order', townships: list, action: 'self-rescue', ...order };
      expect(give(ex, 'commander', cmd)).toBeNull();
    }
    to(ex, 6 * 3600);
    return overVillages(ex.world, rescuedIn);
  };
  it('neighbours dig better where their township was told to, nowhere else', () => {
    const alone = dug(null);
    expect(dug('here')).toBeGreaterThan(alone);
    expect(dug('elsewhere')).toBe(alone);
  });
});
