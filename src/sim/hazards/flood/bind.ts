/** The charts of a flood in the world: what they read of the kernel, and what their moves do. */
import { isIn, type ChartBinding } from '../../drive.ts';
import { waterMoves } from '../../scenario/schema.ts';
import type { World } from '../../world.ts';
import { gaugeChart } from './charts/gauge.ts';
import { incidentChart, type IncidentReadings } from './charts/incident.ts';
import { leveeChart } from './charts/levee.ts';
import { pondChart } from './charts/pond.ts';
import { reservoirChart } from './charts/reservoir.ts';
import { storeChart } from './charts/store.ts';
import * as dangers from './dangers.ts';
import * as gauges from './gauges.ts';
import * as reservoirs from './reservoirs.ts';
import * as sources from './sources.ts';
import { spec } from './spec.ts';
import { riversOf } from './state.ts';

const inCounty = (w: World, state: string): boolean =>
  w.env.county.gauges.some((g) => g.insideCounty && isIn(w, 'flood-gauge', state, g.id));

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: incidentChart,
    known: () => true,
    instances: (w) => (waterMoves(w.env.scenario) ? ['incident'] : []),
    readings: (w): IncidentReadings => ({
      heavyRain: w.info.rainSignal.colour > 0 && w.info.rainSignal.colour <= 3,
      warned: w.resp.warnings.some((x) => (spec.warnings as readonly string[]).includes(x.kind)),
      water: ['water.warning', 'water.guarantee', 'told.over'].some((s) => inCounty(w, s)),
      readHigh: inCounty(w, 'told.over'),
      danger: riversOf(w).dangers.some((d) => dangers.isActive(w, d)),
    }),
  },
  {
    machine: gaugeChart,
    known: () => ['told', 'forecast'],
    instances: (w) => w.env.county.gauges.map((g) => g.id),
    readings: gauges.readings,
    about: gauges.about,
  },
  {
    machine: reservoirChart,
    known: () => ['pool', 'spillway'],
    instances: (w) => w.env.county.reservoirs.map((r) => r.id),
    readings: reservoirs.readings,
    about: reservoirs.about,
    hands: reservoirs.hands,
  },
  {
    machine: leveeChart,
    known: dangers.isFound,
    subject: (_, id) => id.slice(0, id.lastIndexOf('/')),
    several: true,
    // A levee's further dangers come as they begin.
    instances: dangers.firstInstances,
    readings: () => undefined,
    about: dangers.about,
    hands: dangers.hands,
  },
  {
    machine: pondChart,
    instances: sources.pondIds,
    readings: sources.pondReadings,
    about: (_, facility) => ({ facility }),
    hands: sources.pondHands,
  },
  {
    machine: storeChart,
    instances: sources.storeIds,
    readings: () => undefined,
    about: (_, facility) => ({ facility }),
    hands: sources.storeHands,
  },
];
