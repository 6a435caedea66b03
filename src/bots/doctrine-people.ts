/** People: warnings, shelters, evacuation, supplies, rescue, social forces. */
import {
  distanceM,
  RELIEF_RATES,
  SUPPLY_ITEMS,
  type Category,
  type RoleView,
  type VillageView,
} from '../sim/index.ts';
import type { Seat } from './bot.ts';
import type { DoctrineRule } from './doctrine.ts';
import { dispatch, hasCode, hasWater, placeOf, power } from './doctrine-read.ts';

/** Safety margin on the published risk stage, m: forecasts err, and so does the list. */
const MARGIN_M = 0.8;
const CHANNELS = ['sms', 'broadcast', 'call-confirm', 'door-knock'];

/** Highest stage seen or forecast at a gauge. */
function expected(v: RoleView, gauge: string): number {
  const g = v.gauges.find((x) => x.id === gauge);
  if (!g) return -Infinity;
  const seen = g.series.reduce((n, [, level]) => Math.max(n, level), -Infinity);
  // Half a day ahead is enough to move people and not so early that they sit in shelters for nothing.
  return Math.max(seen, g.forecast ? Math.max(g.forecast.h6, g.forecast.h12) : -Infinity);
}
const atRisk = (v: RoleView, x: VillageView, margin: number): boolean =>
  x.lowLying > 0 &&
  (x.risk
    ? expected(v, x.risk.gauge) >= x.risk.stageM - margin
    : power(v.response.level) >= 2 || (v.rainSignal.colour > 0 && v.rainSignal.colour <= 2));
const underSlope = (v: RoleView, id: string): boolean => v.slopes.some((s) => s.village === id);

const warn: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!hasCode(v, 'rain-signal', 'stage-forecast')) return;
  const signal = v.rainSignal.colour;
  const colour =
    power(v.response.level) >= 4 || signal === 1
      ? 'red'
      : power(v.response.level) >= 3 || signal === 2
        ? 'orange'
        : 'yellow';
  const body = {
    channels: CHANNELS,
    cautions: 'keep away from water and slopes',
    measures: 'be ready to move; follow your village officer',
  };
  if (v.warnings.length === 0) {
    const villages = v.villages.filter((x) => x.lowLying > 0 || underSlope(v, x.id)).map((x) => x.id);
    if (
      seat.send('hq-office', {
        type: 'warning.issue',
        kind: 'flood',
        colour,
        villages,
        townships: [],
        text: 'Heavy rain and rising rivers: flooding of low ground and slopes likely.',
        ...body,
      })
    )
      m.mark(`warn:${colour}`, v.t);
    return;
  }
  const worse = { yellow: 0, orange: 1, red: 2 }[colour];
  if (worse > 0 && !m.has(`warn:${colour}`) && !m.has('warn:red')) {
    m.mark(`warn:${colour}`, v.t);
    seat.send('hq-office', {
      type: 'warning.update',
      warning: '0',
      colour,
      villages: [],
      townships: [],
      text: '',
    });
  }
  if (
    v.gauges.some((g) => g.insideCounty && g.level !== null && g.level >= g.guaranteeM) &&
    m.once('warn-guarantee')
  )
    seat.send('hq-office', {
      type: 'warning.update',
      warning: '0',
      colour: 'red',
      villages: [],
      townships: [],
      text: 'River above guarantee stage.',
    });
};

