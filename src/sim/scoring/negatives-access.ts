/** Who and what may enter, and over which road: N-03 and N-40. */
import type { Numbers } from '../scenario/parameters.ts';
import { found, type Found } from './found.ts';
import type { LogIndex } from './log-index.ts';

/** Waiting at the assembly place is no entry. */
const OUTSIDE = 'standby';

/** N-03: a social team sent in without a registration that verified anything; villagers who went in by themselves. */
export function findUnauthorised(log: LogIndex): Found[] {
  const out: Found[] = [];
  for (const e of log.all('DISPATCH')) {
    if (e.data.owner !== 'social' || e.data.kind === OUTSIDE) continue;
    const verified = log
      .all('SOCIAL_REGISTER')
      .some((r) => r.n < e.n && r.data.unit === e.data.unit && r.data.fields > 0);
    if (!verified) out.push(found('N-03', e.t, [e.n], { unit: e.data.unit }, 'C-31'));
  }
  for (const e of log.all('VILLAGERS_FIGHT')) {
    // Sent up by order is another rule (N-04, N-10).
    const sent = log.first('VILLAGERS_ANSWERED', (a) => a.data.decision === 'send-up' && a.n < e.n);
    if (!sent) out.push(found('N-03', e.t, [e.n], { village: e.data.village }));
  }
  return out;
}

/** N-40: crews lost too much of their way to traffic that nobody kept off it. */
export function findHeldUp(log: LogIndex, n: Numbers): Found[] {
  const lost = new Map<number, { s: number; first: number }>();
  for (const e of log.all('TRAFFIC')) {
    const trip = e.data.task;
    const old = lost.get(trip);
    lost.set(trip, { s: (old?.s ?? 0) + e.data.lostS, first: old?.first ?? e.n });
  }
  const out: Found[] = [];
  for (const [trip, { s, first }] of lost) {
    const left = log.first('DISPATCH', (e) => e.data.task === trip);
    const there = log.first('ON_SCENE', (e) => e.data.task === trip);
    if (!left || !there || s <= n['PRM-NEG-HELD'] * (there.t - left.t - s)) continue;
    const minutes = Math.round(s / 60);
    out.push(found('N-40', there.t, [first, there.n], { unit: left.data.unit, minutes }, 'C-21'));
  }
  return out;
}
