/** Roads by a place. */
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';
import type { RoadGraph } from './types.ts';

/** Edges that come nearer than `metres` to a point, in the graph's order. */
export function roadsNear({ nodes, edges }: RoadGraph, at: LonLat, metres: number): number[] {
  const out: number[] = [];
  for (let k = 0; k < edges.length; k++) {
    const a = nodes[edges[k].a].at;
    const b = nodes[edges[k].b].at;
    const x = (a.lon - at.lon) * M_PER_DEG_LON;
    const y = (a.lat - at.lat) * M_PER_DEG_LAT;
    const dx = (b.lon - a.lon) * M_PER_DEG_LON;
    const dy = (b.lat - a.lat) * M_PER_DEG_LAT;
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length2));
    const [nx, ny] = [x + t * dx, y + t * dy];
    if (nx * nx + ny * ny < metres * metres) out.push(k);
  }
  return out;
}
