/**
 * The flood: rain and rivers, levees and dams, whom water reaches, and what it sets off beside (tailings ponds, chemical stores).
 * Rivers are there in every exercise; without a named flood or rain they stand still.
 */
import { isIn } from '../../drive.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { FLOOD_ITEMS, FLOOD_NEGATIVES } from './items/index.ts';
import { emit } from '../../log.ts';
import { hazardsOf, waterMoves } from '../../scenario/schema.ts';
import { learn } from '../../information/deliver.ts';
import type { World } from '../../world.ts';
import type { HazardPack } from '../pack.ts';
import { adviceOn } from './advice.ts';
import { CHARTS } from './bind.ts';
import { floodCommands } from './commands/index.ts';
import { exposePeople } from './exposure.ts';
import { onHappening, settle } from './happenings.ts';
import { isActive, isBreached, leveeOf, startDanger, tellDanger, worsening } from './dangers.ts';
import { asked, onBulletinTimer, onGaugeTimer, timer } from './hydrology.ts';
import {
  catchmentFlow,
  channelBelow,
  cloneFlood,
  damStream,
  depthAt,
  depthFrame,
  hashFlood,
  stepFlood,
} from './kernel/system.ts';
import { firstFlood } from './kernel/first.ts';
import { floodModels } from './kernel/models.ts';
import { createPond } from './kernel/tailings.ts';
import { hesitation, onPatrolTimer } from './levees.ts';
import { warranted } from './levels.ts';
import { lowList } from './low-lying.ts';
import { probes } from './probes.ts';
import { hasFailed, isCracked, isRaised, tellDam, wasCracked } from './reservoirs.ts';
import { setRoadBase, waterOn } from './roads.ts';
import { belowPonds, blockPond, pondVars, spills, view, watchSources } from './sources.ts';
import { riversOf, waterPeople } from './state.ts';
import { waterView } from './water-view.ts';
import { finish, onScene, pace, unprepared } from './work.ts';
import { floodLosses, watchLosses } from './losses.ts';
import { nearWater } from './near.ts';

const moves = (w: World): boolean => waterMoves(w.env.scenario);
const named = (w: World): boolean => hazardsOf(w.env.scenario).includes('flood');

function begin(w: World): void {
  const { county, scenario } = w.env;
  w.incidents.flood = {
    rivers: firstFlood(w.env),
    ...waterPeople(county),
    ponds: named(w) ? scenario.conditions.tailings.map(createPond) : [],
    roadBase: new Float64Array(county.roads.edges.length),
    fields: { mostMu: 0, muHours: 0 },
    firms: {},
    patrols: {},
    dangerHours: 0,
    underpasses: {},
  };
  setRoadBase(w);
  county.gauges.forEach((_, g) => schedule(w.schedule, 60 + g, timer('gauge', g)));
  if (moves(w)) schedule(w.schedule, 120, timer('bulletin'));
}

/** A danger left alone eats into the dike: what it takes to mend it grows by the minute. */
function wearLevees(w: World): void {
  for (const d of riversOf(w).dangers)
    if (isActive(w, d)) w.incidents.flood.dangerHours += worsening(w, d) / 60;
}

function worksLost(w: World): { levees: number; dams: number } {
  const f = riversOf(w);
  return {
    levees: new Set(f.dangers.filter((d) => isBreached(w, d)).map((d) => d.levee)).size,
    dams: f.reservoirs.filter((_, k) => hasFailed(w, k)).length,
  };
}

