/** The doctrine and roads: nobody drives through a zone, and what is closed for it stays closed as long as it stands. */
import { expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { playBot } from '../../src/bots/run.ts';
import { loadScenario } from '../../src/sim/index.ts';
import { roadsNear } from '../../src/sim/county/roads-near.ts';
import { scriptOf } from '../support/policies.ts';
import { at, tinyCounty } from '../support/tiny-county.ts';
import { fileOf, leak } from '../support/tiny-world.ts';

it('the road through a zone is closed with a lane for crews, and opened when the zones are lifted, no sooner', () => {
  // Little leaks: it is over while the exercise lasts.
  const place = at(10, 10);
  const text = fileOf({
    hazard: 'hazmat',
    rain: null,
    endAt: '6:00',
    conditions: { hazmat: { ...leak(), ...place, receptors: [], workersDown: 0 } },
  });
  const loaded = loadScenario(text, '', tinyCounty);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const script = scriptOf(playBot(loaded.value, text, tinyCounty, '1', doctrineBot()));
  const given = (type: string) => script.filter((c) => c.cmd.type === type);
  const near = roadsNear(tinyCounty.roads, place, 300).map(String);
  expect(near.length).toBeGreaterThan(0);
  const [close] = given('road.close');
  expect(close.cmd).toMatchObject({ edges: near, rescueLane: true });
  const [lift] = given('zones.lift');
  expect(lift.t - close.t).toBeGreaterThan(2 * 3600);
  const opened = given('road.open');
  expect(opened.map((c) => [c.t, 'edges' in c.cmd && c.cmd.edges])).toEqual([[lift.t, near]]);
});
