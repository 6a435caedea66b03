/**
 * The forest fire of an exercise: a window of 25 m cells round the first ignition, weather of the day, what the county
 * sees of it, crews by sector, villages in its way. Kernel and sources: `hazards/forest-fire`.
 */
import {
  hashFire,
  ignite,
  setAir,
  stepFire,
  weatherAt,
  type WeatherRow,
} from '../../hazards/forest-fire/fire.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, knownSince, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../../machines/incidents.ts';
import { settleDeaths } from '../../people/exposure.ts';
import { hourOfDay, seconds } from '../../scenario/parts.ts';
import type { World } from '../../world.ts';
import type { IncidentModule } from '../module.ts';
import { confirm, dangers, finish, look, onScene } from './crews.ts';
import { hotEdge } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { calm, frameOf, levelOf, overlays, sites, stateOf, view } from './view.ts';
import { CELLS, CELL_M, createWindow, windowCell } from './window.ts';

/** Fire is stepped every half minute of the exercise; the kernel cuts that up as its front needs. */
const STEP_S = 30;
const LOOK_S = 600;
/** A village is reached when fire stands this near its centre, m; in danger below the second (design choices). */
const REACHED_M = 150;
const THREAT_M = 2200;
/** Share of people still at home who die, and of houses lost, when fire reaches a village (design choices). */
const FATAL = 0.003;
const HOUSES = 0.04;

const isNight = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h >= 19 || h < 6;
};
const rows = new WeakMap<object, WeatherRow[]>();
function weather(w: World): WeatherRow[] {
  const c = w.env.scenario.conditions.forestFire!;
  let list = rows.get(c);
  if (!list)
    rows.set(
      c,
      (list = c.weather.map(([t, tempC, rhPct, windMs, windFromDeg]) => ({
        t: seconds(t),
        tempC,
        rhPct,
        windMs,
        windFromDeg,
      }))),
    );
  return list;
}

function begin(w: World): void {
  const c = w.env.scenario.conditions.forestFire;
  if (!c) return;
  const { fire } = createWindow(w.env.county, c.ignitions[0], w.env.key, c.law);
  w.incidents.forestFire = {
    fire,
    startedAt: -1,
    reportMessage: -1,
    confirmedAt: -1,
    seen: new Uint8Array(CELLS * CELLS),
    seenAt: -1,
    seenHa: 0,
    active: 0,
    outAt: -1,
    containedAt: -1,
    threat: new Float64Array(w.env.county.villages.length).fill(1e6),
    toldWind: c.weather[0][4],
    shiftAt: -1,
    orders: {},
    reconAt: -1,
    planAt: -1,
    airFrom: -1,
    waterAt: -1,
    mopped: 0,
    acceptedAt: -1,
    lineM: 0,
    villagersAt: -1,
  };
  setAir(fire, weatherAt(weather(w), 0), c.season);
  c.ignitions.forEach((g, index) => {
    schedule(w.schedule, seconds(g.at), { kind: 'incident', hazard: 'forest-fire', what: 'ignite', index });
    schedule(w.schedule, seconds(g.at) + g.detectMin * 60, {
      kind: 'incident',
      hazard: 'forest-fire',
      what: 'report',
      index,
    });
  });
  learn(w, `fire-danger:${c.dangerClass}`, COMMAND_ROLES);
  learn(w, 'attention', COMMAND_ROLES);
  deliver(w, {
    from: 'weather-office',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'fire-danger',
    params: { colour: c.dangerClass },
  });
}

function handle(w: World, what: string, index: number): void {
  const f = stateOf(w);
  if (!f) return;
  const g = w.env.scenario.conditions.forestFire!.ignitions[index];
  if (what === 'ignite') {
    const cell = windowCell(frameOf(w), g);
    const caught = cell >= 0 && near(f, cell);
    if (caught && f.startedAt < 0) {
      f.startedAt = w.t;
      emit(w, 'INCIDENT_BEGAN', null, { hazard: 'forest-fire' });
    }
    emit(w, 'IGNITION_FIRE', null, { ignition: g.id, caught });
    tellIncident(w, 'forest-fire', 'ignition');
    return;
  }
  const m = deliver(w, {
    from: 'forest-video',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'fire-reported',
    params: { township: w.env.scenario.conditions.forestFire!.township },
    facts: ['fire:reported', 'warning-due', 'warning-due:high'],
    verifiable: true,
  });
  if (f.reportMessage < 0) f.reportMessage = m.id;
  tellIncident(w, 'forest-fire', 'smoke.reported');
}

