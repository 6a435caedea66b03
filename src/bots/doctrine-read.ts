/** How the doctrine bot reads a role view: the level table, risk lists, distances. Knowledge a trained duty officer has. */
import { distanceM, type Level, type LonLat, type RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';

/** @param safety how crews stay safe in an incident of this kind. */
export const orderText = (safety: string, task: string, place: string): Record<string, string> => ({
  order: task,
  place,
  time: 'now',
  safety,
  comms: '370 MHz channel 1, satellite phone as backup',
  contact: 'county headquarters duty desk',
});

export const hasCode = (v: RoleView, ...codes: string[]): boolean =>
  v.messages.some((m) => codes.includes(m.code));
export const firstWith = (v: RoleView, ...codes: string[]): number =>
  v.messages.find((m) => codes.includes(m.code))?.t ?? -1;

/** Codes by which the county first hears of an incident beside the water. */
export const ALARMS = [
  'eq-params',
  'fire-reported',
  'fire-confirmed',
  'release-alarm',
  'release-reported',
  'pond-alarm',
  'pond-failed',
] as const;
/** What the incident views say of themselves, where there are any. */
export const incidentReads = (
  v: RoleView,
): { level: Level; calm: boolean; unchecked?: readonly string[] }[] =>
  Object.values(v.incidents).filter((x) => x !== null && x !== undefined);
const incidentLevel = (v: RoleView): Level =>
  incidentReads(v).reduce<Level>(
    (best, x) => (x.level !== 0 && (best === 0 || x.level < best) ? x.level : best),
    0,
  );

/** The level that the published table asks for (procedures.md §3.1), from what this role can see. */
export function readLevel(v: RoleView): Level {
  let level: Level = incidentLevel(v);
  const raise = (l: 1 | 2 | 3 | 4): void => {
    if (level === 0 || l < level) level = l;
  };
  for (const g of v.gauges) {
    if (!g.insideCounty || g.level === null) continue;
    const over = g.level - g.warningM;
    if (g.level >= g.guaranteeM) raise(1);
    else if (over >= 1.5) raise(2);
    else if (over >= 0.5) raise(3);
    else if (over >= 0) raise(4);
    else if (g.forecast && g.forecast.t > v.t - 7200 && g.forecast.peak >= g.warningM) raise(4);
  }
  if (v.rainSignal.colour === 1) raise(2);
  else if (v.rainSignal.colour === 2) raise(3);
  else if (v.rainSignal.colour === 3) raise(4);
  for (const d of v.dangers) if (d.state !== 'treated') raise(d.state === 'breached' ? 1 : 3);
  if (hasCode(v, 'reservoir-failed')) raise(1);
  for (const r of v.reservoirs)
    if (r.unsafe && r.level !== null && r.level > r.floodLimitM && hasCode(v, 'reservoir-over-limit'))
      raise(4);
  for (const t of v.townships) if (t.cutOff) raise(1);
  return level;
}
export const power = (l: Level): number => (l === 0 ? 0 : 5 - l);

/** An incident is known: water over warning, people or works hit. */
export const incidentKnown = (v: RoleView): boolean =>
  hasCode(
    v,
    'gauge-over-warning',
    'gauge-over-guarantee',
    'village-flooded',
    'levee-breach',
    'reservoir-failed',
    'casualties',
    'casualties-first',
    'slope-slide',
    'village-hit',
    ...ALARMS,
  );

export const placeOf = (seat: Seat, id: string): LonLat | null => {
  const { county } = seat;
  return (
    county.villages.find((x) => x.id === id)?.at ??
    county.facilities.find((x) => x.id === id)?.at ??
    county.townships.find((x) => x.id === id)?.seat ??
    null
  );
};

/** Ordered and neither done nor called off. */
export const isOpen = (task: RoleView['tasks'][number]): boolean =>
  task.state !== 'done' && task.state !== 'cancelled';

/** A crew that worked longer is sent nowhere. */
export const FRESH_H = 11;
/** Free units of some kinds, nearest first. */
export function freeUnits(v: RoleView, kinds: readonly (string | readonly string[])[], at: LonLat): string[] {
  const rank = (kind: string): number =>
    kinds.findIndex((x) => (typeof x === 'string' ? x === kind : x.includes(kind)));
  return v.units
    .filter(
      (u) => rank(u.kind) >= 0 && u.task < 0 && u.status === 'standby' && u.registered && u.workedH < FRESH_H,
    )
    .sort(
      (a, b) => rank(a.kind) - rank(b.kind) || distanceM(a, at) - distanceM(b, at) || (a.id < b.id ? -1 : 1),
    )
    .map((u) => u.id);
}
