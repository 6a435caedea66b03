/** Who sees a fire from afar: watch cameras on high ground and satellites that pass (plan 四（三）2; 三（六）1). */
import type { FacilityKind } from '../../county/types.ts';
import type { Provenance } from '../../kernel/units.ts';

/**
 * 林火视频监控: the plan asks for it and gives no sites, so cameras are set where such towers usually stand, by named peaks and
 * forest farms. Every figure is a design choice: makers claim 5–15 km for smoke.
 */
export const CAMERAS = {
  at: ['peak', 'forest-farm'] as readonly FacilityKind[],
  mastM: 25,
  /** Clear air by day; share of it by night, when the glow is looked for. */
  rangeM: 15000,
  night: 0.5,
  /** A turn of the camera and the operator's look, s: half of it near by, one and a half times at the edge; twice by night. */
  scanS: 480,
  /** Hours a camera goes on without the mains of its township. */
  batteryH: 8,
  provenance: {
    source: 'figures of this exercise',
    status: 'design',
    note: 'Invented sites at named peaks and forest farms',
  } satisfies Provenance,
};
/** How far one sees in haze by humidity, m: from 20 km in dry air to 3 km in saturated air (design choice). */
export const HAZE: readonly (readonly [rhPct: number, metres: number])[] = [
  [60, 20000],
  [80, 12000],
  [90, 6000],
  [100, 3000],
];
/**
 * Hours of local time at which polar orbiters with thermal bands pass (FY-3E, Terra, NOAA-20 and like orbits), the radiant
 * power they detect and the hours until the centre tells.
 */
export const SATELLITES = {
  hours: [1.5, 5.5, 10.5, 13.5, 17.5, 22.5],
  leastMw: 5,
  latencyS: 2400,
  /** Above this humidity cloud is taken to hide the ground, %. */
  cloudRh: 92,
  provenance: {
    source:
      'equator crossing times as published; VIIRS and MODIS detect from a few MW (Schroeder et al. 2014; Giglio et al. 2016)',
    status: 'memory',
    note: 'Latency and the humidity that stands for cloud are design choices',
  } satisfies Provenance,
};
