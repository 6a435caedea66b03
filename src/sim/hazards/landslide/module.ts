/**
 * Landslides of an exercise, whatever sets them off: rain through the intensity–duration threshold and each listed
 * slope's own trigger, shaking through Newmark displacement. A slide kills below listed slopes, blocks the road under a
 * cut, or dams a stream. Sources: `hazards/landslide`.
 */
import { lakeAssign } from './commands/lake-assign.ts';
import { landslideModels } from './kernel/models.ts';
import { probes } from './probes.ts';
import { CHARTS } from './bind.ts';
import { isIn, raise } from '../../drive.ts';
import { blocks, clearRoad, createSlides, fail, rainOn, shakeSlopes } from './kernel/system.ts';
import { rainBetween } from '../weather.ts';
import type { LonLat } from '../../kernel/units.ts';
import { knownSince } from '../../information/deliver.ts';
import { roadFails } from '../../information/road-news.ts';
import { emit } from '../../log.ts';
import type { Task, World } from '../../world.ts';
import type { HazardPack } from '../pack.ts';
import {
  beginLake,
  digLake,
  fillLakes,
  hasBreached,
  hoursLeft,
  lakeById,
  lakeSafe,
  peopleBelow,
  surveyLake,
} from './lakes.ts';
import { falls, hasSigns, homesUnder, listedInRain, mayFall, newSlopes, showSign } from './named.ts';
import { listedSlopes, slopeAt, type LandslideIncident } from './state.ts';
import { slideField } from './units.ts';
import { overlays, sites, slopesView, stateOf, view } from './view.ts';

/** Cuts are judged by whole hours of rain: a first shower wets the surface only. Listed slopes by their own sums. */
const RAIN_S = 3600;
const LISTED_S = 600;
const RAIN = 1;
const SCRIPT = 0;

function begin(w: World): void {
  const { spec } = slideField(w.env);
  w.incidents.landslide = {
    listed: newSlopes(w),
    slides: createSlides(spec),
    lakes: [],
  };
}

/** Units have gone down: what lies below them feels it. */
function fell(w: World, q: LandslideIncident, units: readonly number[], cause: string): void {
  const { means } = slideField(w.env);
  for (const k of units) {
    const m = means[k];
    raise(w, 'landslide-incident', 'incident', 'slide');
    if (m.kind === 'listed') falls(w, q.listed[m.of]);
    else if (m.kind === 'cut') {
      if (!blocks(q.slides, k, 0)) continue;
      const debris = Math.round(q.slides.debrisM3[q.slides.roadAt[k]]);
      emit(w, 'ROAD_SLIDE', null, { edge: m.of, cause, debris });
      roadFails(w, m.of, 'slide-road', debris);
    } else {
      const lake = q.slides.lakes.findIndex((l) => l.unit === k);
      if (lake >= 0) beginLake(w, q, m.of, lake);
    }
  }
}

function shaken(w: World, pga: (at: LonLat) => number, magnitude: number): void {
  const q = stateOf(w);
  if (!q) return;
  const { spec, at, means } = slideField(w.env);
  const may = (k: number): boolean => means[k].kind !== 'listed' || mayFall(w, q.listed[means[k].of]);
  const gal = Float64Array.from(at, pga);
  fell(w, q, shakeSlopes(spec, q.slides, gal, magnitude, w.t, may), 'quake');
}

function inRain(w: World, q: LandslideIncident): void {
  const { spec, zones, means } = slideField(w.env);
  const down: number[] = [];
  if (w.t % RAIN_S === 0) {
    const mm = new Float64Array(spec.zones);
    zones.forEach((z, k) => (mm[k] = rainBetween(w.env.scenario, z, w.t - RAIN_S, w.t)));
    down.push(...rainOn(spec, q.slides, mm, RAIN_S / 3600, w.t));
  }
  for (const i of listedInRain(w)) {
    const k = means.findIndex((m) => m.kind === 'listed' && m.of === i);
    fail(spec, q.slides, k, RAIN, w.t);
    down.push(k);
  }
  fell(w, q, down, 'rain');
}

function minute(w: World): void {
  const q = stateOf(w);
  if (!q) return;
  if (w.t % LISTED_S === 0) inRain(w, q);
  holdRoads(w, q);
  fillLakes(w, q);
}

/** A road stays blocked as long as debris lies on it, whatever else was mended there. */
function holdRoads(w: World, q: LandslideIncident): void {
  const { means } = slideField(w.env);
  for (let k = 0; k < means.length; k++)
    if (means[k].kind === 'cut' && q.slides.failedS[k] >= 0 && blocks(q.slides, k, 0))
      w.res.blockedEdges[means[k].of] ??= w.t;
}

