/** People on the move are drawn along open roads, as wide as they are many. */
import { describe, expect, it } from 'vitest';
import { mapBase } from '../../../src/bridge/map-base.ts';
import type { RoleView } from '../../../src/bridge/protocol.ts';
import { flowClass, flowFeatures } from '../../../src/cartography/features/flows.ts';
import type { Picture } from '../../../src/cartography/features/live.ts';
import { projection } from '../../../src/cartography/projection.ts';
import type { Feature } from '../../../src/cartography/types.ts';
import { county } from '../../support/tiny.ts';

const base = mapBase(county);
const p = projection(base.grid);
const places = new Map(base.places.map((q) => [q.id, q]));
const SHELTER = 's052';
const [here, there] = ['360222105202', '360222105205'];
const flows = (
  people: Readonly<Record<string, number>>,
  closed: readonly { edge: number; by: string }[] = [],
): Feature[] =>
  flowFeatures(
    { base, p, places } as unknown as Picture,
    {
      closedEdges: closed,
      villages: Object.entries(people).map(([id, n]) => ({
        id,
        evac: 'moving',
        shelter: SHELTER,
        toMove: n + 5,
        arrived: 5,
      })),
    } as unknown as RoleView,
  );
/** Edges that lines run along; −1 for a piece that is no road. */
const edgeOf = new Map<string, number>(
  base.roads.flatMap((e, k) => {
    const [a, b] = [e.a, e.b].map((q) => `${p.x(q.lon)} ${p.y(q.lat)}`);
    return [[`${a} ${b}`, k] as const, [`${b} ${a}`, k] as const];
  }),
);
const edges = (fs: readonly Feature[]): number[] =>
  fs.flatMap((f) =>
    f.lines!.flatMap((l) =>
      Array.from(
        { length: l.length / 2 - 1 },
        (_, i) => edgeOf.get(l.slice(2 * i, 2 * i + 4).join(' ')) ?? -1,
      ),
    ),
  );

describe('flows', () => {
  it('run along roads from the village to the shelter, once', () => {
    const way = edges(flows({ [here]: 100 }));
    expect(way.length).toBeGreaterThan(5);
    expect(way).not.toContain(-1);
    expect(new Set(way).size).toBe(way.length);
    const total = way.reduce((n, k) => n + county.roads.edges[k].lengthM, 0);
    expect(total).toBeGreaterThan(6000);
    expect(total).toBeLessThan(9000);
  });
  it('add up where they meet', () => {
    const [a, b] = [edges(flows({ [here]: 200 })), edges(flows({ [there]: 200 }))];
    const shared = a.filter((k) => b.includes(k));
    expect(shared.length).toBeGreaterThan(3);
    const both = flows({ [here]: 200, [there]: 200 });
    const wide = edges(both.filter((f) => f.class === 'some'));
    expect(wide.toSorted()).toEqual(shared.toSorted());
    expect(edges(both).toSorted()).toEqual([...new Set([...a, ...b])].toSorted());
  });
  it('go round what is under water or blocked, through what only ordinary traffic may not use; straight where no road leads', () => {
    const way = edges(flows({ [here]: 100 }));
    const middle = way[Math.floor(way.length / 2)];
    expect(edges(flows({ [here]: 100 }, [{ edge: middle, by: 'order' }]))).toEqual(way);
    expect(edges(flows({ [here]: 100 }, [{ edge: middle, by: 'water' }]))).not.toContain(middle);
    const alone = flows(
      { [here]: 100 },
      base.roads.map((_, edge) => ({ edge, by: 'water' })),
    );
    expect(edges(alone)).toEqual([-1]);
  });
  it('have three widths', () =>
    expect([1, 299, 300, 1499, 1500].map(flowClass)).toEqual(['few', 'few', 'some', 'some', 'many']));
});
