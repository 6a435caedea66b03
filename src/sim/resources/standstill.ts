/**
 * What measures cost while they stand: work, trade and lessons stand still, detours are driven, places are kept, gifts lie about (突发事件应对法 10,
 * 比例原则: no wider and no longer than needed). Counted apart from direct loss; each rate is a parameter (`PRM-STL-…`). Hazards count
 * what only they order (zones, a burnt wood kept closed).
 */
import { isIn } from '../drive.ts';
import { responseLevel } from '../information/response.ts';
import { isBack } from '../people/evacuation-state.ts';
import { isOpen } from '../people/shelters.ts';
import { strength } from '../roles.ts';
import type { World } from '../world.ts';
import { yardPieces } from './donations.ts';
import { CLOSED } from './roads.ts';

const STEP_H = 1 / 6;

/** 万元 an hour of the response as it stands. */
function responseCost(w: World): number {
  const n = w.env.numbers;
  const at = strength(responseLevel(w));
  if (at === 0) return 0;
  let wan = n['PRM-STL-RESPONSE'];
  for (let k = at; k < 4; k++) wan *= n['PRM-STL-STEP'];
  return wan;
}
/** 万元 an hour of closures on roads that could be driven. */
function detours(w: World): number {
  const n = w.env.numbers;
  let wan = 0;
  for (const key in w.res.closedByOrder) {
    const k = Number(key);
    if (w.res.edgeState[k] === CLOSED) continue;
    wan += n[w.env.county.roads.edges[k].class === 'motorway' ? 'PRM-STL-MOTORWAY' : 'PRM-STL-ROAD'];
  }
  return wan;
}
/** Villages that a warning in force has reached. */
function warned(w: World): number {
  const under = new Set<number>();
  for (const x of w.resp.warnings)
    if (isIn(w, 'warning', 'inForce', String(x.id)))
      for (const v of x.villages) if (w.people.warnedAt[v] >= 0) under.add(v);
  return under.size;
}
/** People kept from home. */
function away(w: World): number {
  const { arrived } = w.people;
  let n = 0;
  for (let v = 0; v < arrived.length; v++) if (arrived[v] > 0 && !isBack(w, v)) n += arrived[v];
  return n;
}
const open = (w: World): number =>
  w.env.county.facilities.filter((f, i) => f.shelter !== undefined && isOpen(w, i)).length;

/** Once in ten minutes. */
export function standStill(w: World): void {
  const n = w.env.numbers;
  const wanPerH =
    responseCost(w) +
    detours(w) +
    warned(w) * n['PRM-STL-WARNED'] +
    away(w) * n['PRM-STL-AWAY'] +
    open(w) * n['PRM-STL-SHELTER'] +
    yardPieces(w) * n['PRM-DON-WASTE'];
  w.res.standstillWan += wanPerH * STEP_H;
}
