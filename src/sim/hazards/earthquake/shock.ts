/** A shock of the scenario: houses and people, lifelines, dams and slopes, and what follows from it. */
import { repairHours, type Lifeline } from './kernel/lifelines.ts';
import { intensityAt, trap } from './kernel/strike.ts';
import { stepQuake } from './kernel/system.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, deliverLater } from '../../information/deliver.ts';
import { cutLink } from '../../information/links.ts';
import { tellHappening } from '../../information/officers.ts';
import { roadFails } from '../../information/road-news.ts';
import { emit } from '../../log.ts';
import { beginChart, raise } from '../../drive.ts';
import { markReached, reachedBy } from '../../people/reached.ts';
import type { World } from '../../world.ts';
import { shakeGround } from '../answers.ts';
import { buildingsShaken } from './buildings.ts';
import { damsShaken } from './dams.ts';
import { fieldOf, quakeCell } from './field.ts';
import { countHarm, crewsInside, missingAt } from './rescue.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';
import { unfit } from './view.ts';

/** Draw numbers of named buildings, far from those of shocks. */
const NAMED = 1000;

/** The site of a settlement; villages before named buildings, as in the kernel. */
export function siteFor(w: World, q: EarthquakeIncident, s: number): CollapseSite {
  const had = q.sites.find((x) => x.s === s);
  if (had) return had;
  const { villages } = w.env.county;
  const named = w.env.scenario.conditions.earthquake!.collapses[s - villages.length];
  const village = named ? w.env.index.village.get(named.village)! : s;
  const site: CollapseSite = {
    id: named ? named.id : `collapse-${villages[village].id}`,
    s,
    village,
    spec: named ? s - villages.length : -1,
    crews: [],
  };
  q.sites.push(site);
  beginChart(w, 'earthquake-site', site.id);
  if (named?.gas) raise(w, 'earthquake-site', site.id, 'gas');
  return site;
}

export function onShock(w: World, q: EarthquakeIncident): void {
  const { spec } = fieldOf(w.env);
  for (const k of stepQuake(spec, q.kernel, w.t)) {
    const main = k === 0;
    if (main)
      w.env.scenario.conditions.earthquake!.collapses.forEach((c, i) =>
        trap(
          spec,
          q.kernel,
          w.env.county.villages.length + i,
          c.trapped,
          c.partly ? 'part' : 'masonry',
          w.t,
          NAMED + i,
        ),
      );
    for (let s = 0; s < q.kernel.trapped.length; s++) if (q.kernel.trapped[s] > 0) siteFor(w, q, s);
    countHarm(w, q);
    shaken(w, q);
    lifelines(w, q, k);
    damsShaken(w, q);
    buildingsShaken(w, q, k);
    const magnitude = Math.round(q.kernel.magnitude[k] * 10) / 10;
    emit(w, main ? 'MAIN_SHOCK' : 'AFTERSHOCK', null, { magnitude, index: k });
    shakeGround(w, (at) => q.kernel.pga[quakeCell(w.env.county.grid, at)], magnitude);
    if (main) begun(w);
    else aftershock(w, q, k, magnitude);
  }
}

/** Villages that have something to report start to do so. */
function shaken(w: World, q: EarthquakeIncident): void {
  const { spec } = fieldOf(w.env);
  w.env.county.villages.forEach((v, i) => {
    if (reachedBy(w, 'earthquake', i) >= 0) return;
    if (
      unfit(w, q, i) < w.env.numbers['PRM-EQK-DAMAGED'] &&
      !q.sites.some((x) => x.village === i && missingAt(q, x) > 0)
    )
      return;
    markReached(w, 'earthquake', i);
    const intensity = Math.round(intensityAt(spec, q.kernel, i) * 10) / 10;
    emit(w, 'VILLAGE_SHAKEN', null, { village: v.id, intensity });
  });
}

/** What this shock broke: townships fall silent, roads close, water and gas stop until their own crews have mended them. */
function lifelines(w: World, q: EarthquakeIncident, shock: number): void {
  const at = q.kernel.timeS[shock];
  const { assets } = fieldOf(w.env);
  for (let n = 0; n < assets.length; n++) {
    if (q.kernel.failedS[n] !== at) continue;
    const { kind, of } = assets[n];
    emit(w, 'LIFELINE_FAILED', null, { what: kind, of });
    if (kind === 'power' || kind === 'telecom') cutLink(w, of, kind === 'power' ? 'power' : 'cell');
    else if (kind === 'road' || kind === 'bridge') roadFails(w, of, 'road-failed');
    else {
      beginChart(w, 'earthquake-lifeline', lifelineId(kind, of));
      raise(w, 'earthquake-lifeline', lifelineId(kind, of), 'break');
    }
  }
}
const lifelineId = (kind: Lifeline, of: number): string => `${kind}-${of}`;
/** Index of the asset that a chart's instance stands for. */
export const assetOf = (w: World, id: string): number =>
  fieldOf(w.env).assets.findIndex((a) => lifelineId(a.kind, a.of) === id);
export const repairS = (w: World, n: number): number =>
  Math.round(3600 * repairHours(w.env.key, n, fieldOf(w.env).assets[n].kind));
export function lifelineDown(w: World, n: number): void {
  const { kind, of } = fieldOf(w.env).assets[n];
  if (kind === 'mast') w.res.facilityWet[of] = w.t;
  tellLifeline(w, kind, of, kind === 'mast' ? 'mast-down' : 'eq-lifeline');
}
export function lifelineMended(w: World, n: number): void {
  const { kind, of } = fieldOf(w.env).assets[n];
  if (kind === 'mast') delete w.res.facilityWet[of];
  tellLifeline(w, kind, of, kind === 'mast' ? 'mast-up' : 'eq-lifeline-mended');
}
export function tellLifeline(w: World, kind: Lifeline, facility: number, code: string): void {
  const f = w.env.county.facilities[facility];
  tellHappening(w, code, f.township ?? w.env.county.townships[0].id, { facility: f.id, what: kind }, [
    `lifeline:${kind}`,
  ]);
}

function begun(w: World): void {
  raise(w, 'earthquake-incident', 'incident', 'main');
  const c = w.env.scenario.conditions.earthquake!;
  const later = (s: number, what: string): void => {
    schedule(w.schedule, w.t + s, { kind: 'incident', hazard: 'earthquake', what, index: 0 });
  };
  later(c.rapidReportMin * 60, 'params');
  later(w.env.numbers['PRM-EQK-TREND'] * 60, 'trend');
}

/** The network has measured the main shock. */
export function located(w: World): void {
  const { main } = w.env.scenario.conditions.earthquake!;
  deliver(w, {
    from: 'seismic-network',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'eq-params',
    params: {
      magnitude: main.magnitude,
      depth: main.depthKm,
      lon: Math.round(main.lon * 100) / 100,
      lat: Math.round(main.lat * 100) / 100,
    },
    // No county warns of a shock (防震减灾法 29): nothing makes a warning due.
    facts: ['quake:params', 'attention', 'incident', 'hazard:confirmed', 'neighbours:due'],
  });
}

function aftershock(w: World, q: EarthquakeIncident, k: number, magnitude: number): void {
  crewsInside(w, q, k);
  if (magnitude >= 4) raise(w, 'earthquake-ground', 'ground', 'strong');
  deliverLater(w, 120, {
    from: 'seismic-network',
    to: COMMAND_ROLES,
    channel: 'platform',
    code: 'eq-aftershock',
    params: { magnitude },
    facts: magnitude >= 4 ? ['quake:aftershock'] : [],
  });
}
