/**
 * Which means of communication reach a place now. Terrain decides once per county, set of radios and road node (nodes stand for
 * the places by them); outages, batteries and where the command vehicle stands decide now.
 */
import { atan2, cos, PI, sin, tan } from '../kernel/det-math.ts';
import { distanceM, M_PER_DEG_LAT, M_PER_DEG_LON } from '../kernel/grid.ts';
import type { CountyPack } from '../county/types.ts';
import type { LonLat } from '../kernel/units.ts';
import type { Env, Unit, World } from '../world.ts';
import {
  batteryH,
  MEDIA,
  MEDIUM_IDS,
  RADIO_OWNERS,
  radioPath,
  SATELLITE_LON,
  SET_M,
  SKY_M,
  type MediumId,
  type Radio,
  type RadioPath,
} from './media.data.ts';
import { edgeLossDb, groundM, obstruction, RADIO_K } from './viewshed.ts';

export interface Mast {
  readonly medium: 'cellular' | 'narrowband';
  /** Index of the facility that carries it. */
  readonly facility: number;
  readonly township: number;
  readonly at: LonLat;
}
interface Table {
  readonly masts: readonly Mast[];
  readonly sky: (boolean | undefined)[];
  /** By the numbers of the radios: exercises that share them share what terrain leaves of them. */
  readonly byRadio: Map<string, Terrain>;
}
interface Terrain {
  readonly paths: Readonly<Record<Radio, RadioPath>>;
  /** By node, once asked: masts that reach it; by pair of nodes: whether the vehicle's mast reaches. */
  readonly reach: (readonly number[] | undefined)[];
  readonly pairs: Map<number, boolean>;
}
const tables = new WeakMap<CountyPack, Table>();

function tableOf(county: CountyPack): Table {
  let t = tables.get(county);
  if (!t) {
    const masts = (['cellular', 'narrowband'] as const).flatMap((medium) =>
      county.facilities.flatMap((f, facility): Mast[] =>
        MEDIA[medium].masts.includes(f.kind)
          ? [
              {
                medium,
                facility,
                township: county.townships.findIndex((x) => x.id === f.township),
                at: f.at,
              },
            ]
          : [],
      ),
    );
    t = { masts, sky: [], byRadio: new Map() };
    tables.set(county, t);
  }
  return t;
}
export const mastsOf = (county: CountyPack): readonly Mast[] => tableOf(county).masts;

/** Whether a mast of a medium reaches a place over the terrain. */
export function reaches(county: CountyPack, m: RadioPath, from: LonLat, to: LonLat): boolean {
  if (distanceM(from, to) > m.rangeM) return false;
  const s = obstruction(county, from, m.mastM, to, SET_M, RADIO_K);
  return edgeLossDb(s / Math.sqrt(m.wavelengthM)) <= m.marginDb;
}
const terrains = new WeakMap<Env, Terrain>();
function terrainOf(env: Env): Terrain {
  let t = terrains.get(env);
  if (!t) {
    const { byRadio } = tableOf(env.county);
    const [cellular, narrowband, vehicle] = (['cellular', 'narrowband', 'vehicle'] as const).map((id) =>
      radioPath(env.numbers, id),
    );
    const key = JSON.stringify([cellular, narrowband, vehicle]);
    t = byRadio.get(key);
    if (!t) byRadio.set(key, (t = { paths: { cellular, narrowband, vehicle }, reach: [], pairs: new Map() }));
    terrains.set(env, t);
  }
  return t;
}
function mastsAt(env: Env, node: number): readonly number[] {
  const { county } = env;
  const t = terrainOf(env);
  let list = t.reach[node];
  if (!list) {
    const { at } = county.roads.nodes[node];
    list = mastsOf(county).flatMap((m, i) => (reaches(county, t.paths[m.medium], m.at, at) ? [i] : []));
    t.reach[node] = list;
  }
  return list;
}
function vehicleReaches(env: Env, from: number, to: number): boolean {
  const { nodes } = env.county.roads;
  const { pairs, paths } = terrainOf(env);
  const pair = from * nodes.length + to;
  let ok = pairs.get(pair);
  if (ok === undefined)
    pairs.set(pair, (ok = reaches(env.county, paths.vehicle, nodes[from].at, nodes[to].at)));
  return ok;
}

