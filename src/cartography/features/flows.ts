/** People on the move: along roads that are open as far as is known, as wide as they are many. The ways are drawn, not simulated. */
import FlatQueue from 'flatqueue';
import type { LonLat, MapBase, RoleView } from '../../bridge/protocol.ts';
import type { Projection } from '../projection.ts';
import type { Feature, Point } from '../types.ts';
import type { Picture } from './live.ts';

interface Roads {
  readonly at: readonly Point[];
  /** By node: edge, the node at its other end, and how far that is. */
  readonly out: readonly (readonly (readonly [edge: number, to: number, far: number])[])[];
  readonly nearest: Map<string, number>;
  /** Ways worked out, by goal, with the roads that were shut then. */
  readonly ways: Map<number, { readonly shut: string; readonly next: Int32Array }>;
}
const made = new WeakMap<MapBase, Roads>();

/** Map units: as wide as they are high. */
const apart = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
function roadsOf(base: MapBase, p: Projection): Roads {
  const old = made.get(base);
  if (old) return old;
  const index = new Map<string, number>();
  const at: Point[] = [];
  const out: [number, number, number][][] = [];
  const node = (q: LonLat): number => {
    const key = `${q.lon} ${q.lat}`;
    let i = index.get(key);
    if (i === undefined) {
      index.set(key, (i = at.length));
      at.push([p.x(q.lon), p.y(q.lat)]);
      out.push([]);
    }
    return i;
  };
  base.roads.forEach((e, k) => {
    const [a, b] = [node(e.a), node(e.b)];
    const far = apart(at[a], at[b]);
    out[a].push([k, b, far]);
    out[b].push([k, a, far]);
  });
  const roads: Roads = { at, out, nearest: new Map<string, number>(), ways: new Map() };
  made.set(base, roads);
  return roads;
}
function nearestNode(roads: Roads, id: string, q: Point): number {
  let best = roads.nearest.get(id);
  if (best === undefined) {
    best = 0;
    for (let i = 1; i < roads.at.length; i++) if (apart(roads.at[i], q) < apart(roads.at[best], q)) best = i;
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
    for (const [edge, to, far] of out[i]) {
      if (shut.has(edge) || cost[i] + far >= cost[to]) continue;
      cost[to] = cost[i] + far;
      next[to] = i;
      queue.push(to, cost[to]);
    }
  ways.set(goal, { shut: key, next });
  return next;
}

/** A way so many times longer than the straight one is none that was meant: no road is near. */
const DETOUR = 3;
/** The shortest way over all roads from near one point to near another; straight where there is none. */
export function wayBetween(base: MapBase, p: Projection, from: LonLat, to: LonLat): LonLat[] {
  const roads = roadsOf(base, p);
  const node = (q: LonLat): number => nearestNode(roads, `${q.lon} ${q.lat}`, [p.x(q.lon), p.y(q.lat)]);
  const [start, goal] = [node(from), node(to)];
  const next = towards(roads, goal, new Set());
  if (start === goal || next[start] < 0) return [from, to];
  const way: Point[] = [];
  for (let i = start; i >= 0; i = next[i]) way.push(roads.at[i]);
  const [a, b]: Point[] = [
    [p.x(from.lon), p.y(from.lat)],
    [p.x(to.lon), p.y(to.lat)],
  ];
  // Whoever points between two bends goes on from there, not back to the nearest first.
  const back = (q: Point, first: Point, second: Point): boolean =>
    (first[0] - q[0]) * (second[0] - first[0]) + (first[1] - q[1]) * (second[1] - first[1]) < 0;
  if (way.length > 1 && back(a, way[0], way[1])) way.shift();
  if (way.length > 1 && back(b, way.at(-1)!, way.at(-2)!)) way.pop();
  const all = [a, ...way, b];
  const long = all.slice(1).reduce((n, q, i) => n + apart(all[i], q), 0);
  return long > DETOUR * apart(a, b) ? [from, to] : all.map(([x, y]) => p.lonLat(x, y));
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
    const line = [...roads.at[i]];
    let here = i;
    do {
      here = next[here];
      line.push(...roads.at[here]);
    } while (here !== goal && !begins(here));
    out.push({ id: `${id} ${i}`, layer: 'evacuation', class: kind, lines: [line] });
  }
  return out;
}

/** Everybody who was told to go and is not there yet. Where no open road leads, a straight line says where to. */
export function flowFeatures({ base, p, places }: Picture, view: RoleView): Feature[] {
  const roads = roadsOf(base, p);
  const point = (id: string): Point => {
    const { lon, lat } = places.get(id)!.at;
    return [p.x(lon), p.y(lat)];
  };
  const shut = new Set(view.closedEdges.filter((e) => e.by !== 'order').map((e) => e.edge));
  const byGoal = new Map<string, { id: string; people: number }[]>();
  for (const v of view.villages)
    if ((v.evac === 'moving' || v.evac === 'ordered') && places.has(v.id) && places.has(v.shelter)) {
      const people = Math.max(1, v.toMove - v.arrived);
      byGoal.set(v.shelter, [...(byGoal.get(v.shelter) ?? []), { id: v.id, people }]);
    }
  return [...byGoal].flatMap(([shelter, villages]) => {
    const goal = nearestNode(roads, shelter, point(shelter));
    const next = towards(roads, goal, shut);
    const starts = new Map<number, number>();
    const cut: Feature[] = [];
    for (const { id, people } of villages) {
      const from = nearestNode(roads, id, point(id));
      if (from === goal || next[from] < 0) {
        const line = [...point(id), ...point(shelter)];
        cut.push({ id, layer: 'evacuation', class: flowClass(people), lines: [line] });
      } else starts.set(from, (starts.get(from) ?? 0) + people);
    }
    return [...stretches(roads, goal, next, starts, shelter), ...cut];
  });
}
