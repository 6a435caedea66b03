/**
 * What the hazards of an exercise answer together: the tick and the shared mechanisms go through here and name no hazard.
 */
import { riskSites } from '../resources/listed-risks.ts';
import type { LonLat } from '../kernel/units.ts';
import type { StateHash } from '../kernel/state-hash.ts';
import type { InjectEffect } from '../scenario/schema.ts';
import type { Task, World } from '../world.ts';
import type { HazardPack, OverlayFrame, ShelterIssue, Site } from './pack.ts';

const packs = (w: World): readonly HazardPack[] => w.env.hazards;

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
export function incidentLevels(w: World, add: (level: 1 | 2 | 3 | 4, ground: string) => void): void {
  for (const m of packs(w)) m.warranted(w, add);
}
export const incidentEndConditions = (w: World): Record<string, boolean> =>
  Object.assign({}, ...packs(w).map((m) => m.endConditions(w))) as Record<string, boolean>;
export function incidentOutcome(w: World): { households: number; damageMillion: number } {
  let households = 0;
  let damageMillion = 0;
  for (const m of packs(w)) {
    const o = m.outcome(w);
    households += o.households;
    damageMillion += o.damageMillion;
  }
  return { households, damageMillion };
}
export const incidentDamaged = (w: World, village: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.damaged?.(w, village) ?? 0), 0);
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
export function incidentEffect(w: World, e: InjectEffect): void {
  for (const m of packs(w)) m.effect(w, e);
}
export const incidentSlow = (w: World, edge: number): number =>
  packs(w).reduce((n, m) => Math.max(n, m.slow?.(w, edge) ?? 1), 1);
export function incidentHit(w: World, village: number): ReturnType<NonNullable<HazardPack['hit']>> {
  for (const m of packs(w)) {
    const hit = m.hit?.(w, village);
    if (hit) return hit;
  }
  return null;
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
export const incidentViews = (w: World, truth: boolean): Record<string, unknown> =>
  Object.fromEntries(packs(w).map((m) => [m.id, m.view(w, truth)]));
export const incidentOverlays = (w: World, truth: boolean): readonly OverlayFrame[] =>
  packs(w).flatMap((m) => m.overlays(w, truth));
