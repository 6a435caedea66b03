/** Who sees a fire from afar: watch cameras on high ground and satellites that pass (plan 四（三）2; 三（六）1). */
import type { FacilityKind } from '../../county/types.ts';
import type { ParameterId } from '../../scenario/parameters.ts';

/**
 * 林火视频监控: the plan asks for it and gives no sites, so cameras are set where such towers usually stand, by named peaks and
 * forest farms. Their figures are parameters (`PRM-CAM-…`): makers claim 5–15 km for smoke.
 */
export const CAMERA_SITES: readonly FacilityKind[] = ['peak', 'forest-farm'];
/** How far one sees in haze, m, by humidity. */
export const HAZE: readonly (readonly [rhPct: number, metres: ParameterId])[] = [
  [60, 'PRM-CAM-HAZE-60'],
  [80, 'PRM-CAM-HAZE-80'],
  [90, 'PRM-CAM-HAZE-90'],
  [100, 'PRM-CAM-HAZE-100'],
];
/**
 * Hours of local time at which polar orbiters with thermal bands pass (FY-3E, Terra, NOAA-20 and like orbits; equator crossing
 * times as published). What they detect and when their centre tells are parameters (`PRM-SAT-…`; VIIRS and MODIS detect
 * from a few MW: Schroeder et al. 2014, Giglio et al. 2016).
 */
export const PASS_HOURS: readonly number[] = [1.5, 5.5, 10.5, 13.5, 17.5, 22.5];
