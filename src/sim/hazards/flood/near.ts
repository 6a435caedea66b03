/** Whom water has come near, although it has not reached them: moving these was no mistake. */
import type { World } from '../../world.ts';
import { rainBetween, zoneAt } from '../weather.ts';
import { lowList } from './low-lying.ts';
import { riversOf } from './state.ts';

/** People of a village near whose homes water stands or will by what has fallen; all behind a pressed dike. */
export function nearWater(w: World, v: number): number {
  const { county, numbers, index } = w.env;
  const village = county.villages[v];
  const { gauges, reservoirs } = riversOf(w);
  // A dike with the river at it holds back all of its polder.
  for (const l of county.levees) {
    const g = index.gauge.get(l.gauge)!;
    if (l.villages.includes(village.id) && gauges[g] >= county.gauges[g].warningM) return village.population;
  }
  const low = lowList(w, v);
  if (low === 0) return 0;
  if (village.risk) {
    const stage = gauges[index.gauge.get(village.risk.gauge)!];
    if (stage >= village.risk.stageM - numbers['PRM-EVA-NEAR']) return low;
  }
  for (let k = 0; k < county.reservoirs.length; k++) {
    const r = county.reservoirs[k];
    if (r.downstream.includes(village.id) && reservoirs[k].level > r.floodLimitM) return low;
  }
  const rain = rainBetween(w.env.scenario, zoneAt(county, village.at), w.t - 86400, w.t);
  return rain >= numbers['PRM-EVA-RAIN'] ? low : 0;
}
