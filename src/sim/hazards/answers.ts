/**
 * What the hazards of an exercise answer together: the tick and the shared mechanisms go through here and name no hazard.
 */
import { riskSites } from '../resources/listed-risks.ts';
import { NO_LOSSES, SECTORS, type Losses } from '../resources/sectors.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LonLat, Text } from '../kernel/units.ts';
import type { StateHash } from '../kernel/state-hash.ts';
import type { Role } from '../roles.ts';
import type { InjectEffect } from '../scenario/schema.ts';
import type { PackView } from '../views/incident-types.ts';
import type { Task, Unit, World } from '../world.ts';
import type { HazardPack, Hit, OnRoad, Outcome, OverlayFrame, Rivers, ShelterIssue, Site } from './pack.ts';
import type { Incidents } from './state.ts';

const packs = (w: World): readonly HazardPack[] => w.env.acting;
/** What every county has comes first wherever order shows. */
const standing = (w: World): readonly HazardPack[] => packs(w).filter((m) => m.always);
const others = (w: World): readonly HazardPack[] => packs(w).filter((m) => !m.always);

export function beginIncidents(w: World): void {
  for (const m of packs(w)) m.begin(w);
}
export function stepIncidents(w: World): void {
  for (const m of packs(w)) m.step(w);
}
export function handleIncident(w: World, hazard: string, what: string, index: number): void {
  for (const m of packs(w)) if (m.id === hazard) m.handle(w, what, index);
}
export function minuteIncidents(w: World): void {
  for (const m of packs(w)) m.minute(w);
}
export function settleIncidents(w: World): void {
  for (const m of packs(w)) m.settle?.(w);
}
export function reachPeople(w: World): void {
  for (const m of packs(w)) m.reach?.(w);
}
export function observeIncidents(w: World): void {
  for (const m of packs(w)) m.observe?.(w);
}
type AddLevel = (level: 1 | 2 | 3 | 4, ground: string) => void;
export const standingLevels = (w: World, add: AddLevel): void =>
  standing(w).forEach((m) => m.warranted(w, add));
export const incidentLevels = (w: World, add: AddLevel): void =>
  others(w).forEach((m) => m.warranted(w, add));
const endOf = (w: World, list: readonly HazardPack[]): Record<string, boolean> =>
  Object.assign({}, ...list.map((m) => m.endConditions(w))) as Record<string, boolean>;
export const standingEndConditions = (w: World): Record<string, boolean> => endOf(w, standing(w));
export const incidentEndConditions = (w: World): Record<string, boolean> => endOf(w, others(w));
export function incidentOutcome(w: World): Required<Outcome> {
  const sum = { households: 0, levees: 0, dams: 0, burntHa: 0 };
  for (const m of packs(w)) {
    const o = m.outcome(w);
    for (const k of Object.keys(sum) as (keyof Outcome)[]) sum[k] += o[k] ?? 0;
  }
  return sum;
}
export function incidentLosses(w: World): Losses {
  const sum = { ...NO_LOSSES };
  for (const m of packs(w)) {
    const own = m.losses?.(w) ?? {};
    for (const s of SECTORS) sum[s] += own[s] ?? 0;
  }
  return sum;
}
export const incidentDamaged = (w: World, village: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.damaged?.(w, village) ?? 0), 0);
export const incidentHomeless = (w: World, village: number): number =>
  packs(w).reduce((n, m) => Math.max(n, (m.homeless ?? m.damaged)?.(w, village) ?? 0), 0);
export const unpreparedS = (w: World, task: Task): number =>
  packs(w).reduce((n, m) => n + (m.unprepared?.(w, task) ?? 0), 0);
/** How many times longer a round of a task takes, for reasons of the hazards' own. */
export const incidentPace = (w: World, task: Task): number =>
  packs(w).reduce((n, m) => n * (m.pace?.(w, task) ?? 1), 1);
export const wornByWork = (w: World, unit: Unit): boolean => packs(w).some((m) => m.worn?.(w, unit));
export const incidentHesitation = (w: World, village: number): number =>
  packs(w).reduce((n, m) => n * (m.hesitation?.(w, village) ?? 1), 1);
