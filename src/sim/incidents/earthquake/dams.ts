/** What a shock does to small dams, and how the county comes to know: the keeper's round, or an ordered check sooner. */
import { crackDam } from '../../hazards/flood/system.ts';
import { normalCdf } from '../../kernel/det-math.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, knownSince } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { quakeCell } from './field.ts';
import type { EarthquakeIncident } from './state.ts';

const DAM = streamId('quake-dam');
/** Intensity at which half of the dams crack, unsafe and sound, and its spread (design choice; no fragility of the county's dams was at hand). */
const HALF = { unsafe: 7.2, sound: 8.8 } as const;
const SPREAD = 0.6;
/** The keeper's round after a shock; an ordered check by the water office, s (design choice). */
const ROUND_S = 2 * 3600;
export const CHECK_S = 1200;

/** Large dams are checked but stand: they are designed for more than the county's shocks. One draw a dam for its life. */
export function damsShaken(w: World, q: EarthquakeIncident): void {
  const { grid, reservoirs } = w.env.county;
  reservoirs.forEach((r, k) => {
    if (r.kind === 'large') return;
    const I = q.kernel.intensity[quakeCell(grid, r.at)];
    const half = r.unsafe ? HALF.unsafe : HALF.sound;
    if (rand(w.env.key, DAM, k, 0) >= normalCdf((I - half) / SPREAD) || !crackDam(w.flood, k, w.t)) return;
    emit(w, 'DAM_CRACKED', null, { reservoir: r.id });
    schedule(w.schedule, w.t + ROUND_S, { kind: 'incident', hazard: 'earthquake', what: 'dam', index: k });
  });
}
/** An ordered check finds every crack there is. */
export function checkDams(w: World): void {
  w.flood.reservoirs.forEach((s, index) => {
    if (s.crackedAt >= 0)
      schedule(w.schedule, w.t + CHECK_S, { kind: 'incident', hazard: 'earthquake', what: 'dam', index });
  });
}
export function damFound(w: World, k: number): void {
  const r = w.env.county.reservoirs[k];
  if (knownSince(w, `reservoir:${r.id}:cracked`) >= 0) return;
  deliver(w, {
    from: r.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'dam-cracked',
    params: { reservoir: r.id },
    facts: [`reservoir:${r.id}:cracked`, 'secondary:dams', 'incident'],
  });
}
