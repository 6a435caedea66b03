/**
 * Village → township → county: the three-level officers report what happened where they are, late and not exactly.
 * Delays and errors are parameters (`PRM-OFF-…`); a township that cannot be reached reports when contact is back.
 */
import { rand, streamId } from '../kernel/rng.ts';
import type { Hit } from '../hazards/pack.ts';
import { emit } from '../log.ts';
import { reportedDead, reportedInjured } from '../people/harm.ts';
import type { HarmRow, World } from '../world.ts';
import { COMMAND_ROLES, deliver, deliverLater } from './deliver.ts';
import { roomDelayMin } from './duty-rooms.ts';
import { reachable, townshipOf } from './links.ts';
import { responseLevel } from './response.ts';
import { strength } from '../roles.ts';

const DELAY = streamId('officer-delay');
const COUNT = streamId('officer-count');

/**
 * Once a minute: new flooding and casualties start on their way up.
 * @param hitBy what is said of a village that a hazard has reached.
 * @param trappedIn people whom a hazard holds in a village.
 */
export function officersReport(
  w: World,
  hitBy: (w: World, village: number, trapped: number) => Hit,
  trappedIn: (w: World, village: number) => number,
): void {
  const p = w.people;
  const n = w.env.numbers;
  /** Villages of a township that wait to be reported. */
  const open = (town: number): number => {
    let waiting = 0;
    for (let k = 0; k < p.wetAt.length; k++)
      if (
        p.wetAt[k] >= 0 &&
        p.wetReported[k] < 0 &&
        townshipOf(w, w.env.county.villages[k].township) === town
      )
        waiting++;
    return waiting;
  };
  for (let v = 0; v < p.wetAt.length; v++) {
    const row = w.env.county.villages[v];
    const town = w.env.index.township.get(row.township)!;
    if (p.wetAt[v] >= 0 && p.wetReported[v] < 0 && reachable(w, town)) {
      const own = slackMin(w) + n['PRM-OFF-LEAST'] + n['PRM-OFF-RANGE'] * rand(w.env.key, DELAY, v, 0);
      const wait = (own + roomDelayMin(w, town, open(town))) * 60;
      if (w.t - p.wetAt[v] >= wait) {
        p.wetReported[v] = w.t;
        const counted = n['PRM-OFF-COUNT-LEAST'] + n['PRM-OFF-COUNT-RANGE'] * rand(w.env.key, COUNT, v, 1);
        const trapped = Math.round(trappedIn(w, v) * counted);
        const hit = hitBy(w, v, trapped);
        deliver(w, {
          from: row.township,
          to: COMMAND_ROLES,
          channel: 'phone',
          code: hit.code,
          params: hit.params,
          facts: [
            `village:${row.id}:${hit.as}`,
            `village:any:${hit.as}`,
            'incident',
            ...(trapped > 0 ? ['people:trapped'] : []),
          ],
        });
      }
    }
  }
  for (const row of p.harm) tellCasualties(w, row);
}

/** What a county that has not called anybody to the desk loses: no response, no roster. */
const slackMin = (w: World): number => {
  const n = w.env.numbers;
  // Townships that were told what has happened begin to count without being asked.
  if (w.resp.told.townships !== undefined) return 0;
  return (
    n['PRM-RDY-REPORT'] * Math.max(0, 1 - strength(responseLevel(w)) / 2) +
    (w.resp.rosterAt < 0 ? n['PRM-RDY-DESK'] : 0)
  );
};

/** The count of a place goes up once it is old enough: at a new death, or when the hurt are twice as many as told. */
function tellCasualties(w: World, row: HarmRow): void {
  const n = w.env.numbers;
  const v = w.env.county.villages[row.village];
  const worse = row.dead > row.deadReported || row.injured > 2 * row.injuredReported;
  if (!worse || !reachable(w, townshipOf(w, v.township)) || row.since + n['PRM-OFF-DEAD'] * 60 > w.t) return;
  // The first count is often wrong; the corrected one follows after verification.
  const counted = n['PRM-OFF-DEAD-LEAST'] + rand(w.env.key, COUNT, row.village, row.dead);
  const first = Math.max(Math.min(1, row.dead), Math.round(row.dead * counted));
  const { place } = row;
  row.deadReported = row.dead;
  row.injuredReported = row.injured;
  emit(w, 'CASUALTY_REPORT', null, { village: v.id, place, dead: row.dead, injured: row.injured });
  deliver(w, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'casualties-first',
    params: { place, dead: first, injured: row.injured },
    facts: ['casualties', 'incident'],
    verifiable: true,
  });
  deliverLater(w, n['PRM-OFF-CORRECT'] * 60, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'casualties',
    params: { place, here: row.dead, dead: reportedDead(w), injured: reportedInjured(w) },
    facts: ['casualties'],
  });
}

/** What happened to works and slopes, told by whoever is there. */
export function tellHappening(
  w: World,
  code: string,
  township: string,
  params: Record<string, string | number>,
  facts: string[],
): void {
  const town = townshipOf(w, township);
  const link = town < 0 || reachable(w, town);
  // The named official of the works stands there and rings himself.
  const there = Object.keys(w.resp.posts).length > 0 ? w.env.numbers['PRM-RDY-POST'] : 1;
  deliverLater(w, w.env.numbers[link ? 'PRM-OFF-TELL' : 'PRM-OFF-TELL-CUT'] * 60 * there, {
    from: township,
    to: COMMAND_ROLES,
    channel: link ? 'phone' : 'radio',
    code,
    params,
    facts,
  });
}
