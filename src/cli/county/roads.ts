/** The classified roads: junctions where they truly meet, motorways joined only through interchange ramps. */
import { cellAt, distanceM } from '../../sim/kernel/grid.ts';
import { DraftGraph, crossing } from './graph.ts';
import { lineOf, pointOf, str } from './source.ts';
import { LAYING, layWay } from './ways.ts';
import type { LonLat, Provenance, Text } from '../../sim/kernel/units.ts';
import type { RoadClass } from '../../sim/county/types.ts';
import type { DraftEdge } from './graph.ts';
import type { Sources } from './source.ts';
import type { Laying, Terrain } from './ways.ts';

export const SPEED: Readonly<Record<RoadClass, number>> = {
  motorway: 80,
  trunk: 60,
  primary: 50,
  secondary: 40,
  tertiary: 30,
  village: 25,
  ramp: 30,
};
/** Deck above low water by class, m: a training setting, there is no public bridge register. */
export const DECK: Readonly<Record<RoadClass, number>> = {
  motorway: 14,
  trunk: 9,
  primary: 9,
  secondary: 7,
  tertiary: 5.5,
  village: 4,
  ramp: 9,
};

const EN: Readonly<Record<string, string>> = {
  G35: 'G35 Jinan–Guangzhou Expressway',
  G56: 'G56 Hangzhou–Ruili Expressway',
  QF: 'Qimen–Fuliang Expressway',
  G206: 'National Road G206',
  S302: 'Provincial Road S302',
  G351: 'G351 direction (number unverified)',
  JH: 'Jingdezhen–Huangshan tourist road',
  XIHU: 'Jinggongqiao–Xihu road',
  JZX: 'Jiaotan–Fugang–Zhitan–Xingtian road',
  ZJ: 'Zhitan–Guyan–Jiangcun road',
  EJ: 'Ehu–Jinzhushan–Xingtian road',
  HT: 'Sanlong–Huangtan road',
  HL: 'Hongyuan–Luojiaqiao road',
  SA: 'Xianghu–Shou’an road',
  WG: 'County seat–Xianghu road',
  FS: 'County seat–Sanlong road',
};

/** Longest edge before a bend node is put in. */
const STEP_M = 1600;

export const isMotorway = (e: Pick<DraftEdge, 'class'>): boolean => e.class === 'motorway';
/** Roads a village track or a seat may join. */
export const isOpenRoad = (e: Pick<DraftEdge, 'class'>): boolean =>
  e.class !== 'motorway' && e.class !== 'ramp';

function densify(line: readonly LonLat[]): LonLat[] {
  const out: LonLat[] = [line[0]!];
  for (let k = 0; k + 1 < line.length; k++) {
    const [a, b] = [line[k]!, line[k + 1]!];
    const n = Math.max(1, Math.ceil(distanceM(a, b) / STEP_M));
    for (let s = 1; s <= n; s++)
      out.push({ lon: a.lon + ((b.lon - a.lon) * s) / n, lat: a.lat + ((b.lat - a.lat) * s) / n });
  }
  return out;
}

const layingOf = (cls: RoadClass): Laying =>
  cls === 'motorway' ? LAYING.motorway : cls === 'tertiary' ? LAYING.minor : LAYING.main;

function addLines(src: Sources, ground: Terrain, graph: DraftGraph): void {
  const taken = new Set<number>();
  for (const f of src.roads) {
    if (str(f, 'kind') !== 'road') continue;
    const cls = str(f, 'class') as RoadClass;
    const prov: Provenance = {
      source: str(f, 'source'),
      status: 'assumed',
      confidence: str(f, 'confidence'),
      note: 'Schematic course: laid over the model’s ground between the known points of the road',
    };
    const like = {
      road: str(f, 'id'),
      name: { zh: str(f, 'name'), en: EN[str(f, 'id')] ?? str(f, 'id') },
      class: cls,
      prov,
    };
    // The model has no ground beyond the grid, so a road ends at its edge.
    const pts = densify(layWay(ground, layingOf(cls), lineOf(f), taken)).filter(
      (p) => cellAt(src.grid, p) >= 0,
    );
    let prev = -1;
    for (const p of pts) {
      const n = graph.add(p, 'bend');
      if (prev >= 0) graph.link(prev, n, like);
      prev = n;
    }
  }
}

