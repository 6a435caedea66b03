/** Rules about an earthquake's part of a scenario file: SCN-048 shares make up the whole · SCN-051 the shaking reaches the county · SCN-106 a shock within its law. */
import type * as z from 'zod';
import { distanceM } from '../../kernel/grid.ts';
import type { HazardLint, LintDesk } from '../spec.ts';
import { GasLeak, type EarthquakeConditions } from './conditions.ts';

type Own = z.infer<z.ZodObject<typeof EarthquakeConditions>>;
type Shock = NonNullable<Own['earthquake']>['main'];
const AT = ['conditions', 'earthquake'] as const;
const ROUNDING = 0.001;
/** Least surface-wave magnitude that the intensity and acceleration laws may be asked about; the kernel's own is tested to agree. */
export const LEAST_MAGNITUDE = 4.7;
/** Strength of shaking falls to hardly felt at some such distance, km: generous, so that only what cannot reach is named. */
const REACH_KM: readonly (readonly [magnitude: number, km: number])[] = [
  [4, 40],
  [5, 100],
  [6, 220],
  [7, 450],
  [8, 900],
];
const reachKm = (magnitude: number): number =>
  (REACH_KM.find(([m]) => magnitude <= m) ?? REACH_KM.at(-1)!)[1];

function reaches(x: Shock, path: readonly PropertyKey[], { county, inCounty, at }: LintDesk): void {
  if (!county || inCounty(x)) return;
  const km = Math.min(...county.townships.map((t) => distanceM(t.seat, x))) / 1000;
  const depth = Math.sqrt(km * km + x.depthKm * x.depthKm);
  if (depth > reachKm(x.magnitude))
    at([...path, 'lon'], 'SCN-051', { km: Math.round(km), magnitude: x.magnitude });
}

export const lint: HazardLint<Own> = {
  places: ({ earthquake }, desk) =>
    earthquake?.collapses.map((x, i) => ({
      at: desk.pointsOf('village', x.village),
      path: [...AT, 'collapses', i, 'village'],
    })) ?? [],
  ids: ({ earthquake }) => ({ collapse: earthquake?.collapses.map((x) => x.id) ?? [] }),
  references({ earthquake }, desk) {
    const rows = earthquake?.collapses ?? [];
    rows.forEach((x, i) => desk.exists('village', x.village, [...AT, 'collapses', i, 'village']));
    const ids = rows.map((x) => x.id);
    for (const { e, path } of desk.effects(GasLeak))
      desk.listed('collapse', e.collapse, ids, [...path, 'collapse']);
  },
  checks({ earthquake }, desk) {
    if (!earthquake) return;
    const { main, scripted, classShares, collapses } = earthquake;
    desk.before(main.at, [...AT, 'main', 'at']);
    scripted.forEach((x, i) => desk.before(x.at, [...AT, 'scripted', i, 'at']));
    desk.twice(collapses, [...AT, 'collapses']);
    reaches(main, [...AT, 'main'], desk);
    scripted.forEach((x, i) => reaches(x, [...AT, 'scripted', i], desk));
    const { A, B, C, D } = classShares;
    const sum = A + B + C + D;
    if (Math.abs(sum - 1) > ROUNDING)
      desk.at([...AT, 'classShares'], 'SCN-048', { sum: Math.round(sum * 1000) / 1000 });
    if (main.magnitude < LEAST_MAGNITUDE) {
      const found = { magnitude: main.magnitude, least: LEAST_MAGNITUDE };
      desk.at([...AT, 'main', 'magnitude'], 'SCN-106', found, 'warning');
    }
  },
};
