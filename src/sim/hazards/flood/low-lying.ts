import type { World } from '../../world.ts';

/**
 * People on the low-lying list of a village; static. Where a gauge governs the village, its cells are wetted one after
 * another as the stage passes `risk.stageM` plus their height above the lowest one; the list holds those wetted by a
 * stage somewhat over the record. Ground without a gauge counts as low by its height over the nearest channel.
 */
export function lowLying(w: World, v: number): number {
  const { villages, gauges, terrain } = w.env.county;
  const village = villages[v];
  const { elevationM, handM } = terrain;
  const { numbers } = w.env;
  let low = 0;
  if (village.risk) {
    const g = gauges[w.env.index.gauge.get(village.risk.gauge)!];
    const reach = (g.recordM ?? g.guaranteeM + 1) + numbers['PRM-EVA-OVER-RECORD'] - village.risk.stageM;
    if (reach > 0)
      for (const c of village.cells) if (elevationM[c] - elevationM[village.cells[0]] <= reach) low++;
  } else for (const c of village.cells) if (handM[c] < numbers['PRM-EVA-LOW-HAND']) low++;
  return Math.ceil((village.population * low) / village.cells.length);
}

const cached = new WeakMap<object, number[]>();
/** The list, where rivers lead the exercise: a fact of county and scenario, worked out once. */
export function lowList(w: World, v: number): number {
  let t = cached.get(w.env);
  if (!t) cached.set(w.env, (t = w.env.county.villages.map((_, i) => lowLying(w, i))));
  return t[v];
}
