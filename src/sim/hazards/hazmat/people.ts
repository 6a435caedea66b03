/** Who breathes what: the parties of each place minute by minute, what they do by themselves, and what it costs them. */
import { ln, pow } from '../../kernel/det-math.ts';
import { isIn, lastEntered, raise, since } from '../../drive.ts';
import { COMMAND_ROLES, deliver, deliverLater } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { harm } from '../../people/harm.ts';
import { heed } from '../../people/heed.ts';
import { markReached } from '../../people/reached.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import type { World } from '../../world.ts';
import { SUBSTANCES } from '../shared/kernel/substances.data.ts';
import { cellOf, limitsOf } from './cloud-step.ts';
import { loadExponent } from './kernel/cloud-state.ts';
import { fatalShare, hurtLaw, hurtShare, type HurtLaw } from './kernel/probit.ts';
import { IDLH, ODOUR } from './kernel/toxic.data.ts';
import { indoorAfter, mgPerM3 } from './kernel/toxic.ts';
import { part, stayers, type Party } from './party.ts';
import { placeOf, type HazmatIncident, type Receptor } from './state.ts';
import { asleep, hasCome, hasRooms, hereOf, shutUnasked, warnedShare } from './presence.ts';
import { directionOf, flightOf, isOut, walk, worstOn } from './ways.ts';

/** Minutes until everybody of a receptor is out once told, by crowd. */
export const leaveMinutes = (n: Numbers, people: number): number =>
  n[people > 1000 ? 'PRM-HAZ-LEAVE-LARGE' : people > 200 ? 'PRM-HAZ-LEAVE-MIDDLE' : 'PRM-HAZ-LEAVE-SMALL'];

const people = (w: World, r: Receptor, state: string): boolean =>
  isIn(w, 'hazmat-receptor', `people.${state}`, r.id);
export const receptorOf = (h: HazmatIncident, id: string): Receptor => h.receptors.find((r) => r.id === id)!;
/** When the cloud first came; −1 not yet. */
export const gassedAt = (w: World, r: Receptor): number =>
  lastEntered(w, 'hazmat-receptor', 'air.gassed', r.id);
/** The village with the foulest air outdoors, as multiples of the first limit; null when none lies in the window. */
export function foulestVillage(w: World, h: HazmatIncident): { village: string; times: number } | null {
  const limit = limitsOf(h)[0];
  let best: { village: string; times: number } | null = null;
  for (const r of h.receptors) {
    const k = cellOf(r.x, r.y);
    if (k < 0 || r.spec >= 0) continue;
    const times = h.cloud.conc[k] / limit;
    if (best === null || times > best.times) best = { village: w.env.county.villages[r.village].id, times };
  }
  return best;
}

const lawOf = (w: World, h: HazmatIncident): HurtLaw | null =>
  hurtLaw(h.vessel.substance, w.env.numbers['PRM-HAZ-HURT-2'], w.env.numbers['PRM-HAZ-HURT-3']);

/** What one minute of a place is reckoned with. */
interface Minute {
  /** Air of the street, mg/m³, and the three limits. */
  readonly out: number;
  readonly limits: Float64Array;
  readonly exponent: number;
  readonly rooms: boolean;
  /** Told to stay in and shut: they wait longer before they air, and do not flee. */
  readonly told: boolean;
  readonly aired: boolean;
  /** Air changes an hour of rooms as the weather has them. */
  readonly usual: number;
}

/** Once a minute. */
export function breathe(w: World, h: HazmatIncident): void {
  const n = w.env.numbers;
  const limits = limitsOf(h);
  const exponent = loadExponent(h.vessel.substance);
  const law = lawOf(w, h);
  // Windows stand open on a mild day (hazard-models.md §4.4).
  const mild = w.env.scenario.conditions.hazmat!.air.tempC >= n['PRM-HAZ-MILD'] && !asleep(w);
  for (const r of h.receptors) {
    const k = cellOf(r.x, r.y);
    if (k < 0 || !hasCome(w, r)) continue;
    raise(w, 'hazmat-receptor', r.id, 'minute');
    const m: Minute = {
      out: h.cloud.conc[k],
      limits,
      exponent,
      rooms: hasRooms(w, r),
      told: people(w, r, 'sheltered'),
      aired: people(w, r, 'aired'),
      usual: n[mild ? 'PRM-HAZ-AIR-OPEN' : 'PRM-HAZ-AIR-SHUT'],
    };
    flee(w, h, r, m);
    if (people(w, r, 'leaving')) leave(w, h, r, m);
    for (const q of r.parties)
      if (q.at === 'way') walk(h, q, exponent);
      else stay(w, r, q, m);
    arrive(w, h, r, law);
    tally(w, h, r, law);
  }
}

/** Hard to bear in rooms whose windows are as the weather has them. */
const stingsIn = (q: Party, m: Minute): boolean =>
  q.at === 'room' && q.windows === 'usual' && q.room >= m.limits[1];
