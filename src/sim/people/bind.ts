/** Charts of people in the world: shelters. */
import type { ChartBinding } from '../drive.ts';
import { shelterChart, type ShelterReadings } from '../machines/shelter.ts';
import { roofs } from './shelters.ts';

export const PEOPLE_CHARTS: readonly ChartBinding[] = [
  {
    machine: shelterChart,
    instances: (w) => w.env.county.facilities.flatMap((f) => (f.shelter === undefined ? [] : [f.id])),
    readings(w, id): ShelterReadings {
      const f = w.env.index.facility.get(id)!;
      return { people: w.res.shelterPeople[f] ?? 0, roofs: roofs(w, f) };
    },
  },
];
