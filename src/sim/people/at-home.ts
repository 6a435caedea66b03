/** Who is at home, and whether they sleep. */
import { isBack } from './evacuation-state.ts';
import { hourOfDay } from '../scenario/parts.ts';
import type { World } from '../world.ts';

export const isNight = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h >= 20 || h < 6;
};
/** People on the move or away, so not at home. */
export const away = (w: World, v: number): number => (isBack(w, v) ? 0 : w.people.departed[v]);
