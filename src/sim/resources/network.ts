/** The road graph as compressed rows, and time-optimal routes over it. Ties break by insertion order, which is fixed. */
import FlatQueue from 'flatqueue';
import type { RoadGraph } from '../county/types.ts';
import type { Unit, World } from '../world.ts';

export type Mobility = Unit['mobility'];

export interface RoadNetwork {
  readonly nodes: number;
  readonly edges: number;
  /** Adjacency: for node n, entries start[n] … start[n+1] of `to` and `edge`. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly edge: Int32Array;
  /** Free travel time per edge, s of a car; `paceOf` slows trucks. */
  readonly seconds: Float64Array;
  readonly length: Float64Array;
}

export function buildNetwork(g: RoadGraph): RoadNetwork {
  const n = g.nodes.length;
  const m = g.edges.length;
  const start = new Int32Array(n + 1);
  for (const e of g.edges) {
    start[e.a + 1]++;
    start[e.b + 1]++;
  }
  for (let i = 0; i < n; i++) start[i + 1] += start[i];
  const fill = start.slice();
  const to = new Int32Array(2 * m);
  const edge = new Int32Array(2 * m);
  const seconds = new Float64Array(m);
  const length = new Float64Array(m);
  g.edges.forEach((e, k) => {
    to[fill[e.a]] = e.b;
    edge[fill[e.a]++] = k;
    to[fill[e.b]] = e.a;
    edge[fill[e.b]++] = k;
    length[k] = e.lengthM;
    seconds[k] = Math.max(1, (e.lengthM / e.speed) * 3.6);
  });
  return { nodes: n, edges: m, start, to, edge, seconds, length };
}

export interface Route {
  /** Edge indices in travel order. */
  readonly edges: number[];
  readonly seconds: number;
  readonly lengthM: number;
}

/** Time of a vehicle class on open road over that of a car. */
export const paceOf = (w: World, m: Mobility): number =>
  m === 'car' ? 1 : 1 / w.env.numbers['PRM-RES-TRUCK'];

/**
 * Fastest route; null when the target cannot be reached.
 * @param cost seconds to use edge k, or Infinity when closed.
 */
export function findRoute(
  net: RoadNetwork,
  from: number,
  goal: number,
  cost: (k: number) => number,
): Route | null {
  if (from === goal) return { edges: [], seconds: 0, lengthM: 0 };
  const best = new Float64Array(net.nodes).fill(Infinity);
  const via = new Int32Array(net.nodes).fill(-1);
  const prev = new Int32Array(net.nodes).fill(-1);
  const queue = new FlatQueue<number>();
  best[from] = 0;
  queue.push(from, 0);
  while (queue.length > 0) {
    const d = queue.peekValue()!;
    const u = queue.pop()!;
    if (d > best[u]) continue;
    if (u === goal) break;
    for (let i = net.start[u]; i < net.start[u + 1]; i++) {
      const w = d + cost(net.edge[i]);
      const v = net.to[i];
      if (w < best[v]) {
        best[v] = w;
        via[v] = net.edge[i];
        prev[v] = u;
        queue.push(v, w);
      }
    }
  }
  if (best[goal] === Infinity) return null;
  const edges: number[] = [];
  let lengthM = 0;
  for (let v = goal; v !== from; v = prev[v]) {
    edges.push(via[v]);
    lengthM += net.length[via[v]];
  }
  edges.reverse();
  return { edges, seconds: best[goal], lengthM };
}
