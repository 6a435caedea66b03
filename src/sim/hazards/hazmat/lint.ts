/** Rules about an accident's part of a scenario file: SCN-049 a tank holds what is in it · SCN-055 a cloud within its window. */
import type * as z from 'zod';
import type { HazardLint } from '../spec.ts';
import { VesselSigns, type HazmatConditions } from './conditions.ts';

type Own = z.infer<z.ZodObject<typeof HazmatConditions>>;
const AT = ['conditions', 'hazmat'] as const;
/** What the cloud is worked out in; the kernel's own is tested to agree. */
export const PLUME_WINDOW_M = 4000;
/** kg/m³ of what a scenario may put into a tank. */
export const LIQUID_DENSITY = { ammonia: 682, chlorine: 1562, propane: 580, methane: 422 } as const;

/**
 * What of a poison may come out so that the ground it makes deadly (one in a hundred of those outdoors over the whole
 * passage, CPR 18E) ends inside the plume's window in any wind: so many kg however fast, or any amount through a hole of
 * so many mm. Measured with the kernel at 30 °C on a clear night, 1–3 m/s. Vapours that only burn stay well inside.
 */
export const LARGEST_RELEASE = {
  ammonia: { kg: 150000, holeMm: 45 },
  chlorine: { kg: 3000, holeMm: 12 },
} as const;

export const lint: HazardLint<Own> = {
  places({ hazmat }) {
    if (!hazmat) return [];
    const { receptors, sources } = hazmat;
    const rows = Object.entries({ receptors, sources });
    return [
      { at: [hazmat], path: [...AT, 'lon'] },
      ...rows.flatMap(([key, list]) => list.map((x, i) => ({ at: [x], path: [...AT, key, i, 'lon'] }))),
    ];
  },
  references({ hazmat }, desk) {
    if (!hazmat) return;
    desk.exists('village', hazmat.village, [...AT, 'village']);
    hazmat.receptors.forEach((x, i) => desk.exists('village', x.village, [...AT, 'receptors', i, 'village']));
  },
  checks({ hazmat }, desk) {
    if (!hazmat) return;
    const { substance, vessel: v, receptors, sources } = hazmat;
    desk.before(hazmat.startsAt, [...AT, 'startsAt']);
    desk.before(hazmat.burst?.at, [...AT, 'burst', 'at']);
    desk.ascending(hazmat.wind, [...AT, 'wind']);
    const holdsKg = Math.floor(v.volumeM3 * LIQUID_DENSITY[substance]);
    if (v.inventoryKg > holdsKg)
      desk.at([...AT, 'vessel', 'inventoryKg'], 'SCN-049', {
        kg: v.inventoryKg,
        holds: holdsKg,
        m3: v.volumeM3,
      });
    else if (substance === 'ammonia' || substance === 'chlorine') {
      const { kg, holeMm } = LARGEST_RELEASE[substance];
      const bursts = hazmat.burst !== undefined || desk.effects(VesselSigns).length > 0;
      if (v.inventoryKg > kg && (v.holeMm > holeMm || bursts))
        desk.at([...AT, 'vessel', v.holeMm > holeMm ? 'holeMm' : 'inventoryKg'], 'SCN-055', {
          found: v.inventoryKg,
          kg,
          holeMm,
        });
    }
    desk.outside(hazmat, [...AT, 'lon']);
    for (const [key, list] of Object.entries({ receptors, sources })) {
      desk.twice(list, [...AT, key]);
      if (desk.inCounty(hazmat))
        list.forEach((x, i) => desk.within(x, hazmat, PLUME_WINDOW_M, [...AT, key, i, 'lon']));
    }
  },
};
