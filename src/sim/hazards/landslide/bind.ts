/** The charts of landslides in the world: what they read of the kernel, and what their moves do. */
import { isIn, type ChartBinding } from '../../drive.ts';
import { knownSince } from '../../information/deliver.ts';
import type { World } from '../../world.ts';
import { incidentChart, type IncidentReadings } from './charts/incident.ts';
import { lakeChart } from './charts/lake.ts';
import { slopeChart } from './charts/slope.ts';
import * as lakes from './lakes.ts';
import * as slopes from './named.ts';
import { listedSlopes } from './state.ts';

const only =
  (list: (w: World) => readonly string[]) =>
  (w: World): readonly string[] =>
    w.incidents.landslide ? list(w) : [];

/** Whether the county has heard of a lake. */
const isTold = (w: World, id: string): boolean => knownSince(w, id.replace('lake-', 'lake:')) >= 0;

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: incidentChart,
    instances: only(() => ['incident']),
    readings: (w): IncidentReadings => ({
      lakes: w.incidents.landslide!.lakes.length > 0,
      threat: lakes
        .lakeIds(w)
        .some(
          (id) =>
            isTold(w, id) &&
            ['water.filling', 'water.breached'].some((s) => isIn(w, 'landslide-lake', s, id)),
        ),
    }),
  },
  {
    machine: slopeChart,
    known: (w, id) => knownSince(w, `slope:${id}:sign`) >= 0,
    instances: only((w) => listedSlopes(w).map((s) => w.env.county.facilities[s.facility].id)),
    readings: () => undefined,
    about: slopes.about,
    hands: slopes.hands,
  },
  {
    machine: lakeChart,
    known: isTold,
    instances: only(lakes.lakeIds),
    readings: lakes.readings,
    hands: lakes.hands,
  },
];
