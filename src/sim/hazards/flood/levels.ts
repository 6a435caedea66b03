/**
 * The level table of the flood headquarters (procedures.md §3.1): which response the county's own knowledge warrants.
 * River bands relative to warning (Zw) and guarantee (Zg) stages are design choices; signals and works as listed there.
 */
import type { World } from '../../world.ts';
import { isBreached, isTreated } from './dangers.ts';
import { forecastHigh, levelAsked } from './gauges.ts';
import { hasFailed } from './reservoirs.ts';
import { riversOf } from './state.ts';

/** From delivered readings, bulletins, signals and reports only. */
export function warranted(w: World, add: (level: 1 | 2 | 3 | 4, ground: string) => void): void {
  for (const g of w.env.county.gauges) {
    if (!g.insideCounty) continue;
    const asked = levelAsked(w, g.id);
    if (asked !== 0) add(asked, `stage:${g.id}`);
    else if (forecastHigh(w, g.id)) add(4, `forecast:${g.id}`);
  }
  const signal = w.info.rainSignal.colour;
  if (signal === 1) add(2, 'rain:red');
  else if (signal === 2) add(3, 'rain:orange');
  else if (signal === 3) add(4, 'rain:yellow');
  for (const d of riversOf(w).dangers) {
    if (w.info.known[`danger:${d.id}`] === undefined || isTreated(w, d)) continue;
    add(isBreached(w, d) ? 1 : 3, `danger:${d.id}`);
  }
  w.env.county.reservoirs.forEach((r, i) => {
    if (hasFailed(w, i) && w.info.known[`reservoir:${r.id}:failed`]) add(1, `reservoir:${r.id}`);
    else if (r.unsafe && w.info.known[`reservoir:${r.id}:over-limit`]) add(4, `reservoir:${r.id}`);
  });
}
