/** The charts of a forest fire in the world: what they read of the kernel, and what their moves do. */
import { knownSince } from '../../information/deliver.ts';
import { isIn, since, type ChartBinding } from '../../drive.ts';
import type { World } from '../../world.ts';
import { crewChart, type CrewReadings } from './charts/crew.ts';
import { frontChart, type FrontReadings } from './charts/front.ts';
import { incidentChart, type IncidentReadings } from './charts/incident.ts';
import { sectorChart, type SectorReadings } from './charts/sector.ts';
import { smokeChart, type SmokeReadings } from './charts/smoke.ts';
import { targetChart, type TargetReadings } from './charts/target.ts';
import { villageChart, type VillageReadings } from './charts/village.ts';
import { villagersChart, type VillagersReadings } from './charts/villagers.ts';
import { windChart, type WindReadings } from './charts/wind.ts';
import { burning, caught, contained, crewsIn, dangerTo, sectorNews } from './crews.ts';
import { sectorOf, SECTORS, siteOf, warmCells } from './front.ts';
import { BREATHE_S, smokeAt } from './smoke-reach.ts';
import type { ForestFireIncident } from './state.ts';
import { burst, depotIndex, overheated, reachedBy, threatTold } from './targets.ts';
import { alone, goUp, villageHit } from './villages.ts';
import { levelOf } from './view.ts';
import { inSight, sighted, smokeReported } from './watch.ts';
import { turned, windTurned } from './weather.ts';
import { frameOf, windowCell } from './window.ts';

const conditions = (w: World) => w.env.scenario.conditions.forestFire!;
const fire = (w: World): ForestFireIncident => w.incidents.forestFire!;
const only =
  (list: (w: World) => readonly string[]) =>
  (w: World): readonly string[] =>
    w.incidents.forestFire ? list(w) : [];
const township = (w: World): string => conditions(w).township;
export const isConfirmed = (w: World): boolean => isIn(w, 'forest-fire-front', 'knowledge.confirmed');
const villageNo = (w: World, id: string): number => w.env.index.village.get(id)!;

const sectorsIn = (w: World, state: string): number =>
  SECTORS.filter((s) => isIn(w, 'forest-fire-sector', state, siteOf(s))).length;

const reported = (w: World): boolean => knownSince(w, 'fire:reported') >= 0;
const told =
  (chart: string) =>
  (w: World, id: string): boolean =>
    isIn(w, chart, 'news.told', id);

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: incidentChart,
    known: reported,
    instances: only(() => ['incident']),
    readings: (w): IncidentReadings => ({ level: levelOf(w) }),
  },
  {
    machine: frontChart,
    known: reported,
    instances: only(() => ['fire']),
    place: township,
    readings(w): FrontReadings {
      const f = fire(w);
      return {
        open: sectorsIn(w, 'free') + sectorsIn(w, 'fought'),
        fought: sectorsIn(w, 'fought'),
        warm: sectorsIn(w, 'beaten') + sectorsIn(w, 'held'),
        burnt: f.fire.burntCells > 0,
        verified: f.reportMessage >= 0 && w.info.messages[f.reportMessage].verified?.result === true,
      };
    },
    hands: { contained: (w) => contained(w, fire(w)) },
  },
  {
    machine: sectorChart,
    // As much as the last look at the fire showed.
    known: (w) => fire(w).seenAt >= 0,
    instances: only(() => SECTORS.map(siteOf)),
    readings(w, id): SectorReadings {
      const f = fire(w);
      const s = sectorOf(id);
      return {
        alive: f.alive[s],
        standsS: w.env.numbers['PRM-FIR-STANDS'] * 60,
        get warm() {
          return warmCells(f.fire)[s].length;
        },
        get crews() {
          return crewsIn(w, f, s).length;
        },
      };
    },
    hands: {
      held: (w, id) => sectorNews(w, fire(w), sectorOf(id), 'fire-sector-held'),
      flares: (w, id) => sectorNews(w, fire(w), sectorOf(id), 'fire-sector-flares'),
    },
  },
  {
    machine: smokeChart,
    instances: only((w) => conditions(w).ignitions.map((g) => g.id)),
    readings: (w, id): SmokeReadings => ({ inSight: inSight(w, fire(w), id) }),
    hands: {
      sighted: (w, id) => sighted(w, fire(w), id),
      told: (w, id) => smokeReported(w, fire(w), id),
    },
  },
  {
    machine: windChart,
    known: isConfirmed,
    instances: only(() => ['wind']),
    readings: (w): WindReadings => ({ turned: isConfirmed(w) && turned(w, fire(w)) >= 45 }),
    hands: { turned: (w) => windTurned(w, fire(w)) },
  },
  {
    machine: crewChart,
    known: () => true,
    // Crews come with their first order at the edge.
    instances: () => [],
    about: (_, unit) => ({ unit }),
    readings: (w, id): CrewReadings => dangerTo(w, fire(w), id),
    hands: { caught: (w, id) => caught(w, fire(w), id) },
  },
  {
    machine: targetChart,
    known: told('forest-fire-target'),
    instances: only((w) =>
      conditions(w)
        .depots.filter((d) => windowCell(frameOf(w), d) >= 0)
        .map((d) => d.id),
    ),
    readings(w, id): TargetReadings {
      const d = fire(w).depots[depotIndex(w, id)];
      const n = w.env.numbers;
      return {
        threatened: isConfirmed(w) && d.metres < n['PRM-FIR-STORE-THREAT'],
        inFlames: d.metres <= n['PRM-FIR-STORE-HEAT'],
        overheated: overheated(w, id),
      };
    },
    hands: { told: threatTold, reached: reachedBy, burst },
  },
  {
    machine: villageChart,
    known: told('forest-fire-village'),
    instances: only((w) =>
      w.env.county.villages.filter((v) => windowCell(frameOf(w), v.at) >= 0).map((v) => v.id),
    ),
    readings(w, id): VillageReadings {
      const f = fire(w);
      const v = villageNo(w, id);
      const n = w.env.numbers;
      return {
        threatened: isConfirmed(w) && f.threat[v] < n['PRM-FIR-THREAT'],
        reached: f.threat[v] <= n['PRM-FIR-REACHED'],
        smoked: f.smokedS[v] >= BREATHE_S,
        clear: f.smokedS[v] === 0,
      };
    },
    hands: {
      reached: (w, id) => villageHit(w, villageNo(w, id)),
      smoky: (w, id) => smokeAt(w, villageNo(w, id)),
    },
  },
  {
    machine: villagersChart,
    known: reported,
    instances: only(() => ['villagers']),
    readings(w): VillagersReadings {
      const f = fire(w);
      const burns = f.reportMessage >= 0 && burning(f) > 0;
      const asked = since(w, 'forest-fire-villagers', 'offer.open');
      return {
        alone: burns && alone(w, f),
        unanswered: burns && asked >= 0 && w.t - asked >= w.env.numbers['PRM-FIR-UNANSWERED'] * 60,
      };
    },
    hands: { up: (w) => goUp(w, fire(w)) },
  },
];
