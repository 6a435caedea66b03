/** Listed danger slopes in rain: signs first, then a slide. A watched slope gives its sign to the county in time. */
import { rainBetween, zoneAt } from '../weather.ts';
import { emit } from '../../log.ts';
import { tellHappening } from '../../information/officers.ts';
import { tellIncident } from '../tell.ts';
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
    evacuated: false,
    sign: false,
    cordoned: false,
    slidAt: -1,
    // ± 8 % around the scenario's trigger, the same for the same seed.
    threshold: s.triggerMm * (0.92 + 0.16 * rand(env.key, SLOPE, i, 0)),
  }));

/** Signs that show now (cracks, muddy water), and the slopes (by index) whose trigger has been reached. */
export function listedInRain(w: World): number[] {
  const { county, scenario } = w.env;
  const down: number[] = [];
  listedSlopes(w).forEach((s, i) => {
    if (s.slidAt >= 0) return;
    const f = county.facilities[s.facility];
    const mm = rainBetween(scenario, zoneAt(county, f.at), w.t - 86400, w.t);
    const row = county.villages[s.village];
    if (scenario.conditions.slopes[i].sign && !s.sign && mm >= w.env.numbers['PRM-LND-SIGN'] * s.threshold) {
      s.sign = true;
      emit(w, 'SLOPE_SIGN', null, { slope: f.id, village: row.id });
      tellIncident(w, 'landslide', 'slope.sign');
      tellHappening(w, 'slope-sign', row.township, { slope: f.id, village: row.id }, [
        `slope:${f.id}:sign`,
        'slope:any:sign',
      ]);
    }
    if (mm >= s.threshold) down.push(i);
  });
  return down;
}

/** A slope that lets go hits those still under it. */
export function slide(w: World, s: number): void {
  const slope = listedSlopes(w)[s];
  if (slope.slidAt >= 0) return;
  slope.slidAt = w.t;
  const v = slope.village;
  const moved = Math.min(1, away(w, v) / Math.max(1, slope.exposed));
  const hit = slope.exposed * (1 - moved);
  emit(w, 'SLIDE', null, {
    slope: w.env.county.facilities[slope.facility].id,
    village: w.env.county.villages[v].id,
    hit: Math.round(hit),
  });
  harm(w, v, { dead: hit * w.env.numbers['PRM-HRM-SLIDE'], of: hit });
}

/** A sign by script. */
export function showSign(w: World, facility: string): void {
  const s = slopeAt(w, facility);
  if (!s || s.sign) return;
  s.sign = true;
  emit(w, 'SLOPE_SIGN', null, { slope: facility, village: w.env.county.villages[s.village].id });
}
