/** What a shock costs, 万元: buildings by their grade of damage, lifelines and bridges by the piece. */
import type { Losses } from '../../resources/sectors.ts';
import type { World } from '../../world.ts';
import { fieldOf } from './field.ts';
import { BUILDING_CLASSES, GRADES, LOSS_RATIO } from './kernel/damage.ts';
import { IN_SERVICE } from './kernel/system.ts';
import { intensityAt } from './kernel/strike.ts';
import type { EarthquakeIncident } from './state.ts';

export function quakeLosses(w: World, q: EarthquakeIncident): Partial<Losses> {
  const n = w.env.numbers;
  const { spec, assets } = fieldOf(w.env);
  const { grades, failedS } = q.kernel;
  let homes = 0;
  w.env.county.villages.forEach((v, s) => {
    // Nobody surveys where it only rattled.
    if (q.kernel.next === 0 || intensityAt(spec, q.kernel, s) < n['PRM-LOS-SHAKEN']) return;
    let share = 0;
    for (let c = 0; c < BUILDING_CLASSES.length; c++)
      for (let g = 0; g < GRADES; g++)
        share +=
          spec.settlements[s].classes[c] *
          grades[(s * BUILDING_CLASSES.length + c) * GRADES + g] *
          LOSS_RATIO[g];
    homes += v.households * share;
  });
  let lifelines = 0;
  assets.forEach(({ kind }, k) => {
    // A road that a shock breaks is counted with all roads.
    if (failedS[k] !== IN_SERVICE && kind !== 'road')
      lifelines += n[kind === 'bridge' ? 'PRM-LOS-BRIDGE' : 'PRM-LOS-LIFELINE'];
  });
  return { houses: homes * n['PRM-LOS-DWELLING'], firms: homes * n['PRM-LOS-TRADE'], lifelines };
}
