/** Charts of people in the world: shelters, warnings. */
import type { ChartBinding } from '../drive.ts';
import { shelterChart, type ShelterReadings } from '../machines/shelter.ts';
import { warningChart, type WarningReadings } from '../machines/warning.ts';
import { roofs } from './shelters.ts';

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
];
