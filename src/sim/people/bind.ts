/** Charts of people in the world: shelters, warnings. */
import type { ChartBinding } from '../drive.ts';
import { reachable } from '../information/links.ts';
import { evacuationChart, type EvacuationReadings } from '../machines/evacuation.ts';
import { shelterChart, type ShelterReadings } from '../machines/shelter.ts';
import { warningChart, type WarningReadings } from '../machines/warning.ts';
import type { World } from '../world.ts';
import { heardOf } from './evacuation.ts';
import { roofs } from './shelters.ts';

const villageNo = (w: World, id: string): number => w.env.index.village.get(id)!;

export const PEOPLE_CHARTS: readonly ChartBinding[] = [
  {
    machine: shelterChart,
    known: () => true,
    instances: (w) => w.env.county.facilities.flatMap((f) => (f.shelter === undefined ? [] : [f.id])),
    readings(w, id): ShelterReadings {
      const f = w.env.index.facility.get(id)!;
      return { people: w.res.shelterPeople[f] ?? 0, roofs: roofs(w, f) };
    },
  },
  {
    machine: warningChart,
    known: () => true,
    instances: () => [],
    // To the second; the one after it is the first without.
    readings: (w): WarningReadings => ({ validS: w.env.numbers['PRM-WRN-VALID'] * 3600 + 1 }),
  },
  {
    machine: evacuationChart,
    known: () => true,
    // A village has one from its first order.
    instances: () => [],
    readings(w, id): EvacuationReadings {
      const v = villageNo(w, id);
      const town = w.env.index.township.get(w.env.county.villages[v].township)!;
      return { reached: reachable(w, town) || w.people.warnedAt[v] >= 0 };
    },
    about(w, id) {
      const v = villageNo(w, id);
      return { village: id, people: Math.round(w.people.arrived[v]), order: w.people.evacOrder[v] };
    },
    hands: { heard: (w, id) => heardOf(w, villageNo(w, id)) },
  },
];
