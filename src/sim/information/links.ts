/**
 * Township communications: cell and power can be cut by water or by injects; whether it can be
 * reached its chart says (`machines/township-contact.ts`).
 */
import { isIn, raise, raiseAt, since } from '../drive.ts';
import { depthOver } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import type { World } from '../world.ts';
import { MEDIA } from './media.data.ts';
import { COMMAND_ROLES, deliver, knownSince } from './deliver.ts';

const CHART = 'township-contact';
const idOf = (w: World, township: number): string => w.env.county.townships[township].id;
const silence = (w: World, township: number): string => `township:${idOf(w, township)}:silent`;

export const reachable = (w: World, township: number): boolean =>
  !isIn(w, CHART, 'cut-off', idOf(w, township));
/** Missed, and the county has been told. */
export const silentKnown = (w: World, township: number): boolean =>
  isIn(w, CHART, 'cut-off.missed', idOf(w, township)) && knownSince(w, silence(w, township)) >= 0;
/** 三断: known to be silent, with neither cell service nor power. */
export function darkKnown(w: World, township: number): boolean {
  const l = w.info.links[township];
  return !l.cell && !l.power && silentKnown(w, township);
}
/** When it was last heard of, as far as the county can tell; what is not missed answered within the minute. */
export const lastContact = (w: World, township: number): number =>
  silentKnown(w, township) ? since(w, CHART, 'cut-off', idOf(w, township)) : w.t - (w.t % 60);
export const townshipOf = (w: World, id: string | null): number =>
  id === null ? -1 : (w.env.index.township.get(id) ?? -1);

export const tellSilent = (w: World, township: number): void =>
  void deliver(w, {
    from: 'duty-desk',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'township-silent',
    params: { township: idOf(w, township) },
    facts: [silence(w, township)],
  });

export function cutLink(w: World, township: number, what: 'cell' | 'power'): void {
  const l = w.info.links[township];
  if (!l[what]) return;
  if (what === 'power') l.powerLostAt = w.t;
  l[what] = false;
  raise(w, CHART, idOf(w, township), 'cut');
}
export function mendLink(w: World, township: number, what: 'cell' | 'power'): void {
  w.info.links[township][what] = true;
  raise(w, CHART, idOf(w, township), 'mend');
}
/** Over a satellite telephone, a radio, a crew's own station: only where nobody is heard otherwise. */
export function restoreLink(w: World, township: number, by: string): void {
  if (raise(w, CHART, idOf(w, township), 'link'))
    emit(w, 'CONTACT', null, { township: idOf(w, township), by });
}
/** Somebody rings there, now or when the answers are in: whoever is not to be heard is missed. */
export const ring = (w: World, township: number): boolean => raise(w, CHART, idOf(w, township), 'ring');
export const ringAt = (w: World, t: number, township: number): number =>
  raiseAt(w, t, CHART, idOf(w, township), 'ring');

/** A call to a silent township was answered or not. */
export function onCallTimer(w: World, township: number, heard: boolean): void {
  if (heard) restoreLink(w, township, 'duty-desk');
  deliver(w, {
    from: 'duty-desk',
    to: COMMAND_ROLES,
    channel: 'satellite',
    code: heard ? 'call-answered' : 'call-unanswered',
    params: { township: idOf(w, township) },
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
}
