/** What a shock does to small dams, and how the county comes to know: the keeper's round, or an ordered check sooner. */
import { normalCdf } from '../../kernel/det-math.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { raise, raiseAt } from '../../drive.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import type { World } from '../../world.ts';
import { rivers } from '../answers.ts';
import { quakeCell } from './field.ts';
import type { EarthquakeIncident } from './state.ts';

const DAM = streamId('quake-dam');

/** Large dams are checked but stand: they are designed for more than the county's shocks. One draw a dam for its life. */
export function damsShaken(w: World, q: EarthquakeIncident): void {
  const { grid, reservoirs } = w.env.county;
  const n = w.env.numbers;
  reservoirs.forEach((r, k) => {
    if (r.kind === 'large') return;
    const I = q.kernel.intensity[quakeCell(grid, r.at)];
    const half = n[r.unsafe ? 'PRM-EQK-DAM-UNSAFE' : 'PRM-EQK-DAM-SOUND'];
    if (
      rand(w.env.key, DAM, k, 0) >= normalCdf((I - half) / n['PRM-EQK-DAM-SPREAD']) ||
      !rivers(w).crackDam(w, k)
    )
      return;
    raise(w, 'earthquake-dam', r.id, 'crack');
  });
}
/** An ordered check by the water office finds every crack there is. */
export function checkDams(w: World): void {
  const check = w.env.numbers['PRM-EQK-DAM-CHECK'] * 60;
  for (const k of rivers(w).cracked(w))
    raiseAt(w, w.t + check, 'earthquake-dam', w.env.county.reservoirs[k].id, 'looked-at');
}
export function damFound(w: World, k: number): void {
  const r = w.env.county.reservoirs[k];
  deliver(w, {
    from: r.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'dam-cracked',
    params: { reservoir: r.id },
    facts: [`reservoir:${r.id}:cracked`, 'secondary:dams', 'incident'],
  });
}
