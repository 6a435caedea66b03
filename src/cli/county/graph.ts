/** A road graph under construction: straight edges that can be split, with bends as nodes. */
import { distanceM } from '../../sim/kernel/grid.ts';
import { q5 } from './source.ts';
import type { LonLat, Provenance, Text } from '../../sim/kernel/units.ts';
import type { RoadClass, RoadNode } from '../../sim/county/types.ts';

export interface DraftEdge {
  a: number;
  b: number;
  readonly road: string;
  readonly name: Text;
  readonly class: RoadClass;
  readonly prov: Provenance;
}
type Kind = RoadNode['kind'];

export class DraftGraph {
  readonly nodes: { at: LonLat; kind: Kind }[] = [];
  readonly edges: DraftEdge[] = [];

  add(at: LonLat, kind: Kind): number {
    this.nodes.push({ at: q5(at), kind });
    return this.nodes.length - 1;
  }

  link(a: number, b: number, like: Omit<DraftEdge, 'a' | 'b'>): void {
    if (a === b || this.edges.some((e) => (e.a === a && e.b === b) || (e.a === b && e.b === a))) return;
    this.edges.push({ a, b, road: like.road, name: like.name, class: like.class, prov: like.prov });
  }

  /** Splits edge `e` at a point and returns the new node. */
  split(e: number, at: LonLat, kind: Kind): number {
    const edge = this.edges[e]!;
    const n = this.add(at, kind);
    const end = edge.b;
    edge.b = n;
    this.edges.push({ a: n, b: end, road: edge.road, name: edge.name, class: edge.class, prov: edge.prov });
    return n;
  }

  /** Nearest point on an edge. */
  project(e: number, p: LonLat): { at: LonLat; t: number; distM: number } {
    const edge = this.edges[e]!;
    const a = this.nodes[edge.a]!.at;
    const b = this.nodes[edge.b]!.at;
    const dx = b.lon - a.lon;
    const dy = b.lat - a.lat;
    const d2 = dx * dx + dy * dy;
    const t = d2 === 0 ? 0 : Math.min(1, Math.max(0, ((p.lon - a.lon) * dx + (p.lat - a.lat) * dy) / d2));
    const at = { lon: a.lon + dx * t, lat: a.lat + dy * t };
    return { at, t, distM: distanceM(p, at) };
  }

  /** Node on the nearest edge that `ok` accepts: an end within `snapM`, else a new junction. */
  attach(p: LonLat, ok: (e: DraftEdge) => boolean, snapM: number): { node: number; distM: number } {
    let best = -1;
    let found = { at: p, t: 0, distM: Infinity };
    this.edges.forEach((edge, e) => {
      if (!ok(edge)) return;
      const q = this.project(e, p);
      if (q.distM < found.distM) {
        best = e;
        found = q;
      }
    });
    if (best < 0) throw new Error('no road to attach to');
    const edge = this.edges[best]!;
    const [da, db] = [
      distanceM(this.nodes[edge.a]!.at, found.at),
      distanceM(this.nodes[edge.b]!.at, found.at),
    ];
    if (da <= snapM && da <= db) return { node: edge.a, distM: found.distM };
    if (db <= snapM) return { node: edge.b, distM: found.distM };
    return { node: this.split(best, found.at, 'junction'), distM: found.distM };
  }

  /** Connected parts, as a part number per node (motorways included). */
  parts(): Int32Array {
    const part = new Int32Array(this.nodes.length).fill(-1);
    const out: number[][] = this.nodes.map(() => []);
    for (const e of this.edges) {
      out[e.a]!.push(e.b);
      out[e.b]!.push(e.a);
    }
    let k = 0;
    for (let s = 0; s < part.length; s++) {
      if (part[s]! >= 0) continue;
      const stack = [s];
      part[s] = k;
      for (let i = stack.pop(); i !== undefined; i = stack.pop())
        for (const j of out[i]!)
          if (part[j]! < 0) {
            part[j] = k;
            stack.push(j);
          }
      k++;
    }
    return part;
  }
}

/** Crossing point of two segments with its fraction along the first, or null. */
export function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): { at: LonLat; t: number } | null {
  const rx = b.lon - a.lon;
  const ry = b.lat - a.lat;
  const sx = d.lon - c.lon;
  const sy = d.lat - c.lat;
  const den = rx * sy - ry * sx;
  if (den === 0) return null;
  const t = ((c.lon - a.lon) * sy - (c.lat - a.lat) * sx) / den;
  const u = ((c.lon - a.lon) * ry - (c.lat - a.lat) * rx) / den;
  if (t < 0 || t > 1 || u < 0 || u > 1) return null;
  return { at: { lon: a.lon + rx * t, lat: a.lat + ry * t }, t };
}
