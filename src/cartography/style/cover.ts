/** Style of what lies on the ground: land cover, contours, houses. */
import type { Colour } from '../palette.ts';
import { HOUSES_FROM } from '../ground.ts';
import { ramp, type StyleRule } from '../types.ts';

const COVER: readonly (readonly [kind: string, colour: Colour, alpha: number])[] = [
  ['wood', 'coverWood', 0.34],
  ['scrub', 'coverScrub', 0.3],
  ['field', 'coverField', 0.36],
  ['built', 'coverBuilt', 0.6],
];
export const LAND_COVER: readonly StyleRule[] = [
  ...COVER.map(([kind, colour, alpha]): StyleRule => ({
    id: `cover-${kind}`,
    from: 'cover',
    is: [kind],
    switch: 'cover',
    inCounty: true,
    fill: { colour, alpha },
    legend: `carto.cover.${kind}`,
  })),
  ...(['line', 'index'] as const).map((kind): StyleRule => ({
    id: `contour-${kind}`,
    from: 'contour',
    is: [kind],
    switch: 'terrain',
    inCounty: true,
    line: {
      colour: 'contour',
      width: kind === 'index' ? ramp([11.6, 0.9], [16, 1.4]) : ramp([11.6, 0.4], [16, 0.7]),
      alpha: kind === 'index' ? 0.7 : 0.5,
    },
    ...(kind === 'index'
      ? { label: { as: 'along', size: 9.5, colour: 'contourText', priority: 7 } as const }
      : {}),
    ...(kind === 'line' ? { legend: 'carto.contour' } : {}),
  })),
  {
    id: 'houses',
    from: 'houses',
    zoom: [HOUSES_FROM, 99],
    switch: 'cover',
    fill: { colour: 'house', alpha: 0.9 },
    legend: 'carto.houses',
  },
];
