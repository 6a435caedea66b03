/** Rules about a forest fire's part of a scenario file: SCN-052 of two numbers the greater is the greater · SCN-054 wind within the spread law. */
import type * as z from 'zod';
import type { HazardLint } from '../spec.ts';
import { Ignite, VillagersOffer, type ForestFireConditions } from './conditions.ts';

type Own = z.infer<z.ZodObject<typeof ForestFireConditions>>;
const AT = ['conditions', 'forestFire'] as const;
/** What the fire is worked out in, and the greatest wind, m/s, that 王正非's law is stated for; the kernels' own are tested to agree. */
export const FIRE_WINDOW_M = 8000;
export const WANG_MOST_WIND_MS = 12;

export const lint: HazardLint<Own> = {
  places({ forestFire: fire }, desk) {
    if (!fire) return [];
    const { ignitions, depots } = fire;
    const own = Object.entries({ ignitions, depots }).flatMap(([key, list]) =>
      list.map((x, i) => ({ at: [x], path: [...AT, key, i, 'lon'] })),
    );
    return [...own, ...desk.effects(Ignite).map(({ e, path }) => ({ at: [e], path: [...path, 'lon'] }))];
  },
  references({ forestFire }, desk) {
    if (forestFire) desk.exists('township', forestFire.township, [...AT, 'township']);
  },
  checks({ forestFire: fire }, desk) {
    for (const { e, path } of desk.effects(VillagersOffer))
      if (e.unfit > e.people)
        desk.at([...path, 'unfit'], 'SCN-052', { less: 'unfit', more: 'people', a: e.unfit, b: e.people });
    if (!fire) return;
    const { ignitions, depots, powerLines, weather } = fire;
    ignitions.forEach((x, i) => desk.before(x.at, [...AT, 'ignitions', i, 'at']));
    desk.ascending(weather, [...AT, 'weather']);
    for (const [key, list] of Object.entries({ ignitions, depots, powerLines }))
      desk.twice(list, [...AT, key]);
    if (fire.law === 'wang')
      weather.forEach((row, i) => {
        if (row[3] > WANG_MOST_WIND_MS)
          desk.at([...AT, 'weather', i, 3], 'SCN-054', { ms: row[3], most: WANG_MOST_WIND_MS });
      });

    const [first] = ignitions;
    ignitions.forEach((x, i) => {
      const path = [...AT, 'ignitions', i, 'lon'];
      desk.outside(x, path);
      if (i > 0 && desk.inCounty(x)) desk.within(x, first, FIRE_WINDOW_M, path);
    });
    if (!desk.inCounty(first)) return;
    depots.forEach((x, i) => desk.within(x, first, FIRE_WINDOW_M, [...AT, 'depots', i, 'lon']));
    powerLines.forEach((x, i) => {
      const towers = x.line.map(([lon, lat]) => ({ lon, lat }));
      // A line may come from far; it only has to pass.
      if (!towers.some((p) => desk.inWindow(p, first, FIRE_WINDOW_M)))
        desk.within(towers[0], first, FIRE_WINDOW_M, [...AT, 'powerLines', i, 'line']);
    });
    for (const { e, path } of desk.effects(Ignite)) desk.within(e, first, FIRE_WINDOW_M, [...path, 'lon']);
  },
};