/** A smell: windows are shut, and up to where it stings more and more of those whom nobody told to stay run for it. */
function flee(w: World, h: HazmatIncident, r: Receptor, m: Minute): void {
  const odour = ODOUR[h.vessel.substance];
  if (!odour || m.out <= 0) return;
  const [from, to] = odour.map((ppm) => mgPerM3(ppm, SUBSTANCES[h.vessel.substance].molar));
  if (m.out <= from) return;
  const sharp = Math.min(1, ln(m.out / from) / ln(to / from));
  const n = w.env.numbers;
  // Who has been warned knows to shut the windows and stay in; of the others some do when it stings.
  const warned = warnedShare(w, r);
  const stings = m.usual > n['PRM-HAZ-AIR-SHUT'] && r.parties.some((q) => stingsIn(q, m));
  shutUnasked(r, stings ? warned + (1 - warned) * n['PRM-HAZ-SELF-SHUT'] : warned);
  // Word to stay in is with them: nobody runs.
  if (m.rooms && (m.told || people(w, r, 'sheltering'))) return;
  const share = (1 - warned) * n[asleep(w) ? 'PRM-HAZ-FLEE-NIGHT' : 'PRM-HAZ-FLEE-DAY'];
  let more = r.people * share * sharp - r.fled;
  // One by one they are nobody: they are seen when a person's worth has gone.
  if (more < 1) return;
  const way = { at: 'way', pace: n['PRM-HAZ-WALK'] * 60, ...flightOf(w, r) } as const;
  for (const q of stayers(r.parties)) {
    const go = Math.min(q.people, more);
    part(r.parties, q, go, way);
    r.fled += go;
    more -= go;
  }
}

/** Of those told to leave, who sets out in this minute: nobody into air that is worse than where they are. */
function leave(w: World, h: HazmatIncident, r: Receptor, m: Minute): void {
  const n = w.env.numbers;
  const minutes = (w.t - since(w, 'hazmat-receptor', 'people.leaving', r.id)) / 60;
  if (r.bus && minutes < n['PRM-HAZ-BUS-COMES']) return;
  const d = directionOf(w, r, r.way);
  const worst = worstOn(h, r, d, n['PRM-HAZ-WAY']);
  const idlh = IDLH[h.vessel.substance];
  const bearable = idlh === undefined ? Infinity : mgPerM3(idlh, SUBSTANCES[h.vessel.substance].molar);
  let seats = r.people / leaveMinutes(n, r.people);
  const refuse = r.spec < 0 ? r.people * (1 - heed(w, r.village)) : 0;
  const pace = n[r.bus ? 'PRM-HAZ-BUS' : 'PRM-HAZ-WALK'] * 60;
  for (const q of stayers(r.parties)) {
    const here = q.at === 'room' ? q.room : m.out;
    // Whoever must wait waits behind shut windows.
    if (worst > bearable && worst > here) {
      if (q.at === 'room' && m.out > q.room) q.windows = 'shut';
      continue;
    }
    const go = Math.min(q.people, seats, hereOf(r) - refuse);
    if (go <= 0) return;
    seats -= go;
    part(r.parties, q, go, { at: 'way', pace, ...d });
  }
}
/** Whether all who will go have gone and are out of it. */
export const allGone = (w: World, r: Receptor): boolean =>
  r.parties.every((q) => q.at !== 'way') &&
  hereOf(r) <= 0.5 + (r.spec < 0 ? r.people * (1 - heed(w, r.village)) : 0);

/** A minute where they are: windows and doors as they find best, then the air they breathe. */
function stay(w: World, r: Receptor, q: Party, m: Minute): void {
  const n = w.env.numbers;
  const bad = m.limits[1];
  if (q.at === 'open') {
    // Out of doors in harmful air: in they go, or off, where there is no roof.
    q.waited = m.out >= bad ? q.waited + 1 : 0;
    if (q.waited >= n['PRM-HAZ-LOOK']) {
      if (m.rooms) Object.assign(q, { at: 'room', windows: 'shut', waited: 0 });
      else Object.assign(q, { at: 'way', pace: n['PRM-HAZ-WALK'] * 60, ...flightOf(w, r) });
    }
  } else {
    const smells = q.room >= m.limits[0];
    const better = smells && m.out <= q.room / 2;
    q.waited = better ? q.waited + 1 : 0;
    const patience = m.aired ? 0 : m.told && q.room < bad ? n['PRM-HAZ-PATIENCE'] : n['PRM-HAZ-LOOK'];
    if (better && q.waited >= patience) Object.assign(q, { at: 'door', windows: 'wide' });
    // The cloud is back: in and shut.
    if (q.at === 'door' && m.out > q.room) Object.assign(q, { at: 'room', windows: 'shut' });
    if (q.windows === 'wide' && m.out > q.room && m.out >= m.limits[0]) q.windows = 'shut';
    const changes =
      q.windows === 'wide'
        ? n['PRM-HAZ-AIR-WIDE']
        : m.told && q.windows === 'shut'
          ? n['PRM-HAZ-AIR-SHELTER']
          : q.windows === 'shut'
            ? n['PRM-HAZ-AIR-SHUT']
            : m.usual;
    q.room = indoorAfter(q.room, m.out, changes, 60);
  }
  const c = q.at === 'room' ? q.room : q.at === 'door' ? Math.min(q.room, m.out) : m.out;
  if (c > 0) q.load += pow(c, m.exponent);
}

