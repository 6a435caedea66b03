/** Crews at the edge of a forest fire: which attack is one from the front, and how a crew stood that was caught. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { caught, onScene } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { edgeOf } from '../../../src/sim/hazards/forest-fire/front.ts';
import { setAir } from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { events, minutes, order, tiny, unitOf } from '../../support/tiny-world.ts';
import { crew as crewOf } from '../charts/forest-fire.plays.ts';

const burning = (): Exercise => tiny({ hazard: 'forest-fire', rain: null, endAt: '8:00' });
const state = (ex: Exercise) => ex.world.incidents.forestFire!;
const crew = (task: string, target: string, more: object = {}): Command =>
  crewOf('fire-rescue-1', task, target, more);
/** A crew at the edge of a fire that is an hour old. */
function atEdge(task: string, target: string, more: object = {}): Exercise {
  const ex = burning();
  minutes(ex, 40);
  order(ex, 'emergency', crew(task, target, more));
  for (let m = 0; m < 120 && events(ex, 'ON_FIRE').length === 0; m++) minutes(ex, 1);
  expect(events(ex, 'ON_FIRE')).toHaveLength(1);
  return ex;
}
const taskOf = (ex: Exercise) => ex.world.res.tasks[unitOf(ex, 'fire-rescue-1').task];

describe('an attack from the front', () => {
  /** What is written down of a crew that comes to the edge where flames are as long as given. */
  const arrives = (ex: Exercise, flameM: Partial<Record<'head' | 'rest', number>>) => {
    const f = state(ex);
    // Ten cells by ten burn on open ground under the wind.
    const [r0, c0] = [150, 150];
    f.fire.phi.fill(1);
    f.fire.shut.fill(0);
    for (let r = r0; r < r0 + 10; r++)
      for (let c = c0; c < c0 + 10; c++) {
        f.fire.phi[r * f.fire.cols + c] = -1;
        f.fire.coldAt[r * f.fire.cols + c] = Infinity;
      }
    f.fire.box.set([r0, r0 + 9, c0, c0 + 9]);
    const edge = edgeOf(f.fire);
    expect(edge.cells.head.length).toBeGreaterThan(0);
    f.fire.flame.fill(flameM.rest ?? 1);
    for (const i of edge.cells.head) f.fire.flame[i] = flameM.head ?? 1;
    onScene(ex.world, f, taskOf(ex));
    const [last] = events(ex, 'ON_FIRE').slice(-1);
    return last.data;
  };
  it('is one at the head, against flames longer than a metre and a half', () => {
    const ex = atEdge('fire-attack', 'fire-head');
    expect([1, 1.5, 1.51, 4].map((head) => arrives(ex, { head }).frontal)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(arrives(ex, { head: 2, rest: 0.5 })).toMatchObject({
      sector: 'head',
      tactic: 'fire-attack',
      flame: 2,
      unit: 'fire-rescue-1',
    });
  });
  it('is none at a flank or the rear, however long the flames of the head', () => {
    for (const s of ['left', 'right', 'rear']) {
      const ex = atEdge('fire-attack', `fire-${s}`);
      expect(arrives(ex, { head: 4, rest: 0.5 })).toMatchObject({ sector: s, frontal: false, flame: 0.5 });
      expect(arrives(ex, { head: 4, rest: 4 }).frontal).toBe(false);
    }
  });
  it('is none where a line is built before the head', () => {
    const ex = atEdge('fire-line', 'fire-head');
    expect(arrives(ex, { head: 4 })).toMatchObject({ sector: 'head', frontal: false, flame: 4 });
  });
});

describe('a crew that is caught', () => {
  /** Caught under wind that blows to the east, leaving that way. */
  const over = (escape: string) => {
    const ex = atEdge('fire-attack', 'fire-rear', { escape });
    const f = state(ex);
    setAir(f.fire, { tempC: 26, rhPct: 30, windMs: 5, windFromDeg: 270 });
    // On level ground, with nothing burnt near.
    const u = ex.world.res.units.indexOf(unitOf(ex, 'fire-rescue-1'));
    f.orders[u].at = 20 * f.fire.cols + 20;
    f.ground.fill(0);
    f.fire.slope.fill(0);
    caught(ex.world, f, 'fire-rescue-1');
    const sum = ex.world.people.harm.reduce((n, r) => n + r.expectedDead, 0);
    expect(sum).toBe(ex.world.env.numbers['PRM-FIR-CAUGHT-DEAD']);
    return events(ex, 'ENTRAPPED').map((e) => e.data);
  };
  it('is written down with what was wrong with its way out', () => {
    expect(over('e')).toEqual([{ unit: 'fire-rescue-1', escape: 'with-wind' }]);
    expect(over('black')).toEqual([{ unit: 'fire-rescue-1', escape: 'no-black' }]);
  });
  it('with a good way out, or none named, no way is blamed', () => {
    expect(over('s')).toEqual([{ unit: 'fire-rescue-1', escape: '' }]);
    expect(over('')).toEqual([{ unit: 'fire-rescue-1', escape: '' }]);
  });
});
