/** Village roads by least cost over the ground, and the finishing of the graph: bridges, lengths, unused nodes. */
import FlatQueue from 'flatqueue';
import { cellAt, centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { lineCells, neighbours8 } from '../../sim/county/raster.ts';
import { crossing } from './graph.ts';
import { simplify } from './lines.ts';
import { DECK, SPEED, isMotorway, isOpenRoad } from './roads.ts';
import { q2 } from './source.ts';
import { LAYING, stepCost } from './ways.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';
import type { LonLat, Provenance } from '../../sim/kernel/units.ts';
import type { RoadEdge, RoadGraph } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';
import type { DraftGraph } from './graph.ts';
import type { Terrain } from './ways.ts';

const VILLAGE_PROV: Provenance = {
  source: 'least-cost track of the pack builder',
  status: 'training',
  note: 'Village roads are invented: no public network was available',
};

/** Joins points (seats, villages, …) to the open roads by tracks; returns their nodes. */
export function linkPlaces(
  ground: Terrain,
  graph: DraftGraph,
  places: readonly { at: LonLat; kind: 'seat' | 'village' }[],
): number[] {
  const g = ground.grid;
  const n = g.cols * g.rows;
  const net = new Uint8Array(n);
  for (const e of graph.edges)
    if (isOpenRoad(e)) for (const i of lineCells(g, graph.nodes[e.a]!.at, graph.nodes[e.b]!.at)) net[i] = 1;
  const cost = new Float64Array(n).fill(Infinity);
  const next = new Int32Array(n).fill(-1);
  const queue = new FlatQueue<number>();
  for (let i = 0; i < n; i++)
    if (net[i] === 1) {
      cost[i] = 0;
      queue.push(i, 0);
    }
  for (;;) {
    const c = queue.peekValue();
    const i = queue.pop();
    if (i === undefined || c === undefined) break;
    if (c > cost[i]!) continue;
    for (const j of neighbours8(g, i)) {
      const d = c + stepCost(ground, LAYING.track, i, j);
      if (d < cost[j]!) {
        cost[j] = d;
        next[j] = i;
        queue.push(j, d);
      }
    }
  }
  const out = places.map(() => -1);
  const order = places
    .map((_, k) => k)
    .sort(
      (a, b) =>
        (places[a]!.kind === places[b]!.kind ? 0 : places[a]!.kind === 'seat' ? -1 : 1) ||
        cost[cellAt(g, places[a]!.at)]! - cost[cellAt(g, places[b]!.at)]! ||
        a - b,
    );
  for (const k of order) {
    const p = places[k]!;
    const cells: number[] = [];
    for (let i = cellAt(g, p.at); i >= 0; i = next[i]!) {
      cells.push(i);
      if (net[i] === 1) break;
    }
    // A seat lies on the road; a village has a way of its own, which may be cut while the road is not.
    if (cells.length <= 2 && p.kind === 'seat') {
      const on = graph.attach(p.at, isOpenRoad, 200);
      if (on.distM <= 160 || distanceM(graph.nodes[on.node]!.at, p.at) < 160) {
        const node = graph.nodes[on.node]!;
        if (node.kind === 'bend' || node.kind === 'junction') {
          node.kind = p.kind;
          out[k] = on.node;
          continue;
        }
      }
    }
    const line = simplify([p.at, ...cells.slice(1).map((i) => centreOf(g, i))], LAYING.track.fineM);
    if (line.length === 1) line.push(p.at);
    const end = graph.attach(line[line.length - 1]!, isOpenRoad, 260);
    line[line.length - 1] = graph.nodes[end.node]!.at;
    if (graph.nodes[end.node]!.kind === 'bend') graph.nodes[end.node]!.kind = 'junction';
    const like = {
      road: 'V',
      name: { zh: '乡村道路(训练)', en: 'Village road (training)' },
      class: 'village' as const,
      prov: VILLAGE_PROV,
    };
    const start = graph.add(p.at, p.kind);
    let prev = start;
    for (let m = 1; m < line.length; m++) {
      const last = m === line.length - 1;
      const node = last ? end.node : graph.add(line[m]!, 'bend');
      graph.link(prev, node, like);
      prev = node;
    }
    for (const i of cells) net[i] = 1;
    out[k] = start;
  }
  return out;
}

/** Joins any left-over part of the graph to the main one by the shortest straight link between open roads. */
export function connectParts(graph: DraftGraph, from: number): void {
  for (let guard = 0; guard < 20; guard++) {
    const part = graph.parts();
    const used = new Set(graph.edges.flatMap((e) => [e.a, e.b]));
    const open = [...new Set(graph.edges.filter(isOpenRoad).flatMap((e) => [e.a, e.b]))];
    const stray = open.filter((i) => used.has(i) && part[i] !== part[from]);
    if (stray.length === 0) return;
    let best = { a: -1, b: -1, d: Infinity };
    for (const a of stray)
      for (const b of open) {
        if (part[b] !== part[from]) continue;
        const d = distanceM(graph.nodes[a]!.at, graph.nodes[b]!.at);
        if (d < best.d) best = { a, b, d };
      }
    graph.link(best.a, best.b, {
      road: 'V',
      name: { zh: '连接道路(训练)', en: 'Link road (training)' },
      class: 'tertiary',
      prov: VILLAGE_PROV,
    });
  }
}

interface Hit {
  t: number;
  at: LonLat;
  river: number;
}

function crossings(graph: DraftGraph, ch: Channels, e: number): Hit[] {
  const { a, b } = graph.edges[e]!;
  const out: Hit[] = [];
  ch.rivers.forEach((r, river) => {
    for (let k = 0; k + 1 < r.line.length; k++) {
      const hit = crossing(graph.nodes[a]!.at, graph.nodes[b]!.at, r.line[k]!, r.line[k + 1]!);
      if (hit !== null) out.push({ ...hit, river });
    }
  });
  // A river vertex on the road is met by two segments, and a wiggle within 150 m is one bridge.
  const near = (p: Hit, q: Hit): boolean => distanceM(p.at, q.at) < 150;
  return out
    .sort((p, q) => p.t - q.t || p.river - q.river)
    .filter((p, k, all) => p.t < 1 - 1e-9 && !all.slice(0, k).some((q) => near(p, q)));
}

/** One bridge per edge, at the true crossing of road and river line; then the public graph with dense node numbers. */
export function finishGraph(
  g: GridSpec,
  graph: DraftGraph,
  ch: Channels,
): { roads: RoadGraph; renumber: Int32Array } {
  for (let e = 0; e < graph.edges.length; e++) {
    const { a, b } = graph.edges[e]!;
    const [p, q] = [graph.nodes[a]!.at, graph.nodes[b]!.at];
    if (distanceM(p, q) > 4000)
      graph.split(e, { lon: (p.lon + q.lon) / 2, lat: (p.lat + q.lat) / 2 }, 'bend');
    const hits = crossings(graph, ch, e);
    if (hits.length < 2) continue;
    // The far part goes to the end of the list and is looked at again there.
    const t = (hits[0]!.t + hits[1]!.t) / 2;
    const end = graph.nodes[graph.edges[e]!.b]!.at;
    graph.split(e, { lon: p.lon + (end.lon - p.lon) * t, lat: p.lat + (end.lat - p.lat) * t }, 'bend');
  }
  const renumber = new Int32Array(graph.nodes.length).fill(-1);
  const nodes: RoadGraph['nodes'][number][] = [];
  const use = (i: number): number => {
    if (renumber[i]! < 0) {
      renumber[i] = nodes.length;
      nodes.push(graph.nodes[i]!);
    }
    return renumber[i]!;
  };
  const edges = graph.edges.map((e, k): RoadEdge => {
    const [p, q] = [graph.nodes[e.a]!.at, graph.nodes[e.b]!.at];
    const hit = crossings(graph, ch, k)[0];
    const cells = lineCells(g, p, q);
    let bridge: RoadEdge['bridge'] = null;
    if (hit !== undefined) {
      const river = ch.rivers[hit.river]!;
      const cell = river.cells.reduce((x, y) =>
        distanceM(centreOf(g, y), hit.at) < distanceM(centreOf(g, x), hit.at) ? y : x,
      );
      const short = river.name.zh.replace(/[（(].*$/, '');
      bridge = {
        name: {
          zh: `${e.name.zh.split(/[ (（]/)[0]}×${short}桥`,
          en: `${e.name.en} bridge over ${river.name.en}`,
        },
        cell,
        deckM: q2(ch.low[cell]! + DECK[e.class]),
      };
    }
    return {
      a: use(e.a),
      b: use(e.b),
      road: e.road,
      name: e.name,
      class: e.class,
      lengthM: Math.max(20, Math.round(distanceM(p, q))),
      speed: SPEED[e.class],
      cells: cells.filter((i) => !ch.isChannel(i)),
      bridge,
      prov: e.prov,
    };
  });
  return { roads: { nodes, edges }, renumber };
}

/** Node of an open road nearest to a point. */
export function nearestNode(roads: RoadGraph, open: readonly number[], p: LonLat): number {
  let best = open[0]!;
  for (const i of open) if (distanceM(roads.nodes[i]!.at, p) < distanceM(roads.nodes[best]!.at, p)) best = i;
  return best;
}

/** Nodes that lie on at least one road open to ordinary traffic. */
export function openNodes(roads: RoadGraph): number[] {
  return [
    ...new Set(roads.edges.filter((e) => !isMotorway(e) && e.class !== 'ramp').flatMap((e) => [e.a, e.b])),
  ].sort((a, b) => a - b);
}
