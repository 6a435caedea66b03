/** Exercises in the tiny county, a few milliseconds each: no mocks, the scenario passes the loader like any other. */
import {
  advance,
  createExercise,
  loadScenario,
  snapshot,
  submit,
  type Command,
  type Exercise,
  type Role,
} from '../../src/sim/index.ts';
import { fillTo } from '../../src/sim/hazards/flood/kernel/inertial.ts';
import type { FloodInner } from '../../src/sim/hazards/flood/kernel/inner.ts';
import type { Scenario } from '../../src/sim/scenario/schema.ts';
import { LogIndex } from '../../src/sim/scoring/log-index.ts';
import type { EventKind, SimLogEvent } from '../../src/sim/events.ts';
import { at, tinyCounty } from './tiny-county.ts';

export const t = (s: string): { zh: string; en: string } => ({ zh: s, en: s });
type Plain = Record<string, unknown>;
const HAZARDS = ['flood', 'forest-fire', 'earthquake', 'hazmat'] as const;

/** Conditions of each hazard, all timed late unless a test says otherwise. */
export const fire = (from = '0:10'): Plain => ({
  dangerClass: 'orange',
  sensitive: true,
  township: 't1',
  ignitions: [{ id: 'first', at: from, ...at(15, 7), cause: t('paper'), detectMin: 5 }],
  weather: [
    ['0:00', 26, 30, 5, 270],
    ['12:00', 26, 30, 5, 0],
  ],
  weatherSource: 'x',
  season: { m100h: 0.12, herb: 0.35, woody: 0.8 },
  borderKm: 3,
  depots: [{ id: 'depot', name: t('depot'), ...at(17, 7), village: 'v7', kg: 800, people: 2 }],
});
export const quake = (): Plain => ({
  main: { at: '0:05', magnitude: 6, depthKm: 10, ...at(12, 12), strikeDeg: 45, source: 'x' },
  aftershocksFrom: 6.5,
  classShares: { A: 0.2, B: 0.4, C: 0.3, D: 0.1, source: 'x' },
  collapses: [
    { id: 'hall', village: 'v8', building: t('hall'), trapped: 9, gas: true },
    { id: 'barn', village: 'v3', building: t('barn'), trapped: 4 },
  ],
});
export const leak = (): Plain => ({
  substance: 'ammonia',
  plant: t('plant'),
  ...at(14, 4),
  village: 'v7',
  startsAt: '0:02',
  vessel: { phase: 'liquefied', inventoryKg: 2000, volumeM3: 10, tempC: 5, holeMm: 10, headM: 1, bundM2: 50 },
  air: { tempC: 5, sky: 0, country: 'rural', source: 'x' },
  wind: [['0:00', 2, 270]],
  receptors: [{ id: 'dormitory', name: t('dormitory'), ...at(16, 4), people: 90, village: 'v7' }],
  workersDown: 2,
  workersOnShift: 10,
  intake: { name: t('intake'), minutes: 90 },
});
export const lake = (): Plain => ({
  damSlopes: [
    {
      id: 'gully',
      name: t('gully'),
      ...at(9, 7),
      catchment: 'c-mid',
      slopeDeg: 38,
      depthM: 10,
      areaM2: 20000,
      heightM: 120,
      distanceM: 60,
      valleyWidthM: 70,
      valleySlope: 0.006,
      reserve: 1.02,
      inBed: { village: 'v2', people: 24 },
      source: 'x',
    },
  ],
});

/** A county that stands by as at Ⅱ: `tests/small/command` asks what that is worth. */
export const STANDING_BY = {
  'PRM-RDY-NONE': 1,
  'PRM-RDY-4': 1,
  'PRM-RDY-3': 1,
  'PRM-RDY-REPORT': 0,
  'PRM-RDY-DESK': 0,
  'PRM-EVA-UNWARNED': 100,
  'PRM-LEV-UNREAD': 1,
  'PRM-EVA-UNREAD': 1,
  'PRM-FIR-UNTOLD': 100,
  'PRM-HAZ-UNKNOWN': 0,
  'PRM-HAZ-UNSHOWN': 0,
  'PRM-FLD-UNADVISED': 0,
  'PRM-LEV-UNLED': 0,
  'PRM-LEV-UNWATCHED': 0,
  'PRM-SUP-UNSIGNED': 0,
  'PRM-STL-RESPONSE': 0,
  'PRM-STL-ROAD': 0,
  'PRM-STL-MOTORWAY': 0,
  'PRM-STL-WARNED': 0,
  'PRM-STL-AWAY': 0,
  'PRM-STL-SHELTER': 0,
  'PRM-FND-UNPAID': 0,
  'PRM-DON-WASTE': 0,
  'PRM-STL-ZONES': 0,
  'PRM-STL-FIRE': 0,
  'PRM-LOS-RUNOFF': 0,
};

export interface Wish {
  readonly hazard?: (typeof HAZARDS)[number];
  readonly also?: readonly string[];
  readonly startsAt?: string;
  readonly conditions?: Plain;
  readonly resources?: Plain;
  readonly msel?: readonly Plain[];
  readonly parameters?: Plain;
  readonly levels?: Plain;
  readonly machines?: Plain;
  readonly storylines?: Plain;
  readonly moves?: readonly Plain[];
  readonly endAt?: string;
  /** mm/h of rain everywhere; null = no rain at all. */
  readonly rain?: number | null;
}
/** An inject with what every one needs. */
export const inject = (id: string, more: Plain): Plain => ({
  id,
  type: 'contextual',
  from: t('somebody'),
  to: ['duty'],
  channel: 'phone',
  content: t(id),
  ...more,
});

