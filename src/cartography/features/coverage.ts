/** What reaches where by radio: asked for by its switch, over the whole county. */
import type { StyleRule } from '../types.ts';
import type { Feature } from '../types.ts';
import { cellsOf, overlay, patches } from '../hazards/map.ts';
import type { Picture } from './live.ts';

const MEDIA = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
] as const;

export const COVERAGE: readonly StyleRule[] = MEDIA.map(([name], k) => ({
  id: `coverage-${name}`,
  from: 'coverage',
  is: [name],
  switch: 'coverage',
  fill: {
    colour: (['cover1', 'cover2', 'cover3', 'cover4', 'cover5'] as const)[k],
    alpha: [0.42, 0.42, 0.32, 0.5, 0.42][k],
    ...(
      [{ pattern: 'dots' }, { pattern: 'diagonal' }, {}, { pattern: 'cross' }, { pattern: 'cross' }] as const
    )[k],
  },
  legend: `legend.coverage.${name}`,
}));
export function coverageFeatures(x: Picture): readonly Feature[] {
  const o = overlay(x, 'coverage');
  return o ? patches('coverage', cellsOf(o, x.p), MEDIA) : [];
}
