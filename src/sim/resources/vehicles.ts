/** Teams that share vehicles (plan 一（二）2 车辆不足): a vehicle sets its team down and drives back for the next. */
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';

/** Aid from outside and social forces come with their own. */
const OWN = ['city', 'military', 'social'];

/**
 * Books a vehicle at the team's home for a way of so many seconds after its turnout.
 * @returns seconds until one is there; 0 where every team has its own.
 */
export function bookVehicle(w: World, u: number, turnoutS: number, wayS: number): number {
  const share = w.env.scenario.resources.vehicles;
  const unit = w.res.units[u];
  if (share >= 1 || unit.node !== unit.home || OWN.includes(unit.owner)) return 0;
  const pool = (w.res.vehicles[unit.home] ??= Array.from({ length: fleet(w, unit.home, share) }, () => 0));
  let best = 0;
  for (let i = 1; i < pool.length; i++) if (pool[i] < pool[best]) best = i;
  const wait = Math.max(0, pool[best] - w.t);
  pool[best] = w.t + wait + turnoutS + 2 * Math.ceil(wayS);
  if (wait === 0) return 0;
  const minutes = Math.ceil(wait / 60);
  emit(w, 'VEHICLE_WAIT', null, { unit: unit.id, minutes });
  deliver(w, {
    from: unit.id,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'vehicle-wait',
    params: { unit: unit.id, minutes },
  });
  return wait;
}
/** Vehicles of the teams that share a home; one at least. */
function fleet(w: World, home: number, share: number): number {
  const teams = w.res.units.filter((x) => x.home === home && !OWN.includes(x.owner)).length;
  return Math.max(1, Math.floor(teams * share));
}
