/** Post, official and cordon count where the incident needs them. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { nearIncident } from '../../../src/sim/resources/scene.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, order, tiny, villageNo } from '../../support/tiny-world.ts';

/** v8 was reported hit; crews and posts within a kilometre are there. */
function hit(): Exercise {
  const ex = tiny({ parameters: { 'PRM-CMD-NEAR': 1000 } });
  const v = villageNo('v8');
  ex.world.people.wetAt[v] = ex.world.people.wetReported[v] = 0;
  return ex;
}
const icp = (site: string): Command => ({ type: 'icp.setup', site, commander: 'x', groups: ['rescue'] });
const node = (id: string): number => tinyCounty.villages[villageNo(id)].node;

describe('what is near an incident', () => {
  it('is the village that was reported hit, not the county seat', () => {
    const ex = hit();
    expect(nearIncident(ex.world, node('v8'))).toBe(true);
    expect(nearIncident(ex.world, node('v1'))).toBe(false);
  });
  it('is anywhere while the county knows of no place', () => {
    const ex = hit();
    ex.world.people.wetReported[villageNo('v8')] = -1;
    expect(nearIncident(ex.world, node('v1'))).toBe(true);
  });
});

it.each([
  ['v8', true],
  ['v1', false],
])('a post, an official and a cordon at %s: %s', (site, near) => {
  const ex = hit();
  order(ex, 'commander', icp(site));
  order(ex, 'commander', { type: 'leader.appoint', official: 'x', site });
  const edge = tinyCounty.roads.edges.findIndex((e) => e.a === node(site) || e.b === node(site));
  order(ex, 'police', { type: 'road.close', edges: [String(edge)], rescueLane: true });
  expect(events(ex, 'ICP_UP')[0].data.near).toBe(near);
  expect(events(ex, 'LEADER_SENT')[0].data.near).toBe(near);
  expect(events(ex, 'CORDON')[0].data.near).toBe(near);
});
