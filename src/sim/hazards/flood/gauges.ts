/** Gauges: what their marks, readings and forecasts ask of the county. */
import { isIn } from '../../drive.ts';
import { levelNumber } from '../../scenario/levels.ts';
import type { World } from '../../world.ts';
import type { GaugeReadings } from './charts/gauge.ts';
import { HYSTERESIS_M } from './kernel/system.ts';
import { riversOf } from './state.ts';

const CHART = 'flood-gauge';
/** Level that a gauge's last reading asks for: 0 none; by the bands of the county's table. */
function asksOf(w: World, i: number): number {
  const g = w.env.county.gauges[i];
  const last = w.info.readings[i].at(-1);
  if (!last) return 0;
  const over = last.level - g.warningM;
  if (last.level >= g.guaranteeM) return 1;
  if (over >= levelNumber(w.env.scenario, 'LVL-F-II')) return 2;
  if (over >= levelNumber(w.env.scenario, 'LVL-F-III')) return 3;
  return over >= 0 ? 4 : 0;
}
export function readings(w: World, id: string): GaugeReadings {
  const i = w.env.index.gauge.get(id)!;
  const g = w.env.county.gauges[i];
  const level = riversOf(w).gauges[i];
  return {
    overWarning: level >= g.warningM,
    overGuarantee: level >= g.guaranteeM,
    underWarning: level < g.warningM - HYSTERESIS_M,
    underGuarantee: level < g.guaranteeM - HYSTERESIS_M,
    asks: asksOf(w, i),
    high: (w.info.bulletins[i]?.peak ?? -Infinity) >= g.warningM,
  };
}
export const about = (w: World, id: string) => ({
  gauge: id,
  level: Math.round(riversOf(w).gauges[w.env.index.gauge.get(id)!] * 100) / 100,
});
/** Level that the county's own reading of a gauge asks for; 0 none. */
export function levelAsked(w: World, id: string): 0 | 1 | 2 | 3 | 4 {
  if (isIn(w, CHART, 'told.below', id)) return 0;
  return ([1, 2, 3] as const).find((n) => isIn(w, CHART, `told.over.level${n}`, id)) ?? 4;
}
export const forecastHigh = (w: World, id: string): boolean => isIn(w, CHART, 'forecast.high', id);
