/** Which moves fell short where villages were reached: those that were never ordered or too late, and none that was in time. */
import { expect, it } from 'vitest';
import { shortfallsOf } from '../../../src/sim/scoring/shortfalls.ts';
import { score } from '../../../src/sim/scoring/score.ts';
import { evac, known, logOf, type Row } from '../../support/item-log.ts';
import { settings } from './settings.ts';

it('a village that was told to go in time asks for nothing; one told late or never does', () => {
  const hit = (village: string): Row => [600, 'VILLAGE_FLOODED', { village, athome: 200 }];
  const go = (min: number, village: string): Row => evac(min, { villages: [village], travelS: 1800 });
  const events = logOf(
    {
      id: 'C-23',
      met: [known(50, 'incident'), hit('v1'), hit('v2'), hit('v3'), go(55, 'v1'), go(590, 'v2')],
    },
    'met',
  );
  const scenario = settings('flood');
  const sheet = score({ events, scenario, baselines: null });
  const moves = shortfallsOf(events, scenario, sheet).find((s) => s.item === 'C-23')!;
  expect(moves.parts.map((p) => [p.subject, p.how])).toEqual([
    ['v2', 'late'],
    ['v3', 'missing'],
  ]);
});
