/** Badly hurt beside the dead: each hazard's own ratio, from its own events, and nothing left of one factor for all. */
import { expect, it } from 'vitest';
import { caught } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { burst } from '../../../src/sim/hazards/forest-fire/targets.ts';
import { goUp, villageHit } from '../../../src/sim/hazards/forest-fire/villages.ts';
import { falls } from '../../../src/sim/hazards/landslide/named.ts';
import type { World } from '../../../src/sim/world.ts';
import { fire, tiny, villageNo } from '../../support/tiny-world.ts';

const burning = (parameters = {}): World =>
  tiny({ hazard: 'forest-fire', conditions: { forestFire: fire() }, parameters }).world;
const slope = (parameters = {}): World =>
  tiny({
    also: ['landslide'],
    conditions: { slopes: [{ facility: 'slope-6', village: 'v6', exposed: 40, triggerMm: 900 }] },
    parameters,
  }).world;
const slides = (w: World): void => void falls(w, w.incidents.landslide!.listed[0]);
const crewCaught = (w: World): void => {
  const u = w.res.units.findIndex((x) => x.people >= 5);
  w.incidents.forestFire!.orders[u] = { at: 0, lces: 0, escape: '' } as never;
  caught(w, w.incidents.forestFire!, w.res.units[u].id);
};

it.each<[string, string, number, (p?: object) => World, (w: World) => void]>([
  ['flames at a village', 'PRM-FIR-HURT', 0.6, burning, (w) => villageHit(w, villageNo('v7'))],
  ['villagers who go up', 'PRM-FIR-HURT', 0.6, burning, (w) => goUp(w, w.incidents.forestFire!)],
  ['a store that bursts', 'PRM-FIR-STORE-HURT', 1.2, burning, (w) => burst(w, 'depot')],
  ['a crew that is caught', 'PRM-FIR-CAUGHT-HURT', 0.2, burning, crewCaught],
  ['a slide', 'PRM-LND-HURT', 0.25, slope, slides],
])('%s: by %s', (_, id, ratio, world, happens) => {
  const of = (parameters: object): { dead: number; hurt: number } => {
    const w = world(parameters);
    happens(w);
    const sum = (k: 'expectedDead' | 'expectedHurt'): number => w.people.harm.reduce((n, r) => n + r[k], 0);
    return { dead: sum('expectedDead'), hurt: sum('expectedHurt') };
  };
  const own = of({});
  expect(own.dead).toBeGreaterThan(0);
  expect(own.hurt / own.dead).toBeCloseTo(ratio, 6);
  expect(of({ [id]: 0 }).hurt).toBe(0);
});
