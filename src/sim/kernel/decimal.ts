/** Decimal logarithm and power: every Chinese attenuation law is written in lg (base 10), never ln. */
import { exp, ln } from './det-math.ts';

const LN10 = 2.302585092994046;
export const lg = (x: number): number => ln(x) / LN10;
export const pow10 = (x: number): number => exp(x * LN10);
