/** Advice from exercise doctrine, as warnings: SCN-101 share of noise · SCN-102 objectives need two evidence points · SCN-103 missing rain zone. */
import { waterMoves } from '../schema.ts';
import type { Rule } from './index.ts';

export const design: Rule = ({ scenario: s, county, at }) => {
  const n = s.msel.length;
  const noise = s.msel.filter((x) => x.type === 'noise' || x.type === 'rumour').length;
  // 10–20 % noise is the design rule of the exercise doctrine; short exercises are exempt.
  if (n >= 20 && (noise / n < 0.1 || noise / n > 0.25))
    at(['msel'], 'SCN-101', { percent: Math.round((100 * noise) / n) }, 'warning', true);
  s.about.objectives.forEach((o, i) => {
    if (o.procedures.length < 2)
      at(['about', 'objectives', i, 'procedures'], 'SCN-102', { id: o.id }, 'warning');
  });
  if (county && waterMoves(s))
    for (const zone of new Set(county.catchments.map((c) => c.rainZone)))
      if (!(zone in s.conditions.rain.zones))
        at(['conditions', 'rain', 'zones'], 'SCN-103', { zone }, 'warning', true);
};
