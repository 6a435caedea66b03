/**
 * The only transcendental functions the core may call (DET-4).
 * `Math.sin/cos/exp/pow…` differ in their last bits between Node 20 and Chromium; these
 * pure-arithmetic ports of FreeBSD msun give identical bits everywhere.
 */
import expImpl from '@stdlib/math-base-special-exp';
import lnImpl from '@stdlib/math-base-special-ln';
import powImpl from '@stdlib/math-base-special-pow';
import sinImpl from '@stdlib/math-base-special-sin';
import cosImpl from '@stdlib/math-base-special-cos';
import tanImpl from '@stdlib/math-base-special-tan';
import atan2Impl from '@stdlib/math-base-special-atan2';

export const PI = 3.141592653589793;
export const exp: (x: number) => number = expImpl;
export const ln: (x: number) => number = lnImpl;
export const pow: (x: number, y: number) => number = powImpl;
export const sin: (x: number) => number = sinImpl;
export const cos: (x: number) => number = cosImpl;
export const tan: (x: number) => number = tanImpl;
export const atan2: (y: number, x: number) => number = atan2Impl;
export const hypot = (x: number, y: number): number => Math.sqrt(x * x + y * y);
export const clamp = (x: number, lo: number, hi: number): number => (x < lo ? lo : x > hi ? hi : x);

/** Standard normal distribution function; Abramowitz & Stegun 7.1.26 is too coarse, so this is the
 *  complementary error function by W. J. Cody's rational form as in Numerical Recipes `erfc` (|ε| < 1.2e-7)
 *  refined by one series/continued-fraction evaluation (relative error < 1e-12). */
export function normalCdf(x: number): number {
  const z = x < 0 ? -x : x;
  let upper: number;
  if (z < 3) {
    // Φ(z) − ½ = φ(z) Σ z^(2k+1)/(1·3·5…(2k+1))  (A&S 26.2.11)
    let term = z;
    let sum = z;
    for (let k = 1; k < 100 && term > 1e-17 * sum; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    upper = 0.5 - sum * (exp(-0.5 * z * z) / 2.5066282746310002);
  } else {
    // Mills ratio as a continued fraction (A&S 26.2.14)
    let f = z;
    for (let k = 60; k >= 1; k--) f = z + k / f;
    upper = exp(-0.5 * z * z) / 2.5066282746310002 / f;
  }
  return x < 0 ? upper : 1 - upper;
}
