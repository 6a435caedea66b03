/**
 * Means of communication of plan 专栏6, as numbers. The plan names the networks; it gives no mast, range or endurance, so every
 * figure here is a design choice for training, and masts beside the base stations are invented at the places that `masts` names.
 */
import { NARROWBAND_MASTS } from '../county/masts.ts';
import type { FacilityKind } from '../county/types.ts';
import type { Provenance } from '../kernel/units.ts';

export type MediumId = 'cellular' | 'narrowband' | 'vehicle' | 'kit5g' | 'satellite' | 'video';
export interface Medium {
  readonly id: MediumId;
  /** Kinds of facility that carry a mast of it. */
  readonly masts: readonly FacilityKind[];
  /** Masts above ground, sets in hand, and how far at most, m. */
  readonly mastM: number;
  readonly setM: number;
  readonly rangeM: number;
  readonly wavelengthM: number;
  /** What the link bears over the worst ridge on its way, dB. */
  readonly marginDb: number;
  /** Hours a mast works on without mains. */
  readonly batteryH: number;
  readonly carries: readonly ('voice' | 'data' | 'video')[];
  readonly provenance: Provenance;
}

const design = (note: string): Provenance => ({
  source: '专栏6（县规划）names the network; figures of this exercise',
  status: 'design',
  note,
});
const NONE = { masts: [], mastM: 0, wavelengthM: 1, marginDb: 0, batteryH: 0, rangeM: 0, setM: 1.5 } as const;

export const MEDIA: Readonly<Record<MediumId, Medium>> = {
  cellular: {
    id: 'cellular',
    masts: ['base-station'],
    mastM: 40,
    setM: 1.5,
    rangeM: 8000,
    wavelengthM: 0.33,
    marginDb: 16,
    batteryH: 4,
    carries: ['voice', 'data'],
    provenance: design('900 MHz at town stations; batteries of three to four hours are usual'),
  },
  narrowband: {
    id: 'narrowband',
    masts: NARROWBAND_MASTS,
    mastM: 30,
    setM: 1.5,
    rangeM: 20000,
    wavelengthM: 0.81,
    marginDb: 14,
    batteryH: 24,
    carries: ['voice'],
    provenance: design(
      '370 MHz; masts at the county seat and invented ones on named peaks; own power for a day',
    ),
  },
  vehicle: {
    ...NONE,
    id: 'vehicle',
    mastM: 12,
    rangeM: 5000,
    wavelengthM: 0.33,
    marginDb: 12,
    carries: ['voice', 'data', 'video'],
    provenance: design(
      'Command vehicle where it stands: own cell and 370 MHz, backhaul by satellite, own generator',
    ),
  },
  kit5g: {
    ...NONE,
    id: 'kit5g',
    carries: ['video'],
    provenance: design('5G kit of a crew: pictures where a base station or the command vehicle reaches it'),
  },
  satellite: {
    ...NONE,
    id: 'satellite',
    carries: ['voice'],
    provenance: {
      source: 'Tiantong-1 01, geostationary at 101.4° E',
      status: 'memory',
      note: 'Voice wherever no ground stands between the set and the satellite',
    },
  },
  video: {
    ...NONE,
    id: 'video',
    carries: ['video'],
    provenance: design('Video conference: mains and base station, or the command vehicle'),
  },
};
export const MEDIUM_IDS = Object.keys(MEDIA) as MediumId[];

/** Longitude of the satellite, degrees east, and how far the ground toward it is looked at, m. */
export const SATELLITE_LON = 101.4;
export const SKY_M = 4000;

/** What a county crew takes along without being told; volunteers and villagers bring telephones only. */
export const RADIO_OWNERS: readonly string[] = ['county', 'township', 'fire', 'city', 'military'];

/**
 * How long an order or a report takes to or from a crew that nothing reaches: somebody drives or walks to where there is
 * coverage. Thirty minutes (design choice).
 */
export const MESSENGER_S = 1800;