/** Elevation and direction of a geostationary satellite from a place: degrees up, and the unit vector toward it (east, north). */
export function satelliteFrom(at: LonLat): {
  readonly up: number;
  readonly east: number;
  readonly north: number;
} {
  const lat = (at.lat * PI) / 180;
  const dLon = ((SATELLITE_LON - at.lon) * PI) / 180;
  const c = cos(lat) * cos(dLon);
  // 0.151 = earth's radius over the orbit's.
  const up = (atan2(c - 0.151, Math.sqrt(1 - c * c)) * 180) / PI;
  const azimuth = atan2(tan(dLon), -sin(lat));
  return { up, east: sin(azimuth), north: cos(azimuth) };
}
/** No ground stands between a set and the satellite. */
export function skyOpen(county: Parameters<typeof groundM>[0], at: LonLat): boolean {
  const { up, east, north } = satelliteFrom(at);
  const rise = tan((up * PI) / 180);
  const z = groundM(county, at.lon, at.lat) + SET_M;
  const step = county.grid.cellM;
  for (let d = step; d <= SKY_M; d += step)
    if (
      groundM(county, at.lon + (d * east) / M_PER_DEG_LON, at.lat + (d * north) / M_PER_DEG_LAT) - z >
      d * rise
    )
      return false;
  return true;
}
function skyAt(county: CountyPack, node: number): boolean {
  const { sky } = tableOf(county);
  return (sky[node] ??= skyOpen(county, county.roads.nodes[node].at));
}

/** A mast works: neither under water nor broken, its station not cut, and mains or battery there. `known`: as far as heard. */
export function mastUp(w: World, m: Mast, known = false): boolean {
  const heard = (fact: string): boolean => !known || w.info.known[fact] !== undefined;
  const silent = m.township < 0 || heard(`township:${w.env.county.townships[m.township].id}:silent`);
  if (w.res.facilityWet[m.facility] !== undefined && (silent || heard('lifeline:mast'))) return false;
  if (m.township < 0 || !silent) return true;
  const l = w.info.links[m.township];
  if (m.medium === 'cellular' && !l.cell) return false;
  return l.power || w.t - l.powerLostAt < batteryH(w.env.numbers, m.medium) * 3600;
}

const BIT = Object.fromEntries(MEDIUM_IDS.map((id, i) => [id, 1 << i])) as Record<MediumId, number>;
const CARRIES = (what: 'voice' | 'data' | 'video'): number =>
  MEDIUM_IDS.reduce((n, id) => (MEDIA[id].carries.includes(what) ? n | BIT[id] : n), 0);
const VOICE = CARRIES('voice');
const PICTURES = CARRIES('data') | CARRIES('video');

/** Masks as lists, made once: views ask for many. */
const LISTS: readonly (readonly MediumId[])[] = Array.from({ length: 1 << MEDIUM_IDS.length }, (_, mask) =>
  MEDIUM_IDS.filter((id) => (mask & BIT[id]) !== 0),
);
export const mediaList = (mask: number): readonly MediumId[] => LISTS[mask];
export const has = (mask: number, id: MediumId): boolean => (mask & BIT[id]) !== 0;

const standing = (u: Unit): boolean => u.leg === null && (u.status === 'standby' || u.status === 'working');

function networks(w: World, node: number, radio: boolean, known: boolean): number {
  const masts = mastsOf(w.env.county);
  let mask = 0;
  for (const i of mastsAt(w.env, node)) {
    const m = masts[i];
    if ((mask & BIT[m.medium]) === 0 && (radio || m.medium === 'cellular') && mastUp(w, m, known))
      mask |= BIT[m.medium];
  }
  for (const u of w.res.units)
    if (u.equipment.includes('command-vehicle') && standing(u) && vehicleReaches(w.env, u.node, node)) {
      mask |= BIT.vehicle;
      break;
    }
  return mask;
}

/** What reaches a crew where it stands (the node it heads for on the road), as a mask; `mediaList` names them. */
export function mediaOfUnit(w: World, u: Unit, known = false): number {
  const node = u.leg ? u.leg.to : u.node;
  let mask = networks(w, node, RADIO_OWNERS.includes(u.owner), known);
  if (u.equipment.includes('5g-kit') && (mask & (BIT.cellular | BIT.vehicle)) !== 0) mask |= BIT.kit5g;
  if (u.equipment.includes('sat-phone') && skyAt(w.env.county, node)) mask |= BIT.satellite;
  return mask;
}
/** What reaches a township's seat: the plan gives each a radio and a satellite telephone. */
export function mediaOfTownship(w: World, town: number, known = false): number {
  const { node, id } = w.env.county.townships[town];
  let mask = networks(w, node, true, known);
  const unheard = known && w.info.known[`township:${id}:silent`] === undefined;
  if (skyAt(w.env.county, node)) mask |= BIT.satellite;
  if ((has(mask, 'cellular') && (unheard || w.info.links[town].power)) || has(mask, 'vehicle'))
    mask |= BIT.video;
  return mask;
}
/** What reaches any place by the road: the networks, and video where the command vehicle is. */
export function mediaAtNode(w: World, node: number): number {
  const mask = networks(w, node, true, false);
  return has(mask, 'vehicle') ? mask | BIT.video : mask;
}
/** Whether somebody can speak with a crew, and whether it can send pictures. */
export const canTalk = (w: World, u: Unit, known = false): boolean =>
  (mediaOfUnit(w, u, known) & VOICE) !== 0;
export const sendsPictures = (w: World, u: Unit): boolean => (mediaOfUnit(w, u) & PICTURES) !== 0;
