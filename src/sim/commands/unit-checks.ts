/** What every order to a unit checks: it exists, may be commanded, and a known way leads there. */
import { findRoute } from '../resources/network.ts';
import { knownCost } from '../resources/roads.ts';
import type { World } from '../world.ts';
import { reject, type Rejection } from './command.ts';

export const unitIndex = (w: World, id: string): number => w.res.units.findIndex((u) => u.id === id);

export function checkUnit(w: World, id: string, node: number): Rejection | null {
  const unit = w.res.units[unitIndex(w, id)];
  if (unit.status === 'unavailable') return reject('REJ-020', 'unit', { unit: id });
  if (unit.owner === 'social' && w.resp.socialRegistered[id] === undefined)
    return reject('REJ-022', 'unit', { unit: id });
  if (node < 0) return reject('REJ-024', 'target');
  const from = unit.leg ? unit.leg.to : unit.node;
  if (!findRoute(w.env.net, from, node, knownCost(w, unit.mobility)))
    return reject('REJ-021', 'target', { unit: id });
  return null;
}
