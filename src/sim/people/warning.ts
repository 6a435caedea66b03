/**
 * Warnings travel village → household → person (plan 四(一)3 到村到户到人). Reach and delay per channel are
 * parameters (`PRM-WRN-…`); cell channels need cell service, loudspeakers need power, door-knocking needs nobody's network.
 */
import { rand, streamId } from '../kernel/rng.ts';
import { schedule } from '../kernel/scheduler.ts';
import { isIn } from '../drive.ts';
import { emit } from '../log.ts';
import { reachable } from '../information/links.ts';
import { responseLevel } from '../information/response.ts';
import type { ParameterId } from '../scenario/parameters.ts';
import type { Warning, World } from '../world.ts';
import { isNight } from './at-home.ts';
import { cancelled, heed } from './heed.ts';

export const WARNING_CHANNELS = ['sms', 'broadcast', 'call-confirm', 'wechat', 'door-knock', 'tv'] as const;
export type WarningChannel = (typeof WARNING_CHANNELS)[number];
interface Reach {
  readonly share: ParameterId;
  readonly minutes: ParameterId;
  readonly needs: 'cell' | 'power' | 'link';
}
const by = (of: 'SMS' | 'BROADCAST' | 'CALL' | 'WECHAT' | 'DOOR' | 'TV', needs: Reach['needs']): Reach => ({
  share: `PRM-WRN-${of}-REACH`,
  minutes: `PRM-WRN-${of}-MIN`,
  needs,
});
const REACH: Readonly<Record<WarningChannel, Reach>> = {
  sms: by('SMS', 'cell'),
  broadcast: by('BROADCAST', 'power'),
  'call-confirm': by('CALL', 'cell'),
  wechat: by('WECHAT', 'cell'),
  'door-knock': by('DOOR', 'link'),
  tv: by('TV', 'power'),
};
const DELAY = streamId('village-warning-delay');
const ANSWER = streamId('village-officer-answers');

/**
 * Sends the warning to every village it covers. Each township's duty room calls its villages one after the other, in the order
 * of the warning, with as many callers as it has then: a wide warning at night takes its time.
 */
export function sendWarning(w: World, warning: Warning): void {
  const n = w.env.numbers;
  const callers = n[isNight(w) ? 'PRM-WRN-CALLERS-NIGHT' : 'PRM-WRN-CALLERS-DAY'];
  const called = new Map<string, number>();
  for (const v of warning.villages) {
    const { township } = w.env.county.villages[v];
    const before = called.get(township) ?? 0;
    called.set(township, before + 1);
    const more = Math.floor(n['PRM-WRN-OFFICER-RANGE'] * rand(w.env.key, DELAY, v, warning.id));
    const minutes =
      n['PRM-WRN-OFFICER-LEAST'] + more + Math.floor(before / callers) * n['PRM-WRN-OFFICER-EACH'];
    schedule(w.schedule, w.t + minutes * 60, { kind: 'warn', warning: warning.id, stage: v });
  }
}
/** The officer picks up: seldom not by day; at night some sleep, fewer where a response keeps them on call. */
function answers(w: World, v: number): boolean {
  const n = w.env.numbers;
  const silent =
    n[isNight(w) ? 'PRM-WRN-SILENT-NIGHT' : 'PRM-WRN-SILENT-DAY'] *
    (responseLevel(w) === 0 ? 1 : n['PRM-WRN-SILENT-RESPONSE']);
  return rand(w.env.key, ANSWER, v, w.t) >= silent;
}

/** The village officer has (or has not) got the call. Unreachable villages and those that do not answer are tried again. */
export function onWarnTimer(w: World, id: number, v: number): void {
  if (cancelled(w, id) || w.people.warnedAt[v] >= 0) return;
  const town = w.env.index.township.get(w.env.county.villages[v].township)!;
  const again = !reachable(w, town) ? 'PRM-WRN-RETRY' : !answers(w, v) ? 'PRM-WRN-AGAIN' : null;
  if (again) {
    schedule(w.schedule, w.t + w.env.numbers[again] * 60, { kind: 'warn', warning: id, stage: v });
    return;
  }
  w.people.warnedAt[v] = w.t;
  emit(w, 'VILLAGE_WARNED', null, { warning: id, village: w.env.county.villages[v].id });
}

/** Once a minute: households and persons approach what the warning's channels can reach. */
export function spreadWarnings(w: World): void {
  const p = w.people;
  const n = w.env.numbers;
  for (const warning of w.resp.warnings) {
    if (!isIn(w, 'warning', 'inForce', String(warning.id))) continue;
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
        miss *= 1 - n[r.share];
        rate = Math.max(rate, 1 / n[r.minutes]);
        if (c === 'door-knock') door = true;
      }
      const target = 1 - miss;
      if (target > p.households[v]) p.households[v] += (target - p.households[v]) * rate;
      const person =
        p.households[v] * n[door ? 'PRM-WRN-PERSONS-DOOR' : 'PRM-WRN-PERSONS-OTHER'] * heed(w, v);
      if (person > p.persons[v])
        p.persons[v] +=
          (person - p.persons[v]) * (1 / n[door ? 'PRM-WRN-PERSONS-DOOR-MIN' : 'PRM-WRN-PERSONS-OTHER-MIN']);
    }
  }
}
