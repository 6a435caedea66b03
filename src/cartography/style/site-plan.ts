/** Style of a scenario's site plan: areas from below, ways and lines, then what stands at a point. */
import type { Colour } from '../palette.ts';
import type { ShapeId } from '../symbols.ts';
import { ramp, type Pattern, type Ramp, type StyleRule } from '../types.ts';

/** About 1:25,000 on a screen, where the ground begins to show, and 1:14,000, from where single things do. */
const GROUND_FROM = 14.5;
const THINGS_FROM = 15.3;

type Area = readonly [
  kind: string,
  fill: Colour,
  alpha: number,
  edge: Colour,
  more?: { readonly pattern?: Pattern; readonly dash?: readonly number[] },
];
const UNDER: readonly Area[] = [
  ['field', 'planField', 0.7, 'planEdge', { dash: [2, 3] }],
  ['wood', 'planWood', 0.7, 'planEdge', { dash: [2, 3] }],
  ['yard', 'planYard', 0.9, 'planEdge', { dash: [6, 3] }],
  ['slope', 'planSlope', 0.5, 'earth', { pattern: 'diagonal' }],
  ['pond', 'water', 0.9, 'waterEdge'],
];
const OVER: readonly Area[] = [
  ['camp', 'planCamp', 0.55, 'safe', { pattern: 'dots' }],
  ['building', 'planBuilding', 1, 'planEdge'],
  ['tank', 'planTank', 1, 'planEdge'],
];
const area = ([kind, colour, alpha, edge, more]: Area): StyleRule => ({
  id: `plan-${kind}`,
  from: 'plan',
  is: [kind],
  zoom: [GROUND_FROM, 99],
  switch: 'plan',
  fill: { colour, alpha, ...(more?.pattern ? { pattern: more.pattern } : {}) },
  line: {
    colour: edge,
    width: ramp([14.5, 0.8], [17, 1.6]),
    ...(more?.dash ? { dash: more.dash } : {}),
  },
  legend: `carto.plan.${kind}`,
});

type Line = readonly [
  kind: string,
  colour: Colour,
  width: Ramp,
  more: { readonly dash?: readonly number[]; readonly casing?: Colour },
];
const LINES: readonly Line[] = [
  ['drain', 'waterEdge', ramp([14.5, 1.2], [18, 4]), { dash: [6, 2] }],
  ['embankment', 'levee', ramp([14.5, 2.4], [18, 9]), { dash: [2, 1.6], casing: 'halo' }],
  ['firebreak', 'earth', ramp([14.5, 2], [18, 6]), { dash: [3, 3], casing: 'halo' }],
  ['street', 'minor', ramp([14.5, 2], [16, 5.5], [18, 18]), { casing: 'casing' }],
  ['carriageway', 'motorway', ramp([14.5, 2.6], [16, 7], [18, 24]), { casing: 'casing' }],
  ['wall', 'planEdge', ramp([14.5, 1.2], [18, 3]), { dash: [9, 2] }],
  ['pipeline', 'other', ramp([14.5, 1.2], [18, 3]), { dash: [10, 3, 2, 3] }],
  ['power-line', 'rail', ramp([14.5, 1], [18, 2]), { dash: [14, 3, 2, 3] }],
];
const line = ([kind, colour, width, { dash, casing }]: Line): StyleRule => ({
  id: `plan-${kind}`,
  from: 'plan',
  is: [kind],
  zoom: [GROUND_FROM, 99],
  switch: 'plan',
  ...(casing ? { casing: { colour: casing, width: 1 } } : {}),
  line: { colour, width, ...(dash ? { dash } : {}) },
  label: { as: 'along', size: 11, colour: 'soft', priority: 6, from: THINGS_FROM },
  legend: `carto.plan.${kind}`,
});

const POINTS: readonly (readonly [kind: string, shape: ShapeId, colour: Colour])[] = [
  ['culvert', 'bridge', 'rail'],
  ['grave', 'grave', 'other'],
  ['tent', 'tent', 'safe'],
  ['gate', 'gate', 'ink'],
  ['switch', 'bolt', 'other'],
  ['valve', 'valve', 'other'],
  ['hydrant', 'hydrant', 'fireService'],
  ['assembly-point', 'assembly', 'safe'],
  ['post', 'house', 'police'],
  ['wind-sock', 'windsock', 'caution'],
];
const point = ([kind, shape, colour]: (typeof POINTS)[number]): StyleRule => ({
  id: `plan-${kind}`,
  from: 'plan',
  is: [kind],
  zoom: [THINGS_FROM, 99],
  switch: 'plan',
  symbol: { shape, size: ramp([15.3, 0.62], [17, 1]), colour },
  label: { size: 10.5, colour: 'soft', priority: 6, from: THINGS_FROM + 0.5 },
  legend: `carto.plan.${kind}`,
});

export const SITE_PLAN: readonly StyleRule[] = [
  ...UNDER.map(area),
  ...LINES.map(line),
  ...OVER.map(area),
  ...POINTS.map(point),
  {
    id: 'plan-name',
    from: 'plan.name',
    zoom: [THINGS_FROM, 99],
    switch: 'plan',
    label: { size: ramp([15, 11], [17, 12.5]), colour: 'ink', priority: 5 },
  },
];
