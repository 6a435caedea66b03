/**
 * The earthquake of an exercise. A shock shakes every village by the ellipse law, damages houses by class, buries
 * people, cuts townships off and brings aftershocks; crews search site by site. Sources: `hazards/earthquake`.
 */
import { aftershockSequence } from '../../hazards/earthquake/aftershocks.ts';
import { INTENSITY_SIGMA } from '../../hazards/earthquake/intensity.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON, cellAt, centreOf } from '../../kernel/grid.ts';
import { rand, randNormal, streamId } from '../../kernel/rng.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, deliverLater, knownSince, learn } from '../../information/deliver.ts';
import { cutLink } from '../../information/links.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../../machines/incidents.ts';
import { hourOfDay, seconds } from '../../scenario/parts.ts';
import type { Task, World } from '../../world.ts';
import type { IncidentModule } from '../module.ts';
import { crewsInside, searchRound, siteOf, underRubble } from './rescue.ts';
import { buried, damageOf, intensityAt } from './shake.ts';
import type { EarthquakeIncident, ShockRow } from './state.ts';
import { conditions, DAMAGED, levelByMagnitude, overlays, sites, stateOf, view } from './view.ts';

const SURVEY = streamId('quake-site');
const LINK = streamId('quake-link');
const TREND_S = 7200;
/** Intensities from which power and cell service of a township begin to fail, and the chance at and above them (design choice). */
const POWER_FROM = 6;
const CELL_FROM = 6.3;
const FAIL_CHANCE = 0.7;
/** Pause of search after an aftershock, s (design choice). */
const PAUSE_S = 1200;

const isNightAt = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h >= 21 || h < 6;
};

function begin(w: World): void {
  const c = w.env.scenario.conditions.earthquake;
  if (!c) return;
  const row = (s: typeof c.main, main: boolean): ShockRow => ({
    t: seconds(s.at),
    magnitude: s.magnitude,
    depthKm: s.depthKm,
    lon: s.lon,
    lat: s.lat,
    strikeDeg: s.strikeDeg,
    main,
  });
  const main = row(c.main, true);
  const days = seconds(w.env.scenario.end.at) / 86400;
  const after = aftershockSequence(w.env.key, 0, main.magnitude, c.aftershocksFrom, days);
  const seeded = Array.from(after.timeS, (t, k): ShockRow => ({
    // The first minutes after the main shock belong to it.
    t: Math.max(main.t + 600, main.t + Math.round(t)),
    magnitude: Math.round(after.magnitude[k] * 10) / 10,
    depthKm: main.depthKm,
    lon: main.lon + after.east[k] / M_PER_DEG_LON,
    lat: main.lat - after.south[k] / M_PER_DEG_LAT,
    strikeDeg: main.strikeDeg,
    main: false,
  }));
  const rest = [...c.scripted.map((s) => row(s, false)), ...seeded].sort(
    (a, b) => a.t - b.t || a.magnitude - b.magnitude || a.lon - b.lon,
  );
  const n = w.env.county.villages.length;
  w.incidents.earthquake = {
    shocks: [main, ...rest],
    felt: 0,
    intensity: new Float64Array(n),
    collapsed: new Float64Array(n),
    unfit: new Float64Array(n),
    sites: [],
    orders: {},
    clearAt: -1,
    paramsAt: -1,
    calmSince: -1,
  };
  w.incidents.earthquake.shocks.forEach((s, index) =>
    schedule(w.schedule, Math.max(1, s.t), { kind: 'incident', hazard: 'earthquake', what: 'shock', index }),
  );
}

