/**
 * Peak ground motion on bedrock (GB 18306-2015, same source as the intensity):
 * `lg Y = A + B·M + C·lg(R + D·e^{E·M})`, Y in gal (PGA) or cm/s (PGV), R km along the axis.
 * The coefficients switch above M 6.5 (A1, B1 → A2, B2); as published, PGA drops by 2–3 % at the switch.
 */
import { exp } from '../../../kernel/det-math.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';
import type { Zone } from './intensity.ts';

export interface MotionLaw {
  readonly A1: number;
  readonly B1: number;
  readonly A2: number;
  readonly B2: number;
  readonly C: number;
  readonly D: number;
  readonly E: number;
}
const law = (A1: number, B1: number, A2: number, B2: number, C: number, D: number, E: number): MotionLaw => ({
  A1,
  B1,
  A2,
  B2,
  C,
  D,
  E,
});

interface MotionLaws {
  readonly pgaLong: MotionLaw;
  readonly pgaShort: MotionLaw;
  /** Not printed in the copy that was read for 东部强震区. */
  readonly pgvLong?: MotionLaw;
  readonly pgvShort?: MotionLaw;
}
/** Verified in a public copy with its own tests. */
export const MOTION_LAWS: Readonly<Partial<Record<Zone, MotionLaws>>> = {
  中强地震区: {
    pgaLong: law(2.417, 0.498, 3.706, 0.298, -2.079, 2.802, 0.295),
    pgaShort: law(1.715, 0.471, 2.69, 0.321, -1.723, 1.295, 0.331),
    pgvLong: law(0.093, 0.621, 1.64, 0.382, -1.889, 2.802, 0.295),
    pgvShort: law(-0.589, 0.601, 0.671, 0.407, -1.599, 1.295, 0.331),
  },
  东部强震区: {
    pgaLong: law(1.979, 0.671, 3.533, 0.432, -2.315, 2.088, 0.399),
    pgaShort: law(1.176, 0.66, 2.753, 0.418, -2.004, 0.944, 0.447),
  },
};

/** Source level (lg Y at R + D·e^{EM} = 1 km) and saturation distance km of a law at one magnitude. */
export const motionAt = (l: MotionLaw, m: number): { level: number; r0: number } => ({
  level: m > 6.5 ? l.A2 + l.B2 * m : l.A1 + l.B1 * m,
  r0: l.D * exp(l.E * m),
});
export function motionOnAxis(l: MotionLaw, m: number, rKm: number): number {
  const s = motionAt(l, m);
  return pow10(s.level + l.C * lg(rKm + s.r0));
}

/** Ground classes of GB 18306-2015 table E.1: PGA relative to class Ⅱ at .05 g (from memory, medium-high). */
export const SITE_FACTORS = { I0: 0.72, I1: 0.8, II: 1, III: 1.3, IV: 1.25 } as const;
/** The laws hold for bedrock, taken as class Ⅰ1. */
export const ROCK_TO_CLASS_II = 1 / SITE_FACTORS.I1;

/** Bedrock PGA → PGA on ground of a site factor relative to class Ⅱ. */
export const onSite = (rockPga: number, siteFactor: number): number =>
  rockPga * ROCK_TO_CLASS_II * siteFactor;
