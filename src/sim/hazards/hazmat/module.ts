/**
 * A release of hazardous material: a leaking vessel, a cloud in a window of 25 m cells, the people under it, and crews
 * that detect, protect, close, cool and wash. Models and their sources: `hazards/hazmat`.
 */
import { HAZMAT_ITEMS, HAZMAT_NEGATIVES } from './items/index.ts';
import { hazmatIncidentRunner } from './charts/incident.ts';
import { createCloud, hashCloud } from './kernel/cloud-state.ts';
import { createRelease } from './kernel/release.ts';
import { KELVIN } from './kernel/source.ts';
import { COMMAND_ROLES, deliver, knownSince } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
import { seconds } from '../../scenario/schema.ts';
import { schedule } from '../../kernel/scheduler.ts';
import type { World } from '../../world.ts';
import { airReadings } from '../shared/ecology.ts';
import type { HazardPack } from '../pack.ts';
import { isOpenAir } from '../../county/shelters.ts';
import { CELL_M, CELLS, cellOf, limitsOf, STEP_S, stepHazmat, toWindow } from './cloud-step.ts';
import { signs, sparks, watchVessel } from './ignition.ts';
import { breathe, foulestVillage, inCloud } from './people.ts';
import { untrained, watchShift } from './shift.ts';
import type { Receptor } from './state.ts';
import { calm, levelOf, overlays, sites, stateOf, view } from './view.ts';
import { finish, onScene, watchRelease } from './work.ts';

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
    protection: 'none',
    since: -1,
    alongPlume: false,
    inside: 0,
    loadIn: 0,
    loadOut: 0,
    hitAt: -1,
    reportedAt: -1,
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
    startedAt: -1,
    workers: c.workersDown,
    deadWorkers: 0,
    savedWorkers: 0,
    waiting: untrained(w),
    sentOutAt: -1,
    detectedAt: -1,
    zones: null,
    ignitionAt: -1,
    controls: {},
    ignitedAt: -1,
    controlledAt: -1,
    curtains: 0,
    runoffS: 0,
    drainsAt: -1,
    intakeAt: -1,
    signsAt: -1,
    burstAt: -1,
    coolingS: 0,
    cooledAt: -1,
    withdrawnAt: -1,
    clearReadings: [],
    exposed: {},
    orders: {},
  };
  const h = w.incidents.hazmat;
  h.release = createRelease(h.vessel);
  schedule(w.schedule, seconds(c.startsAt), { kind: 'incident', hazard: 'hazmat', what: 'leak', index: 0 });
  if (c.burst)
    schedule(w.schedule, seconds(c.burst.at), {
      kind: 'incident',
      hazard: 'hazmat',
      what: 'signs',
      index: 0,
    });
}

/** The village on whose ground the release is. */
const homeOf = (w: World): number =>
  w.env.index.village.get(w.env.scenario.conditions.hazmat?.village ?? '') ?? -1;

/** The first that the county hears, unless the file says it in its own way. */
function plantCalls(w: World): void {
  const { village, alarm } = w.env.scenario.conditions.hazmat!;
  deliver(w, {
    from: village,
    to: COMMAND_ROLES,
    channel: 'sensor',
    code: 'release-alarm',
    text: alarm.text ?? null,
    facts: [
      'release:alarm',
      'attention',
      'warning-due',
      'neighbours:due',
      'incident',
      'hazard:confirmed',
      'cordon:due',
    ],
  });
}

export const hazmat: HazardPack = {
  id: 'hazmat',
  items: HAZMAT_ITEMS,
  negatives: HAZMAT_NEGATIVES,
  incident: hazmatIncidentRunner,
  begin,
  step(w) {
    const h = stateOf(w);
    if (!h || h.startedAt < 0 || (w.t - h.startedAt) % STEP_S !== 0) return;
    // Nothing leaks and nothing is in the air: the window sleeps.
    if (h.release.inventoryKg <= 0 && h.release.poolKg <= 0 && h.cloud.count === 0) return;
    stepHazmat(w, h);
  },
  handle(w, what) {
    const h = stateOf(w);
    if (!h) return;
    if (what === 'signs') return signs(w, h);
    if (what === 'plant-shut') {
      h.release.open = Math.min(h.release.open, w.env.numbers['PRM-HAZ-PLANT-LEFT']);
      return;
    }
    if (what === 'alarm') return plantCalls(w);
    h.startedAt = w.t;
    emit(w, 'RELEASE', null, { substance: h.vessel.substance });
    emit(w, 'INCIDENT_BEGAN', null, { hazard: 'hazmat' });
    tellIncident(w, 'hazmat', 'release');
    const { sent, delayMin } = w.env.scenario.conditions.hazmat!.alarm;
    if (sent && delayMin === 0) plantCalls(w);
    else if (sent)
      schedule(w.schedule, w.t + delayMin * 60, {
        kind: 'incident',
        hazard: 'hazmat',
        what: 'alarm',
        index: 0,
      });
  },
  minute(w) {
    const h = stateOf(w);
    if (!h || h.startedAt < 0) return;
    breathe(w, h);
    sparks(w, h);
    watchVessel(w, h);
    watchRelease(w, h);
    watchShift(w, h);
    if (knownSince(w, 'release:clear') < 0) airReadings(w, h.startedAt, () => foulestVillage(w, h));
  },
  warranted(w, add) {
    const level = levelOf(w);
    if (level !== 0) add(level, 'release');
  },
  endConditions(w) {
    const h = stateOf(w);
    return h ? calm(h) : {};
  },
  outcome(w) {
    const h = stateOf(w);
    // A burst tank, a burnt cloud and a closed intake are the larger losses.
    const n = w.env.numbers;
    return {
      households: 0,
      damageMillion: h
        ? (h.burstAt >= 0 ? n['PRM-LOS-TANK'] : 0) +
          (h.ignitedAt >= 0 ? n['PRM-LOS-CLOUD'] : 0) +
          (h.intakeAt >= 0 ? n['PRM-LOS-INTAKE'] : 0) +
          h.release.airborneKg / n['PRM-LOS-RELEASE']
        : 0,
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
    (stateOf(w)?.receptors.reduce((n, r) => n + (r.village === v ? r.people : 0), 0) ?? 0),
  exposed(w, v, known) {
    const h = stateOf(w);
    if (!h || (known && knownSince(w, 'release:alarm') < 0)) return 0;
    return h.receptors.filter((r) => r.village === v && r.spec < 0).reduce((n, r) => n + r.people, 0);
  },
  unsafe(w, cell, known) {
    const h = stateOf(w);
    if (!h || h.startedAt < 0 || (known && knownSince(w, 'release:alarm') < 0)) return false;
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
    if (!h || h.startedAt < 0 || !isOpenAir(place.shelter)) return null;
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
      ? { code: 'village-gassed', params: { village: w.env.county.villages[v].id, inside: inCloud(h, v) } }
      : null;
  },
  effect(w, e) {
    const h = stateOf(w);
    if (h && e.do === 'vessel-signs') signs(w, h);
  },
  vars(w) {
    const h = stateOf(w);
    return {
      'hazmat.rate': h?.release.rate ?? 0,
      'hazmat.airborne': h?.release.airborneKg ?? 0,
      'hazmat.controlled': h && h.controlledAt >= 0 ? 1 : 0,
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