function onShock(w: World, q: EarthquakeIncident, index: number): void {
  const s = q.shocks[index];
  q.felt = Math.max(q.felt, index + 1);
  const { villages } = w.env.county;
  const mix = w.env.scenario.conditions.earthquake!.classShares;
  const night = isNightAt(w);
  const felt = new Float64Array(villages.length);
  for (let v = 0; v < villages.length; v++) {
    const I = intensityAt(s, villages[v].at) + INTENSITY_SIGMA * randNormal(w.env.key, SURVEY, v, 0);
    felt[v] = I;
    if (I <= q.intensity[v]) continue;
    q.intensity[v] = I;
    const d = damageOf(I, mix);
    const more = d.collapsed - q.collapsed[v];
    q.unfit[v] = Math.max(q.unfit[v], d.unfit);
    if (more <= 0) continue;
    q.collapsed[v] = d.collapsed;
    const b = buried(villages[v].population, more, I, night);
    w.people.expectedDead[v] += b.dead;
    if (b.alive > 0.05) addTrapped(q, `collapse-${villages[v].id}`, v, -1, b.alive);
  }
  if (s.main)
    w.env.scenario.conditions.earthquake!.collapses.forEach((c, k) =>
      addTrapped(q, c.id, w.env.index.village.get(c.village)!, k, c.trapped, c.gas),
    );
  // Villages that have something to report start to do so; who is at home when it strikes cannot be moved before.
  for (let v = 0; v < villages.length; v++) {
    const hit = q.unfit[v] >= DAMAGED || q.sites.some((x) => x.village === v && x.trapped >= 0.5);
    if (!hit || w.people.wetAt[v] >= 0) continue;
    w.people.wetAt[v] = w.t;
    emit(w, 'VILLAGE_SHAKEN', null, { village: villages[v].id, intensity: Math.round(felt[v] * 10) / 10 });
  }
  w.env.county.townships.forEach((t, k) => {
    const I = intensityAt(s, t.seat);
    if (I >= POWER_FROM && rand(w.env.key, LINK, k, index, 0) < FAIL_CHANCE) cutLink(w, k, 'power');
    if (I >= CELL_FROM && rand(w.env.key, LINK, k, index, 1) < FAIL_CHANCE) cutLink(w, k, 'cell');
  });
  emit(w, s.main ? 'MAIN_SHOCK' : 'AFTERSHOCK', null, { magnitude: s.magnitude, index });
  tellIncident(w, 'earthquake', s.main ? 'shock.main' : 'shock.after');
  if (s.main) {
    emit(w, 'INCIDENT_BEGAN', null, { hazard: 'earthquake' });
    const c = w.env.scenario.conditions.earthquake!;
    schedule(w.schedule, w.t + c.rapidReportMin * 60, {
      kind: 'incident',
      hazard: 'earthquake',
      what: 'params',
      index,
    });
    schedule(w.schedule, w.t + TREND_S, { kind: 'incident', hazard: 'earthquake', what: 'trend', index: 0 });
    return;
  }
  crewsInside(w, q, (v) => felt[v], index);
  if (s.magnitude >= 4) q.clearAt = w.t + PAUSE_S;
  deliverLater(w, 120, {
    from: 'seismic-network',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'eq-aftershock',
    params: { magnitude: s.magnitude },
    facts: s.magnitude >= 4 ? ['quake:aftershock'] : [],
  });
}

function addTrapped(
  q: EarthquakeIncident,
  id: string,
  village: number,
  spec: number,
  n: number,
  gas = false,
): void {
  const old = siteOf(q, id);
  if (old) {
    old.trapped += n;
    return;
  }
  q.sites.push({
    id,
    village,
    spec,
    trapped: n,
    rescued: 0,
    checkedAt: -1,
    gas,
    gasCheckedAt: -1,
    crews: [],
  });
}

function handle(w: World, what: string, index: number): void {
  const q = stateOf(w);
  if (!q) return;
  if (what === 'shock') return onShock(w, q, index);
  const main = q.shocks[0];
  if (what === 'params') {
    q.paramsAt = w.t;
    deliver(w, {
      from: 'seismic-network',
      to: COMMAND_ROLES,
      channel: 'platform',
      code: 'eq-params',
      params: {
        magnitude: main.magnitude,
        depth: main.depthKm,
        lon: Math.round(main.lon * 100) / 100,
        lat: Math.round(main.lat * 100) / 100,
      },
      facts: ['quake:params', 'attention', 'incident', 'hazard:confirmed', 'warning-due', 'neighbours:due'],
    });
    return;
  }
  // Every two hours the network says what may come (E-17).
  deliver(w, {
    from: 'seismic-network',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'eq-trend',
    params: { magnitude: Math.round((main.magnitude - 1.2) * 10) / 10 },
    facts: [`quake:trend:${index}`],
  });
  schedule(w.schedule, w.t + TREND_S, {
    kind: 'incident',
    hazard: 'earthquake',
    what: 'trend',
    index: index + 1,
  });
}

function minute(w: World): void {
  const q = stateOf(w);
  if (!q || q.felt === 0) return;
  underRubble(w, q);
  for (const s of q.sites) {
    if (s.trapped + s.rescued < 0.5 || w.people.wetReported[s.village] < 0) continue;
    learn(w, `site:${s.id}`, COMMAND_ROLES);
    learn(w, 'people:trapped', COMMAND_ROLES);
  }
  if (knownSince(w, 'people:trapped') === w.t) tellIncident(w, 'earthquake', 'trapped.known');
  const done = Object.values(conditions(w, q));
  if (done[0] && q.sites.some((s) => s.crews.length > 0 || s.rescued > 0))
    tellIncident(w, 'earthquake', 'sites.cleared');
  if (q.felt > 1 && w.t - q.shocks[q.felt - 1].t === 3600) tellIncident(w, 'earthquake', 'shock.quiet');
}

