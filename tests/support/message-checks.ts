/** What each message says, and whether it is so: one check a code, on the world and on the figures of the last hour. */
import { reachable } from '../../src/sim/information/links.ts';
import { distanceM, type World } from '../../src/sim/index.ts';
import { weatherAt } from '../../src/sim/hazards/forest-fire/kernel/moisture.ts';
import { weather } from '../../src/sim/hazards/forest-fire/weather.ts';
import { incidentExposed } from '../../src/sim/hazards/answers.ts';
import { deadIn, reportedDead } from '../../src/sim/people/harm.ts';
import { trappedIn } from '../../src/sim/people/casualties.ts';
import { reliefFigures } from '../../src/sim/people/relief-plan.ts';
import type { Message } from '../../src/sim/world.ts';
import { isIn, lastEntered } from '../../src/sim/drive.ts';
import { supplyStands } from '../../src/sim/resources/supplies.ts';

/** Figures of one moment that messages speak of. */
export interface Moment {
  readonly t: number;
  readonly trapped: number[];
  readonly home: number[];
  readonly dead: Record<string, number>;
  readonly hurt: Record<string, number>;
  readonly allDead: number;
  readonly inside: Record<string, number>;
  readonly gauges: number[];
  readonly reservoirs: number[];
  readonly left: Record<string, number>;
  readonly exposed: Record<string, number>;
  readonly ha: number;
  readonly metres: Record<string, number>;
  readonly moved: number;
  readonly houses: number;
}

const gassed = (w: World, receptor: string): boolean =>
  lastEntered(w, 'hazmat-receptor', 'air.gassed', receptor) >= 0;

/** The longest that the first word of a thing takes: a township cut off (`PRM-OFF-TELL-CUT`), a feed that is down. */
export const OLD_S = 90 * 60;

export function momentOf(w: World): Moment {
  const { county, scenario } = w.env;
  const by = (rows: readonly { place: string; dead: number; injured: number }[], of: 'dead' | 'injured') =>
    Object.fromEntries(rows.map((r) => [r.place, r[of]]));
  const exposed: Record<string, number> = {};
  county.villages.forEach((v, i) => {
    exposed[v.township] = (exposed[v.township] ?? 0) + incidentExposed(w, i, false);
  });
  const fire = w.incidents.forestFire;
  const inside: Record<string, number> = {};
  for (const r of w.incidents.hazmat?.receptors ?? []) {
    const at = r.spec < 0 ? county.villages[r.village].id : r.id;
    inside[at] =
      (inside[at] ?? 0) +
      (r.spec >= 0 || gassed(w, r.id)
        ? r.parties.reduce((n, q) => n + (q.at === 'way' ? 0 : q.people), 0)
        : 0);
  }
  const { moved, houses } = reliefFigures(w);
  return {
    t: w.t,
    trapped: county.villages.map((_, v) => trappedIn(w, v)),
    home: county.villages.map((v, i) => v.population - w.people.departed[i]),
    dead: by(w.people.harm, 'dead'),
    hurt: by(w.people.harm, 'injured'),
    allDead: deadIn(w),
    inside,
    gauges: [...w.incidents.flood.rivers.gauges],
    reservoirs: w.incidents.flood.rivers.reservoirs.map((r) => r.level),
    left: Object.fromEntries(
      (scenario.conditions.tailings ?? []).map((p, k) => [
        p.facility,
        p.freeboardM - (w.incidents.flood.ponds[k]?.riseM ?? 0),
      ]),
    ),
    exposed,
    ha: fire ? (fire.fire.burntCells * fire.fire.dx * fire.fire.dx) / 10000 : 0,
    metres: Object.fromEntries(
      (scenario.conditions.forestFire?.depots ?? []).map((x, n) => [x.id, fire?.depots[n]?.metres ?? 0]),
    ),
    moved,
    houses,
  };
}

