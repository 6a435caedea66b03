/** Sides of a forest fire: who works in which, when one counts as held, who says so, and what the whole fire follows from. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { isIn, raise } from '../../../src/sim/drive.ts';
import { crewsIn, finish, lookAlong } from '../../../src/sim/hazards/forest-fire/crews.ts';
import { edgeOf, SECTORS, siteOf, type Sector } from '../../../src/sim/hazards/forest-fire/front.ts';
import { GROUND } from '../../../src/sim/hazards/forest-fire/kernel/terrain.ts';
import { setAir } from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { events, minutes, order, tiny, unitOf } from '../../support/tiny-world.ts';
import { crew } from '../charts/forest-fire.plays.ts';

const state = (ex: Exercise) => ex.world.incidents.forestFire!;
const stands = (ex: Exercise): (string | undefined)[] =>
  SECTORS.map((s) =>
    ['unlit', 'free', 'fought', 'beaten', 'held', 'cold'].find((x) =>
      isIn(ex.world, 'forest-fire-sector', x, siteOf(s)),
    ),
  );
const told = (ex: Exercise): unknown[] =>
  events(ex, 'MESSAGE')
    .filter((e) => String(e.data.code).startsWith('fire-sector'))
    .map((e) => {
      const m = ex.world.info.messages.find((x) => x.id === e.data.message)!;
      return [m.code, m.params.site];
    });
const [R0, C0, SIZE] = [150, 150, 10];
/** Ten cells by ten burn on open ground under a wind to the east, known to the county; a crew works on the left flank. */
function square(ordered: Sector = 'left'): Exercise {
  const ex = tiny({ hazard: 'forest-fire', rain: null, endAt: '8:00' });
  minutes(ex, 40);
  order(ex, 'emergency', crew('fire-rescue-1', 'fire-attack', siteOf(ordered)));
  for (let m = 0; m < 120 && events(ex, 'ON_FIRE').length === 0; m++) minutes(ex, 1);
  expect(events(ex, 'ON_FIRE')).toHaveLength(1);
  raise(ex.world, 'forest-fire-front', 'fire', 'seen');
  const { fire, ground } = state(ex);
  setAir(fire, { tempC: 26, rhPct: 30, windMs: 5, windFromDeg: 270 });
  ground.fill(0);
  fire.phi.fill(1);
  fire.shut.fill(0);
  fire.flame.fill(0.5);
  for (let r = R0; r < R0 + SIZE; r++)
    for (let c = C0; c < C0 + SIZE; c++) {
      fire.phi[r * fire.cols + c] = -1;
      fire.coldAt[r * fire.cols + c] = Infinity;
    }
  fire.box.set([R0, R0 + SIZE - 1, C0, C0 + SIZE - 1]);
  lookAlong(ex.world, state(ex));
  return ex;
}
/** Nothing beside a side can catch any more, or it can again; its own cells stay warm. */
function shut(ex: Exercise, sides: readonly Sector[], closed = true): void {
  const { fire } = state(ex);
  if (!closed) fire.shut.fill(0);
  const { cells } = edgeOf(fire);
  if (closed)
    for (const s of sides)
      for (const i of cells[s])
        for (const j of [i + 1, i - 1, i + fire.cols, i - fire.cols]) if (fire.phi[j] >= 0) fire.shut[j] = 1;
  lookAlong(ex.world, state(ex));
}
const taskOf = (ex: Exercise) => ex.world.res.tasks[unitOf(ex, 'fire-rescue-1').task];

describe('a crew', () => {
  it('fights the side it was sent to, and no other burns less free for it', () => {
    expect(stands(square())).toEqual(['free', 'fought', 'free', 'free']);
    expect(stands(square('head'))).toEqual(['fought', 'free', 'free', 'free']);
  });
  it('takes the next side that burns once nothing does on its own, and is counted there', () => {
    const ex = square();
    shut(ex, ['left', 'rear']);
    expect(stands(ex)).toEqual(['free', 'beaten', 'free', 'beaten']);
    state(ex).orders[taskOf(ex).unit].hours = 1;
    finish(ex.world, state(ex), taskOf(ex));
    lookAlong(ex.world, state(ex));
    expect(SECTORS.map((s) => crewsIn(ex.world, state(ex), s).length)).toEqual([0, 0, 1, 0]);
    expect(stands(ex)[2]).toBe('fought');
  });
  it('that is called off leaves its side free', () => {
    const ex = square();
    order(ex, 'emergency', { type: 'unit.recall', unit: 'fire-rescue-1' });
    lookAlong(ex.world, state(ex));
    expect(stands(ex)[1]).toBe('free');
  });
});

