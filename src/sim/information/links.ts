/** Township communications: cell and power can be cut by water or by injects; an emergency link restores contact. */
import { depthOver } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';
import { MEDIA } from './media.data.ts';
import { deliver, deliverLater, COMMAND_ROLES } from './deliver.ts';

export const reachable = (w: World, township: number): boolean => {
  const l = w.info.links[township];
  return l.emergency || (l.cell && l.power);
};
export const townshipOf = (w: World, id: string | null): number =>
  id === null ? -1 : (w.env.index.township.get(id) ?? -1);

export function cutLink(w: World, township: number, what: 'cell' | 'power'): void {
  const l = w.info.links[township];
  const was = reachable(w, township);
  if (what === 'power' && l.power) l.powerLostAt = w.t;
  l[what] = false;
  if (was && !reachable(w, township)) {
    l.lostAt = w.t;
    l.restoredAt = -1;
    emit(w, 'LINK_LOST', null, { township: w.env.county.townships[township].id, what });
    // Silence is noticed when the next routine call fails.
    deliverLater(w, w.env.numbers['PRM-LNK-SILENT'] * 60, {
      from: 'duty-desk',
      to: COMMAND_ROLES,
      channel: 'platform',
      code: 'township-silent',
      params: { township: w.env.county.townships[township].id },
      facts: [`township:${w.env.county.townships[township].id}:silent`],
    });
  }
}
export function restoreLink(w: World, township: number, by: string): void {
  const l = w.info.links[township];
  if (reachable(w, township)) return;
  l.emergency = true;
  l.restoredAt = w.t;
  l.lastContact = w.t;
  emit(w, 'CONTACT', null, { township: w.env.county.townships[township].id, by });
}

/** A call to a silent township was answered or not. */
export function onCallTimer(w: World, township: number, heard: boolean): void {
  const id = w.env.county.townships[township].id;
  if (heard) restoreLink(w, township, 'duty-desk');
  deliver(w, {
    from: 'duty-desk',
    to: COMMAND_ROLES,
    channel: 'satellite',
    code: heard ? 'call-answered' : 'call-unanswered',
    params: { township: id },
  });
}

/** Once a minute: stations under water fail with what they serve; they stand on plinths. */
export function updateLinks(w: World): void {
  const failDepthM = w.env.numbers['PRM-LNK-DEPTH'];
  w.env.county.facilities.forEach((f, i) => {
    const mast = MEDIA.narrowband.masts.includes(f.kind);
    if (!mast && f.kind !== 'base-station' && f.kind !== 'substation') return;
    if (w.res.facilityWet[i] !== undefined || depthOver(w, f.cell) < failDepthM) return;
    w.res.facilityWet[i] = w.t;
    emit(w, 'FACILITY_FAILED', null, { facility: f.id });
    const town = townshipOf(w, f.township);
    if (town >= 0 && !mast) cutLink(w, town, f.kind === 'base-station' ? 'cell' : 'power');
  });
  for (let i = 0; i < w.info.links.length; i++) if (reachable(w, i)) w.info.links[i].lastContact = w.t;
}
