/**
 * The ledger of the dead and the hurt, place by place: the only writer of both. Hazards say how many of how many they
 * expect to kill and to hurt, each by its own law; the fraction left of a place is one seeded draw. Dead and hurt are never
 * more than were there.
 */
import { rand, streamId } from '../kernel/rng.ts';
import { emit } from '../log.ts';
import type { HarmRow, World } from '../world.ts';

const CASUALTY = streamId('casualty');
const DEAD = 0;
const HURT = 1;

export interface Harm {
  /** Expected deaths, and out of how many people who were there. */
  readonly dead: number;
  readonly of: number;
  /** Expected seriously hurt, less those of them who now die: by the hazard's own law. */
  readonly hurt: number;
  /** All who were in the place: its dead and hurt together are never more, whatever the draws. */
  readonly present?: number;
  /** A place within the village that counts its own people: a school, a works; without it, the village. */
  readonly place?: string;
}

function rowOf(w: World, village: number, place: string): HarmRow {
  const had = w.people.harm.find((r) => r.village === village && r.place === place);
  if (had) return had;
  const row: HarmRow = {
    place,
    village,
    expectedDead: 0,
    expectedHurt: 0,
    dead: 0,
    injured: 0,
    since: -1,
    deadReported: 0,
    injuredReported: 0,
  };
  w.people.harm.push(row);
  return row;
}

/** @returns the expected hurt that this adds. */
export function harm(w: World, v: number, { dead, of, hurt, present, place }: Harm): number {
  const village = w.env.county.villages[v].id;
  const most = Math.min(of - dead, hurt);
  if (dead <= 0 && most === 0) return 0;
  const row = rowOf(w, v, place ?? village);
  const more = Math.max(-row.expectedHurt, most);
  // The village's own draw is by its number, so that a place added to a scenario leaves it as it was.
  const own = place === undefined ? v : streamId(place);
  const whole = (expected: number, what: number): number =>
    Math.floor(expected + 0.999 * rand(w.env.key, CASUALTY, own, what));
  row.expectedDead += dead;
  row.expectedHurt += more;
  const now = whole(row.expectedDead, DEAD);
  if (now > row.dead) {
    emit(w, 'DEATHS', null, { village, place: row.place, dead: now - row.dead });
    row.dead = now;
  }
  row.injured = Math.min(whole(row.expectedHurt, HURT), (present ?? Infinity) - row.dead);
  if (row.since < 0 && row.dead + row.injured > 0) row.since = w.t;
  return more;
}

type Figure = 'dead' | 'injured' | 'deadReported' | 'injuredReported';
const total = (w: World, of: Figure, v = -1): number =>
  w.people.harm.reduce((n, r) => n + (v < 0 || r.village === v ? r[of] : 0), 0);
/** The county's dead, or a village's, as they are. */
export const deadIn = (w: World, v = -1): number => total(w, 'dead', v);
export const hurtIn = (w: World, v: number): number => total(w, 'injured', v);
/** As the county has been told. */
export const reportedDead = (w: World, v = -1): number => total(w, 'deadReported', v);
export const reportedInjured = (w: World): number => total(w, 'injuredReported');
