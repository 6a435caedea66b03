/** Rules about a flood's part of a scenario file. */
import type * as z from 'zod';
import type { HazardLint } from '../spec.ts';
import { LeveeDanger, PondBlocked, type FloodConditions } from './conditions.ts';

type Own = z.infer<z.ZodObject<typeof FloodConditions>>;

export const lint: HazardLint<Own> = {
  places: (c, desk) => [
    ...c.dangers.map((d, i) => ({
      at: desk.pointsOf('levee', d.levee),
      path: ['conditions', 'dangers', i, 'levee'],
    })),
    ...c.tailings.map((d, i) => ({
      at: desk.pointsOf('facility', d.facility),
      path: ['conditions', 'tailings', i, 'facility'],
    })),
    ...desk.effects(LeveeDanger).map(({ e, path }) => ({
      at: desk.pointsOf('levee', e.levee),
      path: [...path, 'levee'],
    })),
  ],
  references(c, desk) {
    for (const id of Object.keys(c.rain.zones))
      desk.exists('zone', id, ['conditions', 'rain', 'zones', id], true);
    for (const id of Object.keys(c.reservoirs))
      desk.exists('reservoir', id, ['conditions', 'reservoirs', id], true);
    c.dangers.forEach((d, i) => desk.exists('levee', d.levee, ['conditions', 'dangers', i, 'levee']));
    c.tailings.forEach((d, i) =>
      desk.exists('facility', d.facility, ['conditions', 'tailings', i, 'facility']),
    );
    for (const { e, path } of desk.effects(LeveeDanger)) desk.exists('levee', e.levee, [...path, 'levee']);
    for (const { e, path } of desk.effects(PondBlocked))
      desk.exists('facility', e.facility, [...path, 'facility']);
    for (const [zone, rain] of Object.entries(c.rain.zones))
      desk.ascending(rain.steps, ['conditions', 'rain', 'zones', zone, 'steps']);
  },
  checks(c, desk) {
    c.dangers.forEach((d, i) => desk.before(d.at, ['conditions', 'dangers', i, 'at']));
  },
};
