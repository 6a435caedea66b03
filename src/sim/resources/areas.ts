/**
 * Areas that orders were drawn with: what lies in one, and those in force. An order acts on exactly what its area holds; a
 * cordon keeps out whoever is not inside yet.
 */
import { cellAt, centreOf } from '../kernel/grid.ts';
import {
  cornersOf,
  holds,
  km2Of,
  meets,
  middleOf,
  shapeFault,
  shapeOf,
  type Area,
  type Shape,
  type ShapeFault,
} from '../kernel/shape.ts';
import type { LonLat } from '../kernel/units.ts';
import { groupsKnown } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import type { Role } from '../roles.ts';
import type { World } from '../world.ts';
import { nearIncident } from './scene.ts';

export const AREA_USES = [
  'warning',
  'evacuation',
  'protect',
  'zone',
  'cordon',
  'close',
  'ban',
  'line',
  'sector',
] as const;
export type AreaUse = (typeof AREA_USES)[number];
/** An area in force. */
export interface DrawnArea {
  readonly use: AreaUse;
  /** Number of the warning or order that it belongs to; '' where there is one at a time. */
  readonly ref: string;
  readonly area: Area;
  readonly since: number;
  readonly by: Role;
  /** Stretches of road that it shuts. */
  readonly edges?: readonly number[];
}
/** Of a village, which of its cells (by their place in its list) lie inside. */
export interface VillageInside {
  readonly village: number;
  readonly cells: readonly number[];
}

/** Villages of which some live in the shape; one whose centre alone lies in it counts with one cell. */
export function villagesInside(w: World, area: Area): VillageInside[] {
  const s = shapeOf(area)!;
  const { grid, villages } = w.env.county;
  return villages.flatMap((v, village) => {
    const cells = v.cells.flatMap((c, i) => (holds(s, centreOf(grid, c)) ? [i] : []));
    return cells.length > 0 ? [{ village, cells }] : holds(s, v.at) ? [{ village, cells: [0] }] : [];
  });
}
/** Inhabitants of those cells; people live in equal shares. */
export const peopleOf = (w: World, { village, cells }: VillageInside): number => {
  const v = w.env.county.villages[village];
  return (v.population * cells.length) / v.cells.length;
};
/** Stretches of road of which any lies in the shape. */
export function edgesInside(w: World, area: Area): number[] {
  const s = shapeOf(area)!;
  const { nodes, edges } = w.env.county.roads;
  return edges.flatMap((e, k) => (meets(s, nodes[e.a].at, nodes[e.b].at) ? [k] : []));
}
export const facilitiesInside = (w: World, area: Area, kinds: readonly string[]): number[] => {
  const s = shapeOf(area)!;
  return w.env.county.facilities.flatMap((f, i) => (kinds.includes(f.kind) && holds(s, f.at) ? [i] : []));
};

export type AreaFault = ShapeFault | 'unknown' | 'outside';
/** What forbids a shape here; null where nothing does. */
export function areaFault(w: World, area: Area): AreaFault | null {
  const s = shapeOf(area);
  if (!s) return 'unknown';
  return shapeFault(s) ?? (inCounty(w, s) ? null : 'outside');
}
/** All of its corners lie on the county's sheet, and some of it in the county. */
function inCounty(w: World, s: Shape): boolean {
  const { grid, terrain } = w.env.county;
  const corners = cornersOf(s);
  if (!corners.every((p) => cellAt(grid, p) >= 0)) return false;
  if ([...corners, middleOf(s)].some((p) => holds(s, p) && terrain.inCounty[cellAt(grid, p)] === 1))
    return true;
  return terrain.inCounty.some((is, i) => is === 1 && holds(s, centreOf(grid, i)));
}
export interface AreaOutlook {
  readonly fault: AreaFault | null;
  readonly km2: number;
  readonly villages: readonly { readonly village: string; readonly people: number }[];
  /** In villages, and in places of the incident that have people of their own. */
  readonly people: number;
  readonly groups: number;
  readonly roads: number;
}
/** What a shape holds, for whoever draws it: inhabitants by the county's list, and groups of which the county has heard. */
export function areaOutlook(w: World, area: Area): AreaOutlook {
  const fault = areaFault(w, area);
  if (fault) return { fault, km2: 0, villages: [], people: 0, groups: 0, roads: 0 };
  const villages = villagesInside(w, area).map((x) => ({
    village: w.env.county.villages[x.village].id,
    people: Math.round(peopleOf(w, x)),
  }));
  const s = shapeOf(area)!;
  const groups = groupsKnown(w).filter((g) => holds(s, g.at));
  return {
    fault,
    km2: km2Of(s),
    villages,
    people: [...villages, ...groups].reduce((n, x) => n + x.people, 0),
    groups: groups.length,
    roads: edgesInside(w, area).length,
  };
}

/** Puts an area in force, and into the log. */
export function drawArea(w: World, x: Omit<DrawnArea, 'since'>): void {
  (w.resp.areas ??= []).push({ ...x, area: [...x.area], since: w.t });
  const { km2, people, villages } = areaOutlook(w, x.area);
  emit(w, 'AREA_DRAWN', x.by, {
    use: x.use,
    ref: x.ref,
    km2: Math.round(km2 * 100) / 100,
    people,
    villages: villages.length,
  });
}
/** Takes areas out of force. */
export function liftAreas(w: World, gone: (x: DrawnArea) => boolean): void {
  if (w.resp.areas) w.resp.areas = w.resp.areas.filter((x) => !gone(x));
}
export const areasOf = (w: World, ...uses: readonly AreaUse[]): readonly DrawnArea[] =>
  (w.resp.areas ?? []).filter((x) => uses.includes(x.use));

export const covers = (x: DrawnArea, p: LonLat): boolean => holds(shapeOf(x.area)!, p);
/** Whether whoever is on the way to a point is stopped at a cordon. */
export const keptOut = (w: World, p: LonLat): boolean =>
  areasOf(w, 'cordon', 'zone').some((x) => covers(x, p));
/** Since when a point lies in a ban; −1 in none. */
export const bannedSince = (w: World, p: LonLat): number =>
  areasOf(w, 'ban').reduce((t, x) => (covers(x, p) && (t < 0 || x.since < t) ? x.since : t), -1);
/** Whether a drawn cordon stands where the incident is: round a place of it, or with its middle near one. */
export function cordonOnScene(w: World, area: Area): boolean {
  const s = shapeOf(area)!;
  return nearIncident(w, middleOf(s), (p) => holds(s, p));
}
