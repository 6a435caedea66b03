/**
 * Shares computed from tagged items and from the log: the four elements of the system (一（一）1), the five duty
 * capabilities (三（一）4), the precisions (二（三）) and the reach of plans (一（一）4). Which item feeds which stands in its record.
 */
import type { EventKind } from '../../events.ts';
import { RECORDS } from '../catalogue.ts';
import type { ItemRecord } from '../item.ts';
import type { LogIndex } from '../log-index.ts';
import type { ScoredItem, Violation } from '../types.ts';
import { AXES, DUTIES, type PRECISIONS, type REACHES, type Share } from './types.ts';

/** Ids of the items that a record's tag names. */
const tagged = (has: (r: ItemRecord) => boolean): ReadonlySet<string> =>
  new Set(RECORDS.filter(has).map((r) => r.id));
const AXIS_ITEMS = AXES.map((id) => [id, tagged((r) => r.axes?.includes(id) ?? false)] as const);
const DUTY_ITEMS = DUTIES.map((id) => [id, tagged((r) => r.duty === id)] as const);
/** Posts and levels that a plan reaches down to; an event of any kind shows it. */
const VERTICAL: readonly (readonly EventKind[])[] = [
  ['REPORT'],
  ['ACTIVATE', 'ASSESS'],
  ['ORDER', 'FIRST_ACTION'],
  ['VILLAGE_WARNED', 'EVAC'],
];
/** Departments that can be called to a consultation. */
const LATERAL = 9;
/** Acts at single points: works, key sites, shelters, cut-off places. */
const POINT: readonly (readonly EventKind[])[] = [
  ['POST', 'PATROL', 'SITE_SAFE', 'ZONES', 'FIRE_PLAN'],
  ['PROTECT', 'SECONDARY', 'SECONDARY_CHECK', 'IGNITION'],
  ['SHELTER_OPEN'],
  ['CONTACT', 'COMMS', 'CALL'],
];

const seen = (log: LogIndex, kinds: readonly EventKind[]): boolean =>
  kinds.some((k) => log.all(k).length > 0);
const share = (id: string, part: number, whole: number, items: readonly string[] = []): Share => ({
  id,
  value: whole === 0 ? null : part / whole,
  items,
});

/** Points earned over points possible of the tagged items that applied. */
function ofItems(id: string, tags: ReadonlySet<string>, items: readonly ScoredItem[]): Share {
  const mine = items.filter((i) => tags.has(i.id) && i.max > 0);
  return share(
    id,
    mine.reduce((n, i) => n + i.points, 0),
    mine.reduce((n, i) => n + i.max, 0),
    mine.map((i) => i.id),
  );
}
export const axes = (items: readonly ScoredItem[], violations: readonly Violation[]): Share[] =>
  AXIS_ITEMS.map(([id, tags]) => {
    const s = ofItems(id, tags, items);
    // Two commanders for one unit is what unified command means to exclude: a tenth each.
    const double = id === 'unified' ? violations.filter((v) => v.id === 'N-02').length : 0;
    return s.value === null ? s : { ...s, value: Math.max(0, s.value - 0.1 * double) };
  });
export const duties = (items: readonly ScoredItem[]): Share[] =>
  DUTY_ITEMS.map(([id, tags]) => ofItems(id, tags, items));

/** Of what was warned, sent and needed: how much fitted. 监管执法 is not exercised. */
export function precisions(log: LogIndex): Share[] {
  const warned = new Set(log.all('VILLAGE_WARNED').map((e) => e.data.village));
  const hit = new Set(log.hits().map((e) => e.data.village));
  const sent = log.all('DISPATCH');
  const out = log.first('OUTCOME');
  const ids: Record<(typeof PRECISIONS)[number], Share> = {
    warning: share('warning', [...hit].filter((v) => warned.has(v)).length, hit.size),
    rescue: share('rescue', sent.filter((e) => e.data.skilled).length, sent.length),
    recovery: share('recovery', out?.data.needsMet ?? 0, out?.data.needsTotal ?? 0),
  };
  return Object.values(ids);
}

export function reaches(log: LogIndex): Share[] {
  const called = new Set(log.all('CONSULT').flatMap((e) => e.data.attendees));
  const ids: Record<(typeof REACHES)[number], Share> = {
    vertical: share('vertical', VERTICAL.filter((k) => seen(log, k)).length, VERTICAL.length),
    lateral: share('lateral', Math.min(LATERAL, called.size), LATERAL),
    point: share('point', POINT.filter((k) => seen(log, k)).length, POINT.length),
  };
  return Object.values(ids);
}
