/**
 * The earthquake of an exercise. The kernel shakes the county, damages houses by class, buries people and lets time work
 * on them; here that becomes sites, silence, broken lifelines, reports and the work of crews. Sources: `hazards/earthquake`.
 */
import { quakeCommands } from './commands/index.ts';
import { earthquakeModels } from './kernel/models.ts';
import { probes } from './probes.ts';
import { CHARTS } from './bind.ts';
import { QUAKE_ITEMS, QUAKE_NEGATIVES } from './items/index.ts';
import { createQuake, stepQuake } from './kernel/system.ts';
import { cellAt, centreOf } from '../../kernel/grid.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, knownSince, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { beginChart, isIn, raise, raiseAll } from '../../drive.ts';
import type { Task, World } from '../../world.ts';
import type { HazardPack } from '../pack.ts';
import { BUILDING, shakenShelter } from './buildings.ts';
import { fieldOf, quakeCell } from './field.ts';
import { quakeLosses } from './losses.ts';
import { fires, missingAt, rescuedAt, searchRound, siteOf, underRubble } from './rescue.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';
import { onShock, siteFor } from './shock.ts';
import { conditions, isLocated, levelByMagnitude, overlays, sites, stateOf, unfit, view } from './view.ts';

function begin(w: World): void {
  if (!w.env.scenario.conditions.earthquake) return;
  const { spec } = fieldOf(w.env);
  const kernel = createQuake(spec);
  w.incidents.earthquake = {
    kernel,
    sites: [],
    counted: new Float64Array(spec.settlements.length),
    hurt: new Float64Array(spec.settlements.length),
    orders: {},
    countingSince: {},
    plannedAt: -1,
    gasOffAt: -1,
    trendAt: -1,
  };
  kernel.timeS.forEach((t, index) =>
    schedule(w.schedule, Math.max(1, Math.ceil(t)), {
      kind: 'incident',
      hazard: 'earthquake',
      what: 'shock',
      index,
    }),
  );
}

function handle(w: World, what: string, index: number): void {
  const q = stateOf(w);
  if (!q) return;
  if (what === 'shock') return onShock(w, q);
  if (what === 'params') return void raise(w, 'earthquake-incident', 'incident', 'params');
  const { main } = w.env.scenario.conditions.earthquake!;
  // Every two hours the network says what may come (E-17).
  deliver(w, {
    from: 'seismic-network',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'eq-trend',
    params: { magnitude: Math.round((main.magnitude - 1.2) * 10) / 10 },
    facts: [`quake:trend:${index}`],
  });
  schedule(w.schedule, w.t + w.env.numbers['PRM-EQK-TREND'] * 60, {
    kind: 'incident',
    hazard: 'earthquake',
    what: 'trend',
    index: index + 1,
  });
}

function minute(w: World): void {
  const q = stateOf(w);
  if (!q || q.kernel.next === 0) return;
  stepQuake(fieldOf(w.env).spec, q.kernel, w.t);
  fires(w, q, (s) => siteFor(w, q, s));
  underRubble(w, q);
  raiseAll(w, 'earthquake-site', 'minute');
  raiseAll(w, 'earthquake-crew', 'minute');
  raise(w, 'earthquake-incident', 'incident', 'minute');
}

function onScene(w: World, task: Task): void {
  const q = stateOf(w);
  if (!q || task.kind !== 'search-rescue') return;
  const s = siteOf(q, task.target.id);
  if (!s) return;
  if (!s.crews.includes(task.unit)) s.crews.push(task.unit);
  const unit = w.res.units[task.unit].id;
  beginChart(w, 'earthquake-crew', unit);
  raise(w, 'earthquake-crew', unit, 'enter');
  if (isIn(w, 'earthquake-ground', 'work.paused')) raise(w, 'earthquake-crew', unit, 'pause');
  emit(w, 'SAR', task.by, {
    site: s.id,
    village: w.env.county.villages[s.village].id,
    unit,
    checked:
      isIn(w, 'earthquake-site', 'structure.checked', s.id) &&
      !['gas', 'burning'].some((x) => isIn(w, 'earthquake-site', `air.${x}`, s.id)),
    signal: q.orders[task.unit]?.signal ?? false,
    heavy: q.orders[task.unit]?.method === 'heavy' && missingAt(q, s) > 0,
  });
}