/** The ignition itself or the nearest cell that can burn. */
function near(f: ForestFireIncident, cell: number): boolean {
  for (let ring = 0; ring < 6; ring++)
    for (let dr = -ring; dr <= ring; dr++)
      for (let dc = -ring; dc <= ring; dc++)
        if (Math.max(Math.abs(dr), Math.abs(dc)) === ring && ignite(f.fire, cell + dr * CELLS + dc, 600))
          return true;
  return false;
}

function step(w: World): void {
  const f = stateOf(w);
  if (!f || f.startedAt < 0 || w.t % STEP_S !== 0) return;
  if (w.t % 600 === 0)
    setAir(f.fire, weatherAt(weather(w), w.t), w.env.scenario.conditions.forestFire!.season);
  if (f.fire.seeds.length === 0 && f.fire.count === 0 && f.outAt >= 0) return;
  // The kernel's clock runs from the first ignition it was given.
  stepFire(f.fire, STEP_S);
  for (const n of f.fire.news) {
    emit(w, n.what === 'spot' ? 'SPOT_FIRE' : n.what === 'breach' ? 'LINE_BREACHED' : 'REKINDLED', null, {});
    tellIncident(w, 'forest-fire', n.what === 'rekindle' ? 'fire.rekindled' : 'fire.jumped');
  }
  f.fire.news.length = 0;
}

function minute(w: World): void {
  const f = stateOf(w);
  if (!f || f.startedAt < 0) return;
  if (f.confirmedAt < 0 && f.reportMessage >= 0 && w.info.messages[f.reportMessage].verified?.result === true)
    confirm(w, f);
  if (w.t % LOOK_S !== 0) return;
  dangers(w, f, isNight(w));
  villages(w, f);
  winds(w, f);
  villagersFight(w, f);
  const onLine = w.res.units.some(
    (u) => u.status === 'working' && w.res.tasks[u.task]?.kind.startsWith('fire-'),
  );
  if (f.confirmedAt >= 0 && (onLine || f.airFrom >= 0) && w.t - f.seenAt >= 1200) look(w, f);
  if (f.active > 0) {
    f.outAt = -1;
    f.containedAt = -1;
    return;
  }
  if (f.containedAt < 0 && f.fire.burntCells > 0) {
    f.containedAt = w.t;
    look(w, f);
    emit(w, 'FIRE_CONTAINED', null, { ha: Math.round(f.seenHa * 10) / 10 });
    tellIncident(w, 'forest-fire', 'fire.contained');
    learn(w, 'fire:contained', COMMAND_ROLES);
    deliver(w, {
      from: w.env.scenario.conditions.forestFire!.township,
      to: COMMAND_ROLES,
      channel: 'radio',
      code: 'fire-contained',
      params: { ha: Math.round(f.seenHa * 10) / 10 },
    });
  }
  if (f.outAt < 0 && hotEdge(f.fire) === 0) {
    f.outAt = w.t;
    tellIncident(w, 'forest-fire', 'fire.out');
    learn(w, 'fire:out', COMMAND_ROLES);
  }
}

/** How near the fire is to whom, and what happens where it arrives. */
function villages(w: World, f: ForestFireIncident): void {
  const frame = frameOf(w);
  const { fire } = f;
  w.env.county.villages.forEach((v, i) => {
    const k = windowCell(frame, v.at);
    if (k < 0) return;
    const r = Math.floor(k / CELLS);
    const c = k % CELLS;
    let best = 1e12;
    const [r0, r1, c0, c1] = fire.box;
    for (let y = r0; y <= r1; y++)
      for (let x = c0; x <= c1; x++)
        if (fire.phi[y * CELLS + x] < 0) {
          const d = (y - r) * (y - r) + (x - c) * (x - c);
          if (d < best) best = d;
        }
    f.threat[i] = Math.min(1e6, Math.sqrt(best) * CELL_M);
    if (f.threat[i] < THREAT_M && f.confirmedAt >= 0) learn(w, 'fire:village-threatened', COMMAND_ROLES);
    if (f.threat[i] > REACHED_M || w.people.wetAt[i] >= 0) return;
    w.people.wetAt[i] = w.t;
    const home = Math.max(0, v.population - w.people.departed[i]);
    emit(w, 'VILLAGE_HIT', null, { village: v.id, athome: Math.round(home) });
    tellIncident(w, 'forest-fire', 'village.reached');
    w.people.expectedDead[i] += home * FATAL;
    settleDeaths(w, i);
  });
}

