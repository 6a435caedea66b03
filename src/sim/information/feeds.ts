/**
 * Feeds of the departments and the command platform (plan 三（一）1 “一网”): what is late waits here, what is off waits for
 * the feed or for a consultation that asks the department.
 */
import { specOf } from '../hazards/specs.ts';
import { seconds } from '../scenario/parts.ts';
import type { Feed } from '../scenario/information.ts';
import { emit } from '../log.ts';
import type { SimEvent, World } from '../world.ts';
import { messengerS, unheardCrew } from './field.ts';

export interface FeedState {
  /** By feed: off until this second, by an inject. */
  down: Record<string, number>;
  /** The platform is out until this second; messages then come by phone. */
  platformUntil: number;
  /** News that waits, in the order it arose: for a department's feed, or (`crew`) for a crew to be heard again. */
  waiting: { feed: Feed | 'field'; dueAt: number; event: SimEvent; crew?: string }[];
  /** Withheld facts already told, by index of the scenario's list. */
  told: Record<number, number>;
  /** When hydrology last sat at a consultation. */
  consultedAt: number;
}
export const initialFeeds = (): FeedState => ({
  down: {},
  platformUntil: -1,
  waiting: [],
  told: {},
  consultedAt: -1,
});

/** Reading out by phone what the platform would have shown, s. */
const fallbackS = (w: World): number => w.env.numbers['PRM-FDS-FALLBACK'] * 60;
/** Never: a feed that is off without an end. */
const NEVER = 1e9;

const SENDERS: Readonly<Record<string, Feed>> = {
  'met-station': 'weather',
  'weather-office': 'weather',
  hydrology: 'hydrology',
  'ecology-monitor': 'ecology',
};
/** The feed of a hazard's timer that is a department's news. */
const timerFeed = ({ hazard, what }: Extract<SimEvent, { kind: 'incident' }>): Feed | null =>
  specOf(hazard).feeds[what] ?? null;
/** Who speaks when such a timer is let through. */
const HELD: ReadonlySet<string> = new Set(['forest-video', 'satellite-centre', 'seismic-network']);
export function feedOf(w: World, m: { readonly from: string; readonly code: string }): Feed | null {
  if (m.code === 'slope-sign') return 'natural-resources';
  if (w.env.index.reservoir.has(m.from)) return 'water';
  return SENDERS[m.from] ?? (w.env.index.gauge.has(m.from) ? 'hydrology' : null);
}

/** Seconds until news of a feed that arises now comes through; 0 when it flows. */
export function feedWait(w: World, feed: Feed): number {
  let wait = Math.max(0, (w.info.feeds.down[feed] ?? -1) - w.t);
  for (const f of w.env.scenario.conditions.information.feeds) {
    if (f.feed !== feed) continue;
    wait = Math.max(wait, f.delayMin * 60);
    if (f.offFrom === undefined || w.t < seconds(f.offFrom)) continue;
    const until = f.offUntil === undefined ? NEVER : seconds(f.offUntil);
    if (w.t < until) wait = Math.max(wait, until - w.t);
  }
  return wait;
}
export const platformDown = (w: World): boolean => w.t < w.info.feeds.platformUntil;

/** Keeps news back when its feed is late or off, or the platform that shows it is out; true when it did. */
function hold(w: World, feed: Feed | null, event: SimEvent, least: number): boolean {
  const wait = feed === null ? 0 : Math.max(least, feedWait(w, feed));
  if (feed === null || wait === 0) return false;
  w.info.feeds.waiting.push({ feed, dueAt: w.t + wait, event });
  return true;
}
export function holdMessage(w: World, message: Extract<SimEvent, { kind: 'deliver' }>['message']): boolean {
  const crew = unheardCrew(w, message.from);
  if (!crew) return hold(w, feedOf(w, message), { kind: 'deliver', message }, 0);
  const event: SimEvent = { kind: 'deliver', message };
  w.info.feeds.waiting.push({ feed: 'field', dueAt: w.t + messengerS(w), event, crew: crew.id });
  emit(w, 'REPORT_CARRIED', null, { unit: crew.id, code: message.code });
  return true;
}
/** An incident's own timer that is a department's news: true when it must wait. */
export const holdTimer = (w: World, e: Extract<SimEvent, { kind: 'incident' }>): boolean =>
  hold(w, timerFeed(e), e, platformDown(w) ? fallbackS(w) : 0);

/** Seconds a message loses, and the way it then takes, when the platform is out; news of held timers has waited already. */
export const fallback = <C extends string>(
  w: World,
  from: string,
  channel: C,
): { delayS: number; channel: C | 'phone' } =>
  channel === 'platform' && platformDown(w) && !HELD.has(from)
    ? { delayS: fallbackS(w), channel: 'phone' }
    : { delayS: 0, channel };