export const flood: HazardPack<'flood'> = {
  id: 'flood',
  slot: 'flood',
  always: true,
  charts: CHARTS,
  items: FLOOD_ITEMS,
  negatives: FLOOD_NEGATIVES,
  commands: floodCommands,
  commandsAfter: 'posts.fill',
  models: floodModels,
  probes,
  begin,
  step(w) {
    if (moves(w))
      stepFlood(riversOf(w), w.env, w.t, {
        happens: (h) => onHappening(w, h),
        active: (d) => isActive(w, d),
        held: (d) => Math.round(60 * (1 - worsening(w, d))),
        cracked: (k) => isCracked(w, k),
        raised: (k) => isRaised(w, k),
      });
  },
  handle(w, what, index) {
    if (what === 'gauge') onGaugeTimer(w, index);
    else if (what === 'bulletin') onBulletinTimer(w);
    else onPatrolTimer(w, index);
  },
  minute(w) {
    if (named(w)) watchSources(w);
    if (moves(w)) wearLevees(w);
    if (moves(w) && w.t % 600 === 0) watchLosses(w);
  },
  settle,
  reach(w) {
    if (moves(w)) exposePeople(w);
  },
  observe(w) {
    emit(w, 'STAGES', null, { levels: Array.from(riversOf(w).gauges, (x) => Math.round(x * 100) / 100) });
  },
  warranted,
  endConditions: (w) => ({
    'stages-below-warning': !isIn(w, 'flood-incident', 'active.river.high'),
    'no-active-danger': !isIn(w, 'flood-incident', 'active.levees.pressed'),
  }),
  outcome(w) {
    return {
      ...worksLost(w),
      households: w.incidents.flood.households.reduce((sum, x) => sum + x, 0),
    };
  },
  losses(w) {
    const n = w.env.numbers;
    const { levees, dams } = worksLost(w);
    return floodLosses(
      w,
      levees * n['PRM-LOS-BREACH'] +
        dams * n['PRM-LOS-DAM'] +
        (w.incidents.flood.dangerHours * n['PRM-LOS-DANGER']) / 100,
      spills(w) * n['PRM-LOS-SPILL'],
    );
  },
  damaged: (w, v) => w.incidents.flood.households[v],
  homeless: (w, v) => w.incidents.flood.households[v] * w.env.numbers['PRM-HSG-FLOODED'],
  trapped: (w, v, known) => (known && w.people.wetReported[v] < 0 ? 0 : w.incidents.flood.stranded[v]),
  rescued: (w, v) => w.incidents.flood.fetched[v],
  leavable: true,
  cutOff: (w, v) => (w.incidents.flood.households[v] > 0 ? w.incidents.flood.stranded[v] : 0),
  listed: lowList,
  near: nearWater,
  exposed: belowPonds,
  unsafe: () => false,
  sites: () => [],
  onScene,
  finish,
  unprepared,
  pace,
  hesitation: (w, v) => (named(w) ? hesitation(w, v) : 1),
  effect(w, e, to) {
    if (e.do === 'pond-blocked') return blockPond(w, e.facility);
    if (e.do !== 'levee-danger') return;
    // Whoever reports it stands there: the danger is found as it is told.
    const d = startDanger(w, w.env.index.levee.get(e.levee)!, e.kind);
    if (!d) return;
    tellDanger(w, d, 'told');
    if (e.breachMin !== undefined) d.breachAt = w.t + e.breachMin * 60;
    learn(w, `danger:${d.id}`, to);
    learn(w, 'danger:any', to);
  },
  effectPlace: (w, e) =>
    e.do === 'levee-danger' ? { levee: e.levee, danger: riversOf(w).dangers.length } : null,
  depth: (w, cell) => depthAt(riversOf(w), cell),
  depthFrame: (w, out) => depthFrame(riversOf(w), out),
  roads: (w) => (moves(w) ? (k) => waterOn(w, k) : null),
  hit: (w, v, trapped) =>
    w.incidents.flood.households[v] > 0
      ? { code: 'village-flooded', params: { village: w.env.county.villages[v].id, trapped }, as: 'flooded' }
      : null,
  danger(w, n) {
    const d = riversOf(w).dangers[n];
    return d ? leveeOf(w, d) : null;
  },
  names: (w) => riversOf(w).dangers.map((d) => [String(d.id), leveeOf(w, d).name]),
  stages: (w) => riversOf(w).gauges,
  asked,
  advice: adviceOn,
  rivers: {
    crackDam: (w, k) => tellDam(w, k, 'crack'),
    cracked: (w) => riversOf(w).reservoirs.flatMap((_, k) => (wasCracked(w, k) ? [k] : [])),
    flow: (w, c) => catchmentFlow(riversOf(w), c, w.t),
    course: (w, c) => channelBelow(riversOf(w), c),
    dam: (w, c, through) => damStream(riversOf(w), c, through),
  },
  vars: pondVars,
  hash(w, h) {
    const { rivers, ...rest } = w.incidents.flood;
    hashFlood(rivers, h);
    h.value(rest);
  },
  copy(w) {
    const { rivers, ...rest } = w.incidents.flood;
    return { rivers: cloneFlood(rivers), ...structuredClone(rest) };
  },
  view,
  shared: waterView,
  overlays: () => [],
};
