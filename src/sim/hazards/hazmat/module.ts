/**
 * A release of hazardous material: a leaking vessel, a cloud in a window of 25 m cells, the people under it, and crews
 * that detect, protect, close, cool and wash. Models and their sources: `hazards/hazmat`.
 */
import { hazmatCommands } from './commands/index.ts';
import { hazmatModels } from './kernel/models.ts';
import { probes } from './probes.ts';
import { HAZMAT_ITEMS, HAZMAT_NEGATIVES } from './items/index.ts';
import { createCloud, hashCloud } from './kernel/cloud-state.ts';
import { createRelease } from './kernel/release.ts';
import { KELVIN } from './kernel/source.ts';
import { knownSince } from '../../information/deliver.ts';
import { isIn, lastEntered, raise, raiseAt } from '../../drive.ts';
import { seconds } from '../../scenario/schema.ts';
import type { World } from '../../world.ts';
import { airReadings } from '../shared/ecology.ts';
import type { HazardPack } from '../pack.ts';
import { isOpenAir } from '../../county/shelters.ts';
import {
  CELL_M,
  CELLS,
  cellOf,
  fromWindow,
  limitsOf,
  STEP_S,
  stepHazmat,
  toWindow,
  windOf,
} from './cloud-step.ts';
import { CHARTS } from './bind.ts';
import { watchFire } from './ignition.ts';
import { breathe, foulestVillage, inCloud } from './people.ts';
import { comeAndGo, hasCome, hereOf, settleIn, thereAtFirst } from './presence.ts';
import { breatheBeside } from './shift.ts';
import type { Receptor } from './state.ts';
import { calm, overlays, sites, stateOf, view } from './view.ts';
import { finish, onScene, unprepared, watchRelease } from './work.ts';

/** Villages whose centre lies this near the leak are receptors, m. */
const VILLAGES_WITHIN_M = 1900;

function begin(w: World): void {
  const c = w.env.scenario.conditions.hazmat;
  if (!c) return;
  const at = (lon: number, lat: number): { x: number; y: number } => toWindow(w, lon, lat);
  const row = (
    id: string,
    village: number,
    spec: number,
    people: number,
    p: { x: number; y: number },
  ): Receptor => ({
    id,
    village,
    spec,
    people,
    ...p,
    parties: [],
    ordered: '',
    orderedAt: -1,
    way: '',
    bus: false,
    fled: 0,
    shutUnasked: 0,
    keptOff: false,
    outDead: 0,
    outHurt: 0,
    expectedDead: 0,
    expectedHurt: 0,
  });
  const half = (CELLS * CELL_M) / 2;
  w.incidents.hazmat = {
    vessel: {
      substance: c.substance,
      phase: c.vessel.phase,
      inventoryKg: c.vessel.inventoryKg,
      volumeM3: c.vessel.volumeM3,
      tempK: c.vessel.tempC + KELVIN,
      holeM: c.vessel.holeMm / 1000,
      headM: c.vessel.headM,
      bundM2: c.vessel.bundM2,
    },
    release: null as never,
    cloud: createCloud({
      substance: c.substance,
      cols: CELLS,
      rows: CELLS,
      dx: CELL_M,
      x0: -half,
      y0: -half,
      sourceX: 0,
      sourceY: 0,
      releaseM: 0.5,
      noseM: 1.5,
      country: c.air.country,
      puffS: 30,
      evaluateS: STEP_S * 3,
      maxPuffs: 160,
      ach: 0.7,
    }),
    receptors: [
      ...c.receptors.map((r, k) =>
        row(r.id, w.env.index.village.get(r.village)!, k, r.people, at(r.lon, r.lat)),
      ),
      ...w.env.county.villages.flatMap((v, i) => {
        const p = at(v.at.lon, v.at.lat);
        return p.x * p.x + p.y * p.y <= VILLAGES_WITHIN_M * VILLAGES_WITHIN_M
          ? [row(v.id, i, -1, v.population, p)]
          : [];
      }),
    ],
    workers: 0,
    deadWorkers: 0,
    savedWorkers: 0,
    zones: null,
    curtains: 0,
    runoffS: 0,
    spilledS: 0,
    closedS: 0,
    securedAt: -1,
    coolingS: 0,
    litBy: '',
    told: {},
    orders: {},
  };
  const h = w.incidents.hazmat;
  h.release = createRelease(h.vessel);
  for (const r of h.receptors) if (thereAtFirst(w, r)) settleIn(w, r);
  if (c.burst) raiseAt(w, seconds(c.burst.at), 'hazmat-vessel', 'vessel', 'signs');
}

/** When it began to leak; −1 not yet. */
const startedAt = (w: World): number => lastEntered(w, 'hazmat-leak', 'hole.open', 'leak');
/** The village on whose ground the release is. */
const homeOf = (w: World): number =>
  w.env.index.village.get(w.env.scenario.conditions.hazmat?.village ?? '') ?? -1;