function onScene(w: World, task: Task): void {
  const q = stateOf(w);
  if (!q || task.kind !== 'search-rescue') return;
  const s = siteOf(q, task.target.id);
  if (!s) return;
  if (!s.crews.includes(task.unit)) s.crews.push(task.unit);
  tellIncident(w, 'earthquake', 'search.begun');
  emit(w, 'SAR', task.by, {
    site: s.id,
    unit: w.res.units[task.unit].id,
    checked: s.checkedAt >= 0 && (!s.gas || s.gasCheckedAt >= 0),
    signal: q.orders[task.unit]?.signal ?? false,
    heavy: q.orders[task.unit]?.method === 'heavy' && s.trapped >= 0.5,
  });
}

function finish(w: World, task: Task): boolean {
  const q = stateOf(w);
  if (!q) return false;
  const s = siteOf(q, task.target.id);
  const unit = w.res.units[task.unit].id;
  switch (task.kind) {
    case 'search-rescue':
      return searchRound(w, q, task);
    case 'site-check':
      if (s) s.checkedAt = w.t;
      emit(w, 'SITE_SAFE', task.by, { site: task.target.id, unit });
      return false;
    case 'gas-check':
      if (s) s.gasCheckedAt = w.t;
      tellIncident(w, 'earthquake', 'gas.safe');
      emit(w, 'GAS_SAFE', task.by, { site: task.target.id, unit });
      return false;
    case 'building-check':
      emit(w, 'TAG', task.by, { village: task.target.id, unit });
      return false;
    case 'recon':
      for (const x of q.sites)
        if (w.env.county.villages[x.village].id === task.target.id) learn(w, `site:${x.id}`, COMMAND_ROLES);
      return false;
    default:
      return false;
  }
}

/** Deaths that the county knows of. */
const reportedDead = (w: World): number => w.people.deadReported.reduce((a, b) => a + b, 0);

export const earthquake: IncidentModule = {
  hazard: 'earthquake',
  begin,
  step: () => {},
  handle,
  minute,
  warranted(w, add) {
    const q = stateOf(w);
    if (!q || knownSince(w, 'quake:params') < 0) return;
    const m = levelByMagnitude(q.shocks[0].magnitude);
    if (m !== 0) add(m, 'magnitude');
    const dead = reportedDead(w);
    if (dead >= 300) add(1, 'casualties');
    else if (dead >= 50) add(2, 'casualties');
    else if (dead >= 10) add(3, 'casualties');
  },
  endConditions(w) {
    const q = stateOf(w);
    return q ? conditions(w, q) : {};
  },
  outcome(w) {
    const q = stateOf(w);
    if (!q) return { households: 0, damageMillion: 0 };
    const households = w.env.county.villages.reduce((n, v, i) => n + v.households * q.unfit[i], 0);
    // 40,000 yuan of direct loss a household whose house is unfit (design choice, as for floods).
    return { households, damageMillion: 0 };
  },
  exposed: (w, v, known) => {
    const q = stateOf(w);
    return q && (!known || w.people.wetReported[v] >= 0)
      ? Math.ceil(w.env.county.villages[v].population * q.unfit[v])
      : 0;
  },
  /** Steep ground near the epicentre: no tents under slopes (E-13). */
  unsafe: (w, cell) => {
    const q = stateOf(w);
    if (!q || q.felt === 0) return false;
    const at = centreOf(w.env.county.grid, cell);
    return w.env.county.facilities.some(
      (f) =>
        f.kind === 'slope' &&
        Math.abs(cellAt(w.env.county.grid, f.at) - cell) < 3 &&
        intensityAt(q.shocks[0], at) >= 6,
    );
  },
  sites,
  onScene,
  finish,
  effect(w, e) {
    const q = stateOf(w);
    if (!q || e.do !== 'gas-leak') return;
    const s = siteOf(q, (e as unknown as { collapse: string }).collapse);
    if (!s) return;
    s.gas = true;
    tellIncident(w, 'earthquake', 'gas.leak');
  },
  vars: (w) => {
    const q = stateOf(w);
    return {
      'quake.trapped': q ? q.sites.reduce((n, s) => n + s.trapped, 0) : 0,
      'quake.shocks': q?.felt ?? 0,
    };
  },
  hash(w, h) {
    h.value(stateOf(w));
  },
  view,
  overlays,
};
