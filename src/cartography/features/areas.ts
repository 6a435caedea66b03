/** Areas that orders were drawn with, and the one that is being drawn. */
import type { Area, AreaView, RoleView } from '../../bridge/protocol.ts';
import { circle } from '../lines.ts';
import type { Projection } from '../projection.ts';
import type { Colour } from '../palette.ts';
import type { Feature, Flat, Pattern, Point, StyleRule } from '../types.ts';
import { hourMinute } from './live.ts';

/** What an area is for, as the legend has it, and how it looks. */
const GROUPS = [
  ['keep', 'alarm', 'diagonal'],
  ['move', 'safe', undefined],
  ['warn', 'caution', 'dots'],
  ['ban', 'levee', 'cross'],
  ['line', 'route', undefined],
  ['sector', 'township', undefined],
] as const satisfies readonly (readonly [string, Colour, Pattern | undefined])[];
type Group = (typeof GROUPS)[number][0];
const GROUP_OF: Readonly<Record<AreaView['use'], Group>> = {
  warning: 'warn',
  evacuation: 'move',
  protect: 'move',
  zone: 'keep',
  cordon: 'keep',
  close: 'keep',
  ban: 'ban',
  line: 'line',
  sector: 'sector',
};
/** An area's outline, the strip of one along a road, and the line in its middle. */
const rowsOf = (id: string, from: string, is: readonly string[], colour: Colour, pattern?: Pattern) =>
  [
    {
      id,
      from,
      is,
      fill: { colour, alpha: 0.16, ...(pattern ? { pattern } : {}) },
      casing: { colour: 'halo', width: 1.2 },
      line: { colour, width: 2.2, dash: [9, 4] },
    },
    { id: `${id}-strip`, from: `${from}-strip`, is, fill: { colour, alpha: 0.2 } },
    {
      id: `${id}-way`,
      from: `${from}-way`,
      is,
      casing: { colour: 'halo', width: 1.2 },
      line: { colour, width: 2.2, dash: [9, 4] },
    },
  ] satisfies readonly StyleRule[];
export const AREAS: readonly StyleRule[] = GROUPS.flatMap(([name, colour, pattern]): StyleRule[] => {
  const [outline, strip, way] = rowsOf(`area-${name}`, 'area', [name], colour, pattern);
  const legend = `carto.area.${name}`;
  return [{ ...outline, legend }, strip, { ...way, legend }];
});
export const AREA_NAMES: readonly StyleRule[] = GROUPS.map(([name, colour]) => ({
  id: `area-name-${name}`,
  from: 'area-name',
  is: [name],
  label: { size: 11.5, colour, priority: 2, bold: true },
}));
const [OUTLINE, STRIP, WAY] = rowsOf('draft', 'draft', [''], 'preview');
export const DRAFT: readonly StyleRule[] = [
  { ...OUTLINE, legend: 'carto.draft' },
  STRIP,
  { ...WAY, legend: 'carto.draft' },
  { id: 'draft-point', from: 'draft-point', symbol: { shape: 'dot', size: 0.9, colour: 'preview' } },
];

/** Half a circle's corners at the ends of a strip. */
const ROUND = 8;
/** A stretch as wide as its strip, rounded at both ends. */
function capsule([ax, ay]: Point, [bx, by]: Point, r: number): Flat {
  const a = Math.atan2(by - ay, bx - ax);
  const arc = (x: number, y: number, from: number): number[] =>
    Array.from({ length: ROUND + 1 }, (_, k) => from + (Math.PI * k) / ROUND).flatMap((t) => [
      x + r * Math.cos(t),
      y + r * Math.sin(t),
    ]);
  return [...arc(bx, by, a - Math.PI / 2), ...arc(ax, ay, a + Math.PI / 2)];
}
/** A drawn row as features of a layer; its corners are in map units. */
export function shapeFeatures(
  [kind, ...n]: Area,
  p: Projection,
  id: string,
  layer: string,
  group: string,
): Feature[] {
  const one = (at: string, more: Partial<Feature>): Feature => ({
    id,
    layer: layer + at,
    class: group,
    ...more,
  });
  const points = (flat: Area): Point[] =>
    Array.from({ length: Math.floor(flat.length / 2) }, (_, i) => [
      p.x(Number(flat[2 * i])),
      p.y(Number(flat[2 * i + 1])),
    ]);
  if (kind === 'circle') {
    const [[x, y]] = points(n);
    return [one('', { rings: [circle(x, y, Number(n[2]) / p.metresPerUnit)] })];
  }
  const at = points(kind === 'polygon' ? n : n.slice(1));
  if (kind === 'polygon')
    return at.length < 3 ? [one('-way', { lines: [at.flat()] })] : [one('', { rings: [at.flat()] })];
  const half = Number(n[0]) / 2 / p.metresPerUnit;
  return [
    ...at.slice(1).map((b, i) => one('-strip', { id: `${id} ${i}`, rings: [capsule(at[i], b, half)] })),
    one('-way', { lines: [at.flat()] }),
  ];
}
/** The northernmost point of what was made. */
const topOf = (made: readonly Feature[]): Point => {
  const all = made.flatMap((f) => [...(f.rings ?? []), ...(f.lines ?? [])]);
  let best: Point = [0, Infinity];
  for (const f of all) for (let i = 0; i < f.length; i += 2) if (f[i + 1] < best[1]) best = [f[i], f[i + 1]];
  return best;
};
/** Areas in force; each says what it is and since when. */
export const areaFeatures = (view: RoleView, p: Projection): Feature[] =>
  view.areas.flatMap(({ use, ref, area, since }, i) => {
    const group = GROUP_OF[use];
    const made = shapeFeatures(area, p, `${use} ${ref} ${i}`, 'area', group);
    const name = { key: `carto.area.of.${use}`, params: { at: hourMinute(view.startsAt, since) } };
    return [...made, { id: `${i}`, layer: 'area-name', class: group, point: topOf(made), name }];
  });