export const hazmat: HazardPack<'hazmat'> = {
  id: 'hazmat',
  slot: 'hazmat',
  charts: CHARTS,
  commands: hazmatCommands,
  models: hazmatModels,
  probes,
  items: HAZMAT_ITEMS,
  negatives: HAZMAT_NEGATIVES,
  unprepared: (w, task) => (w.incidents.hazmat ? unprepared(w, w.incidents.hazmat, task) : 0),
  begin,
  step(w) {
    const h = stateOf(w);
    const begun = startedAt(w);
    if (!h || begun < 0 || (w.t - begun) % STEP_S !== 0) return;
    // Nothing leaks and nothing is in the air: the window sleeps.
    if (h.release.inventoryKg <= 0 && h.release.poolKg <= 0 && h.cloud.count === 0) return;
    stepHazmat(w, h);
  },
  handle() {},
  minute(w) {
    const h = stateOf(w);
    if (!h) return;
    comeAndGo(w, h);
    // Who is told in time leaves before anything leaks.
    breathe(w, h);
    if (startedAt(w) < 0) return;
    breatheBeside(w, h);
    watchFire(w);
    watchRelease(w, h);
    raise(w, 'hazmat-leak', 'leak', 'minute');
    raise(w, 'hazmat-incident', 'incident', 'minute');
    if (knownSince(w, 'release:clear') < 0) airReadings(w, startedAt(w), () => foulestVillage(w, h));
  },
  warranted(w, add) {
    for (const level of [3, 2, 1] as const)
      if (isIn(w, 'hazmat-incident', `active.danger.level${level}`)) add(level, 'release');
  },
  endConditions(w) {
    const h = stateOf(w);
    return h ? calm(w, h) : {};
  },
  outcome: () => ({ households: 0 }),
  losses(w) {
    const h = stateOf(w);
    if (!h) return {};
    // A burst tank, a burnt cloud and a closed intake are the larger losses.
    const n = w.env.numbers;
    const million =
      (isIn(w, 'hazmat-vessel', 'burst') ? n['PRM-LOS-TANK'] : 0) +
      (isIn(w, 'hazmat-leak', 'vapour.burnt') ? n['PRM-LOS-CLOUD'] : 0) +
      h.release.airborneKg / n['PRM-LOS-RELEASE'];
    return {
      firms: 100 * million,
      standstill: (h.closedS / 3600) * n['PRM-STL-ZONES'],
      lifelines:
        (isIn(w, 'hazmat-intake', 'fouled') ? 100 * n['PRM-LOS-INTAKE'] : 0) +
        (h.spilledS / 3600) * n['PRM-LOS-RUNOFF'],
    };
  },
  trapped: (w, v, known) => {
    const h = stateOf(w);
    if (known && knownSince(w, 'release:alarm') < 0) return 0;
    return h && v === homeOf(w) ? Math.max(0, Math.round(h.workers - h.deadWorkers)) : 0;
  },
  rescued: (w, v) => (v === homeOf(w) ? (stateOf(w)?.savedWorkers ?? 0) : 0),
  present: (w, v) =>
    (v === homeOf(w) ? w.env.scenario.conditions.hazmat!.workersDown : 0) +
    (stateOf(w)?.receptors.reduce((n, r) => n + (r.village === v && hasCome(w, r) ? r.people : 0), 0) ?? 0),
  groups: (w) =>
    knownSince(w, 'release:alarm') < 0
      ? []
      : (stateOf(w)?.receptors ?? [])
          .filter((r) => r.spec >= 0 && hasCome(w, r))
          .map((r) => ({ at: fromWindow(w, r.x, r.y), people: Math.round(hereOf(r)) })),
  exposed(w, v, known) {
    const h = stateOf(w);
    if (!h || (known && knownSince(w, 'release:alarm') < 0)) return 0;
    return h.receptors.filter((r) => r.village === v && r.spec < 0).reduce((n, r) => n + r.people, 0);
  },
  unsafe(w, cell, known) {
    const h = stateOf(w);
    if (!h || startedAt(w) < 0 || (known && knownSince(w, 'release:alarm') < 0)) return false;
    const g = w.env.county.grid;
    const lon = g.lonWest + ((cell % g.cols) + 0.5) * g.dLon;
    const lat = g.latNorth - (Math.floor(cell / g.cols) + 0.5) * g.dLat;
    const p = toWindow(w, lon, lat);
    const k = cellOf(p.x, p.y);
    return k >= 0 && (p.x * p.x + p.y * p.y < 300 * 300 || h.cloud.peak10[k] >= limitsOf(h)[0]);
  },
  /** Open ground cannot shut its windows: none within the circle in which villages are told to, should the wind turn. */
  shelterIssue(w, f, known) {
    const h = stateOf(w);
    const place = w.env.county.facilities[f];
    if (!h || startedAt(w) < 0 || !isOpenAir(place.shelter)) return null;
    if (known && knownSince(w, 'release:alarm') < 0) return null;
    const p = toWindow(w, place.at.lon, place.at.lat);
    return p.x * p.x + p.y * p.y < VILLAGES_WITHIN_M * VILLAGES_WITHIN_M ? 'plume' : null;
  },
  sites,
  onScene(w, task) {
    const h = stateOf(w);
    if (h) onScene(w, h, task);
  },
  finish(w, task) {
    const h = stateOf(w);
    return h ? finish(w, h, task) : false;
  },
  hit(w, v) {
    const h = stateOf(w);
    return h
      ? {
          code: 'village-gassed',
          params: { village: w.env.county.villages[v].id, inside: inCloud(w, h, v) },
          as: 'hit',
        }
      : null;
  },
  effect(w, e) {
    if (e.do === 'vessel-signs') raise(w, 'hazmat-vessel', 'vessel', 'signs');
  },
  wind: (w) => (stateOf(w) ? windOf(w) : null),
  vars(w) {
    const h = stateOf(w);
    return {
      'hazmat.rate': h?.release.rate ?? 0,
      'hazmat.airborne': h?.release.airborneKg ?? 0,
      'hazmat.controlled': isIn(w, 'hazmat-leak', 'hole.closed') ? 1 : 0,
    };
  },
  hash(w, h) {
    const s = stateOf(w);
    if (!s) return;
    const { cloud, ...rest } = s;
    hashCloud(cloud, h).value(rest);
  },
  view,
  overlays,
};
