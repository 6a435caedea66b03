/** Teams that share vehicles (plan 一（二）2 车辆不足): a vehicle sets its team down and drives back for the next. */
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { emit } from '../log.ts';
import type { Unit, World } from '../world.ts';

/** Aid from outside and social forces come with their own. */
const OWN = ['city', 'military', 'social'];

/** Whether the team shares vehicles with others where it stands. */
const shares = (w: World, unit: Unit): boolean =>
  w.env.scenario.resources.vehicles < 1 && unit.node === unit.home && !OWN.includes(unit.owner);
const soonest = (pool: readonly number[]): number => pool.indexOf(Math.min(...pool));

/** Seconds until a vehicle is there for the team; 0 where every team has its own. */
export function vehicleWait(w: World, unit: Unit): number {
  const pool = shares(w, unit) ? w.res.vehicles[unit.home] : undefined;
  return pool ? Math.max(0, pool[soonest(pool)] - w.t) : 0;
}
/**
 * Books a vehicle at the team's home for a way of so many seconds after its turnout.
 * @returns seconds until one is there.
 */
export function bookVehicle(w: World, u: number, turnoutS: number, wayS: number): number {
  const unit = w.res.units[u];
  if (!shares(w, unit)) return 0;
  const wait = vehicleWait(w, unit);
  const pool = (w.res.vehicles[unit.home] ??= Array.from({ length: fleet(w, unit.home) }, () => 0));
  const best = soonest(pool);
  pool[best] = unit.vehicleUntil = w.t + wait + turnoutS + 2 * Math.ceil(wayS);
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
/** The team does not go after all. */
export function freeVehicle(w: World, unit: Unit): void {
  const pool = w.res.vehicles[unit.home] ?? [];
  const k = unit.vehicleUntil > 0 ? pool.indexOf(unit.vehicleUntil) : -1;
  if (k >= 0) pool[k] = w.t;
  unit.vehicleUntil = 0;
}
/** Vehicles of the teams that share a home; one at least. */
function fleet(w: World, home: number): number {
  const share = w.env.scenario.resources.vehicles;
  const teams = w.res.units.filter((x) => x.home === home && !OWN.includes(x.owner)).length;
  return Math.max(1, Math.floor(teams * share));
}
