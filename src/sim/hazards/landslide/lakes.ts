/** Lakes behind slides: they fill with their stream's own flow, are told of, measured and dug at, and breach once water stands over the crest. */
import { isIn, lastEntered, raise, wouldTake } from '../../drive.ts';
import type { LakeReadings } from './charts/lake.ts';
import { damHeight, digSpillway, hoursToFill, stepLake, type BarrierLake } from './kernel/barrier-lake.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { tellHappening } from '../../information/officers.ts';
import { emit } from '../../log.ts';
import { rivers } from '../answers.ts';
import { harm } from '../../people/harm.ts';
import type { Env, Task, World } from '../../world.ts';
import { villagesInReach } from '../shared/below.ts';
import type { LakeRow, LandslideIncident } from './state.ts';
import { slideField } from './units.ts';

/** A breach is looked at this far down the stream, cells (design choice). */
const REACH_CELLS = 130;

export const lakeSpec = (w: World, row: LakeRow) => w.env.scenario.conditions.landslide!.damSlopes[row.spec];
export const lakeOf = (q: LandslideIncident, row: LakeRow): BarrierLake => q.slides.lakes[row.lake].lake;
export const lakeById = (w: World, q: LandslideIncident, id: string): LakeRow | undefined =>
  q.lakes.find((r) => `lake-${lakeSpec(w, r).id}` === id);
const catchmentOf = (w: World, row: LakeRow): number =>
  w.env.county.catchments.findIndex((c) => c.id === lakeSpec(w, row).catchment);
export const inflowOf = (w: World, row: LakeRow): number => rivers(w).flow(w, catchmentOf(w, row));
export const hoursLeft = (w: World, q: LandslideIncident, row: LakeRow): number =>
  hoursToFill(lakeOf(q, row), inflowOf(w, row));

const CHART = 'landslide-lake';
const idOf = (w: World, row: LakeRow): string => `lake-${lakeSpec(w, row).id}`;
export const lakeIds = (w: World): readonly string[] =>
  (w.env.scenario.conditions.landslide?.damSlopes ?? []).map((d) => `lake-${d.id}`);
const inLake = (w: World, row: LakeRow, state: string): boolean => isIn(w, CHART, state, idOf(w, row));
/** When it formed, was first measured, and broke; −1 not yet. */
export const lakeAges = (w: World, row: LakeRow) => {
  const at = (state: string): number => lastEntered(w, CHART, state, idOf(w, row));
  return {
    formedAt: at('water.filling'),
    surveyedAt: at('survey.measured'),
    breachedAt: at('water.breached'),
  };
};
export const isMeasured = (w: World, row: LakeRow): boolean => inLake(w, row, 'survey.measured');
export const hasBreached = (w: World, row: LakeRow): boolean =>
  inLake(w, row, 'water.breached') || inLake(w, row, 'water.drained');
/** Nothing more to fear from it: breached and run down to what its stream brings. */
export const lakeSafe = (w: World, row: LakeRow): boolean => inLake(w, row, 'water.drained');

/** A breach begins with little water: only a lake that is half empty can have run down. */
const runsLow = (w: World, q: LandslideIncident, row: LakeRow): boolean => {
  const { outflowM3s, levelM, crestM } = lakeOf(q, row);
  return levelM < crestM / 2 && outflowM3s < 1.5 * inflowOf(w, row) + 1;
};
/** Metres that an hour of digging gains (唐家山 2008: 10–13 m in six days over a far longer dam). */
function digNext(w: World, q: LandslideIncident, row: LakeRow): number {
  const most = w.env.numbers['PRM-LND-DIG-MOST'] * (lakeOf(q, row).crestM + row.dugM);
  return Math.min(w.env.numbers['PRM-LND-DIG'], most - row.dugM);
}
export function readings(w: World, id: string): LakeReadings {
  const q = w.incidents.landslide!;
  const row = lakeById(w, q, id);
  return { low: row !== undefined && runsLow(w, q, row), more: row !== undefined && digNext(w, q, row) > 0 };
}
export const hands = {
  formed(w: World, id: string): void {
    const q = w.incidents.landslide!;
    const row = lakeById(w, q, id)!;
    emit(w, 'LAKE_FORMED', null, { lake: id, crest: Math.round(lakeOf(q, row).crestM * 10) / 10 });
    rivers(w).dam(w, catchmentOf(w, row), 0);
    // Downstream the stream runs dry: that is the first anybody sees.
    tellHappening(w, 'lake-dry-stream', townshipBelow(w, row), { lake: id }, [
      `lake:${lakeSpec(w, row).id}`,
      'lake:any',
      'hazard:confirmed',
    ]);
  },
  breached(w: World, id: string): void {
    const q = w.incidents.landslide!;
    const row = lakeById(w, q, id)!;
    const d = lakeSpec(w, row);
    inTheBed(w, d);
    emit(w, 'LAKE_BREACHED', null, { lake: id, volume: Math.round(lakeOf(q, row).volumeM3) });
    tellHappening(w, 'lake-breached', townshipBelow(w, row), { lake: id }, [
      `lake:${d.id}:breached`,
      'incident',
    ]);
  },
};