/** The word is there and time to act was given: who heeds it is indoors and shut, but for a few. */
export function shutIn(w: World, r: Receptor): void {
  if (!hasRooms(w, r)) return;
  const out = w.env.numbers['PRM-HAZ-OUT-SHELTER'];
  const heeding = r.spec < 0 ? heed(w, r.village) : 1;
  let outside = r.people * out;
  for (const q of stayers(r.parties)) {
    if (q.at === 'open') {
      const left = Math.min(q.people, outside);
      outside -= left;
      part(r.parties, q, (q.people - left) * heeding, { at: 'room', windows: 'shut', waited: 0 });
    } else if (q.windows === 'usual') part(r.parties, q, q.people * heeding, { windows: 'shut' });
  }
}
/** Sheltering is over: windows open, as far as the street is no worse. */
export function airOut(h: HazmatIncident, r: Receptor): void {
  const k = cellOf(r.x, r.y);
  for (const q of r.parties)
    if (q.at === 'room' && (k < 0 || h.cloud.conc[k] <= Math.max(q.room, limitsOf(h)[0]))) q.windows = 'wide';
}

/** Those out of the cloud breathe nothing more: what it cost them stands. */
function arrive(w: World, h: HazmatIncident, r: Receptor, law: HurtLaw | null): void {
  const id = h.vessel.substance;
  for (const q of r.parties)
    if (isOut(w, h, q)) {
      r.outDead += q.people * fatalShare(id, q.load);
      r.outHurt += q.people * hurtShare(law, id, q.load);
    }
  r.parties = r.parties.filter((q) => !isOut(w, h, q));
}
/** Dead and hurt of the place into the ledger, as far as they have become more or other. */
export function tally(w: World, h: HazmatIncident, r: Receptor, law: HurtLaw | null = lawOf(w, h)): void {
  const id = h.vessel.substance;
  let [dead, hurt] = [r.outDead, r.outHurt];
  for (const q of r.parties) {
    dead += q.people * fatalShare(id, q.load);
    hurt += q.people * hurtShare(law, id, q.load);
  }
  const more = Math.max(0, dead - r.expectedDead);
  if (more <= 0 && hurt === r.expectedHurt) return;
  r.expectedHurt += harm(w, r.village, {
    dead: more,
    hurt: hurt - r.expectedHurt,
    of: r.people - r.expectedDead,
    present: r.spec < 0 ? undefined : r.people,
    ...placeOf(r),
  });
  r.expectedDead += more;
}
/** Struck down at once, by fire or blast: shares of a party's people. */
export function strike(r: Receptor, q: Party, dead: number, hurt: number): number {
  const killed = q.people * Math.min(1, dead);
  const harmed = Math.min(q.people - killed, q.people * hurt);
  r.outDead += killed;
  r.outHurt += harmed;
  q.people -= killed + harmed;
  return killed;
}

/** The cloud is there for the first time: who is at home, and the call of those who smell it. */
export function reach(w: World, h: HazmatIncident, r: Receptor): void {
  const harmful = h.cloud.conc[cellOf(r.x, r.y)] >= limitsOf(h)[1];
  const v = w.env.county.villages[r.village];
  const home = people(w, r, 'home') ? Math.round(hereOf(r)) : 0;
  emit(w, 'VILLAGE_HIT', null, { village: v.id, receptor: r.id, athome: harmful ? home : 0 });
  // A school beside a village may be in the cloud while the village is not: it speaks for itself.
  if (r.spec < 0) markReached(w, 'hazmat', r.village);
  deliverLater(w, w.env.numbers['PRM-HAZ-CALL'] * 60, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'vapour-smelt',
    params: { site: r.id },
    facts: ['release:settlement', 'village:any:hit', `receptor:${r.id}:hit`],
  });
}

/** A school or works in the cloud: its township tells of it, as officers tell of villages; of a place that all have left it says nothing. */
export function township(w: World, r: Receptor): void {
  const v = w.env.county.villages[r.village];
  const inside = Math.round(hereOf(r));
  if (inside === 0) return;
  deliver(w, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'village-gassed',
    params: { village: r.id, inside },
    facts: ['village:any:hit', 'incident'],
  });
}

/** People of a village itself, its schools and works apart, whom the cloud has reached and who have not left. */
export const inCloud = (w: World, h: HazmatIncident, village: number): number =>
  Math.round(
    h.receptors.reduce(
      (n, r) => n + (r.village === village && r.spec < 0 && gassedAt(w, r) >= 0 ? hereOf(r) : 0),
      0,
    ),
  );
