/** Weather of the fire's day in the exercise: rows of the scenario, night, and the turn of the wind that is told. */
import { weatherAt, type WeatherRow } from './kernel/fire.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { hourOfDay, seconds } from '../../scenario/parts.ts';
import type { World } from '../../world.ts';
import type { ForestFireIncident } from './state.ts';

export const isNight = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h >= 19 || h < 6;
};
const rows = new WeakMap<object, WeatherRow[]>();
export function weather(w: World): WeatherRow[] {
  const c = w.env.scenario.conditions.forestFire!;
  let list = rows.get(c);
  if (!list)
    rows.set(
      c,
      (list = c.weather.map(([t, tempC, rhPct, windMs, windFromDeg]) => ({
        t: seconds(t),
        tempC,
        rhPct,
        windMs,
        windFromDeg,
      }))),
    );
  return list;
}

/** Degrees by which the wind has turned from what was last told. */
export const turned = (w: World, f: ForestFireIncident): number =>
  Math.abs(((weatherAt(weather(w), w.t).windFromDeg - f.toldWind + 540) % 360) - 180);
/** A turn of the wind is told to the county (N-12). */
export function windTurned(w: World, f: ForestFireIncident): void {
  const now = weatherAt(weather(w), w.t);
  emit(w, 'WIND_SHIFT', null, { turn: Math.round(turned(w, f)) });
  f.toldWind = now.windFromDeg;
  deliver(w, {
    from: 'weather-office',
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'wind-shift',
    params: { deg: Math.round(now.windFromDeg), ms: Math.round(now.windMs * 10) / 10 },
    facts: ['fire:wind-shift'],
  });
}
