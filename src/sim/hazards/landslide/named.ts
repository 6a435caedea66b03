/** Listed danger slopes in rain: signs first, then a slide. A watched slope gives its sign to the county in time. */
import { isIn, lastEntered, raise, wouldTake } from '../../drive.ts';
import { rainBetween, zoneAt } from '../weather.ts';
import { emit } from '../../log.ts';
import { tellHappening } from '../../information/officers.ts';
import { away } from '../../people/at-home.ts';
import { harm } from '../../people/harm.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import type { World } from '../../world.ts';
import { listedSlopes, slopeAt, type ListedSlope } from './state.ts';

const SLOPE = streamId('slope-threshold');
export const newSlopes = ({ env }: World): ListedSlope[] =>
  env.scenario.conditions.slopes.map((s, i) => ({
    facility: env.index.facility.get(s.facility)!,
    village: env.index.village.get(s.village)!,
    exposed: s.exposed,
    // ± 8 % around the scenario's trigger, the same for the same seed.
    threshold: s.triggerMm * (0.92 + 0.16 * rand(env.key, SLOPE, i, 0)),
  }));

const CHART = 'landslide-slope';
const idOf = (w: World, s: ListedSlope): string => w.env.county.facilities[s.facility].id;
const villageOf = (w: World, s: ListedSlope) => w.env.county.villages[s.village];
export const hasSigns = (w: World, s: ListedSlope): boolean =>
  lastEntered(w, CHART, 'signs', idOf(w, s)) >= 0;
export const hasSlid = (w: World, s: ListedSlope): boolean => isIn(w, CHART, 'slid', idOf(w, s));
/** Homes of those who lived under slopes that came down, moved or not. */
export const homesUnder = (w: World): number =>
  listedSlopes(w).reduce((n, s) => {
    const v = villageOf(w, s);
    return n + (hasSlid(w, s) ? (s.exposed * v.households) / Math.max(1, v.population) : 0);
  }, 0);
/** Whether it can still come down in this exercise. */
export const mayFall = (w: World, s: ListedSlope): boolean => wouldTake(w, CHART, idOf(w, s), 'falls');
/** It lets go; a sign by script. */
export const falls = (w: World, s: ListedSlope): boolean => raise(w, CHART, idOf(w, s), 'falls');
export const showSign = (w: World, facility: string): boolean => raise(w, CHART, facility, 'shown');

export const about = (w: World, id: string) => ({ slope: id, village: villageOf(w, slopeAt(w, id)!).id });
export const hands = {
  told(w: World, id: string): void {
    const row = villageOf(w, slopeAt(w, id)!);
    tellHappening(w, 'slope-sign', row.township, { slope: id, village: row.id }, [
      `slope:${id}:sign`,
      'slope:any:sign',
    ]);
  },
  /** Those still under it are hit. */
  slid(w: World, id: string): void {
    const slope = slopeAt(w, id)!;
    const row = villageOf(w, slope);
    const moved = Math.min(1, away(w, slope.village) / Math.max(1, slope.exposed));
    const hit = slope.exposed * (1 - moved);
    emit(w, 'SLIDE', null, { slope: id, village: row.id, hit: Math.round(hit) });
    const dead = hit * w.env.numbers['PRM-HRM-SLIDE'];
    harm(w, slope.village, { dead, of: hit, hurt: w.env.numbers['PRM-LND-HURT'] * dead });
    tellHappening(w, 'slope-slide', row.township, { slope: id, village: row.id }, [
      `slope:${id}:slid`,
      'incident',
    ]);
  },
};

/** Signs show (cracks, muddy water). @returns the slopes, by index, whose trigger has been reached. */
export function listedInRain(w: World): number[] {
  const { county, scenario } = w.env;
  const down: number[] = [];
  listedSlopes(w).forEach((s, i) => {
    if (hasSlid(w, s)) return;
    const f = county.facilities[s.facility];
    const mm = rainBetween(scenario, zoneAt(county, f.at), w.t - 86400, w.t);
    if (scenario.conditions.slopes[i].sign && mm >= w.env.numbers['PRM-LND-SIGN'] * s.threshold)
      raise(w, CHART, f.id, 'sign');
    if (mm >= s.threshold && mayFall(w, s)) down.push(i);
  });
  return down;
}
