/** People who do not live there: a camp, a coach, a school trip, a shift. They come and go at their time, unless kept off. */
import { cos, PI, sin } from '../../kernel/det-math.ts';
import { beginChart, isIn, raise, raiseAt } from '../../drive.ts';
import { reachable } from '../../information/links.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { emit } from '../../log.ts';
import { seconds } from '../../scenario/schema.ts';
import type { World } from '../../world.ts';
import { areasOf, covers, keptOut } from '../../resources/areas.ts';
import { fromWindow, windOf } from './cloud-step.ts';
import { hourOfDay } from '../../scenario/parts.ts';
import { headcount, part, party, stayers } from './party.ts';
import type { HazmatIncident, Protection, Receptor } from './state.ts';

const CHART = 'hazmat-receptor';
export const asleep = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h < w.env.numbers['PRM-HAZ-WAKE'] || h >= w.env.numbers['PRM-HAZ-SLEEP'];
};
/** Whether they are there, or have been: who does not live there comes at their time. */
export const hasCome = (w: World, r: Receptor): boolean =>
  w.machines.charts['hazmat-receptor'][r.id] !== undefined;
/** People still in the place. */
export const hereOf = (r: Receptor): number => headcount(stayers(r.parties));
/** Whether there is a roof to shut oneself in under. */
export const hasRooms = (w: World, r: Receptor): boolean =>
  r.spec < 0 || w.env.scenario.conditions.hazmat!.receptors[r.spec].rooms;

/** Come by themselves, and nobody can be told before they are there. */
export const isForeseen = (w: World, r: Receptor): boolean =>
  hasCome(w, r) || specOf(w, r)?.unannounced !== true;
const specOf = (w: World, r: Receptor) =>
  r.spec < 0 ? null : w.env.scenario.conditions.hazmat!.receptors[r.spec];
const comes = (w: World, r: Receptor): number => seconds(specOf(w, r)?.from ?? '0:00');

/** Whether they are there from the start. */
export const thereAtFirst = (w: World, r: Receptor): boolean => comes(w, r) <= 0;

/** Share of a receptor's people out of doors (CPR 18E «Purple Book»: 93 and 99 % are indoors by day and by night). */
export function settleIn(w: World, r: Receptor): void {
  const n = w.env.numbers;
  const open = specOf(w, r)?.rooms === false ? 1 : n[asleep(w) ? 'PRM-HAZ-OUT-NIGHT' : 'PRM-HAZ-OUT-DAY'];
  r.parties = [
    ...(open < 1 ? [party(r.people * (1 - open), 'room', r.x, r.y)] : []),
    party(r.people * open, 'open', r.x, r.y),
  ];
}

/** Zones that are drawn and manned keep others off: the circle or what was drawn instead, and the guide's box downwind. */
export function inZones(w: World, h: HazmatIncident, x: number, y: number): 0 | 1 | 2 | 3 {
  if (!h.zones || !['guided', 'measured'].some((s) => isIn(w, 'hazmat-zones', s))) return 0;
  const to = ((windOf(w).fromDeg + 180) * PI) / 180;
  const far = Math.sqrt(x * x + y * y);
  const along = x * sin(to) - y * cos(to);
  const across = Math.abs(x * cos(to) + y * sin(to));
  const [drawn] = areasOf(w, 'zone');
  if (drawn ? covers(drawn, fromWindow(w, x, y)) : far <= h.zones.isolateM) return 3;
  if (!drawn && far <= 1.5 * h.zones.isolateM) return 2;
  // The guide's protective box: as long as the distance, as wide as it is long.
  return along > 0 && along <= h.zones.downwindM && across <= h.zones.downwindM / 2 ? 1 : 0;
}

/** Once a minute: who arrives, who would have, whose time is over. */
export function comeAndGo(w: World, h: HazmatIncident): void {
  for (const r of h.receptors) {
    const spec = specOf(w, r);
    if (!spec || (spec.from === undefined && spec.until === undefined)) continue;
    if (!hasCome(w, r) && !r.keptOff && w.t >= comes(w, r)) {
      if (r.ordered !== '' || inZones(w, h, r.x, r.y) > 0 || keptOut(w, fromWindow(w, r.x, r.y))) {
        r.keptOff = true;
        emit(w, 'GROUP_KEPT_OFF', null, { receptor: r.id, people: r.people });
      } else {
        settleIn(w, r);
        beginChart(w, CHART, r.id);
        emit(w, 'GROUP_CAME', null, { receptor: r.id, people: r.people });
      }
    }
    if (spec.until !== undefined && w.t === seconds(spec.until) && isIn(w, CHART, 'people.home', r.id)) {
      r.way = 'crosswind';
      raise(w, CHART, r.id, 'evacuate');
    }
  }
}

const WORD = streamId('hazmat-word');
/** Seconds until an order is with the people: a desk answers the phone, a village officer must be raised, or somebody drives. */
export function wordSeconds(w: World, r: Receptor): number {
  const n = w.env.numbers;
  const town = w.env.index.township.get(w.env.county.villages[r.village].township)!;
  if (!reachable(w, town)) return n['PRM-HAZ-WORD-RUNNER'] * 60;
  if (r.spec >= 0 || w.people.warnedAt[r.village] >= 0) return n['PRM-HAZ-WORD-PHONE'] * 60;
  const more = Math.floor(n['PRM-WRN-OFFICER-RANGE'] * rand(w.env.key, WORD, r.village, 0));
  return (n['PRM-WRN-OFFICER-LEAST'] + more) * 60;
}
/** An order goes out; what is already on its way or done is not said again, and nobody hears it who is not foreseen and not there. */
export function sendWord(w: World, r: Receptor, what: Protection): void {
  if (r.ordered === what || !isForeseen(w, r)) return;
  r.ordered = what;
  r.orderedAt = w.t;
  raiseAt(w, w.t + wordSeconds(w, r), CHART, r.id, what);
}

/** Of a village's people, those who know from a warning in force that windows are to be shut. */
export function warnedShare(w: World, r: Receptor): number {
  if (r.spec >= 0) return 0;
  const inForce = w.resp.warnings.some(
    (x) =>
      x.kind === 'hazmat' && x.villages.includes(r.village) && isIn(w, 'warning', 'inForce', String(x.id)),
  );
  return inForce ? w.people.persons[r.village] : 0;
}
/** Such a share of the place has shut its windows without an order; a tenth more of them is worth a look. */
export function shutUnasked(r: Receptor, share: number): void {
  if (share < r.shutUnasked + 0.1) return;
  const more = (share - r.shutUnasked) / (1 - r.shutUnasked);
  r.shutUnasked = share;
  for (const q of stayers(r.parties))
    if (q.at === 'room' && q.windows === 'usual') part(r.parties, q, q.people * more, { windows: 'shut' });
}
