/** Crews that go on without rest: beyond the limit some are hurt, where they are. */
import { expect, it } from 'vitest';
import { deadIn } from '../../../src/sim/people/harm.ts';
import { wearOut } from '../../../src/sim/resources/accidents.ts';
import { minutes, tiny, unitOf } from '../../support/tiny-world.ts';

/** Expected hurt of a crew of ten after an hour, given how long it has been at work. */
function hurt(hours: number, at = 0): { hurt: number; village: number } {
  const { world } = tiny({ parameters: { 'PRM-RES-ACCIDENT': 2 } });
  world.t = 24 * 3600;
  const unit = world.res.units.find((u) => u.id === 'flood-team-1')!;
  Object.assign(unit, { busySince: world.t - hours * 3600, people: 10, node: at });
  for (let i = 0; i < 6; i++) wearOut(world);
  const [row] = world.people.harm;
  return { hurt: row?.expectedHurt ?? 0, village: row?.village ?? -1 };
}

it('two in a hundred for each hour beyond twelve, none before, none of a crew at rest', () => {
  expect(hurt(12).hurt).toBeCloseTo(0.2, 9);
  expect(hurt(11.9).hurt).toBe(0);
  const ex = tiny();
  expect(unitOf(ex, 'flood-team-1').busySince).toBe(-1);
  wearOut(ex.world);
  expect(ex.world.people.harm).toEqual([]);
  expect(deadIn(ex.world)).toBe(0);
});
it('counted in the village where they are', () => {
  const { villages } = tiny().world.env.county;
  for (const v of [1, 4]) expect(hurt(20, villages[v].node).village).toBe(v);
});
it('every ten minutes of an exercise', () => {
  const ex = tiny({ endAt: '4:00', parameters: { 'PRM-RES-ACCIDENT': 2, 'PRM-NEG-HOURS': 1 } });
  Object.assign(unitOf(ex, 'flood-team-1'), { busySince: 0, people: 10 });
  minutes(ex, 55);
  expect(ex.world.people.harm).toEqual([]);
  minutes(ex, 60);
  expect(ex.world.people.harm[0].expectedHurt).toBeCloseTo(0.2, 9);
});
