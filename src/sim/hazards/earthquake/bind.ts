/** The charts of an earthquake in the world: what they read of the kernel, and what their moves do. */
import { isIn, type ChartBinding } from '../../drive.ts';
import { COMMAND_ROLES, learn } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { reportedDead } from '../../people/harm.ts';
import { levelNumber } from '../../scenario/levels.ts';
import type { World } from '../../world.ts';
import { buildingChart } from './charts/building.ts';
import { crewChart, type CrewReadings } from './charts/crew.ts';
import { damChart, type DamReadings } from './charts/dam.ts';
import { groundChart, type GroundReadings } from './charts/ground.ts';
import { incidentChart, type IncidentReadings } from './charts/incident.ts';
import { lifelineChart, type LifelineReadings } from './charts/lifeline.ts';
import { siteChart, type SiteReadings } from './charts/site.ts';
import { buildingClosed, buildingReadings, buildings, homesEntered, homesLeft } from './buildings.ts';
import { damFound } from './dams.ts';
import { assetOf, lifelineDown, lifelineMended, located, repairS } from './shock.ts';
import { crewLeaves, crewStays, fireShows, gasLightsS, gasOff, searchOf, siteOf } from './rescue.ts';
import type { EarthquakeIncident } from './state.ts';
import { isLocated } from './view.ts';

const quake = (w: World): EarthquakeIncident => w.incidents.earthquake!;
const only =
  (list: (w: World) => readonly string[]) =>
  (w: World): readonly string[] =>
    w.incidents.earthquake ? list(w) : [];
const unitNo = (w: World, id: string): number => w.res.units.findIndex((u) => u.id === id);
/** How long no strong aftershock must have come before the response ends (procedures.md §8). */
const QUIET_S = 6 * 3600;

function byDead(w: World): number {
  const dead = reportedDead(w);
  const at = (id: 'LVL-E-I-D' | 'LVL-E-II-D' | 'LVL-E-III-D'): number => levelNumber(w.env.scenario, id);
  return dead >= at('LVL-E-I-D') ? 1 : dead >= at('LVL-E-II-D') ? 2 : dead >= at('LVL-E-III-D') ? 3 : 0;
}

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: incidentChart,
    known: () => true,
    instances: only(() => ['incident']),
    readings: (w): IncidentReadings => ({ byDead: byDead(w) }),
    hands: { located },
  },
  {
    machine: groundChart,
    known: () => true,
    instances: only(() => ['ground']),
    readings: (w): GroundReadings => ({
      pauseS: w.env.numbers['PRM-EQK-PAUSE'] * 60,
      quietS: QUIET_S,
    }),
  },
  {
    machine: siteChart,
    known: (w, id) => isIn(w, 'earthquake-site', 'news.heard', id),
    // Sites come with the shock that buries somebody there.
    instances: () => [],
    readings: (w, id): SiteReadings => ({
      told: w.people.wetReported[siteOf(quake(w), id)!.village] >= 0,
      lightsS: gasLightsS(w, siteOf(quake(w), id)!),
      fed: !gasOff(w, quake(w), w.t),
    }),
    hands: {
      heard(w, id) {
        learn(w, `site:${id}`, COMMAND_ROLES);
        learn(w, 'people:trapped', COMMAND_ROLES);
      },
      burning: (w, id) => fireShows(w, siteOf(quake(w), id)!),
    },
  },
  {
    machine: crewChart,
    known: () => true,
    // Crews come with their first search.
    instances: () => [],
    readings: (w, id): CrewReadings => ({
      signal: quake(w).orders[unitNo(w, id)]?.signal ?? false,
      paused: isIn(w, 'earthquake-ground', 'work.paused'),
      there: searchOf(w, unitNo(w, id)) !== '',
    }),
    hands: {
      withdraws: (w, id) =>
        void emit(w, 'WITHDRAW', null, { unit: id, site: searchOf(w, unitNo(w, id)), minutes: 1 }),
      leaves: (w, id) => crewLeaves(w, quake(w), unitNo(w, id)),
      stays: (w, id) => crewStays(w, quake(w), unitNo(w, id)),
    },
  },
  {
    machine: damChart,
    known: (w, id) => isIn(w, 'earthquake-dam', 'found', id),
    instances: only((w) => w.env.county.reservoirs.filter((r) => r.kind !== 'large').map((r) => r.id)),
    about: (_, reservoir) => ({ reservoir }),
    readings: (w): DamReadings => ({ roundS: w.env.numbers['PRM-EQK-DAM-ROUND'] * 60 }),
    hands: { found: (w, id) => damFound(w, w.env.index.reservoir.get(id)!) },
  },
  {
    machine: lifelineChart,
    // Works come with the shock that breaks them.
    instances: () => [],
    readings: (w, id): LifelineReadings => ({ repairS: repairS(w, assetOf(w, id)) }),
    hands: {
      down: (w, id) => lifelineDown(w, assetOf(w, id)),
      mended: (w, id) => lifelineMended(w, assetOf(w, id)),
    },
  },
  {
    machine: buildingChart,
    known: isLocated,
    instances: only(buildings),
    readings: buildingReadings,
    hands: { closed: buildingClosed, in: homesEntered, out: homesLeft },
  },
];