export interface Look {
  readonly w: World;
  readonly p: Message['params'];
  readonly m: Message;
  /** Least and most of a figure from when it can have been seen until now. */
  readonly span: (of: (x: Moment) => number | undefined) => readonly [number, number];
}
type Check = (x: Look) => boolean;

/** A sector came to stand so in the second of the message. */
const moved = ({ w, m, p }: Look, to: string): boolean =>
  w.log.some(
    (e) =>
      e.kind === 'STATE_CHANGED' &&
      e.t === m.t &&
      e.data.chart === 'forest-fire-sector' &&
      e.data.instance === p.site &&
      e.data.to === to,
  );

const num = (v: string | number | undefined): number => (typeof v === 'number' ? v : NaN);
/** A count as told lies between the least and the most that there was, with the slack of rounding or first counts. */
const told = (
  { p, span }: Look,
  key: string,
  of: (x: Moment) => number | undefined,
  slack = 0.5,
): boolean => {
  const [least, most] = span(of);
  return num(p[key]) >= least - slack && num(p[key]) <= most + slack;
};
/** A first count is a guess around the truth, by the data of officers. */
const guessed = ({ w, p, span }: Look, key: string, of: (x: Moment) => number | undefined): boolean => {
  const n = w.env.numbers;
  const [least, most] = span(of);
  const low = Math.min(n['PRM-OFF-COUNT-LEAST'], n['PRM-OFF-DEAD-LEAST']);
  const high = Math.max(n['PRM-OFF-COUNT-LEAST'] + n['PRM-OFF-COUNT-RANGE'], n['PRM-OFF-DEAD-LEAST'] + 1);
  return num(p[key]) >= Math.floor(low * least) - 0.5 && num(p[key]) <= Math.ceil(high * most) + 0.5;
};
const village = (w: World, id: unknown): number => w.env.index.village.get(String(id)) ?? -1;
const facility = (w: World, id: unknown): number => w.env.index.facility.get(String(id)) ?? -1;
const hit = ({ w, p }: Look): boolean => w.people.wetAt[village(w, p.village)] >= 0;
const site = (w: World, id: unknown) => w.incidents.earthquake?.sites.find((s) => s.id === id);
const lake = (w: World, id: unknown) =>
  w.incidents.landslide?.lakes.find(
    (l) => `lake-${w.env.scenario.conditions.landslide!.damSlopes[l.spec].id}` === id,
  );
const slope = (w: World, p: Message['params']) =>
  (w.incidents.landslide?.listed ?? []).find(
    (s) =>
      w.env.county.facilities[s.facility].id === p.slope && w.env.county.villages[s.village].id === p.village,
  );
const unitThere = ({ w, p }: Look): boolean => w.res.units.some((u) => u.id === p.unit);
const edgeShut = (w: World, edge: number): boolean => w.res.blockedEdges[edge] !== undefined;
const lifeline = ({ w, p }: Look): boolean => {
  const f = w.env.county.facilities[facility(w, p.facility)];
  return (
    f !== undefined &&
    w.log.some((e) => e.kind === 'LIFELINE_FAILED' && e.data.of === facility(w, p.facility))
  );
};
const silent = ({ w, p }: Look): boolean => {
  const town = w.env.index.township.get(String(p.township));
  return (
    town !== undefined &&
    !reachable(w, town) &&
    w.log.some((e) => e.kind === 'LINK_LOST' && e.data.township === p.township)
  );
};
/** Somebody lives where it burns: the township of the fire is the one whose village is nearest to an ignition. */
const fireTownship = ({ w, p }: Look): boolean =>
  w.env.scenario.conditions.forestFire!.ignitions.some((g) => {
    const near = w.env.county.villages.reduce((a, b) => (distanceM(b.at, g) < distanceM(a.at, g) ? b : a));
    return near.township === p.township;
  });
const marks = (w: World, g: number, p: Message['params']): boolean =>
  w.env.county.gauges[g].warningM === p.warning && w.env.county.gauges[g].guaranteeM === p.guarantee;