/** Splits two roads of different names where they cross, then joins dangling ends to the road they run into. */
function joinRoads(graph: DraftGraph): void {
  for (let e = 0; e < graph.edges.length; e++)
    for (let f = e + 1; f < graph.edges.length; f++) {
      const [x, y] = [graph.edges[e]!, graph.edges[f]!];
      if (
        x.road === y.road ||
        isMotorway(x) ||
        isMotorway(y) ||
        x.a === y.a ||
        x.a === y.b ||
        x.b === y.a ||
        x.b === y.b
      )
        continue;
      const hit = crossing(
        graph.nodes[x.a]!.at,
        graph.nodes[x.b]!.at,
        graph.nodes[y.a]!.at,
        graph.nodes[y.b]!.at,
      );
      if (hit === null) continue;
      const near = (g: DraftEdge): number | null =>
        distanceM(graph.nodes[g.a]!.at, hit.at) < 150
          ? g.a
          : distanceM(graph.nodes[g.b]!.at, hit.at) < 150
            ? g.b
            : null;
      const n = near(x) ?? graph.split(e, hit.at, 'junction');
      const m = near(y);
      if (m !== null) merge(graph, m, n);
      else {
        const end = y.b;
        y.b = n;
        graph.link(n, end, y);
      }
      graph.nodes[n]!.kind = 'junction';
    }
  const degree = (n: number): number => graph.edges.filter((e) => e.a === n || e.b === n).length;
  for (let n = 0; n < graph.nodes.length; n++) {
    const own = graph.edges.find((e) => e.a === n || e.b === n);
    if (own === undefined || isMotorway(own) || degree(n) > 1) continue;
    let best = { e: -1, d: 900 };
    graph.edges.forEach((f, e) => {
      if (f.road === own.road || isMotorway(f)) return;
      const d = graph.project(e, graph.nodes[n]!.at).distM;
      if (d < best.d) best = { e, d };
    });
    if (best.e < 0) continue;
    const at = graph.attach(graph.nodes[n]!.at, (f) => f === graph.edges[best.e], 250);
    if (at.distM < 250) merge(graph, n, at.node);
    else graph.link(n, at.node, own);
    graph.nodes[at.node]!.kind = 'junction';
  }
}

/** Moves every edge of `from` to `to`. */
function merge(graph: DraftGraph, from: number, to: number): void {
  if (from === to) return;
  for (const e of graph.edges) {
    if (e.a === from) e.a = to;
    if (e.b === from) e.b = to;
  }
  for (let k = graph.edges.length - 1; k >= 0; k--)
    if (graph.edges[k]!.a === graph.edges[k]!.b) graph.edges.splice(k, 1);
}

/** Interchanges: a ramp to the nearest open road, or a shared node where two motorways meet. */
function joinMotorways(src: Sources, graph: DraftGraph): void {
  for (const f of src.roads) {
    if (str(f, 'kind') !== 'interchange') continue;
    const at = pointOf(f);
    const road = str(f, 'road');
    const on = graph.attach(at, (e) => e.road === road, 200);
    graph.nodes[on.node]!.kind = 'interchange';
    const hub = /枢纽/.test(str(f, 'name'));
    if (hub) {
      // Motorway to motorway: the other road's end lies on the same point.
      const other = graph.nodes.findIndex(
        (n, k) =>
          k !== on.node &&
          distanceM(n.at, graph.nodes[on.node]!.at) < 400 &&
          graph.edges.some((e) => isMotorway(e) && e.road !== road && (e.a === k || e.b === k)),
      );
      if (other >= 0) merge(graph, other, on.node);
      continue;
    }
    const to = graph.attach(graph.nodes[on.node]!.at, isOpenRoad, 300);
    graph.nodes[to.node]!.kind = 'junction';
    const name: Text = {
      zh: `${str(f, 'name').replace(/[（(].*$/, '')}匝道`,
      en: `${road} interchange ramp`,
    };
    const prov: Provenance = {
      source: `interchange point in roads.geojson: ${str(f, 'name')}`,
      status: 'assumed',
      confidence: str(f, 'confidence'),
    };
    graph.link(on.node, to.node, { road: `${road}-ramp`, name, class: 'ramp', prov });
  }
}

/** Graph of the classified roads, before seats and villages are linked. */
export function classifiedRoads(src: Sources, ground: Terrain): DraftGraph {
  const graph = new DraftGraph();
  addLines(src, ground, graph);
  joinRoads(graph);
  joinMotorways(src, graph);
  return graph;
}
