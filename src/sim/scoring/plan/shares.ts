/**
 * Shares computed from tagged items and from the log: the four elements of the system (一（一）1), the five duty
 * capabilities (三（一）4), the precisions (二（三）) and the reach of plans (一（一）4). Which item feeds which is a design choice.
 */
import type { EventKind } from '../../events.ts';
import type { LogIndex } from '../log-index.ts';
import type { ScoredItem, Violation } from '../types.ts';
import type { AXES, DUTIES, PRECISIONS, REACHES, Share } from './types.ts';

const list = (s: string): readonly string[] => s.split(' ');
export const AXIS_ITEMS: Readonly<Record<(typeof AXES)[number], readonly string[]>> = {
  unified: list('C-15 C-16 C-18 C-20 C-34 C-36 W-07 E-02 E-05 H-06'),
  specialised: list('C-14 C-22 C-31 F-06 F-10 W-04 W-10 E-06 H-05 H-10'),
  agile: list('C-03 C-09 C-13 C-14 C-16 C-24 E-01 H-01 H-03 W-03'),
  linked: list('C-04 C-10 C-12 C-19 C-29 C-30 W-16 E-03 E-16 F-15'),
};
export const DUTY_ITEMS: Readonly<Record<(typeof DUTIES)[number], readonly string[]>> = {
  base: list('C-01 F-02 C-35'),
  analysis: list('C-02 C-08 C-15 W-03 E-01 H-03 H-05'),
  reporting: list('C-09 C-10 C-11 W-05 H-02'),
  coordination: list('C-12 C-18 C-19 C-20 C-29 C-30 C-34'),
  opinion: list('C-32 E-15 H-16'),
};
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
function ofItems(id: string, tags: readonly string[], items: readonly ScoredItem[]): Share {
  const mine = items.filter((i) => tags.includes(i.id) && i.max > 0);
  return share(
    id,
    mine.reduce((n, i) => n + i.points, 0),
    mine.reduce((n, i) => n + i.max, 0),
    mine.map((i) => i.id),
  );
}
export const axes = (items: readonly ScoredItem[], violations: readonly Violation[]): Share[] =>
  Object.entries(AXIS_ITEMS).map(([id, tags]) => {
    const s = ofItems(id, tags, items);
    // Two commanders for one unit is what unified command means to exclude: a tenth each.
    const double = id === 'unified' ? violations.filter((v) => v.id === 'N-02').length : 0;
    return s.value === null ? s : { ...s, value: Math.max(0, s.value - 0.1 * double) };
  });
export const duties = (items: readonly ScoredItem[]): Share[] =>
  Object.entries(DUTY_ITEMS).map(([id, tags]) => ofItems(id, tags, items));

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