const gauge: Check = (x) =>
  marks(x.w, x.w.env.index.gauge.get(String(x.p.gauge)) ?? -1, x.p) &&
  told(x, 'level', (y) => y.gauges[x.w.env.index.gauge.get(String(x.p.gauge)) ?? -1], 0.06);
const reservoir = (w: World, id: unknown): number => w.env.index.reservoir.get(String(id)) ?? -1;

/** By code. A code with figures or places and no row here is a fault. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'gauge-near-warning': (x) => gauge(x) && num(x.p.level) >= num(x.p.warning) - 1,
  'gauge-over-warning': (x) => gauge(x) && num(x.p.level) >= num(x.p.warning),
  'gauge-over-guarantee': (x) => gauge(x) && num(x.p.level) >= num(x.p.guarantee),
  'stage-forecast': ({ w, p }) => {
    const g = w.env.index.gauge.get(String(p.gauge)) ?? -1;
    const b = w.info.bulletins[g];
    return b?.peak === p.peak && b.peakAt === p.peakAt && marks(w, g, p);
  },
  'reservoir-over-limit': (x) =>
    told(x, 'level', (y) => y.reservoirs[reservoir(x.w, x.p.reservoir)], 0.02) &&
    num(x.p.level) > num(x.p.limit),
  'reservoir-spill': ({ w, p }) =>
    w.log.some((e) => e.kind === 'RESERVOIR_SPILL' && e.data.reservoir === p.reservoir),
  'reservoir-failed': ({ w, p }) => isIn(w, 'flood-reservoir', 'wall.failed', String(p.reservoir)),
  'dam-cracked': ({ w, p }) => lastEntered(w, 'flood-reservoir', 'wall.cracked', String(p.reservoir)) >= 0,
  'shelter-closed-tag': ({ w, p }) => isIn(w, 'earthquake-building', 'check.closed', String(p.facility)),
  'rain-signal': ({ w, p }) => w.info.rainSignal.colour === p.colour,
  'levee-danger': ({ w, p }) => {
    const d = w.incidents.flood.rivers.dangers[num(p.danger)];
    return (
      d !== undefined &&
      w.env.county.levees[d.levee].id === p.levee &&
      d.kind === p.kind &&
      lastEntered(w, 'flood-levee', `${d.kind}.found`, d.instance) >= 0
    );
  },
  'levee-breach': ({ w, p }) => isIn(w, 'flood-levee', 'breached', String(p.levee)),
  'danger-treated': ({ w, p }) =>
    isIn(w, 'flood-levee', 'treated', String(p.levee)) &&
    w.log.some(
      (e) =>
        e.kind === 'DANGER_FIX' && e.data.right && e.data.levee === p.levee && e.data.method === p.method,
    ),
  'danger-method-fails': ({ w, p }) =>
    w.log.some(
      (e) =>
        e.kind === 'DANGER_FIX' && !e.data.right && e.data.levee === p.levee && e.data.method === p.method,
    ),
  'risk-closed': ({ w, p }) => w.res.risksClosed[String(p.risk).slice(5)] !== undefined,
  'risk-closed-late': ({ w, p }) => w.res.risksClosed[String(p.risk).slice(5)] !== undefined,
  'village-flooded': (x) =>
    hit(x) &&
    x.w.incidents.flood.households[village(x.w, x.p.village)] > 0 &&
    guessed(x, 'trapped', (y) => y.trapped[village(x.w, x.p.village)]),
  'village-hit': (x) => hit(x) && guessed(x, 'trapped', (y) => y.trapped[village(x.w, x.p.village)]),
  'village-gassed': (x) => told(x, 'inside', (y) => y.inside[String(x.p.village)], 1),
  'village-burning': (x) => hit(x) && told(x, 'home', (y) => y.home[village(x.w, x.p.village)]),
  'village-smoke': ({ w, p }) =>
    w.env.county.villages[village(w, p.village)]?.vulnerable === p.vulnerable &&
    w.incidents.forestFire!.smokedS[village(w, p.village)] > 0,
  'vapour-smelt': ({ w, p }) => gassed(w, String(p.site)),
  'casualties-first': (x) =>
    guessed(x, 'dead', (y) => y.dead[String(x.p.place)]) &&
    told(x, 'injured', (y) => y.hurt[String(x.p.place)]),
  casualties: (x) =>
    told(x, 'here', (y) => y.dead[String(x.p.place)]) &&
    num(x.p.dead) >= num(x.p.here) &&
    num(x.p.dead) <= Math.min(x.span((y) => y.allDead)[1], reportedDead(x.w)) &&
    num(x.p.injured) <= x.span((y) => Object.values(y.hurt).reduce((a, b) => a + b, 0))[1],
  'relief-due': (x) =>
    told(x, 'moved', (y) => y.moved, 1) &&
    told(x, 'houses', (y) => y.houses, 1) &&
    num(x.p.dead) <= x.span((y) => y.allDead)[1],
  'township-status': (x) => told(x, 'people', (y) => y.exposed[String(x.p.township)], 5),
  'township-silent': silent,
  'call-answered': ({ w, p }) =>
    lastEntered(w, 'township-contact', 'emergency-link', String(p.township)) >= 0,
  'call-unanswered': silent,
  'slope-sign': ({ w, p }) =>
    slope(w, p) !== undefined && lastEntered(w, 'landslide-slope', 'signs', String(p.slope)) >= 0,
  'slope-slide': ({ w, p }) =>
    slope(w, p) !== undefined && isIn(w, 'landslide-slope', 'slid', String(p.slope)),
  'lake-dry-stream': ({ w, p }) => lake(w, p.lake) !== undefined,
  'lake-breached': ({ w, p }) => lastEntered(w, 'landslide-lake', 'water.breached', String(p.lake)) >= 0,
  'lake-survey': ({ w, p }) => {
    const row = lake(w, p.lake);
    const found = row && w.incidents.landslide!.slides.lakes[row.lake];
    return (
      found !== undefined &&
      isIn(w, 'landslide-lake', 'survey.measured', String(p.lake)) &&
      Math.abs(found.lake.crestM - num(p.height)) <= 1 &&
      Math.abs(found.lake.volumeM3 / 10000 - num(p.volume)) <= 2 &&
      w.log.some((e) => e.kind === 'LAKE_SURVEY' && Math.abs(num(e.data.hours as number) - num(p.hours)) <= 1)
    );
  },
  'road-failed': ({ w, p }) => edgeShut(w, Number(String(p.road).slice(5))) && p.debris === 0,
  'slide-road': ({ w, p }) =>
    w.log.some(
      (e) => e.kind === 'ROAD_SLIDE' && `road-${e.data.edge}` === p.road && e.data.debris === p.debris,
    ),
  'smoke-road': ({ w, p }) => w.log.some((e) => e.kind === 'SMOKE_ROAD' && e.data.edge === p.edge),
  'road-closed': (x) =>
    unitThere(x) &&
    x.w.env.county.roads.edges[num(x.p.edge)]?.road === x.p.road &&
    x.w.log.some(
      (e) => e.kind === 'ROAD_FOUND_CLOSED' && e.data.edge === x.p.edge && e.data.unit === x.p.unit,
    ),
  'unit-blocked': (x) =>
    unitThere(x) && x.w.res.tasks.some((k) => x.w.res.units[k.unit].id === x.p.unit && k.kind === x.p.task),
  'eq-params': ({ w, p }) => {
    const { main } = w.env.scenario.conditions.earthquake!;
    const near = (a: number, b: string | number): boolean => Math.abs(a - num(b)) <= 0.0051;
    return (
      main.magnitude === p.magnitude &&
      main.depthKm === p.depth &&
      near(main.lon, p.lon) &&
      near(main.lat, p.lat)
    );
  },
  'eq-trend': ({ w, p }) =>
    Math.abs(w.env.scenario.conditions.earthquake!.main.magnitude - 1.2 - num(p.magnitude)) < 0.06,
  'eq-aftershock': ({ w, p }) => {
    const k = w.incidents.earthquake!.kernel;
    return Array.from(k.magnitude.slice(1, k.next)).some((m) => Math.abs(m - num(p.magnitude)) <= 0.05);
  },
  'eq-fire': ({ w, p }) => w.log.some((e) => e.kind === 'FIRE_FOLLOWS' && e.data.site === p.site),
  'eq-lifeline': lifeline,
  'eq-lifeline-mended': lifeline,
  'mast-down': ({ w, p }) =>
    facility(w, p.facility) >= 0 &&
    w.log.some((e) => e.kind === 'LIFELINE_FAILED' || e.kind === 'FACILITY_FAILED'),
  'mast-up': lifeline,
  'site-cleared': ({ w, p, m }) =>
    site(w, p.site) !== undefined &&
    w.log.some((e) => e.kind === 'TASK_DONE' && e.data.unit === m.from && e.data.target === p.site),
  'fire-danger': ({ w, p }) => w.env.scenario.conditions.forestFire!.dangerClass === p.colour,
  'fire-reported': fireTownship,
  'fire-hotspot': (x) =>
    fireTownship(x) &&
    x.p.minutes === x.w.env.numbers['PRM-SAT-LATENCY'] &&
    x.w.log.some(
      (e) =>
        e.kind === 'SATELLITE_PASS' &&
        e.data.seen === true &&
        Math.abs((e.data.mw as number) - num(x.p.mw)) <= 0.56,
    ),
  'fire-picture': (x) => told(x, 'ha', (y) => y.ha, 0.1) && num(x.p.flame) >= 0 && num(x.p.flame) < 60,
  // As its chart has it in the same second.
  'fire-sector-held': (x) => moved(x, 'held'),
  'fire-sector-flares': (x) => moved(x, 'free'),
  'fire-contained': (x) => told(x, 'ha', (y) => y.ha, 0.1),
  'target-threatened': (x) =>
    told(x, 'metres', (y) => y.metres[String(x.p.site)], 50) &&
    num(x.p.metres) <= x.w.env.numbers['PRM-FIR-STORE-THREAT'],
  'target-burst': ({ w, p }) => w.log.some((e) => e.kind === 'TARGET_BURST' && e.data.site === p.site),
  'wind-shift': ({ w, p, m }) =>
    w.log.some((e) => e.kind === 'WIND_SHIFT' && e.t === m.t) &&
    Math.abs(weatherAt(weather(w), m.t).windFromDeg - num(p.deg)) <= 1 &&
    Math.abs(weatherAt(weather(w), m.t).windMs - num(p.ms)) <= 0.06,
  'line-tripped': ({ w, p }) =>
    w.log.some(
      (e) =>
        e.kind === 'LINE_TRIPPED' &&
        w.env.scenario.conditions.forestFire!.powerLines.some(
          (l) => l.id === e.data.line && l.townships.join(' ') === p.townships,
        ),
    ),
  'pond-alarm': (x) => told(x, 'left', (y) => y.left[String(x.p.facility)], 0.1),
  'pond-failed': ({ w, p }) => w.log.some((e) => e.kind === 'POND_FAILED' && e.data.facility === p.facility),
  'river-reading': ({ w, p }) =>
    num(p.km) > 0 &&
    w.log.some(
      (e) =>
        e.kind === 'POND_FAILED' &&
        e.data.facility === p.facility &&
        num(p.km) <= ((w.t - e.t) * w.env.numbers['PRM-ECO-RIVER-SPEED']) / 1000 + 0.1,
    ),
  'store-flooded': ({ w, p }) => isIn(w, 'flood-store', 'flooded', String(p.facility)),
  'stream-reading': ({ p }) => num(p.minutes) > 0 && num(p.minutes) <= 24 * 60,
  'air-reading': ({ w, p }) => village(w, p.village) >= 0 && num(p.times) >= 0.1 && num(p.times) < 1e5,
  'release-reading': (x) => reading(x) && num(x.p.ppm) > 0,
  'release-clear': reading0,
  'leak-closed': ({ w, p }) => plugged(w, p, true),
  'leak-not-closed': ({ w, p }) => plugged(w, p, false),
  'supply-arrived': ({ w, p }) => {
    const o = w.res.supplies[num(p.supply)];
    return (
      o !== undefined &&
      supplyStands(w, o).arrivedAt >= 0 &&
      o.item === p.item &&
      o.quantity === p.quantity &&
      w.env.county.facilities[o.to].id === p.place
    );
  },
  'aid-arrived': (x) =>
    unitThere(x) && x.w.log.some((e) => e.kind === 'AID_ARRIVED' && e.data.unit === x.p.unit),
  'shelter-full': full,
  'shelter-passed-on': full,
  'goods-given': ({ w, p }) =>
    facility(w, p.place) >= 0 &&
    w.log.some((e) => e.kind === 'GOODS_GIVEN' && e.data.families === p.families),
  'donation-goods': donation,
  'donation-money': donation,
  'donation-unasked': donation,
  'claim-paid': ({ w, p }) =>
    w.log.some((e) => e.kind === 'CLAIM_PAID' && e.data.houses === p.houses && e.data.wan === p.wan),
  'vehicle-wait': (x) =>
    unitThere(x) &&
    x.w.log.some(
      (e) => e.kind === 'VEHICLE_WAIT' && e.data.unit === x.p.unit && e.data.minutes === x.p.minutes,
    ),
  'recon-report': (x) => {
    const v = village(x.w, x.p.target);
    return v < 0
      ? x.p.trapped === 0 && x.p.dead === 0
      : told(x, 'trapped', (y) => y.trapped[v], 1) && num(x.p.dead) <= deadIn(x.w, v);
  },
  'uav-report': (x) =>
    num(x.p.villages) >= 0 && x.w.log.some((e) => e.kind === 'UAV_RECON' && e.data.target === x.p.target),
};

function reading({ w, p }: Look): boolean {
  const h = w.incidents.hazmat!;
  return (
    h.vessel.substance === p.substance &&
    w.env.scenario.conditions.hazmat!.wind.some(([, , fromDeg]) => fromDeg === p.wind) &&
    num(p.reach) >= 0
  );
}
function reading0(x: Look): boolean {
  return reading(x) && lastEntered(x.w, 'hazmat-air', 'once', 'air') >= 0;
}
function plugged(w: World, p: Message['params'], closed: boolean): boolean {
  return w.log.some((e) => e.kind === 'CONTROL' && e.data.tool === p.tool && e.data.closed === closed);
}
/** As many stay at home or go on as the place has no room for: it is really full. */
function full({ w, p, m }: Look): boolean {
  const f = facility(w, p.shelter);
  return (
    f >= 0 &&
    village(w, p.village) >= 0 &&
    (p.next === '' || facility(w, p.next) >= 0) &&
    (m.code === 'shelter-full') === (p.next === '') &&
    w.log.some(
      (e) =>
        e.kind === 'SHELTER_FULL' &&
        e.data.village === p.village &&
        e.data.shelter === p.shelter &&
        e.data.next === p.next,
    )
  );
}
function donation({ w, p }: Look): boolean {
  return w.log.some(
    (e) =>
      e.kind === 'DONATION_OFFER' &&
      e.data.donation === p.donation &&
      e.data.item === p.item &&
      e.data.quantity === p.quantity,
  );
}
