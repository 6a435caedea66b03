/**
 * The level table of the flood headquarters (procedures.md §3.1): which response the county's own knowledge warrants.
 * River bands relative to warning (Zw) and guarantee (Zg) stages are design choices; signals and works as listed there.
 */
import { levelNumber } from '../../scenario/levels.ts';
import type { World } from '../../world.ts';
import { isBreached, isTreated } from './dangers.ts';
import { riversOf } from './state.ts';

/** From delivered readings, bulletins, signals and reports only. */
export function warranted(w: World, add: (level: 1 | 2 | 3 | 4, ground: string) => void): void {
  const [second, third] = (['LVL-F-II', 'LVL-F-III'] as const).map((id) => levelNumber(w.env.scenario, id));
  w.env.county.gauges.forEach((g, i) => {
    if (!g.insideCounty) return;
    const last = w.info.readings[i].at(-1);
    const over = last ? last.level - g.warningM : -99;
    const forecast = w.info.bulletins[i];
    if (last && last.level >= g.guaranteeM) add(1, `stage:${g.id}`);
    else if (over >= second) add(2, `stage:${g.id}`);
    else if (over >= third) add(3, `stage:${g.id}`);
    else if (over >= 0) add(4, `stage:${g.id}`);
    else if (forecast && forecast.t > w.t - 7200 && forecast.peak >= g.warningM) add(4, `forecast:${g.id}`);
  });
  const signal = w.info.rainSignal.colour;
  if (signal === 1) add(2, 'rain:red');
  else if (signal === 2) add(3, 'rain:orange');
  else if (signal === 3) add(4, 'rain:yellow');
  for (const d of riversOf(w).dangers) {
    if (w.info.known[`danger:${d.id}`] === undefined || isTreated(w, d)) continue;
    add(isBreached(w, d) ? 1 : 3, `danger:${d.id}`);
  }
  w.env.county.reservoirs.forEach((r, i) => {
    if (riversOf(w).reservoirs[i].failedAt >= 0 && w.info.known[`reservoir:${r.id}:failed`])
      add(1, `reservoir:${r.id}`);
    else if (r.unsafe && w.info.known[`reservoir:${r.id}:over-limit`]) add(4, `reservoir:${r.id}`);
  });
}
