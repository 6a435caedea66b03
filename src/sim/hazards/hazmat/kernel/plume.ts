/** Gaussian plume and puff over ground that reflects. */
import { exp, PI } from '../../../kernel/det-math.ts';

const gauss = (d: number, sigma: number): number => exp((-d * d) / (2 * sigma * sigma));

/** kg/m³ (or the unit of `rate` per m³) of a steady plume released at height H, at y across and z above ground. */
export function plumeConcentration(
  rate: number,
  u: number,
  sigmaY: number,
  sigmaZ: number,
  y: number,
  z: number,
  H: number,
): number {
  const up = gauss(z - H, sigmaZ) + gauss(z + H, sigmaZ);
  return (rate / (2 * PI * u * sigmaY * sigmaZ)) * gauss(y, sigmaY) * up;
}

/** The same of one puff of `mass`, dx and dy from its centre. */
export function puffConcentration(
  mass: number,
  sigmaX: number,
  sigmaY: number,
  sigmaZ: number,
  dx: number,
  dy: number,
  z: number,
  H: number,
): number {
  const up = gauss(z - H, sigmaZ) + gauss(z + H, sigmaZ);
  return (mass / (TWO_PI_15 * sigmaX * sigmaY * sigmaZ)) * gauss(dx, sigmaX) * gauss(dy, sigmaY) * up;
}
/** (2π)^{3/2}. */
export const TWO_PI_15 = 15.749609945722419;
