/** Landslide formulas under the names by which `tuiyan model` and the reference cases call them. */
import { from, over, SHARE, withNumbers, type Model } from '../../model.ts';
import { G } from '../../../kernel/units.ts';
import {
  criticalAcceleration,
  displacementEq6,
  displacementEq7,
  factorOfSafety,
  failureChance,
} from './newmark.ts';

export const landslideModels: Readonly<Record<string, Model>> = {
  'quake.critical-acceleration': withNumbers(
    {
      slope_deg: over(0, 89),
      c_kPa: from(0, 1e4),
      phi_deg: from(0, 60),
      t_m: over(0, 500),
      rho: from(500, 5000),
      m: SHARE,
    },
    (x) => {
      const soil = { cohesionKPa: x.c_kPa, frictionDeg: x.phi_deg, depthM: x.t_m, density: x.rho };
      const ac = criticalAcceleration(factorOfSafety(soil, x.slope_deg, x.m), x.slope_deg);
      return { ac_g: ac, ac_m_s2: ac * G };
    },
  ),
  'quake.newmark-eq6': withNumbers(
    { ac_g: over(0, 10), amax_g: over(0, 10) },
    (x) => ({ D_cm: displacementEq6(x.ac_g, x.amax_g) }),
    { derived: [{ name: 'amax_g / ac_g', of: (x) => x.amax_g / x.ac_g, in: over(1) }] },
  ),
  'quake.newmark-eq7': withNumbers(
    { ac_g: over(0, 10), pga_g: over(0, 10), M: from(5, 8) },
    (x) => ({ D_m: displacementEq7(x.ac_g, x.pga_g, x.M) / 100 }),
    { derived: [{ name: 'pga_g / ac_g', of: (x) => x.pga_g / x.ac_g, in: over(1) }] },
  ),
  'quake.slide-probability': withNumbers({ D_m: from(0, 100) }, (x) => ({ P: failureChance(100 * x.D_m) })),
};