function finish(w: World, task: Task): boolean {
  const q = stateOf(w);
  if (!q) return false;
  const unit = w.res.units[task.unit].id;
  switch (task.kind) {
    case 'search-rescue':
      return searchRound(w, q, task);
    case 'site-check':
      raise(w, 'earthquake-site', task.target.id, 'check');
      emit(w, 'SITE_SAFE', task.by, { site: task.target.id, unit });
      return false;
    case 'gas-check':
      raise(w, 'earthquake-site', task.target.id, 'make-safe');
      emit(w, 'GAS_SAFE', task.by, { site: task.target.id, unit });
      return false;
    case 'building-check':
      raise(w, BUILDING, task.target.id, 'check');
      emit(w, 'TAG', task.by, { village: task.target.id, unit });
      return false;
    case 'recon':
    case 'uav-recon':
      for (const x of q.sites)
        if (w.env.county.villages[x.village].id === task.target.id) learn(w, `site:${x.id}`, COMMAND_ROLES);
      return false;
    default:
      return false;
  }
}

/** Households of a village whose houses are unfit. */
const damaged = (w: World, v: number): number => {
  const q = stateOf(w);
  return q ? w.env.county.villages[v].households * unfit(w, q, v) : 0;
};

/** A figure of collapse sites, summed over those of a village. */
const atSites =
  (of: (q: EarthquakeIncident, s: CollapseSite) => number) =>
  (w: World, v: number): number =>
    stateOf(w)?.sites.reduce((n, s) => n + (s.village === v ? of(stateOf(w)!, s) : 0), 0) ?? 0;

export const earthquake: HazardPack<'earthquake'> = {
  id: 'earthquake',
  slot: 'earthquake',
  charts: CHARTS,
  commands: quakeCommands,
  models: earthquakeModels,
  probes,
  items: QUAKE_ITEMS,
  negatives: QUAKE_NEGATIVES,
  reinforcement: { skills: ['search-rescue'], equipment: ['cutters'] },
  begin,
  step: () => {},
  handle,
  minute,
  warranted(w, add) {
    const q = stateOf(w);
    if (!q || knownSince(w, 'quake:params') < 0) return;
    const m = levelByMagnitude(w);
    if (m !== 0) add(m, 'magnitude');
    for (const level of [3, 2, 1] as const)
      if (isIn(w, 'earthquake-incident', `active.casualties.level${level}`)) add(level, 'casualties');
  },
  endConditions(w) {
    const q = stateOf(w);
    return q ? conditions(w, q) : {};
  },
  outcome(w) {
    let households = 0;
    for (let v = 0; v < w.env.county.villages.length; v++) households += damaged(w, v);
    return { households };
  },
  losses: (w) => (stateOf(w) ? quakeLosses(w, stateOf(w)!) : {}),
  damaged,
  trapped: (w, v, known) => (known && w.people.wetReported[v] < 0 ? 0 : atSites(missingAt)(w, v)),
  rescued: atSites(rescuedAt),
  exposed: (w, v, known) => {
    const q = stateOf(w);
    return q && (!known || w.people.wetReported[v] >= 0)
      ? Math.ceil(w.env.county.villages[v].population * unfit(w, q, v))
      : 0;
  },
  /** Steep ground near the epicentre: no tents under slopes (E-13). */
  unsafe: (w, cell, known) => {
    const q = stateOf(w);
    if (!q || q.kernel.next === 0 || (known && !isLocated(w))) return false;
    const at = centreOf(w.env.county.grid, cell);
    if (q.kernel.intensity[quakeCell(w.env.county.grid, at)] < w.env.numbers['PRM-EQK-TENTS']) return false;
    return w.env.county.facilities.some(
      (f) => f.kind === 'slope' && Math.abs(cellAt(w.env.county.grid, f.at) - cell) < 3,
    );
  },
  shelterIssue: shakenShelter,
  sites,
  onScene,
  finish,
  effect(w, e) {
    if (e.do === 'gas-leak') raise(w, 'earthquake-site', e.collapse, 'gas');
  },
  vars: (w) => {
    const q = stateOf(w);
    return {
      'quake.trapped': q ? q.sites.reduce((n, s) => n + missingAt(q, s), 0) : 0,
      'quake.shocks': q?.kernel.next ?? 0,
    };
  },
  hash(w, h) {
    h.value(stateOf(w));
  },
  view,
  overlays,
};
