/** Families and onlookers on the last kilometres to a scene: whom they hold up, and where. */
import { expect, it } from 'vitest';
import { COMMAND_ROLES, learn } from '../../../src/sim/information/deliver.ts';
import { metresApart } from '../../../src/sim/resources/scene.ts';
import { trafficPace } from '../../../src/sim/resources/traffic.ts';
import { events, order, tiny } from '../../support/tiny-world.ts';

it('other traffic holds a crew up near the scene alone: nearer than the limit, not at it', () => {
  const ex = tiny();
  const w = ex.world;
  order(ex, 'commander', { type: 'unit.assign', unit: 'flood-team-1', task: 'standby', target: 'v5' });
  learn(w, 'village:any:hit', COMMAND_ROLES);
  w.t = w.env.numbers['PRM-TRF-GATHER'] * 60;
  const u = w.res.units.findIndex((x) => x.id === 'flood-team-1');
  const byDay = w.env.numbers['PRM-TRF-DAY'];
  // Edge 0 leads from node 0 to node 1, which is the nearer to the scene at node 6; edge 6 ends at it.
  const metres = metresApart(w, 1, 6);
  const pace = (edge: number, reach: number): number =>
    trafficPace(
      { ...w, env: { ...w.env, numbers: { ...w.env.numbers, 'PRM-TRF-REACH': reach } } },
      u,
      edge,
      60,
    );
  expect([pace(0, metres), pace(6, metres)]).toEqual([1, byDay]);
  expect(pace(0, metres + 1)).toBe(byDay);
  expect(events(ex, 'TRAFFIC').map((e) => e.data.edge)).toEqual([6, 0]);
});