/** Loaders work at the slides on the roads round their task; true while debris is left. */
function clear(w: World, q: LandslideIncident, task: Task): boolean {
  const { means } = slideField(w.env);
  const unit = w.res.units[task.unit];
  const { edges } = w.env.county.roads;
  const road = unit.skills.includes('road');
  const loaders = w.env.numbers[road ? 'PRM-LND-LOADERS-ROAD' : 'PRM-LND-LOADERS-OTHER'];
  let m3 = w.env.numbers['PRM-LND-LOADER'] * loaders * (task.workS / 3600 / task.pace);
  let left = false;
  for (let k = 0; k < means.length; k++) {
    const m = means[k];
    if (m.kind !== 'cut' || q.slides.failedS[k] < 0 || !blocks(q.slides, k, 0)) continue;
    const e = edges[m.of];
    if (e.a !== task.node && e.b !== task.node && task.target.id !== `road-${m.of}`) continue;
    const before = q.slides.debrisM3[q.slides.roadAt[k]];
    const free = clearRoad(q.slides, k, 0, m3);
    m3 -= before - q.slides.debrisM3[q.slides.roadAt[k]];
    if (!free) {
      left = true;
      break;
    }
    delete w.res.blockedEdges[m.of];
    delete w.info.knownClosed[m.of];
    emit(w, 'ROAD_CLEARED', task.by, { edge: m.of, unit: unit.id });
  }
  return left;
}

function finish(w: World, task: Task): boolean {
  const q = stateOf(w);
  if (!q) return false;
  if (task.kind === 'repair-road') return clear(w, q, task);
  const row = lakeById(w, q, task.target.id);
  if (!row) return false;
  if (task.kind === 'lake-survey') surveyLake(w, q, row, task);
  return task.kind === 'lake-spillway' && digLake(w, q, row, task);
}

/** Lakes the county has heard of. */
const knownLakes = (w: World, q: LandslideIncident) =>
  q.lakes.filter(
    (r) => knownSince(w, `lake:${w.env.scenario.conditions.landslide!.damSlopes[r.spec].id}`) >= 0,
  );

export const landslide: HazardPack<'landslide'> = {
  id: 'landslide',
  slot: 'landslide',
  charts: CHARTS,
  commands: [lakeAssign],
  models: landslideModels,
  probes,
  items: [],
  negatives: [],
  begin,
  step: () => {},
  handle: () => {},
  minute,
  warranted: () => {},
  endConditions(w): Record<string, boolean> {
    const lake = ['hidden', 'threat', 'safe'].find((s) => isIn(w, 'landslide-incident', `active.${s}`));
    return lake ? { 'lakes-safe': lake !== 'threat' } : {};
  },
  outcome: (w) => ({ households: homesUnder(w) }),
  losses: (w) => ({ houses: homesUnder(w) * w.env.numbers['PRM-LOS-DWELLING'] }),
  exposed(w, v, known) {
    const q = stateOf(w);
    if (!q) return 0;
    return (known ? knownLakes(w, q) : q.lakes)
      .filter((r) => !lakeSafe(w, r))
      .reduce((n, r) => Math.max(n, peopleBelow(w, r, v)), 0);
  },
  effectPlace(w, e) {
    const s = e.do === 'slope-sign' ? slopeAt(w, e.facility) : undefined;
    return s && e.do === 'slope-sign'
      ? { slope: e.facility, village: w.env.county.villages[s.village].id }
      : null;
  },
  movedWith: (w, v) => listedSlopes(w).reduce((n, s) => n + (s.village === v ? s.exposed : 0), 0),
  sign(w, facility) {
    const s = slopeAt(w, facility);
    return s && hasSigns(w, s) ? { village: w.env.county.villages[s.village].id } : null;
  },
  shared: slopesView,
  shaken,
  names: (w) => (w.env.scenario.conditions.landslide?.damSlopes ?? []).map((d) => [`lake-${d.id}`, d.name]),
  unsafe: () => false,
  sites,
  onScene: () => {},
  finish,
  effect(w, e) {
    const q = stateOf(w);
    if (e.do === 'slope-sign') showSign(w, e.facility);
    if (!q || e.do !== 'slope-fails') return;
    const { spec, means } = slideField(w.env);
    const of = w.env.scenario.conditions.landslide!.damSlopes.findIndex((d) => d.id === e.slope);
    const k = means.findIndex((m) => m.kind === 'dam' && m.of === of);
    if (k < 0 || q.slides.failedS[k] >= 0) return;
    fail(spec, q.slides, k, SCRIPT, w.t);
    fell(w, q, [k], 'script');
  },
  vars(w) {
    const q = stateOf(w);
    return {
      'slide.count': q ? q.slides.failedS.reduce((n, t) => n + (t >= 0 ? 1 : 0), 0) : 0,
      'lake.hours': q?.lakes[0] ? Math.min(999, hoursLeft(w, q, q.lakes[0])) : 999,
      'lake.breached': q && q.lakes.some((r) => hasBreached(w, r)) ? 1 : 0,
    };
  },
  hash(w, h) {
    h.value(stateOf(w));
  },
  view,
  overlays,
};