/** Left alone for two and a half hours, villagers go up by themselves, and some do not come back (design choice). */
const ALONE_S = 9000;
const VILLAGERS_LOST = 2;
function villagersFight(w: World, f: ForestFireIncident): void {
  if (f.villagersAt >= 0 || f.reportMessage < 0 || f.active === 0 || w.log.some((e) => e.kind === 'ON_FIRE'))
    return;
  if (w.t - w.info.messages[f.reportMessage].t < ALONE_S) return;
  f.villagersAt = w.t;
  const { township } = w.env.scenario.conditions.forestFire!;
  const v = w.env.county.villages.findIndex((x) => x.township === township);
  emit(w, 'VILLAGERS_FIGHT', null, { village: w.env.county.villages[v].id });
  w.people.expectedDead[v] += VILLAGERS_LOST;
  settleDeaths(w, v);
  if (w.people.wetAt[v] < 0) w.people.wetAt[v] = w.t;
}

/** A turn of the wind by more than 45° is told to the county (N-12). */
function winds(w: World, f: ForestFireIncident): void {
  const now = weatherAt(weather(w), w.t);
  const turn = Math.abs(((now.windFromDeg - f.toldWind + 540) % 360) - 180);
  if (turn < 45 || f.confirmedAt < 0) return;
  f.toldWind = now.windFromDeg;
  f.shiftAt = w.t;
  emit(w, 'WIND_SHIFT', null, { turn: Math.round(turn) });
  tellIncident(w, 'forest-fire', 'wind.shift');
  deliver(w, {
    from: 'weather-office',
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'wind-shift',
    params: { deg: Math.round(now.windFromDeg), ms: Math.round(now.windMs * 10) / 10 },
    facts: ['fire:wind-shift'],
  });
}

export const forestFire: IncidentModule = {
  hazard: 'forest-fire',
  begin,
  step,
  handle,
  minute,
  warranted(w, add) {
    const level = levelOf(w);
    if (level !== 0) add(level, 'fire-size');
  },
  endConditions(w) {
    const f = stateOf(w);
    return f ? calm(f) : {};
  },
  outcome(w) {
    const f = stateOf(w);
    if (!f) return { households: 0, damageMillion: 0 };
    const households = w.env.county.villages.reduce(
      (n, v, i) => n + (w.people.wetAt[i] >= 0 ? v.households * HOUSES : 0),
      0,
    );
    // 0.06 million yuan of timber and replanting a hectare (design choice).
    return { households, damageMillion: (f.fire.burntCells * CELL_M * CELL_M * 0.06) / 10000 };
  },
  exposed(w, v, known) {
    const f = stateOf(w);
    if (!f || f.startedAt < 0 || (known && knownSince(w, 'fire:confirmed') < 0)) return 0;
    return f.threat[v] < THREAT_M ? w.env.county.villages[v].population : 0;
  },
  unsafe(w, cell) {
    const f = stateOf(w);
    if (!f || f.startedAt < 0) return false;
    const g = w.env.county.grid;
    const k = windowCell(frameOf(w), {
      lon: g.lonWest + ((cell % g.cols) + 0.5) * g.dLon,
      lat: g.latNorth - (Math.floor(cell / g.cols) + 0.5) * g.dLat,
    });
    if (k < 0) return false;
    const [r0, r1, c0, c1] = f.fire.box;
    const r = Math.floor(k / CELLS);
    const c = k % CELLS;
    // Within a kilometre of anything touched so far.
    const m = 1000 / CELL_M;
    return r >= r0 - m && r <= r1 + m && c >= c0 - m && c <= c1 + m && f.fire.burntCells > 0;
  },
  sites,
  onScene(w, task) {
    const f = stateOf(w);
    if (f) onScene(w, f, task);
  },
  finish(w, task) {
    const f = stateOf(w);
    return f ? finish(w, f, task) : false;
  },
  effect(w, e) {
    const f = stateOf(w);
    if (!f || e.do !== 'ignite') return;
    const at = e as unknown as { lon: number; lat: number };
    const cell = windowCell(frameOf(w), at);
    if (cell >= 0) near(f, cell);
  },
  vars(w) {
    const f = stateOf(w);
    return {
      'fire.ha': f ? (f.fire.burntCells * CELL_M * CELL_M) / 10000 : 0,
      'fire.active': f?.active ?? 0,
      'fire.contained': f && f.containedAt >= 0 ? 1 : 0,
    };
  },
  hash(w, h) {
    const f = stateOf(w);
    if (!f) return;
    const { fire, ...rest } = f;
    hashFire(fire, h);
    h.value(rest);
  },
  view,
  overlays,
};
