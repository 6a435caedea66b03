/**
 * The forest fire of an exercise: a window of 25 m cells round the first ignition, weather of the day, what the county
 * sees of it, crews by sector, villages in its way. Kernel and sources: `hazards/forest-fire`.
 */
import { fireCommands } from './commands/index.ts';
import { forestFireModels } from './kernel/models.ts';
import { probes, trials } from './probes.ts';
import { CHARTS, isConfirmed } from './bind.ts';
import { FIRE_ITEMS, FIRE_NEGATIVES } from './items/index.ts';
import { hashFire, ignite, setAir, stepFire, weatherAt } from './kernel/fire.ts';
import { createSmoke, hashSmoke } from './kernel/smoke.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { canTalk, sendsPictures } from '../../information/coverage.ts';
import { COMMAND_ROLES, deliver, knownSince, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { bannedSince } from '../../resources/areas.ts';
import type { LonLat } from '../../kernel/units.ts';
import { isIn, raise, raiseAll } from '../../drive.ts';
import { seconds } from '../../scenario/parts.ts';
import { reachedBy } from '../../people/reached.ts';
import type { World } from '../../world.ts';
import type { HazardPack } from '../pack.ts';
import { burning, dangers, finish, look, onScene, worn } from './crews.ts';
import type { ForestFireIncident } from './state.ts';
import { moveSmoke, smokedOut, smokeReaches } from './smoke-reach.ts';
import { burstStores, clearTarget, guardTarget, heatTargets, nearTargets, newDepots } from './targets.ts';
import { calm, isContained, overlays, sites, stateOf, view } from './view.ts';
import { villages } from './villages.ts';
import { hotspotTold, satellitePass } from './watch.ts';
import { isNight, weather } from './weather.ts';
import { CELLS, CELL_M, createWindow, frameOf, windowCell } from './window.ts';

/** Fire is stepped every half minute of the exercise; the kernel cuts that up as its front needs. */
const STEP_S = 30;
const LOOK_S = 600;
/** Fire cells along the side of a smoke cell: 100 m. */
const SMOKE_RATIO = 4;

function begin(w: World): void {
  const c = w.env.scenario.conditions.forestFire;
  if (!c) return;
  const { fire, ground } = createWindow(w.env.county, c.ignitions[0], w.env.key, c.law);
  w.incidents.forestFire = {
    fire,
    ground,
    watch: c.ignitions.map(() => ({ camera: -1, dueAt: -1 })),
    reportMessage: -1,
    seen: new Uint8Array(CELLS * CELLS),
    seenAt: -1,
    seenHa: 0,
    alive: { head: 0, left: 0, right: 0, rear: 0 },
    threat: new Float64Array(w.env.county.villages.length).fill(1e6),
    toldWind: c.weather[0][4],
    weatherAt: -1,
    orders: {},
    massed: false,
    depots: newDepots(w),
    smoke: createSmoke(fire, SMOKE_RATIO),
    slow: {},
    shut: [],
    smokedS: new Float64Array(w.env.county.villages.length),
    tripped: c.powerLines.map(() => -1),
    offer: { people: 0, unfit: 0 },
    reconAt: -1,
    planAt: -1,
    openS: 0,
    banned: {},
    airFrom: -1,
    forwardAt: -1,
    mopped: 0,
    lineM: 0,
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
    if (g.human && keptOut(w, f, g)) return void emit(w, 'IGNITION_PREVENTED', null, { ignition: g.id });
    const cell = windowCell(frameOf(w), g);
    const caught = cell >= 0 && near(f, cell);
    if (caught) raise(w, 'forest-fire-front', 'fire', 'caught');
    emit(w, 'IGNITION_FIRE', null, { ignition: g.id, caught });
    return;
  }
  if (what === 'hotspot') return hotspotTold(w, f, index);
  raise(w, 'forest-fire-smoke', g.id, 'report');
}

/** Whoever comes to light a fire meets a checkpoint. */
function keptOut(w: World, f: ForestFireIncident, at: LonLat): boolean {
  const since = [f.banned[w.env.scenario.conditions.forestFire!.township] ?? -1, bannedSince(w, at)];
  return since.some((t) => t >= 0 && w.t - t >= w.env.numbers['PRM-FIR-BAN'] * 60);
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
  if (!f || !begun(w) || w.t % STEP_S !== 0) return;
  if (w.t % 600 === 0)
    setAir(f.fire, weatherAt(weather(w), w.t), w.env.scenario.conditions.forestFire!.season);
  if (f.fire.seeds.length === 0 && f.fire.count === 0 && isIn(w, 'forest-fire-front', 'edge.out')) return;
  // The kernel's clock runs from the first ignition it was given.
  stepFire(f.fire, STEP_S);
  for (const n of f.fire.news)
    emit(w, n.what === 'spot' ? 'SPOT_FIRE' : n.what === 'breach' ? 'LINE_BREACHED' : 'REKINDLED', null, {});
  f.fire.news.length = 0;
}

function minute(w: World): void {
  const f = stateOf(w);
  if (!f || !begun(w)) return;
  raise(w, 'forest-fire-front', 'fire', 'minute');
  raise(w, 'forest-fire-incident', 'incident', 'minute');
  heatTargets(w, f);
  moveSmoke(f, isNight(w));
  if (isContained(w) && !isIn(w, 'forest-fire-front', 'acceptance.accepted')) f.openS += 60;
  raiseAll(w, 'forest-fire-smoke', 'minute');
  satellitePass(w, f);
  if (w.t % LOOK_S !== 0) return;
  dangers(w, f, isNight(w));
  villages(w, f);
  nearTargets(w, f);
  smokeReaches(w, f);
  raise(w, 'forest-fire-wind', 'wind', 'look');
  raise(w, 'forest-fire-villagers', 'villagers', 'look');
  if (isConfirmed(w) && w.t - f.seenAt >= pictureS(w, f)) look(w, f);
  raise(w, 'forest-fire-front', 'fire', 'look');
  raise(w, 'forest-fire-front', 'fire', 'cool');
}
/** Whether anything has caught yet. */
const begun = (w: World): boolean => isIn(w, 'forest-fire-incident', 'active');

/** How old the county's picture may grow, s: shown from the air or by a crew's pictures, told by voice, carried. */
function pictureS(w: World, f: ForestFireIncident): number {
  const n = w.env.numbers;
  const shown = n['PRM-FIR-PICTURE-SHOWN'] * 60;
  if (f.airFrom >= 0) return shown;
  let wait = Infinity;
  for (const u of w.res.units)
    if (u.status === 'working' && w.res.tasks[u.task]?.kind.startsWith('fire-'))
      wait = Math.min(
        wait,
        sendsPictures(w, u)
          ? shown
          : n[canTalk(w, u) ? 'PRM-FIR-PICTURE-TOLD' : 'PRM-FIR-PICTURE-CARRIED'] * 60,
      );
  return wait;
}

const damaged = (w: World, v: number): number =>
  reachedBy(w, 'forest-fire', v) >= 0
    ? w.env.county.villages[v].households * w.env.numbers['PRM-FIR-HOUSES']
    : 0;

const burntHa = (f: ForestFireIncident): number => (f.fire.burntCells * CELL_M * CELL_M) / 10000;

export const forestFire: HazardPack<'forest-fire'> = {
  id: 'forest-fire',
  slot: 'forestFire',
  charts: CHARTS,
  commands: fireCommands,
  models: forestFireModels,
  probes,
  trials,
  items: FIRE_ITEMS,
  negatives: FIRE_NEGATIVES,
  reinforcement: { skills: ['forest-fire'], equipment: ['blowers', 'pumps'] },
  begin,
  step,
  handle,
  minute,
  warranted(w, add) {
    for (const level of [4, 3, 2] as const)
      if (isIn(w, 'forest-fire-incident', `active.level${level}`)) add(level, 'fire-size');
  },
  endConditions(w) {
    const f = stateOf(w);
    return f ? calm(w) : {};
  },
  outcome(w) {
    const f = stateOf(w);
    if (!f) return { households: 0 };
    const households = w.env.county.villages.reduce((n, _, v) => n + damaged(w, v), 0);
    return { households, burntHa: burntHa(f) };
  },
  losses(w) {
    const f = stateOf(w);
    if (!f) return {};
    const n = w.env.numbers;
    const homes = w.env.county.villages.reduce((sum, _, v) => sum + damaged(w, v), 0);
    return {
      // Of a burnt house nothing is left.
      houses: homes * n['PRM-LOS-DWELLING'],
      // Timber and replanting.
      forest: 100 * burntHa(f) * n['PRM-LOS-FOREST'],
      firms: homes * n['PRM-LOS-TRADE'] + burstStores(w) * n['PRM-LOS-STORE'],
      // Nobody works in the woods before the fire has been accepted as out.
      standstill: (f.openS / 3600) * n['PRM-STL-FIRE'],
    };
  },
  // Brought forward, crews sit by their vehicles.
  turnout: (w, unit) =>
    unit.skills.includes('forest-fire') && (stateOf(w)?.forwardAt ?? -1) >= 0
      ? w.env.numbers['PRM-FIR-FORWARD'] * 60
      : null,
  damaged,
  exposed(w, v, known) {
    const f = stateOf(w);
    if (!f || !begun(w) || (known && knownSince(w, 'fire:confirmed') < 0)) return 0;
    return f.threat[v] < w.env.numbers['PRM-FIR-THREAT']
      ? w.env.county.villages[v].population
      : smokedOut(w, v);
  },
  near(w, v) {
    const f = stateOf(w);
    if (!f || !begun(w) || isContained(w) || f.threat[v] >= w.env.numbers['PRM-FIR-NEAR']) return 0;
    return w.env.county.villages[v].population;
  },
  worn,
  unsafe(w, cell, known) {
    const f = stateOf(w);
    if (!f || !begun(w) || (known && knownSince(w, 'fire:confirmed') < 0)) return false;
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
    if (!f) return;
    if (task.kind === 'protect') guardTarget(w, task);
    else onScene(w, f, task);
  },
  finish(w, task) {
    const f = stateOf(w);
    return f ? (task.kind === 'protect' ? clearTarget(w, f, task) : finish(w, f, task)) : false;
  },
  effect(w, e) {
    const f = stateOf(w);
    if (!f) return;
    if (e.do === 'ignite') {
      const cell = windowCell(frameOf(w), e);
      if (cell >= 0) near(f, cell);
    } else if (e.do === 'villagers-offer') {
      f.offer = { people: e.people, unfit: e.unfit };
      raise(w, 'forest-fire-villagers', 'villagers', 'offer');
    }
  },
  slow: (w, edge) => stateOf(w)?.slow[edge] ?? 1,
  hit(w, v) {
    const row = w.env.county.villages[v];
    return {
      code: 'village-burning',
      params: { village: row.id, home: Math.round(Math.max(0, row.population - w.people.departed[v])) },
      as: 'hit',
    };
  },
  wind(w) {
    if (!stateOf(w)) return null;
    const { windMs, windFromDeg } = weatherAt(weather(w), w.t);
    return { ms: windMs, fromDeg: windFromDeg };
  },
  vars(w) {
    const f = stateOf(w);
    return {
      'fire.ha': f ? burntHa(f) : 0,
      'fire.active': f ? burning(f) : 0,
      'fire.confirmed': isConfirmed(w) ? 1 : 0,
      'fire.contained': isContained(w) ? 1 : 0,
    };
  },
  hash(w, h) {
    const f = stateOf(w);
    if (!f) return;
    // Ground tags are a function of the county.
    const { fire, ground: _, smoke, seen, ...rest } = f;
    hashFire(fire, h);
    for (let i = 0; i < seen.length; i++) if (seen[i] !== 0) h.u32(8 * i + seen[i]);
    hashSmoke(smoke, h);
    h.value(rest);
  },
  view,
  overlays,
};