/** Buildings as a rule; open ground too once an earthquake has shaken them, and nothing unfit while there is better. */
function fitShelters(v: RoleView): RoleView['shelters'] {
  const shaken = v.shelters.some((s) => s.issue === 'unchecked');
  const fit = v.shelters.filter((s) => s.issue === null && (shaken || !s.openAir));
  return fit.length > 0 ? fit : v.shelters;
}
/** Nearest fit shelter with room, counting those already sent there. */
export function shelterFor(
  seat: Seat,
  v: RoleView,
  village: string,
  people: number,
  sent: Map<string, number>,
): string | null {
  const at = placeOf(seat, village)!;
  const town = seat.county.villages.find((x) => x.id === village)!.township;
  const fit = fitShelters(v);
  const list = fit
    .map((s) => ({ s, f: seat.county.facilities.find((f) => f.id === s.id)! }))
    .filter(({ s }) => s.capacity - (sent.get(s.id) ?? 0) >= people)
    .sort(
      (a, b) =>
        (a.f.township === town ? 0 : 1) - (b.f.township === town ? 0 : 1) ||
        distanceM(a.f.at, at) - distanceM(b.f.at, at) ||
        (a.s.id < b.s.id ? -1 : 1),
    );
  if (list.length > 0) return list[0].s.id;
  // Nothing is large enough: the roomiest, with tents for the rest.
  const free = (x: RoleView['shelters'][number]): number => x.capacity - (sent.get(x.id) ?? 0);
  return [...fit].sort((a, b) => free(b) - free(a) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}
export function alreadySent(v: RoleView): Map<string, number> {
  const sent = new Map<string, number>();
  for (const x of v.villages)
    if (x.shelter !== '') sent.set(x.shelter, (sent.get(x.shelter) ?? 0) + x.toMove);
  return sent;
}

const evacuate: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!hasWater(v)) return;
  if (v.t >= v.endAt || power(v.response.level) < 1) return;
  const sent = alreadySent(v);
  const slopesActive = v.rainSignal.colour === 1 || v.rainSignal.colour === 2 || v.slopes.some((s) => s.sign);
  const belowDam = new Set(
    v.reservoirs
      .filter((r) => r.unsafe && r.level !== null && r.level > r.floodLimitM)
      .flatMap((r) => seat.county.reservoirs.find((y) => y.id === r.id)!.downstream),
  );
  const again = (x: VillageView): boolean =>
    x.flooded &&
    x.trapped > 0 &&
    (x.evac === 'done' || x.evac === 'moving') &&
    x.toMove < x.population * 0.98 &&
    !m.has(`all:${x.id}`);
  const wanted = v.villages.filter(
    (x) =>
      again(x) ||
      (x.evac === 'none' &&
        (belowDam.has(x.id) || atRisk(v, x, MARGIN_M) || x.flooded || (slopesActive && underSlope(v, x.id)))),
  );
  for (const x of wanted) {
    if (!m.every(`evac-try:${x.id}`, v.t, 600)) continue;
    const scope = belowDam.has(x.id) || x.flooded ? 'all' : 'low-lying';
    const people = scope === 'all' ? x.population : Math.max(x.lowLying, underSlope(v, x.id) ? 100 : 0);
    const shelter = shelterFor(seat, v, x.id, people, sent);
    if (!shelter) continue;
    if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
      seat.send('emergency', { type: 'shelter.open', shelters: [shelter], announce: true, staffed: true });
    sent.set(shelter, (sent.get(shelter) ?? 0) + people);
    if (scope === 'all') m.mark(`all:${x.id}`, v.t);
    seat.send('hq-office', {
      type: 'evacuate.order',
      villages: [x.id],
      scope,
      shelter,
      lead: 'township head and village cadres',
      startInMin: 0,
      route: 'village road to the township seat',
      transport: 'buses',
      vulnerableFirst: true,
      returnWhen: 'after water falls and houses are checked',
    });
  }
};

/** Pieces that the people sent to each shelter take, category by category. */
function piecesFor(v: RoleView): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>();
  for (const x of v.villages) {
    if (x.shelter === '') continue;
    let list = out.get(x.shelter);
    if (!list) out.set(x.shelter, (list = new Map<string, number>()));
    for (const g of x.groups)
      for (const items of Object.values(RELIEF_RATES[g.category as Category]))
        for (const item of items) list.set(item, (list.get(item) ?? 0) + g.people);
  }
  return out;
}

