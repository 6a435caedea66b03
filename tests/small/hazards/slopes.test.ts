/** Slopes: the ground that cuts stand in, failures by script once each, and loaders that clear what came down. */
import { describe, expect, it } from 'vitest';
import { createExercise, type Exercise } from '../../../src/sim/index.ts';
import { fail } from '../../../src/sim/hazards/landslide/kernel/system.ts';
import { landslide } from '../../../src/sim/hazards/landslide/module.ts';
import { listedInRain } from '../../../src/sim/hazards/landslide/named.ts';
import { listedSlopes } from '../../../src/sim/hazards/landslide/state.ts';
import { slideField } from '../../../src/sim/hazards/landslide/units.ts';
import type { Task } from '../../../src/sim/world.ts';
import { tinyCounty, tinyGrid } from '../../support/tiny-county.ts';
import { events, lake, scenarioOf, tiny, unitOf } from '../../support/tiny-world.ts';

/** The whole county a plane that rises by so many metres a cell eastward and southward. */
function steep(eastM: number, southM: number): Exercise {
  const { cols } = tinyGrid;
  const elevationM = tinyCounty.terrain.elevationM.map(
    (_, i) => 60 + eastM * (i % cols) + southM * Math.floor(i / cols),
  );
  const county = { ...tinyCounty, terrain: { ...tinyCounty.terrain, elevationM } };
  const wish = {
    also: ['landslide'],
    conditions: { landslide: undefined },
    parameters: { 'PRM-LND-WALLED': 0 },
  };
  return createExercise(scenarioOf(wish), county, '1');
}
const cuts = (ex: Exercise): { of: number; deg: number }[] => {
  const { means, spec } = slideField(ex.world.env);
  return means.flatMap((m, k) => (m.kind === 'cut' ? [{ of: m.of, deg: spec.units[k].slopeDeg }] : []));
};
const degrees = (rise: number): number => (Math.atan(rise) * 180) / Math.PI;

describe('a road on steep ground has a cut, 25° steeper than the ground', () => {
  it('as it rises to the east, to the south, and to both', () => {
    for (const [x, y] of [
      [60, 0],
      [0, 70],
      [50, 40],
    ]) {
      const ground = Math.sqrt((x / 200) ** 2 + (y / 200) ** 2);
      expect(cuts(steep(x, y))).toEqual([{ of: 6, deg: expect.closeTo(degrees(ground) + 25, 6) }]);
    }
  });
  it('none under eight degrees', () => {
    expect(cuts(steep(200 * Math.tan((7.9 * Math.PI) / 180), 0))).toEqual([]);
    expect(cuts(steep(200 * Math.tan((8.1 * Math.PI) / 180), 0))).toHaveLength(1);
  });
});

describe('loaders', () => {
  const slid = (): { ex: Exercise; k: number; debris: () => number } => {
    const ex = steep(40, 0);
    const q = ex.world.incidents.landslide!;
    const { spec, means } = slideField(ex.world.env);
    const k = means.findIndex((m) => m.kind === 'cut');
    fail(spec, q.slides, k, 1, 0);
    q.slides.debrisM3[q.slides.roadAt[k]] = 500;
    ex.world.res.blockedEdges[6] = 0;
    return { ex, k, debris: () => q.slides.debrisM3[q.slides.roadAt[k]] };
  };
  const task = (ex: Exercise, unit: string, node: number, target: string, hours: number, pace = 1): Task =>
    ({
      kind: 'repair-road',
      unit: ex.world.res.units.indexOf(unitOf(ex, unit)),
      node,
      target: { kind: 'place', id: target },
      by: 'emergency',
      workS: hours * 3600,
      pace,
    }) as unknown as Task;
  const roadCrew = (ex: Exercise): string => ex.world.res.units.find((u) => u.skills.includes('road'))!.id;
  it('take 45 m³ an hour each, three of a road crew, one of others; slowly at a slow pace', () => {
    const taken = (who: 'road' | 'other', hours: number, pace = 1): number => {
      const { ex, debris } = slid();
      expect(
        landslide.finish!(
          ex.world,
          task(ex, who === 'road' ? roadCrew(ex) : 'flood-team-1', 5, 'v5', hours, pace),
        ),
      ).toBe(true);
      return 500 - debris();
    };
    expect(taken('road', 2)).toBe(270);
    expect(taken('other', 2)).toBe(90);
    expect(taken('road', 2, 2)).toBe(135);
  });
  it('clear roads that end where they are, or the one that they were sent to, and no others', () => {
    const left = (node: number, target: string): number => {
      const { ex, debris } = slid();
      landslide.finish!(ex.world, task(ex, roadCrew(ex), node, target, 2));
      return debris();
    };
    // The road to v5 runs from node 5 to node 6.
    expect(left(5, 'v8')).toBe(230);
    expect(left(6, 'v8')).toBe(230);
    expect(left(0, 'road-6')).toBe(230);
    expect(left(0, 'road-5')).toBe(500);
  });
  it('open the road when nothing is left on it', () => {
    const { ex } = slid();
    expect(landslide.finish!(ex.world, task(ex, roadCrew(ex), 5, 'v5', 10))).toBe(false);
    expect(events(ex, 'ROAD_CLEARED').map((e) => e.data.edge)).toEqual([6]);
    expect(ex.world.res.blockedEdges[6]).toBeUndefined();
  });
});

it('a listed slope comes down once as much rain has fallen in a day as it takes, and not a millimetre earlier', () => {
  const ex = tiny({
    also: ['landslide'],
    rain: 10,
    conditions: { slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80 }] },
  });
  const [slope] = listedSlopes(ex.world) as unknown as { threshold: number }[];
  ex.world.t = 8 * 3600;
  const down = (threshold: number): number[] => ((slope.threshold = threshold), listedInRain(ex.world));
  expect([down(81), down(80), down(79)]).toEqual([[], [0], [0]]);
});

describe('a slope above a stream lets go by script', () => {
  const fails = (ex: Exercise, slope = 'gully'): void =>
    landslide.effect(ex.world, { do: 'slope-fails', slope } as never, []);
  const lakes = (ex: Exercise): number => ex.world.incidents.landslide!.lakes.length;
  it('once, and only the one that is named', () => {
    const ex = tiny({ also: ['landslide'], conditions: { landslide: lake() } });
    fails(ex, 'another');
    expect(lakes(ex)).toBe(0);
    fails(ex);
    expect(lakes(ex)).toBe(1);
    const { slides } = ex.world.incidents.landslide!;
    const formed = slides.lakes.length;
    ex.world.t = 600;
    fails(ex);
    expect([lakes(ex), slides.lakes.length]).toEqual([1, formed]);
    expect(slides.failedS.filter((s) => s >= 0)).toEqual(new Float64Array([0]));
  });
});
