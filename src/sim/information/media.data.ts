/**
 * Means of communication of plan 专栏6. The plan names the networks; it gives no mast, range or endurance, so those are
 * parameters (`PRM-MED-…`), and masts beside the base stations are invented at the places that `masts` names.
 */
import { NARROWBAND_MASTS } from '../county/masts.ts';
import type { FacilityKind } from '../county/types.ts';
import type { Numbers } from '../scenario/parameters.ts';

export type MediumId = 'cellular' | 'narrowband' | 'vehicle' | 'kit5g' | 'satellite' | 'video';
export type Radio = 'cellular' | 'narrowband' | 'vehicle';
export interface Medium {
  /** Kinds of facility that carry a mast of it. */
  readonly masts: readonly FacilityKind[];
  readonly carries: readonly ('voice' | 'data' | 'video')[];
}
/** What a radio reaches over the terrain. */
export interface RadioPath {
  /** Mast above ground, and how far at most, m. */
  readonly mastM: number;
  readonly rangeM: number;
  readonly wavelengthM: number;
  /** What the link bears over the worst ridge on its way, dB. */
  readonly marginDb: number;
}

export const MEDIA: Readonly<Record<MediumId, Medium>> = {
  // Voice and data of the public network, at town stations.
  cellular: { masts: ['base-station'], carries: ['voice', 'data'] },
  // 370 MHz: masts at the county seat and invented ones on named peaks.
  narrowband: { masts: NARROWBAND_MASTS, carries: ['voice'] },
  // The command vehicle where it stands: own cell and 370 MHz, backhaul by satellite, own generator.
  vehicle: { masts: [], carries: ['voice', 'data', 'video'] },
  // Pictures of a crew where a base station or the command vehicle reaches it.
  kit5g: { masts: [], carries: ['video'] },
  // Voice wherever no ground stands between the set and the satellite.
  satellite: { masts: [], carries: ['voice'] },
  // Video conference: mains and base station, or the command vehicle.
  video: { masts: [], carries: ['video'] },
};
export const MEDIUM_IDS = Object.keys(MEDIA) as MediumId[];

/** Wavelengths, m: 900 MHz, 370 MHz. */
const WAVE: Readonly<Record<Radio, number>> = { cellular: 0.33, narrowband: 0.81, vehicle: 0.33 };
const CODE = { cellular: 'CELLULAR', narrowband: 'NARROWBAND', vehicle: 'VEHICLE' } as const;
export const radioPath = (n: Numbers, id: Radio): RadioPath => ({
  mastM: n[`PRM-MED-${CODE[id]}-MAST`],
  rangeM: n[`PRM-MED-${CODE[id]}-RANGE`],
  wavelengthM: WAVE[id],
  marginDb: n[`PRM-MED-${CODE[id]}-MARGIN`],
});
/** Hours a mast works on without mains. */
export const batteryH = (n: Numbers, id: 'cellular' | 'narrowband'): number =>
  n[`PRM-MED-${CODE[id]}-BATTERY`];
/** A set in hand above ground, m. */
export const SET_M = 1.5;

/** Longitude of Tiantong-1 01, degrees east (from memory), and how far the ground toward it is looked at, m. */
export const SATELLITE_LON = 101.4;
export const SKY_M = 4000;

/** What a county crew takes along without being told; volunteers and villagers bring telephones only. */
export const RADIO_OWNERS: readonly string[] = ['county', 'township', 'fire', 'city', 'military'];
