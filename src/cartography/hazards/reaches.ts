/** Rivers by what their gauges say: the reach round a gauge above a mark, and round one that is forecast to pass it. */
import type { MapBase, RoleView } from '../../bridge/protocol.ts';
import { flat } from '../features/base.ts';
import { fadeOf, hourMinute } from '../features/live.ts';
import { along, distance, lengthOf, pointOf, smoothed } from '../lines.ts';
import type { Projection } from '../projection.ts';
import type { Feature, Flat, Point } from '../types.ts';

/** A gauge speaks for so much of its river each way, m, and half the way to the next gauge at most. */
const REACH_M = 9000;
/** A gauge belongs to the river that passes so near, m. */
const NEAR_M = 600;
/** Half the width of an outline, m. */
const ROUND_M = 620;
/** Map units between two points of a stretch, and of an outline, which does not follow every bend. */
const STEP = 3;
const OUTLINE_STEP = 16;

/** How far along a line the point of it lies that is nearest, and how far off. */
function nearest(line: Flat, at: Point): { readonly s: number; readonly off: number } {
  let [best, s, run] = [Infinity, 0, 0];
  for (let i = 0; i + 1 < line.length / 2; i++) {
    const [a, b] = [pointOf(line, i), pointOf(line, i + 1)];
    const length = distance(a, b);
    const t =
      length === 0 ? 0 : ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / length ** 2;
    const k = Math.min(1, Math.max(0, t));
    const off = distance(at, [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k]);
    if (off < best) [best, s] = [off, run + k * length];
    run += length;
  }
  return { s, off: best };
}
function stretch(line: Flat, from: number, to: number): Flat {
  const n = Math.max(2, Math.ceil((to - from) / STEP));
  return Array.from({ length: n + 1 }, (_, i) => along(line, from + ((to - from) * i) / n)).flatMap((q) => [
    q.x,
    q.y,
  ]);
}
/** A closed line at a distance on both sides of a stretch. */
function outlineOf(line: Flat, half: number): Flat {
  const total = lengthOf(line);
  const n = Math.max(2, Math.ceil(total / OUTLINE_STEP));
  const side = (k: 1 | -1): Flat[] =>
    Array.from({ length: n + 1 }, (_, i) => {
      const s = (total * i) / n;
      const q = along(line, s);
      // Across the general way of the river there, not of its last bend.
      const [a, b] = [
        along(line, Math.max(0, s - OUTLINE_STEP)),
        along(line, Math.min(total, s + OUTLINE_STEP)),
      ];
      const angle = Math.atan2(b.y - a.y, b.x - a.x);
      return [q.x - k * half * Math.sin(angle), q.y + k * half * Math.cos(angle)];
    });
  const ring = [...side(1), ...side(-1).toReversed()].flat();
  return [...ring, ring[0], ring[1]];
}
export interface Reach {
  readonly gauge: string;
  readonly line: Flat;
}
const known = new WeakMap<MapBase['rivers'], readonly Reach[]>();
/** The stretch of river that each gauge speaks for. */
export function reachesOf(base: MapBase, p: Projection): readonly Reach[] {
  const made = known.get(base.rivers);
  if (made) return made;
  const lines = base.rivers.map((r) => smoothed(flat(p, r.line)));
  const on = base.places
    .filter((q) => q.kind === 'gauge')
    .flatMap((q) => {
      const spots = lines.map((line, river) => ({ river, ...nearest(line, [p.x(q.at.lon), p.y(q.at.lat)]) }));
      const [first] = spots.toSorted((a, b) => a.off - b.off);
      return first && first.off * p.metresPerUnit <= NEAR_M
        ? [{ gauge: q.id, river: first.river, s: first.s }]
        : [];
    });
  const most = REACH_M / p.metresPerUnit;
  const out = on.map(({ gauge, river, s }): Reach => {
    const others = on.filter((o) => o.river === river && o.gauge !== gauge).map((o) => (o.s + s) / 2);
    const from = Math.max(0, s - most, ...others.filter((m) => m < s));
    const to = Math.min(lengthOf(lines[river]), s + most, ...others.filter((m) => m > s));
    return { gauge, line: stretch(lines[river], from, to) };
  });
  known.set(base.rivers, out);
  return out;
}
const markOf = (level: number, g: RoleView['gauges'][number]): 'warning' | 'guarantee' | null =>
  level >= g.guaranteeM ? 'guarantee' : level >= g.warningM ? 'warning' : null;

/** What was read or forecast, and has reached the role; nothing of gauges that are silent. */
export function reachFeatures(base: MapBase, p: Projection, view: RoleView | null): Feature[] {
  if (!view) return [];
  return reachesOf(base, p).flatMap(({ gauge, line }): Feature[] => {
    const g = view.gauges.find((k) => k.id === gauge);
    if (!g) return [];
    const out: Feature[] = [];
    const now = g.level === null ? null : markOf(g.level, g);
    if (now)
      out.push({
        id: gauge,
        layer: 'flood.reach',
        class: now,
        lines: [line],
        fade: fadeOf(view.t - g.readAt),
      });
    const ahead = g.forecast && g.forecast.peakAt > view.t ? markOf(g.forecast.peak, g) : null;
    if (g.forecast && ahead && ahead !== now)
      out.push({
        id: gauge,
        layer: 'flood.forecast',
        class: ahead,
        lines: [outlineOf(line, ROUND_M / p.metresPerUnit)],
        note: hourMinute(view.startsAt, g.forecast.peakAt),
      });
    return out;
  });
}
