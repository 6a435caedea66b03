/** Who sees the fire first: a watch camera over the terrain, whoever calls, or a satellite on its pass. */
import { heatMw, riseM } from './kernel/smoke.ts';
import { weatherAt } from './kernel/fire.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { townshipOf } from '../../information/links.ts';
import { obstruction, LIGHT_K } from '../../information/viewshed.ts';
import { distanceM } from '../../kernel/grid.ts';
import { schedule } from '../../kernel/scheduler.ts';
import type { CountyPack } from '../../county/types.ts';
import { emit } from '../../log.ts';
import { raise } from '../../drive.ts';
import { hourOfDay, seconds } from '../../scenario/parts.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import type { World } from '../../world.ts';
import type { ForestFireIncident } from './state.ts';
import { CAMERA_SITES, HAZE, PASS_HOURS } from './watch.data.ts';
import { isNight, weather } from './weather.ts';
import { CELLS, frameOf, windowCell } from './window.ts';

/** Smoke of an ignition is what rises within so many smoke cells of it: one kilometre. */
const NEAR = 10;

/** How far a camera sees now, m. */
export function sightM(n: Numbers, night: boolean, rhPct: number): number {
  let haze = n[HAZE[0][1]];
  for (let i = 1; i < HAZE.length; i++) {
    const [r0, near] = HAZE[i - 1];
    const [r1, far] = HAZE[i];
    if (rhPct > r0) haze = n[near] + ((n[far] - n[near]) * (Math.min(rhPct, r1) - r0)) / (r1 - r0);
  }
  return Math.min(haze, n['PRM-CAM-RANGE'] * (night ? n['PRM-CAM-NIGHT'] : 1));
}
/** Seconds from the first smoke in sight to the report: half a turn near by, one and a half at the edge; twice by night. */
export const scanS = (n: Numbers, metres: number, reachM: number, night: boolean): number =>
  Math.round(n['PRM-CAM-SCAN'] * 60 * (0.5 + metres / reachM) * (night ? 2 : 1));

const sites = new WeakMap<CountyPack, readonly number[]>();
/** Facilities that carry a camera. */
export function cameras(county: CountyPack): readonly number[] {
  let list = sites.get(county);
  if (!list)
    sites.set(
      county,
      (list = county.facilities.flatMap((f, i) => (CAMERA_SITES.includes(f.kind) ? [i] : []))),
    );
  return list;
}

/** A camera has mains or battery. One in no township of the county has its own supply. */
export function cameraUp(w: World, facility: number): boolean {
  const town = townshipOf(w, w.env.county.facilities[facility].township);
  if (town < 0) return true;
  const l = w.info.links[town];
  return l.power || w.t - l.powerLostAt < w.env.numbers['PRM-CAM-BATTERY'] * 3600;
}
/** The nearest camera, on a mast of `mastM`, that sees a smoke column `topM` high at a place within `reachM`; −1 none. `up`: which ones work. */
export function cameraFor(
  county: CountyPack,
  at: { lon: number; lat: number },
  topM: number,
  reachM: number,
  mastM: number,
  up: (facility: number) => boolean = () => true,
): number {
  let best = -1;
  let nearest = reachM;
  for (const i of cameras(county)) {
    const d = distanceM(county.facilities[i].at, at);
    if (d > nearest || !up(i)) continue;
    if (obstruction(county, county.facilities[i].at, mastM, at, topM, LIGHT_K) > 0) continue;
    best = i;
    nearest = d;
  }
  return best;
}

/** The camera that has an ignition's column in sight now, and how far it sees; −1 none. */
function cameraOn(w: World, f: ForestFireIncident, id: string): { camera: number; reach: number } {
  const { county, numbers } = w.env;
  const g = ignition(w, id);
  const air = weatherAt(weather(w), w.t);
  const reach = sightM(numbers, isNight(w), air.rhPct);
  const cell = windowCell(frameOf(w), g);
  if (w.t < seconds(g.at) || cell < 0) return { camera: -1, reach };
  const { ratio } = f.smoke;
  const mw = heatMw(f.smoke, Math.floor((cell % CELLS) / ratio), Math.floor(cell / CELLS / ratio), NEAR);
  if (mw <= 0) return { camera: -1, reach };
  const up = (i: number): boolean => cameraUp(w, i);
  return { camera: cameraFor(county, g, riseM(mw, air.windMs), reach, numbers['PRM-CAM-MAST'], up), reach };
}
const ignition = (w: World, id: string) =>
  w.env.scenario.conditions.forestFire!.ignitions.find((g) => g.id === id)!;