/** A dam slope has gone down: where the debris holds the stream, a lake begins. */
export function beginLake(w: World, q: LandslideIncident, spec: number, lake: number): void {
  const row: LakeRow = { lake, spec, dugM: 0, peakM3s: 0 };
  if (!wouldTake(w, CHART, idOf(w, row), 'dammed')) return;
  q.lakes.push(row);
  raise(w, CHART, idOf(w, row), 'dammed');
}
const townshipBelow = (w: World, row: LakeRow): string => {
  const v = villagesBelow(w.env, w, row)[0];
  return v === undefined ? w.env.county.townships[0].id : w.env.county.villages[v].township;
};

/** Once a minute. */
export function fillLakes(w: World, q: LandslideIncident): void {
  for (const row of q.lakes) {
    const lake = lakeOf(q, row);
    const id = idOf(w, row);
    stepLake(lake, inflowOf(w, row), 60, () => wouldTake(w, CHART, id, 'overtops'));
    rivers(w).dam(w, catchmentOf(w, row), lake.outflowM3s);
    row.peakM3s = Math.max(row.peakM3s, lake.outflowM3s);
    if (lake.breach && inLake(w, row, 'water.filling')) raise(w, CHART, id, 'overtops');
    else if (inLake(w, row, 'water.breached')) raise(w, CHART, id, 'minute');
  }
}

/** Of those caught in the bed by the wave some die; a warned or emptied village has nobody there. */
function inTheBed(w: World, d: ReturnType<typeof lakeSpec>): void {
  if (!d.inBed) return;
  const v = w.env.index.village.get(d.inBed.village)!;
  const caught = d.inBed.people * (1 - Math.max(w.people.persons[v], w.people.evacOrder[v] >= 0 ? 1 : 0));
  if (caught < 0.5) return;
  emit(w, 'BED_CAUGHT', null, { village: d.inBed.village, people: Math.round(caught) });
  const dead = w.env.numbers['PRM-LND-CAUGHT'] * caught;
  // A wave in the bed is water, which kills or lets go.
  harm(w, v, { dead, of: caught, hurt: w.env.numbers['PRM-FLD-HURT'] * dead });
}

/** A crew has measured the lake: from now on the county knows its figures. */
export function surveyLake(w: World, q: LandslideIncident, row: LakeRow, task: Task): void {
  const lake = lakeOf(q, row);
  const d = lakeSpec(w, row);
  if (!raise(w, CHART, idOf(w, row), 'survey')) return;
  const hours = hoursLeft(w, q, row);
  emit(w, 'LAKE_SURVEY', task.by, {
    lake: `lake-${d.id}`,
    hours: Math.round(Math.min(999, hours) * 10) / 10,
  });
  deliver(w, {
    from: w.res.units[task.unit].id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'lake-survey',
    params: {
      lake: `lake-${d.id}`,
      height: Math.round(lake.crestM),
      volume: Math.round(lake.volumeM3 / 10000),
      hours: Math.round(Math.min(999, hours)),
    },
    facts: [`lake:${d.id}`, `lake:${d.id}:surveyed`],
  });
}

/** An hour of digging; false when nothing is left to gain. */
export function digLake(w: World, q: LandslideIncident, row: LakeRow, task: Task): boolean {
  const m = digNext(w, q, row);
  if (!inLake(w, row, 'water.filling') || !raise(w, CHART, idOf(w, row), 'dig')) return false;
  if (inLake(w, row, 'spillway.deep')) return false;
  digSpillway(lakeOf(q, row), m);
  row.dugM += m;
  emit(w, 'LAKE_DUG', task.by, { lake: idOf(w, row), m: Math.round(row.dugM * 10) / 10 });
  return true;
}

const below = new WeakMap<Env, Map<number, readonly number[]>>();
/** Villages that a breach could reach, by index: those with homes near the stream below, low above it. */
export function villagesBelow(env: Env, w: World, row: LakeRow): readonly number[] {
  let known = below.get(env);
  if (!known) below.set(env, (known = new Map()));
  let list = known.get(row.spec);
  if (list) return list;
  const d = lakeSpec(w, row);
  const height = damHeight(d.areaM2 * d.depthM, { widthM: d.valleyWidthM, slope: d.valleySlope });
  const course = rivers(w).course(w, catchmentOf(w, row)).slice(0, REACH_CELLS);
  // The wave is lower the farther it has come (design choice).
  list = villagesInReach(env.county, course, (k) => Math.max(2, 0.5 * height * (1 - k / REACH_CELLS))).map(
    (x) => x.index,
  );
  known.set(row.spec, list);
  return list;
}
/** People of a village with homes in reach. */
export function peopleBelow(w: World, row: LakeRow, village: number): number {
  if (!villagesBelow(w.env, w, row).includes(village)) return 0;
  return Math.ceil(w.env.numbers['PRM-LND-LOW'] * w.env.county.villages[village].population);
}
export const lakeAt = (w: World, row: LakeRow) => slideField(w.env).at[unitOfSpec(w, row.spec)];
const unitOfSpec = (w: World, spec: number): number =>
  slideField(w.env).means.findIndex((m) => m.kind === 'dam' && m.of === spec);