export function readyTurnoutS(w: World, unit: Unit): number | null {
  const ready = packs(w).flatMap((m) => m.turnout?.(w, unit) ?? []);
  return ready.length > 0 ? Math.min(...ready) : null;
}
/** What crews sent from outside know and bring against what leads the exercise. */
export const reinforcement = (w: World): HazardPack['reinforcement'] =>
  packs(w).find((m) => m.id === w.env.scenario.about.hazard)?.reinforcement;
/** People whom no order can move: under rubble, in a cloud. */
export const heldFast = (w: World, village: number): number =>
  packs(w).reduce((n, m) => n + (m.leavable ? 0 : (m.trapped?.(w, village, false) ?? 0)), 0);
export const incidentCutOff = (w: World, village: number): number =>
  packs(w).reduce((n, m) => n + (m.cutOff?.(w, village) ?? 0), 0);
export const groupsKnown = (w: World): readonly { readonly at: LonLat; readonly people: number }[] =>
  packs(w).flatMap((m) => m.groups?.(w) ?? []);
export const incidentNear = (w: World, village: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.near?.(w, village) ?? 0), 0);
export const movedWithAny = (w: World, village: number): number =>
  packs(w).reduce((n, m) => n + (m.movedWith?.(w, village) ?? 0), 0);
export function signAt(w: World, facility: string): { readonly village: string } | null {
  for (const m of packs(w)) {
    const sign = m.sign?.(w, facility);
    if (sign) return sign;
  }
  return null;
}
/** People on the list of the hazard that leads the exercise. */
export const listedLow = (w: World, village: number): number =>
  packs(w)
    .find((m) => m.id === w.env.scenario.about.hazard)
    ?.listed?.(w, village) ?? 0;
export const incidentTrapped = (w: World, village: number, known = false): number =>
  packs(w).reduce((n, m) => n + (m.trapped?.(w, village, known) ?? 0), 0);
export const incidentRescued = (w: World, village: number): number =>
  packs(w).reduce((n, m) => n + (m.rescued?.(w, village) ?? 0), 0);
/** Inhabitants of a village, or those at its places of the incident where these are more. */
export const incidentPresent = (w: World, village: number): number =>
  packs(w).reduce(
    (n, m) => Math.max(n, m.present?.(w, village) ?? 0),
    w.env.county.villages[village].population,
  );
export const incidentExposed = (w: World, village: number, known: boolean): number =>
  packs(w).reduce((n, m) => Math.max(n, m.exposed(w, village, known)), 0);
export const unsafeAt = (w: World, cell: number, known = false): boolean =>
  cell >= 0 && packs(w).some((m) => m.unsafe(w, cell, known));
/** Why a shelter of its kind is unfit now, if it is. */
export function shelterIssue(w: World, facility: number, known: boolean): ShelterIssue | null {
  for (const m of packs(w)) {
    const issue = m.shelterIssue?.(w, facility, known);
    if (issue) return issue;
  }
  return null;
}
/** Places of work: those of the hazards, hidden dangers of the list, and roads that the county knows to be blocked. */
export const incidentSites = (w: World): readonly Site[] => [
  ...packs(w).flatMap((m) => m.sites(w)),
  ...riskSites(w),
  ...Object.keys(w.res.blockedEdges).flatMap((k): Site[] => {
    const edge = Number(k);
    if (w.info.knownClosed[edge] === undefined) return [];
    const { edges, nodes } = w.env.county.roads;
    const e = edges[edge];
    return [
      {
        id: `road-${edge}`,
        name: { zh: `${e.name.zh}阻断处`, en: `Blocked: ${e.name.en}` },
        node: e.a,
        at: nodes[e.a].at,
        known: true,
      },
    ];
  }),
];
export const siteById = (w: World, id: string): Site | undefined =>
  incidentSites(w).find((s) => s.id === id && s.known);
export function incidentOnScene(w: World, task: Task): void {
  for (const m of packs(w)) m.onScene(w, task);
}
/** True when some module wants another round of the task. */
export const incidentFinish = (w: World, task: Task): boolean =>
  packs(w)
    .map((m) => m.finish(w, task))
    .some(Boolean);