const indexOf = (w: World, id: string): number =>
  w.env.scenario.conditions.forestFire!.ignitions.findIndex((g) => g.id === id);

export const inSight = (w: World, f: ForestFireIncident, id: string): boolean =>
  cameraOn(w, f, id).camera >= 0;
/** A camera has the column in sight and is on the way to reporting it. */
export function sighted(w: World, f: ForestFireIncident, id: string): void {
  const { camera, reach } = cameraOn(w, f, id);
  const index = indexOf(w, id);
  const s = f.watch[index];
  s.camera = camera;
  const at = w.env.county.facilities[camera];
  const metres = distanceM(at.at, ignition(w, id));
  s.dueAt = w.t + scanS(w.env.numbers, metres, reach, isNight(w));
  emit(w, 'SMOKE_IN_SIGHT', null, { ignition: id, camera: at.id, km: Math.round(metres / 100) / 10 });
  schedule(w.schedule, s.dueAt, { kind: 'incident', hazard: 'forest-fire', what: 'report', index });
}

const FACTS = ['fire:reported', 'warning-due', 'warning-due:high'];

/** A camera's or a caller's report of an ignition; the later of the two has nothing to add. */
export function smokeReported(w: World, f: ForestFireIncident, id: string): void {
  const s = f.watch[indexOf(w, id)];
  const camera = s.camera >= 0 && w.t >= s.dueAt;
  told(w, f, camera ? 'forest-video' : 'forest-caller', camera ? 'platform' : 'phone', 'fire-reported', {});
}

function told(
  w: World,
  f: ForestFireIncident,
  from: string,
  channel: 'platform' | 'phone',
  code: string,
  params: Record<string, number>,
): void {
  const { township } = w.env.scenario.conditions.forestFire!;
  const facts = code === 'fire-reported' || f.reportMessage < 0 ? FACTS : [];
  const m = deliver(w, {
    from,
    to: COMMAND_ROLES,
    channel,
    code,
    params: { township, ...params },
    facts,
    verifiable: facts.length > 0,
  });
  if (m && f.reportMessage < 0) f.reportMessage = m.id;
  if (facts.length > 0) raise(w, 'forest-fire-front', 'fire', 'reported');
}

/** Once a minute: a satellite passes and, if nothing hides it, finds heat that its centre tells of later. */
export function satellitePass(w: World, f: ForestFireIncident): void {
  const minute = Math.round(hourOfDay(w.env.scenario.about.startsAt, w.t) * 60);
  if (!PASS_HOURS.some((x) => x * 60 === minute)) return;
  const air = weatherAt(weather(w), w.t);
  // 15 % of the heat is radiated (from memory: 0.1–0.2).
  const mw = 0.15 * heatMw(f.smoke, 0, 0, Infinity);
  const n = w.env.numbers;
  const seen = mw >= n['PRM-SAT-LEAST'] && air.rhPct < n['PRM-SAT-CLOUD'];
  emit(w, 'SATELLITE_PASS', null, { seen, mw: Math.round(mw * 10) / 10 });
  if (!seen) return;
  schedule(w.schedule, w.t + n['PRM-SAT-LATENCY'] * 60, {
    kind: 'incident',
    hazard: 'forest-fire',
    what: 'hotspot',
    index: Math.round(mw),
  });
}
export const hotspotTold = (w: World, f: ForestFireIncident, mw: number): void =>
  told(w, f, 'satellite-centre', 'platform', 'fire-hotspot', {
    mw,
    minutes: w.env.numbers['PRM-SAT-LATENCY'],
  });
