/**
 * Hidden dangers that were on the county's list before the event (隐患排查治理清单, plan 三（二）2). One that nobody has closed
 * becomes the inject it is tied to; a crew that closes it in time takes that inject out of the exercise.
 */
import { isIn } from '../drive.ts';
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import type { Site } from '../hazards/pack.ts';
import type { Task, World } from '../world.ts';

const PREFIX = 'risk-';

/** When the danger behind inject `id` was closed, s; −1 = open, or none is tied to it. */
export function riskClosedAt(w: World, inject: string): number {
  const r = w.env.scenario.conditions.hiddenDangers.find((x) => x.inject === inject);
  if (!r) return -1;
  return r.closed ? 0 : (w.res.risksClosed[r.id] ?? -1);
}

/** Open ones are places of work, known to everybody from the list. */
export function riskSites(w: World): Site[] {
  const { county, index, scenario } = w.env;
  return scenario.conditions.hiddenDangers.flatMap((r): Site[] => {
    if (r.closed || w.res.risksClosed[r.id] !== undefined) return [];
    const v = index.village.get(r.near);
    const at = v !== undefined ? county.villages[v] : county.facilities[index.facility.get(r.near)!];
    return [{ id: PREFIX + r.id, name: r.name, node: at.node, at: at.at, known: true }];
  });
}

/** A crew has done what the list asks for. Too late, it changes nothing that has happened. */
export function closeRisk(w: World, task: Task): void {
  const r = w.env.scenario.conditions.hiddenDangers.find((x) => PREFIX + x.id === task.target.id);
  if (!r || w.res.risksClosed[r.id] !== undefined) return;
  w.res.risksClosed[r.id] = w.t;
  const late = isIn(w, 'inject', 'delivered', r.inject);
  const unit = w.res.units[task.unit].id;
  emit(w, 'RISK_CLOSED', task.by, { risk: r.id, site: PREFIX + r.id, unit, late });
  deliver(w, {
    from: unit,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: late ? 'risk-closed-late' : 'risk-closed',
    params: { risk: PREFIX + r.id },
  });
}

/** The list as the county sees it. */
export const riskViews = (
  w: World,
): {
  id: string;
  name: Site['name'];
  measure: Site['name'];
  near: string;
  foundOn: string;
  state: string;
}[] =>
  w.env.scenario.conditions.hiddenDangers.map((r) => {
    const closed = riskClosedAt(w, r.inject) >= 0;
    const happened = isIn(w, 'inject', 'delivered', r.inject);
    return {
      id: PREFIX + r.id,
      name: r.name,
      measure: r.measure,
      near: r.near,
      foundOn: r.foundOn,
      state: happened ? 'happened' : closed ? 'closed' : 'open',
    };
  });