const supplies: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const pieces = piecesFor(v);
  let short = 0;
  for (const [shelter, n] of alreadySent(v)) {
    if (!m.every(`supply:${shelter}`, v.t, 1800)) continue;
    const f = seat.county.facilities.find((x) => x.id === shelter)!;
    const place = v.shelters.find((x) => x.id === shelter)!;
    // Open ground takes a tent for every four, a house only for those beyond its rooms.
    const crowd = Math.ceil(Math.max(0, place.openAir ? n * 1.15 : n - place.capacity) / 4);
    for (const item of ['food', 'water', 'bedding', 'tents', 'formula', 'carepacks', 'medicine'] as const) {
      const k = SUPPLY_ITEMS.indexOf(item);
      const coming = v.supplies
        .filter((s) => s.to === shelter && s.item === item)
        .reduce((a, s) => a + s.quantity, 0);
      // A little more than the list says: the list is short where people bring others along.
      const wanted = Math.ceil((pieces.get(shelter)?.get(item) ?? 0) * 1.15) + 5;
      let missing = (item === 'tents' ? crowd : wanted) - coming;
      if (missing <= 0) continue;
      // The township's own store first: no road to lose.
      const stores = v.stores
        .map((s) => ({ s, at: seat.county.facilities.find((x) => x.id === s.id)! }))
        .sort(
          (a, b) =>
            (a.at.township === f.township ? 0 : 1) - (b.at.township === f.township ? 0 : 1) ||
            (b.s.stock[k] ?? 0) - (a.s.stock[k] ?? 0) ||
            (a.s.id < b.s.id ? -1 : 1),
        );
      for (const { s } of stores) {
        const take = Math.min(missing, s.stock[k] ?? 0);
        if (take < 1) continue;
        if (
          seat.send('emergency', {
            type: 'supplies.dispatch',
            store: s.id,
            to: shelter,
            item,
            quantity: take,
          })
        )
          missing -= take;
        if (missing <= 0) break;
      }
      if (missing > 5) short += missing;
    }
  }
  // The stores are empty: the Red Cross brings family packs, of which bedding and care packs are the scarce part.
  if (short > 0 && m.every('red-cross', v.t, 3 * 3600))
    seat.send('emergency', {
      type: 'aid.request',
      from: 'red-cross',
      need: 'supplies',
      quantity: Math.min(1000, Math.ceil(short / 3)),
      where: v.stores[0].id,
      by: 'within two hours',
      reason: 'county stores are empty, people in shelters lack bedding',
    });
  for (const s of v.supplies)
    if (s.arrivedAt >= 0 && s.receiptAt < 0)
      seat.send('emergency', { type: 'supplies.receipt', supply: String(s.id) });
};

const medical: DoctrineRule = (seat, m) => {
  const v = seat.view('health');
  const busy = v.shelters
    .filter((s) => s.people > 0)
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  for (const s of busy.slice(0, 2)) {
    const f = seat.county.facilities.find((x) => x.id === s.id)!;
    if (
      !s.medical &&
      !m.has(`medical:${s.id}`) &&
      dispatch(seat, 'health', ['medical-team'], 'medical', s.id, f.at)
    )
      m.mark(`medical:${s.id}`, v.t);
  }
  if (busy.length > 0 && !m.has('health')) {
    const f = seat.county.facilities.find((x) => x.id === busy[0].id)!;
    if (dispatch(seat, 'health', ['medical-team'], 'health', f.id, f.at)) m.mark('health', v.t);
  }
};

const assist: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  for (const x of v.villages) {
    const home = seat.county.villages.find((y) => y.id === x.id)!;
    if (
      hasWater(v) &&
      x.trapped > 0 &&
      !v.tasks.some(
        (t) => t.kind === 'water-rescue' && t.target === x.id && !['done', 'cancelled'].includes(t.state),
      )
    )
      dispatch(
        seat,
        'emergency',
        ['water-rescue-team', 'fire-rescue', 'city-team', 'fire-post'],
        'water-rescue',
        x.id,
        home.at,
      );
    // A silent village that must move is told on the spot.
    const town = v.townships.find((t) => t.id === home.township)!;
    if (
      x.evac === 'ordered' &&
      town.silentKnown &&
      !m.has(`knock:${x.id}`) &&
      dispatch(seat, 'emergency', ['township-team', 'reserve', 'county-team'], 'door-knock', x.id, home.at)
    )
      m.mark(`knock:${x.id}`, v.t);
  }
};

/** Early presence: the nearest township team stands by at the first threatened levee or village. */
const advance: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  if (m.has('advance') || !hasCode(v, 'gauge-over-warning', 'village-flooded', 'levee-danger')) return;
  const levee = seat.county.levees[0];
  if (
    dispatch(seat, 'emergency', ['flood-team', 'county-team', 'reserve'], 'patrol', levee.id, levee.line[0])
  )
    m.mark('advance', v.t);
};

const social: DoctrineRule = (seat) => {
  const v = seat.view('emergency');
  for (const u of v.units)
    if (u.owner === 'social' && !u.registered)
      seat.send('emergency', {
        type: 'social.register',
        unit: u.id,
        verified: ['qualification', 'insurance', 'equipment', 'leader'],
      });
};

export const peopleRules: readonly DoctrineRule[] = [
  warn,
  evacuate,
  supplies,
  advance,
  medical,
  assist,
  social,
];
