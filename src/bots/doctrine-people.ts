/** People: warnings, shelters, evacuation, rescue, social forces. */
import type { RoleView, VillageView } from '../sim/index.ts';
import type { DoctrineRule } from './doctrine.ts';
import { alreadySent, findRoom, shelterFor } from './doctrine-shelters.ts';
import { medical, supplies } from './doctrine-supplies.ts';
import { dispatch } from './doctrine-dispatch.ts';
import { namedInDanger } from './doctrine-named.ts';
import { hasCode, isOpen, power } from './doctrine-read.ts';

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

const evacuate: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!v.rivers) return;
  if (v.t >= v.endAt) return;
  const named = namedInDanger(seat, v);
  const active = power(v.response.level) >= 1;
  if (!active && named.size === 0) return;
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
        (named.has(x.id) ||
          (active &&
            (belowDam.has(x.id) ||
              atRisk(v, x, MARGIN_M) ||
              x.flooded ||
              (slopesActive && underSlope(v, x.id)))))),
  );
  for (const x of wanted) {
    if (!m.every(`evac-try:${x.id}`, v.t, 600)) continue;
    const scope = belowDam.has(x.id) || x.flooded || named.has(x.id) ? 'all' : 'low-lying';
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

const assist: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  for (const x of v.villages) {
    const home = seat.county.villages.find((y) => y.id === x.id)!;
    if (
      v.rivers &&
      x.trapped > 0 &&
      !v.tasks.some((t) => t.kind === 'water-rescue' && t.target === x.id && isOpen(t))
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
  findRoom,
  supplies,
  advance,
  medical,
  assist,
  social,
];
