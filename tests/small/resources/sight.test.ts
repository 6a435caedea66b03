/** From where the county sees the ground: what is read there, who speaks from there, and what an aircraft shows. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { seen, sightings } from '../../../src/sim/resources/sight.ts';
import { cell, tinyCounty, tinyGrid } from '../../support/tiny-county.ts';
import { messages, minutes, order, tiny, unitOf } from '../../support/tiny-world.ts';

/** Whether a cell is seen where nothing but these gauges is read, besides crews. */
function sees(ex: Exercise, at: number, gauges: readonly number[] = []): boolean {
  const county = {
    ...tinyCounty,
    reservoirs: [],
    gauges: gauges.map((g) => ({ ...tinyCounty.gauges[0], cell: g })),
  };
  const w = { ...ex.world, env: { ...ex.world.env, county } };
  return seen(sightings(w), tinyGrid.cols, at);
}

describe('the county sees', () => {
  it('round a gauge in the first corner of its sheet, and nothing by one off the sheet', () => {
    const ex = tiny();
    expect(sees(ex, cell(3, 3))).toBe(false);
    expect(sees(ex, cell(3, 3), [0])).toBe(true);
    for (let k = 0; k < tinyGrid.cols * tinyGrid.rows; k++) expect(sees(ex, k, [-1])).toBe(false);
  });
  it('by a crew on the road and one at work, not by one that waits at its base', () => {
    const ex = tiny();
    const team = unitOf(ex, 'flood-team-1');
    const here = (): boolean => sees(ex, cell(4, 4));
    expect(team.status).toBe('standby');
    expect(here()).toBe(false);
    order(ex, 'commander', { type: 'unit.assign', unit: team.id, task: 'standby', target: 'v1' });
    expect(team.status).toBe('working');
    expect(here()).toBe(true);
    order(ex, 'commander', { type: 'unit.redirect', unit: team.id, task: 'standby', target: 'v8' });
    expect(team.status).toBe('moving');
    expect(here()).toBe(true);
  });
  it('nothing by a crew that nobody can speak with', () => {
    const ex = tiny();
    order(ex, 'commander', { type: 'unit.assign', unit: 'flood-team-1', task: 'standby', target: 'v1' });
    for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
    unitOf(ex, 'comms-team-1').status = 'unavailable';
    expect(sees(ex, cell(4, 4))).toBe(false);
  });
});

it('a flight that finds nobody hit tells of no incident, though it finds a road cut', () => {
  const ex = tiny();
  ex.world.res.blockedEdges[6] = 1;
  order(ex, 'commander', { type: 'unit.assign', unit: 'comms-team-1', task: 'uav-recon', target: 'v5' });
  minutes(ex, 25);
  expect(messages(ex, 'uav-report')[0].params).toMatchObject({ villages: 0, roads: 1 });
  expect(ex.world.info.knownClosed[6]).toBeGreaterThan(0);
  expect(ex.world.info.known.incident).toBeUndefined();
});
