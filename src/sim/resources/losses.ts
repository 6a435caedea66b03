/**
 * The ledger of loss, sector by sector, in 万元: the only place that adds it up. Each hazard says what its own physical
 * quantities cost (`HazardPack.losses`); roads, which several hazards cut, and measures, which stop work, are counted here. Values are parameters (`PRM-LOS-…`).
 */
import { depthOver, incidentLosses, incidentOutcome } from '../hazards/answers.ts';
import type { World } from '../world.ts';
import { CAR_LIMIT_M, CLOSED } from './roads.ts';
import { SECTORS, type Losses, type Sector } from './sectors.ts';

/** Once in ten minutes: how much of each road deep or fast water runs over, at most so far. */
export function watchRoads(w: World): void {
  const { edgeState, roadWashed } = w.res;
  const { roads, grid } = w.env.county;
  for (let k = 0; k < edgeState.length; k++) {
    if (edgeState[k] !== CLOSED) continue;
    // Somebody drives into a road under water that nobody has closed.
    if (w.res.closedByOrder[k] === undefined) w.res.swampedH += 1 / 6;
    const { cells, lengthM } = roads.edges[k];
    let wet = 0;
    for (const c of cells) if (depthOver(w, c) >= CAR_LIMIT_M) wet++;
    roadWashed[k] = Math.max(roadWashed[k], Math.min(lengthM, Math.max(1, wet) * grid.cellM));
  }
}
const MAIN: ReadonlySet<string> = new Set(['motorway', 'trunk', 'primary', 'secondary', 'ramp']);
/** Roads under water by the kilometre, cars in it, and each place where a slide or a shock blocked one. */
function roadLoss(w: World): number {
  const n = w.env.numbers;
  let wan = w.res.swampedH * n['PRM-LOS-SWAMPED'];
  w.env.county.roads.edges.forEach((e, k) => {
    const perKm = n[MAIN.has(e.class) ? 'PRM-LOS-ROAD-MAIN' : 'PRM-LOS-ROAD-VILLAGE'];
    wan += (w.res.roadWashed[k] / 1000) * perKm;
    if (w.res.roadsBroken[k] !== undefined) wan += n['PRM-LOS-ROAD-BLOCK'];
  });
  return wan;
}

/** What the exercise has cost so far, whole 万元. */
export function lossBySector(w: World): Losses {
  const own = incidentLosses(w);
  const common: Partial<Record<Sector, number>> = { lifelines: roadLoss(w), standstill: w.res.standstillWan };
  return Object.fromEntries(SECTORS.map((s) => [s, Math.round(own[s] + (common[s] ?? 0))])) as Record<
    (typeof SECTORS)[number],
    number
  >;
}
export const totalWan = (of: Losses): number => SECTORS.reduce((n, s) => n + of[s], 0);

const million = (wan: number): number => Math.round(wan / 10) / 10;
/** Loss by sector and in all, direct loss alone, million yuan, with the households and works behind it. */
export function lossSoFar(w: World): {
  households: number;
  breached: number;
  dams: number;
  burntHa: number;
  losses: Losses;
  million: number;
  direct: number;
} {
  const { households, levees, dams, burntHa } = incidentOutcome(w);
  const losses = lossBySector(w);
  return {
    households: Math.round(households),
    breached: levees,
    dams,
    burntHa,
    losses,
    million: million(totalWan(losses)),
    direct: million(totalWan({ ...losses, standstill: 0 })),
  };
}
