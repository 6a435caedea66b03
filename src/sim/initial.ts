/** The world at t = 0. */
import { rngKey } from './kernel/rng.ts';
import { emptySchedule } from './kernel/scheduler.ts';
import { COMMON_BINDINGS } from './common-charts.ts';
import type { CountyPack } from './county/types.ts';
import { beginCharts, makeCharts } from './drive.ts';
import { beginIncidents } from './hazards/answers.ts';
import { noIncidents, packsOf } from './hazards/index.ts';
import { initialFeeds } from './information/feeds.ts';
import { scheduleInjects } from './information/injects.ts';
import { exerciseRunner } from './machines/exercise.ts';
import { buildNetwork } from './resources/network.ts';
import { initialStock, initialUnits } from './resources/roster.ts';
import { startStories, storyBindings } from './stories/stories.ts';
import { withoutOf } from './scenario/machines.ts';
import { numbersOf } from './scenario/parameters.ts';
import type { Scenario } from './scenario/schema.ts';
import type { Env, EnvIndex, PeopleState, World } from './world.ts';

const byId = (list: readonly { id: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map((x, i) => [x.id, i]));

export function makeEnv(scenario: Scenario, county: CountyPack, seed: string): Env {
  const index: EnvIndex = {
    village: byId(county.villages),
    township: byId(county.townships),
    gauge: byId(county.gauges),
    reservoir: byId(county.reservoirs),
    levee: byId(county.levees),
    facility: byId(county.facilities),
  };
  const packs = packsOf(scenario);
  return {
    scenario,
    numbers: numbersOf(scenario),
    county,
    key: rngKey(seed),
    seed,
    net: buildNetwork(county.roads),
    ...packs,
    charts: makeCharts(
      [...packs.acting.flatMap((h) => h.charts), ...COMMON_BINDINGS, ...storyBindings(scenario)],
      withoutOf(scenario),
    ),
    index,
  };
}

function initialPeople(env: Env): PeopleState {
  const n = env.county.villages.length;
  const never = (): Float64Array => new Float64Array(n).fill(-1);
  const zero = (): Float64Array => new Float64Array(n);
  return {
    warnedAt: never(),
    households: zero(),
    persons: zero(),
    evacOrder: new Int32Array(n).fill(-1),
    toMove: zero(),
    departed: zero(),
    arrived: zero(),
    reached: {},
    wetAt: never(),
    wetReported: never(),
    harm: [],
    exposedMinutes: 0,
    needSince: never(),
    needMet: new Float64Array(n * 20).fill(-1),
    reliefDone: new Float64Array(n * 4).fill(-1),
    travel: zero(),
    orders: [],
    lodged: {},
    moved: zero(),
    endangered: zero(),
    doubt: zero(),
    townDoubt: new Float64Array(env.county.townships.length),
  };
}

export function initialWorld(scenario: Scenario, county: CountyPack, seed: string): World {
  const env = makeEnv(scenario, county, seed);
  const edges = county.roads.edges.length;
  const w: World = {
    env,
    t: 0,
    seq: 0,
    machines: {
      exercise: exerciseRunner.step(exerciseRunner.step(exerciseRunner.initial(), { type: 'brief' }), {
        type: 'start',
      }),
      charts: {},
    },
    schedule: emptySchedule(),
    incidents: noIncidents(),
    info: {
      messages: [],
      known: {},
      readings: county.gauges.map(() => []),
      intervalMin: county.gauges.map(() => 60),
      bulletins: county.gauges.map(() => null),
      rainSignal: { colour: 0, since: 0 },
      links: county.townships.map(() => ({
        cell: true,
        power: true,
        powerLostAt: -1,
      })),
      knownClosed: {},
      reservoirs: county.reservoirs.map(() => null),
      feeds: initialFeeds(),
      injectFaults: {},
      rumoursFrom: 0,
      storyTurns: {},
    },
    people: initialPeople(env),
    res: {
      units: initialUnits(county, scenario),
      tasks: [],
      stock: initialStock(county, scenario),
      shelterAnnounced: {},
      shelterPeople: {},
      shelterMedical: {},
      supplies: [],
      aid: [],
      edgeState: new Uint8Array(edges),
      edgeDepth: new Float64Array(edges),
      blockedEdges: {},
      roadWashed: new Float64Array(edges),
      swampedH: 0,
      standstillWan: 0,
      roadsBroken: {},
      risksClosed: {},
      closedByOrder: {},
      protected: {},
      facilityWet: {},
      vehicles: {},
    },
    resp: {
      warrantedLevel: 0,
      changes: [],
      warnings: [],
      reports: [],
      rosterAt: -1,
      icp: null,
      leaders: [],
      stands: {},
      syncs: [],
      measures: {},
      told: {},
      statedAt: -1,
      denials: 0,
      emergencyAt: -1,
      firstActions: {},
      disinfectedAt: -1,
      requisitionsClosedAt: -1,
      posts: {},
      inspected: {},
      consultedAt: -1,
      consulted: {},
      advised: {},
      approvals: [],
      notices: [],
      socialRegistered: {},
      returnOk: {},
      relief: {
        dueAt: -1,
        startedAt: -1,
        funds: [],
        donations: [],
        housing: [],
        claims: [],
        lossAt: -1,
        assessedAt: -1,
        loss: null,
      },
      waived: {},
      overridden: {},
      prompted: {},
      done: {},
    },
    log: [],
  };
  beginIncidents(w);
  beginCharts(w);
  scheduleInjects(w);
  startStories(w);
  return w;
}