describe('a side that is beaten down', () => {
  const STANDS = 20;
  it('is held when no flame has shown for as long as it takes, and the county hears of each', () => {
    const ex = square();
    expect(ex.world.env.numbers['PRM-FIR-STANDS']).toBe(STANDS);
    shut(ex, SECTORS);
    const already = told(ex).length;
    minutes(ex, STANDS - 1);
    expect(stands(ex)).toEqual(Array(4).fill('beaten'));
    expect(told(ex)).toHaveLength(already);
    minutes(ex, 1);
    expect(stands(ex)).toEqual(Array(4).fill('held'));
    expect(told(ex).slice(already)).toEqual(SECTORS.map((s) => ['fire-sector-held', siteOf(s)]));
  });
  it('that flares up before says nothing; one that was held is told of', () => {
    const ex = square();
    shut(ex, SECTORS);
    const already = told(ex).length;
    shut(ex, [], false);
    expect(stands(ex)).toEqual(['free', 'fought', 'free', 'free']);
    expect(told(ex)).toHaveLength(already);
    shut(ex, SECTORS);
    minutes(ex, STANDS);
    shut(ex, [], false);
    expect(told(ex).slice(already + 4)).toEqual(SECTORS.map((s) => ['fire-sector-flares', siteOf(s)]));
  });
  it('in a fire that nobody has confirmed is not told of', () => {
    const ex = square();
    ex.world.machines.charts['forest-fire-front'].fire.value = {
      ...(ex.world.machines.charts['forest-fire-front'].fire.value as object),
      knowledge: 'reported',
    };
    shut(ex, SECTORS);
    const already = told(ex).length;
    minutes(ex, STANDS);
    expect(stands(ex)).toEqual(Array(4).fill('held'));
    expect(told(ex)).toHaveLength(already);
  });
});

describe('the whole fire', () => {
  const edge = (ex: Exercise): unknown =>
    (ex.world.machines.charts['forest-fire-front'].fire.value as { edge: string }).edge;
  const look = (ex: Exercise): unknown => {
    raise(ex.world, 'forest-fire-front', 'fire', 'look');
    raise(ex.world, 'forest-fire-front', 'fire', 'cool');
    return edge(ex);
  };
  it('is contained when all four sides are, and free again with one of them', () => {
    const ex = square();
    shut(ex, ['head', 'left', 'right']);
    expect(look(ex)).not.toBe('contained');
    shut(ex, SECTORS);
    expect(look(ex)).toBe('contained');
    shut(ex, [], false);
    shut(ex, ['left', 'right', 'rear']);
    expect(stands(ex)).toEqual(['free', 'beaten', 'beaten', 'beaten']);
    expect(look(ex)).toBe('free');
  });
  it('is out when the last side has gone cold', () => {
    const ex = square();
    shut(ex, SECTORS);
    look(ex);
    const { fire } = state(ex);
    const cool = (s: Sector): void => {
      for (let r = R0; r < R0 + SIZE; r++)
        for (let c = C0; c < C0 + SIZE; c++)
          if ((s === 'head') === c - C0 > SIZE / 2) fire.coldAt[r * fire.cols + c] = 0;
      lookAlong(ex.world, state(ex));
    };
    cool('head');
    expect(stands(ex)[0]).toBe('cold');
    expect(look(ex)).toBe('contained');
    cool('rear');
    expect(stands(ex)).toEqual(Array(4).fill('cold'));
    expect(look(ex)).toBe('out');
  });
});

describe('ground that burnt', () => {
  /** Flames came over the crew's cell 100 s ago; it stood there since `cameS` before now. */
  const stoodSince = (cameS: number): boolean => {
    const ex = square();
    const f = state(ex);
    const o = f.orders[ex.world.res.units.indexOf(unitOf(ex, 'fire-rescue-1'))];
    o.at = (R0 + 5) * f.fire.cols + C0 + 5;
    o.came = f.fire.t - cameS;
    f.fire.arrival.fill(0);
    f.fire.arrival[o.at] = f.fire.t - 100;
    raise(ex.world, 'forest-fire-crew', 'fire-rescue-1', 'look');
    return isIn(ex.world, 'forest-fire-crew', 'aside', 'fire-rescue-1');
  };
  it('makes a crew step aside that stood there when the flames came, none that came after them', () => {
    expect(stoodSince(101)).toBe(true);
    expect(stoodSince(99)).toBe(false);
  });
  it('is counted from when a crew took its place', () => {
    const ex = square();
    const f = state(ex);
    const o = f.orders[ex.world.res.units.indexOf(unitOf(ex, 'fire-rescue-1'))];
    const [at, came] = [o.at, o.came];
    f.fire.t += 300;
    o.hours = 1;
    finish(ex.world, f, taskOf(ex));
    expect(o.at).not.toBe(at);
    expect(o.came).toBe(f.fire.t);
    expect(o.came).not.toBe(came);
  });
});

it('on dangerous ground a crew told to keep off stamps out embers and rings what flames are longer', () => {
  /** Edge cells of its side that are shut off after a round, by the crew's own line beside them. */
  const beaten = (flameM: number): number => {
    const ex = square();
    const f = state(ex);
    const o = f.orders[ex.world.res.units.indexOf(unitOf(ex, 'fire-rescue-1'))];
    f.orders[ex.world.res.units.indexOf(unitOf(ex, 'fire-rescue-1'))] = { ...o, standOff: true };
    f.ground.fill(GROUND.bowl);
    f.fire.flame.fill(flameM);
    const before = edgeOf(f.fire).cells.left.length;
    finish(ex.world, f, { ...taskOf(ex), workS: 3600, pace: 1 } as ReturnType<typeof taskOf>);
    return before - edgeOf(f.fire).cells.left.length;
  };
  expect(beaten(0.5)).toBeGreaterThan(0);
  expect(beaten(0.51)).toBe(0);
});