export function incidentEffect(w: World, e: InjectEffect, to: readonly Role[]): void {
  for (const m of packs(w)) m.effect(w, e, to);
}
export function effectPlace(w: World, e: InjectEffect): Record<string, string | number> | null {
  for (const m of packs(w)) {
    const place = m.effectPlace?.(w, e);
    if (place) return place;
  }
  return null;
}
export const depthOver = (w: World, cell: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.depth?.(w, cell) ?? 0), 0);
export function incidentDepthFrame(w: World, out: Uint8Array): void {
  out.fill(0);
  for (const m of packs(w)) m.depthFrame?.(w, out);
}
/** What is on each road edge, the deepest of all hazards'; null while nothing moves. */
export function incidentRoads(w: World): ((edge: number) => OnRoad) | null {
  const on = packs(w).flatMap((m) => m.roads?.(w) ?? []);
  if (on.length === 0) return null;
  return (k) => {
    let depth = 0;
    let dv = 0;
    for (const f of on) {
      const x = f(k);
      depth = Math.max(depth, x.depth);
      dv = Math.max(dv, x.dv);
    }
    return { depth, dv };
  };
}
export const incidentSlow = (w: World, edge: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.slow?.(w, edge) ?? 1), 1);
/** What is said of a village that is hit. */
export function incidentHit(w: World, village: number, trapped: number): Hit {
  for (const m of packs(w)) {
    const hit = m.hit?.(w, village, trapped);
    if (hit) return hit;
  }
  return { code: 'village-hit', params: { village: w.env.county.villages[village].id, trapped }, as: 'hit' };
}
export function dangerPlace(w: World, n: number): { readonly id: string; readonly name: Text } | null {
  for (const m of packs(w)) {
    const place = m.danger?.(w, n);
    if (place) return place;
  }
  return null;
}
export const incidentNames = (w: World): (readonly [string, Text])[] =>
  packs(w).flatMap((m) => m.names?.(w) ?? []);
export const gaugeStages = (w: World): ArrayLike<number> =>
  packs(w)
    .find((m) => m.stages)
    ?.stages?.(w) ?? [];
export function departmentsAsked(w: World, departments: readonly string[]): void {
  for (const m of packs(w)) m.asked?.(w, departments);
}
/** Of the rivers that every county has. */
export function rivers(w: World): Rivers {
  const r = packs(w).find((m) => m.rivers)?.rivers;
  invariant(r !== undefined, 'some pack answers for rivers');
  return r;
}
/** An exact copy of every hazard's state. */
export function copyIncidents(w: World): Incidents {
  const copy: Record<string, unknown> = { ...w.incidents };
  for (const m of packs(w)) copy[m.slot] = m.copy?.(w) ?? structuredClone(w.incidents[m.slot]);
  return copy as unknown as Incidents;
}
export function dangerAdvice(w: World, danger: string, confidence: number): Record<string, string> | null {
  for (const m of packs(w)) if (m.advice) return m.advice(w, danger, confidence);
  return null;
}
export function shakeGround(w: World, pga: (at: LonLat) => number, magnitude: number): void {
  for (const m of packs(w)) m.shaken?.(w, pga, magnitude);
}
export function hashIncidents(w: World, h: StateHash): StateHash {
  for (const m of packs(w)) m.hash(w, h);
  return h;
}
export const incidentVars = (w: World): Record<string, number> =>
  Object.assign({}, ...packs(w).map((m) => m.vars(w))) as Record<string, number>;
/** Wind of the first hazard that has one. */
export function incidentWind(w: World): { readonly ms: number; readonly fromDeg: number } | null {
  for (const m of packs(w)) {
    const wind = m.wind?.(w);
    if (wind) return wind;
  }
  return null;
}
export const incidentViews = (w: World, truth: boolean): Record<string, unknown> =>
  Object.fromEntries(w.env.hazards.map((m) => [m.id, m.view(w, truth)]));
export const incidentShared = (w: World, truth: boolean): PackView =>
  Object.assign({}, ...packs(w).map((m) => m.shared?.(w, truth))) as PackView;
export const incidentOverlays = (w: World, truth: boolean): readonly OverlayFrame[] =>
  packs(w).flatMap((m) => m.overlays(w, truth));
