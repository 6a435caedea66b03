/** An area as text in a form: places by name or coordinates, and back. */
import type { Area, CommandForm, LonLat, MapBase, RoleView, ShapeKind } from '../../bridge/protocol.ts';
import { alongRoads, flatOf } from '../../cartography/draw.ts';
import { pointFrom } from '../../cartography/measure.ts';
import { projection } from '../../cartography/projection.ts';

export const AREA_KINDS: readonly ShapeKind[] = ['circle', 'polygon', 'corridor'];
/** The field of a form that an area goes into. */
export function areaFieldOf(
  form: CommandForm | undefined,
): { readonly name: string; readonly of: readonly ShapeKind[] } | null {
  for (const [name, f] of Object.entries(form?.fields ?? {}))
    if (f.kind === 'area') return { name, of: f.of };
  return null;
}
/** Radius of a circle, width of a strip, m, least and most (`AREA_LIMITS`; a test holds that they agree). */
export const METRES = { circle: [20, 20_000], corridor: [10, 4000] } as const;
/** What a person has filled in: a place a line, and metres. */
export interface AreaText {
  readonly kind: ShapeKind | '';
  readonly places: string;
  readonly metres: number;
}
export const NO_AREA: AreaText = { kind: '', places: '', metres: 300 };
export function textOf(area: Area): AreaText {
  const [kind, ...n] = area;
  if (kind === undefined) return NO_AREA;
  const flat = kind === 'corridor' ? n.slice(1) : kind === 'circle' ? n.slice(0, 2) : n;
  const lines = Array.from({ length: flat.length / 2 }, (_, i) => `${flat[2 * i]}, ${flat[2 * i + 1]}`);
  const metres = Number(kind === 'circle' ? n[2] : kind === 'corridor' ? n[0] : NO_AREA.metres);
  return { kind: kind as ShapeKind, places: lines.join('\n'), metres };
}
/** Where a name of the map, a place of the incident or coordinates are. */
function placeAt(text: string, base: MapBase, view: RoleView): LonLat | null {
  const point = pointFrom(text, projection(base.grid));
  if (point) return point;
  const is = (q: { readonly id: string; readonly name: { zh: string; en: string } }): boolean =>
    q.id === text || q.name.zh === text || q.name.en.toLowerCase() === text.toLowerCase();
  return (view.sites.find(is) ?? base.places.find(is))?.at ?? null;
}
/** The row of what was filled in, and the lines that name nothing. */
export function areaFrom(
  { kind, places, metres }: AreaText,
  base: MapBase,
  view: RoleView,
): { readonly area: Area; readonly unknown: readonly string[] } {
  const lines = places
    .split(/[\n;；]/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
  const found = lines.map((s) => [s, placeAt(s, base, view)] as const);
  const unknown = found.flatMap(([s, at]) => (at ? [] : [s]));
  const at = found.flatMap(([, q]) => (q ? [q] : []));
  if (kind === '' || at.length === 0) return { area: [], unknown };
  if (kind === 'circle') return { area: ['circle', ...flatOf(at.slice(0, 1)), metres], unknown };
  if (kind === 'polygon') return { area: ['polygon', ...flatOf(at)], unknown };
  const coordinates = lines.every((s) => pointFrom(s, projection(base.grid)));
  // Coordinates are the line itself; between places it runs along the roads.
  const way = coordinates || at.length < 2 ? at : alongRoads(at, base, projection(base.grid));
  return { area: ['corridor', metres, ...flatOf(way)], unknown };
}
