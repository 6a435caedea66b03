/**
 * Warnings travel village → household → person (plan 四(一)3 到村到户到人). Reach and delay per channel are design
 * choices; cell channels need cell service, loudspeakers need power, door-knocking needs nobody's network.
 */
import { rand, streamId } from '../kernel/rng.ts';
import { schedule } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import { reachable } from '../information/links.ts';
import type { Warning, World } from '../world.ts';
import { heed } from './heed.ts';

export const WARNING_CHANNELS = ['sms', 'broadcast', 'call-confirm', 'wechat', 'door-knock', 'tv'] as const;
export type WarningChannel = (typeof WARNING_CHANNELS)[number];
const REACH: Readonly<
  Record<WarningChannel, { share: number; minutes: number; needs: 'cell' | 'power' | 'link' | 'none' }>
> = {
  sms: { share: 0.7, minutes: 4, needs: 'cell' },
  broadcast: { share: 0.75, minutes: 5, needs: 'power' },
  'call-confirm': { share: 0.6, minutes: 12, needs: 'cell' },
  wechat: { share: 0.4, minutes: 8, needs: 'cell' },
  'door-knock': { share: 0.98, minutes: 25, needs: 'link' },
  tv: { share: 0.25, minutes: 10, needs: 'power' },
};
const DELAY = streamId('village-warning-delay');

/** Sends the warning to every village it covers; each gets it after its officer's delay. */
export function sendWarning(w: World, warning: Warning): void {
  for (const v of warning.villages) {
    const minutes = 2 + Math.floor(6 * rand(w.env.key, DELAY, v, warning.id));
    schedule(w.schedule, w.t + minutes * 60, { kind: 'warn', warning: warning.id, stage: v });
  }
}

/** The village officer has (or has not) got the call. Unreachable villages are tried again every 20 minutes. */
export function onWarnTimer(w: World, id: number, v: number): void {
  const warning = w.resp.warnings[id];
  if (warning.cancelledAt >= 0 || w.people.warnedAt[v] >= 0) return;
  const town = w.env.index.township.get(w.env.county.villages[v].township)!;
  if (!reachable(w, town)) {
    schedule(w.schedule, w.t + 1200, { kind: 'warn', warning: id, stage: v });
    return;
  }
  w.people.warnedAt[v] = w.t;
  emit(w, 'VILLAGE_WARNED', null, { warning: id, village: w.env.county.villages[v].id });
}

/** Once a minute: households and persons approach what the warning's channels can reach. */
export function spreadWarnings(w: World): void {
  const p = w.people;
  for (const warning of w.resp.warnings) {
    if (warning.cancelledAt >= 0 || w.t - warning.issuedAt > 6 * 3600) continue;
    for (const v of warning.villages) {
      if (p.warnedAt[v] < 0 || p.persons[v] >= 0.975) continue;
      const town = w.env.index.township.get(w.env.county.villages[v].township)!;
      const link = w.info.links[town];
      let miss = 1;
      let rate = 0;
      let door = false;
      for (const c of warning.channels as WarningChannel[]) {
        const r = REACH[c];
        if ((r.needs === 'cell' && !link.cell) || (r.needs === 'power' && !link.power)) continue;
        miss *= 1 - r.share;
        rate = Math.max(rate, 1 / r.minutes);
        if (c === 'door-knock') door = true;
      }
      const target = 1 - miss;
      if (target > p.households[v]) p.households[v] += (target - p.households[v]) * rate;
      const person = p.households[v] * (door ? 0.99 : 0.88) * heed(w, v);
      if (person > p.persons[v]) p.persons[v] += (person - p.persons[v]) * (door ? 1 / 15 : 1 / 6);
    }
  }
}
