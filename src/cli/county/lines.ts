/** Lines of the pack builder. */
import { M_PER_DEG_LAT, M_PER_DEG_LON, distanceM } from '../../sim/kernel/grid.ts';
import type { LonLat } from '../../sim/kernel/units.ts';

/** Douglas–Peucker; tolerance in m. */
export function simplify(pts: readonly LonLat[], tolM: number): LonLat[] {
  if (pts.length < 3) return [...pts];
  const a = pts[0]!;
  const b = pts[pts.length - 1]!;
  const len = Math.max(1e-9, distanceM(a, b));
  let far = 0;
  let at = -1;
  for (let k = 1; k + 1 < pts.length; k++) {
    const p = pts[k]!;
    const area =
      Math.abs((b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon)) *
      M_PER_DEG_LON *
      M_PER_DEG_LAT;
    if (area / len > far) {
      far = area / len;
      at = k;
    }
  }
  if (far <= tolM) return [a, b];
  return [...simplify(pts.slice(0, at + 1), tolM).slice(0, -1), ...simplify(pts.slice(at), tolM)];
}
