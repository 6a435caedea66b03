/** People on the move: along roads that are open as far as is known, as wide as they are many. The ways are drawn, not simulated. */
import FlatQueue from 'flatqueue';
import type { LonLat, MapBase, RoleView } from '../../bridge/protocol.ts';
import type { Projection } from '../projection.ts';
import type { Feature } from '../types.ts';
import { flat } from './base.ts';
import type { Picture } from './live.ts';

interface Roads {
  readonly at: readonly LonLat[];
  /** By node: edge and the node at its other end. */
  readonly out: readonly (readonly (readonly [edge: number, to: number, metres: number])[])[];
  readonly nearest: Map<string, number>;
  /** Ways worked out, by goal, with the roads that were shut then. */
  readonly ways: Map<number, { readonly shut: string; readonly next: Int32Array }>;
}
const made = new WeakMap<MapBase, Roads>();

const metres = (a: LonLat, b: LonLat): number => {
  const x = (a.lon - b.lon) * 96850;
  const y = (a.lat - b.lat) * 110850;
  return Math.sqrt(x * x + y * y);
};
function roadsOf(base: MapBase): Roads {
  const old = made.get(base);
  if (old) return old;
  const index = new Map<string, number>();
  const at: LonLat[] = [];
  const out: [number, number, number][][] = [];
  const node = (q: LonLat): number => {
    const key = `${q.lon} ${q.lat}`;
    let i = index.get(key);
    if (i === undefined) {
      index.set(key, (i = at.length));
      at.push(q);
      out.push([]);
    }
    return i;
  };
  base.roads.forEach((e, k) => {
    const [a, b] = [node(e.a), node(e.b)];
    const m = metres(e.a, e.b);
    out[a].push([k, b, m]);
    out[b].push([k, a, m]);
  });
  const roads: Roads = { at, out, nearest: new Map<string, number>(), ways: new Map() };
  made.set(base, roads);
  return roads;
}
function nearestNode(roads: Roads, id: string, p: LonLat): number {
  let best = roads.nearest.get(id);
  if (best === undefined) {
    best = 0;
    for (let i = 1; i < roads.at.length; i++)
      if (metres(roads.at[i], p) < metres(roads.at[best], p)) best = i;
    roads.nearest.set(id, best);
  }
  return best;
}

/** The next node on the shortest open way to `goal`, by node; −1 where there is none, and at the goal. */
function towards({ at, out, ways }: Roads, goal: number, shut: ReadonlySet<number>): Int32Array {
  const key = [...shut].join(' ');
  const old = ways.get(goal);
  if (old?.shut === key) return old.next;
  const next = new Int32Array(at.length).fill(-1);
  const cost = new Float64Array(at.length).fill(Infinity);
  cost[goal] = 0;
  const queue = new FlatQueue<number>();
  queue.push(goal, 0);
  for (let i = queue.pop(); i !== undefined; i = queue.pop())
    for (const [edge, to, m] of out[i]) {
      if (shut.has(edge) || cost[i] + m >= cost[to]) continue;
      cost[to] = cost[i] + m;
      next[to] = i;
      queue.push(to, cost[to]);
    }
  ways.set(goal, { shut: key, next });
  return next;
}

/** Classes by people on a stretch. */
export const FLOWS = [
  ['few', 0],
  ['some', 300],
  ['many', 1500],
] as const;
export const flowClass = (people: number): string => FLOWS.findLast(([, from]) => people >= from)![0];

/** Stretches of one class on the ways to one place. */
function stretches(
  roads: Roads,
  goal: number,
  next: Int32Array,
  starts: ReadonlyMap<number, number>,
  p: Projection,
  id: string,
): Feature[] {
  const people = new Map<number, number>();
  /** Who comes into a node: the node before it, −1 where several do. */
  const before = new Map<number, number>();
  for (const [from, n] of starts)
    for (let i = from; i !== goal; i = next[i]) {
      if (!people.has(i)) before.set(next[i], before.has(next[i]) ? -1 : i);
      people.set(i, (people.get(i) ?? 0) + n);
    }
  const out: Feature[] = [];
  const begins = (i: number): boolean => {
    const j = before.get(i) ?? -1;
    return j < 0 || flowClass(people.get(j)!) !== flowClass(people.get(i)!);
  };
  for (const [i, n] of people) {
    if (!begins(i)) continue;
    const kind = flowClass(n);
    const line: LonLat[] = [roads.at[i]];
    let here = i;
    do {
      here = next[here];
      line.push(roads.at[here]);
    } while (here !== goal && !begins(here));
    out.push({ id: `${id} ${i}`, layer: 'evacuation', class: kind, lines: [flat(p, line)] });
  }
  return out;
}

/** Everybody who was told to go and is not there yet. Where no open road leads, a straight line says where to. */
export function flowFeatures({ base, p, places }: Picture, view: RoleView): Feature[] {
  const roads = roadsOf(base);
  const shut = new Set(view.closedEdges.filter((e) => e.by !== 'order').map((e) => e.edge));
  const byGoal = new Map<string, { id: string; people: number }[]>();
  for (const v of view.villages)
    if ((v.evac === 'moving' || v.evac === 'ordered') && places.has(v.id) && places.has(v.shelter)) {
      const people = Math.max(1, v.toMove - v.arrived);
      byGoal.set(v.shelter, [...(byGoal.get(v.shelter) ?? []), { id: v.id, people }]);
    }
  return [...byGoal].flatMap(([shelter, villages]) => {
    const to = places.get(shelter)!.at;
    const goal = nearestNode(roads, shelter, to);
    const next = towards(roads, goal, shut);
    const starts = new Map<number, number>();
    const cut: Feature[] = [];
    for (const { id, people } of villages) {
      const from = nearestNode(roads, id, places.get(id)!.at);
      if (from === goal || next[from] < 0) {
        const line = flat(p, [places.get(id)!.at, to]);
        cut.push({ id, layer: 'evacuation', class: flowClass(people), lines: [line] });
      } else starts.set(from, (starts.get(from) ?? 0) + people);
    }
    return [...stretches(roads, goal, next, starts, p, shelter), ...cut];
  });
}
