/**
 * Aftershocks after Reasenberg & Jones 1989/1994: rate of shocks ≥ M, `λ(t) = 10^{a + b(Mm − M)}·(t + c)^{−p}` per day.
 * The generic parameters are Californian (from memory, high); a county may replace them.
 */
import { cos, exp, ln, PI, pow, sin } from '../../../kernel/det-math.ts';
import { rand, streamId, type RngKey } from '../../../kernel/rng.ts';
import { pow10 } from '../../../kernel/decimal.ts';

export interface OmoriLaw {
  readonly a: number;
  readonly b: number;
  /** Days. */
  readonly c: number;
  readonly p: number;
}
export const GENERIC_OMORI: OmoriLaw = { a: -1.67, b: 0.91, c: 0.05, p: 1.08 };

/** ∫ (t + c)^{−p} dt between t1 and t2 days. */
function omoriIntegral(l: OmoriLaw, t1: number, t2: number): number {
  if (Math.abs(l.p - 1) < 1e-9) return ln((t2 + l.c) / (t1 + l.c));
  const q = 1 - l.p;
  return (pow(t2 + l.c, q) - pow(t1 + l.c, q)) / q;
}

/** Expected number of shocks ≥ Mm − `delta` between t1 and t2 days after the main shock. */
export const expectedAftershocks = (l: OmoriLaw, delta: number, t1: number, t2: number): number =>
  pow10(l.a + l.b * delta) * omoriIntegral(l, t1, t2);
export const chanceOfOne = (expected: number): number => 1 - exp(-expected);

/** Wells & Coppersmith 1994, all slip types: subsurface rupture length km, rupture area km². */
export const ruptureLengthKm = (m: number): number => pow10(-2.44 + 0.59 * m);
export const ruptureAreaKm2 = (m: number): number => pow10(-3.49 + 0.91 * m);

/** Sorted by time; seconds after the main shock, magnitude, metres east and south of its epicentre. */
export interface Shocks {
  readonly timeS: Float64Array;
  readonly magnitude: Float64Array;
  readonly east: Float64Array;
  readonly south: Float64Array;
}

const STREAM = streamId('aftershocks');
/** Largest aftershock below the main shock, magnitudes: nothing larger than Mm − .3 (a scenario may add one). */
const GAP = 0.3;

/**
 * The whole sequence above `minM` for `days`, a function of the seed alone. Times follow a Poisson process by inversion
 * of Omori's integral, magnitudes the truncated Gutenberg–Richter law, places an isotropic cloud of rupture size.
 */
export function aftershockSequence(
  key: RngKey,
  event: number,
  mainM: number,
  minM: number,
  days: number,
  l: OmoriLaw = GENERIC_OMORI,
): Shocks {
  const list: { t: number; m: number; e: number; s: number }[] = [];
  const delta = mainM - minM;
  if (delta <= GAP) return pack(list);
  const rate = pow10(l.a + l.b * delta) - pow10(l.a + l.b * GAP);
  const total = omoriIntegral(l, 0, days);
  const radius = 500 * ruptureLengthKm(mainM);
  let cum = 0;
  for (let k = 0; k < 5000; k++) {
    cum += -ln(1 - rand(key, STREAM, event, k, 0)) / rate;
    if (cum >= total) break;
    const cut = 1 - pow10(-l.b * (delta - GAP));
    const m = minM - ln(1 - cut * rand(key, STREAM, event, k, 1)) / (l.b * 2.302585092994046);
    const r = radius * Math.sqrt(rand(key, STREAM, event, k, 2));
    const angle = 2 * PI * rand(key, STREAM, event, k, 3);
    list.push({ t: 86400 * omoriTime(l, cum), m, e: r * sin(angle), s: -r * cos(angle) });
  }
  return pack(list);
}

/** Day at which the Omori integral from 0 reaches `sum`. */
function omoriTime(l: OmoriLaw, sum: number): number {
  if (Math.abs(l.p - 1) < 1e-9) return l.c * (exp(sum) - 1);
  const q = 1 - l.p;
  return pow(pow(l.c, q) + q * sum, 1 / q) - l.c;
}

const pack = (list: readonly { t: number; m: number; e: number; s: number }[]): Shocks => ({
  timeS: Float64Array.from(list, (x) => x.t),
  magnitude: Float64Array.from(list, (x) => x.m),
  east: Float64Array.from(list, (x) => x.e),
  south: Float64Array.from(list, (x) => x.s),
});