/** A move of a discussion at a time: `<id>-q1` to two groups, free, `<id>-q2` to one with choices, and two expected points. */
export const move = (id: string, at: string, more: Plain = {}): Plain => ({
  id,
  at,
  title: t(`title of ${id}`),
  situation: t(`situation of ${id}`),
  minutes: 5,
  questions: [
    { id: `${id}-q1`, to: ['duty', 'police'], text: t(`question of ${id}`) },
    {
      id: `${id}-q2`,
      to: ['commander'],
      text: t('which'),
      choices: [
        { id: `${id}-a`, text: t('a') },
        { id: `${id}-b`, text: t('b') },
      ],
    },
  ],
  points: [
    { id: `${id}-p1`, text: t(`point of ${id}`), items: ['C-01'], references: ['DUT-01'] },
    { id: `${id}-p2`, text: t(`other point of ${id}`), objective: 'OBJ-1' },
  ],
  ...more,
});

/** The file that a wish makes, before anybody has read it. */
export function fileOf(wish: Wish = {}): string {
  const hazard = wish.hazard ?? 'flood';
  const also = wish.also ?? [];
  const on = new Set<string>([hazard, ...also]);
  const rain = wish.rain === undefined ? 0 : wish.rain;
  const zone = { steps: [['0:00', rain]], source: 'x' };
  return JSON.stringify({
    format: 'tuiyan/scenario',
    version: 1,
    id: 'tiny-exercise',
    about: {
      title: t('Tiny'),
      hazard,
      alsoHazards: also,
      place: t('Tiny'),
      startsAt: wish.startsAt ?? '2026-07-08T08:00',
      duration: wish.endAt ?? '12:00',
      timeRatio: 10,
      exerciseType: 'demonstration',
      difficulty: 'standard',
      version: '1',
      summary: t('x'),
      initialConditions: t('x'),
      briefing: t('x'),
      objectives: [{ id: 'OBJ-1', text: t('x'), capabilities: ['CPB-1'], procedures: ['C-01'] }],
      roles: [
        'commander',
        'hq-office',
        'duty',
        'emergency',
        'police',
        'health',
        'publicity',
        'natural-resources',
      ],
    },
    county: 'fuliang',
    parameters: { ...STANDING_BY, ...wish.parameters },
    ...(wish.levels ? { levels: wish.levels } : {}),
    ...(wish.machines ? { machines: wish.machines } : {}),
    ...(wish.storylines ? { storylines: wish.storylines } : {}),
    ...(wish.moves ? { moves: wish.moves } : {}),
    conditions: {
      ...(rain === null ? {} : { rain: { antecedentMm: 0, zones: { upper: zone, centre: zone } } }),
      ...(on.has('forest-fire') ? { forestFire: fire() } : {}),
      ...(on.has('earthquake') ? { earthquake: quake() } : {}),
      ...(on.has('hazmat') ? { hazmat: leak() } : {}),
      ...(on.has('landslide') ? { landslide: lake() } : {}),
      ...wish.conditions,
    },
    resources: wish.resources ?? {},
    msel: wish.msel ?? [],
    end: { at: wish.endAt ?? '12:00', closingMinutes: 10 },
  });
}
export function scenarioOf(wish: Wish = {}): Scenario {
  const r = loadScenario(fileOf(wish), '', tinyCounty);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value.scenario;
}
const made = new Map<string, Exercise>();
/** A new exercise; equal wishes share their making. */
export function tiny(wish: Wish = {}, seed = '1'): Exercise {
  const key = JSON.stringify([wish, seed]);
  let ex = made.get(key);
  if (!ex) made.set(key, (ex = createExercise(scenarioOf(wish), tinyCounty, seed)));
  return snapshot(ex);
}

/** Gives an order that must be taken. */
export function order(ex: Exercise, role: Role, cmd: Command): void {
  const r = submit(ex, 'test', role, cmd);
  if (!r.ok)
    throw new Error(`${cmd.type}: ${r.error.code} ${r.error.field} ${JSON.stringify(r.error.params)}`);
}
/** Gives an order, taken or not. */
/** An order to leave that says all that is asked of one. */
export const leave = (village: string, shelter: string, more: Plain = {}): Command =>
  ({
    type: 'evacuate.order',
    villages: [village],
    scope: 'all',
    shelter,
    lead: 'x',
    startInMin: 0,
    route: 'x',
    transport: 'buses',
    vulnerableFirst: true,
    returnWhen: 'x',
    ...more,
  }) as Command;
export const submitted = (ex: Exercise, role: Role, cmd: Command): void => void submit(ex, 'test', role, cmd);
/** The code of a refusal, '' when it was taken. */
export function refusal(ex: Exercise, role: Role, cmd: Command): string {
  const r = submit(ex, 'test', role, cmd);
  return r.ok ? '' : r.error.code;
}
export const minutes = (ex: Exercise, n: number): void => void advance(ex, Math.round(n * 60));
export const events = <K extends EventKind>(ex: Exercise, kind: K): readonly SimLogEvent<K>[] =>
  new LogIndex(ex.world.log).all(kind);
export const messages = (ex: Exercise, code: string) => ex.world.info.messages.filter((m) => m.code === code);
export const villageNo = (id: string): number => tinyCounty.villages.findIndex((v) => v.id === id);
export const facilityNo = (id: string): number => tinyCounty.facilities.findIndex((f) => f.id === id);
export const unitOf = (ex: Exercise, id: string) => ex.world.res.units.find((u) => u.id === id)!;
/** Puts so much water over a cell. */
export function wetCell(ex: Exercise, cell: number, depthM: number): void {
  const { water } = ex.world.incidents.flood.rivers.inner as FloodInner;
  fillTo(water, cell, water.z[cell] + depthM);
}
