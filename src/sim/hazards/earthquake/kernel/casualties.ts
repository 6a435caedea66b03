/** Casualties by law (for the fast estimate) and survival of the trapped. All Chinese laws hold within ×/÷ 3. */
import { exp, ln, pow } from '../../../kernel/det-math.ts';
import { pow10 } from '../../../kernel/decimal.ts';

/** 尹之潜 1991: dead per occupant from the collapsed share of floor area (from memory, medium-high). */
export const fatalityYin = (collapsed: number): number => pow10(12.479 * pow(collapsed, 0.1) - 13.3);
/** 马玉宏 & 谢礼立 2000: dead per inhabitant from the collapsed share of buildings, by day, mean density. */
export const fatalityMa = (collapsed: number): number => pow10(9 * pow(collapsed, 0.1) - 10.07);

/** Night factor of 马玉宏 & 谢礼立 at Ⅵ–Ⅹ; linear between the degrees. */
const NIGHT: readonly number[] = [17, 8, 4, 2, 1.5];
export function nightFactor(I: number): number {
  const x = Math.min(3.999999, Math.max(0, I - 6));
  const k = Math.floor(x);
  return NIGHT[k] + (x - k) * (NIGHT[k + 1] - NIGHT[k]);
}
/** Density factor of the same law; people per km². */
export const densityFactor = (perKm2: number): number =>
  perKm2 < 50 ? 0.8 : perKm2 < 200 ? 1 : perKm2 < 500 ? 1.1 : 1.2;

export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}
/** Spread of every casualty law about its middle. */
const SPREAD = 3;

/** What a duty officer may report in the first minutes: dead and seriously injured (3–5 per dead, 尹之潜). */
export function estimateCasualties(
  people: number,
  collapsed: number,
  I: number,
  night: boolean,
  perKm2: number,
): { dead: Range; injured: Range } {
  const ma = fatalityMa(collapsed) * (night ? nightFactor(I) : 1) * densityFactor(perKm2);
  const yin = fatalityYin(collapsed);
  const mid = people * Math.min(1, ma);
  const low = (people * Math.min(ma, yin)) / SPREAD;
  const high = Math.min(people, people * Math.max(ma, yin) * SPREAD);
  return {
    dead: { low, mid, high },
    injured: { low: 3 * low, mid: Math.min(people, 4 * mid), high: Math.min(people, 5 * high) },
  };
}

/** Share of occupants of a collapsed masonry building who are trapped at Ⅵ–Ⅹ (Coburn & Spence 1992; Ⅵ assumed). */
const TRAPPED_MASONRY: readonly number[] = [0.02, 0.05, 0.3, 0.6, 0.7];
/** Reinforced concrete, near field (same source). */
const TRAPPED_FRAME = 0.7;
export function trappedShare(I: number, frame: boolean): number {
  if (frame) return TRAPPED_FRAME;
  const x = Math.min(3.999999, Math.max(0, I - 6));
  const k = Math.floor(x);
  return TRAPPED_MASONRY[k] + (x - k) * (TRAPPED_MASONRY[k + 1] - TRAPPED_MASONRY[k]);
}
/** How a building came down: masonry or concrete frame as a whole, or only a part of it. */
export type Fall = 'masonry' | 'frame' | 'part';
/**
 * Of the trapped, dead at once, and of those who are not, seriously hurt (life in danger, or in need of a hospital): Coburn &
 * Spence 1992, masonry 20/30/30/20 % and concrete 40/10/40/10 % dead/in danger/hospital/light (from memory, medium-high).
 * Their figures are of buildings that lost half their volume; a part that comes down leaves room to live in (assumed).
 */
export const AT_ONCE: Readonly<Record<Fall, { readonly dead: number; readonly hurt: number }>> = {
  masonry: { dead: 0.2, hurt: 0.6 / 0.8 },
  frame: { dead: 0.4, hurt: 0.5 / 0.6 },
  part: { dead: 0.05, hurt: 0.35 / 0.95 },
};
/**
 * Share of those indoors who are seriously hurt outside any rubble, by D2, D3, D4: falling objects, chimneys, flight. HAZUS-MH
 * technical manual ch. 13, unreinforced masonry, severities 2 and 3 at moderate, extensive and complete damage (from memory).
 */
export const HURT_BY_GRADE: readonly number[] = [0, 0, 0.0004, 0.002, 0.02, 0];
/** Share of people indoors: night, day (Coburn & Spence, rural; from memory). */
export const OCCUPANCY = { night: 0.95, day: 0.5 } as const;

interface Curve {
  readonly t: readonly number[];
  readonly alive: readonly number[];
}
/** Tangshan 1976: share alive among those dug out by hour (verified; some sources print .337 for day 2). */
export const TANGSHAN: Curve = {
  t: [0.5, 24, 48, 72, 96, 120],
  alive: [0.993, 0.81, 0.537, 0.367, 0.19, 0.074],
};
/** Kobe 1995, hours at the end of each day (verified). */
export const KOBE: Curve = { t: [24, 48, 72, 96], alive: [0.74, 0.26, 0.2, 0.06] };

/**
 * Share alive after `h` hours: straight in log-odds between the points and beyond them (own interpolation). The
 * statistic counts people dug out in a period; using it for those still buried is an approximation.
 */
export function aliveShare(c: Curve, h: number): number {
  const n = c.t.length;
  let k = 0;
  while (k < n - 2 && h > c.t[k + 1]) k++;
  const a = ln(c.alive[k] / (1 - c.alive[k]));
  const b = ln(c.alive[k + 1] / (1 - c.alive[k + 1]));
  const x = a + ((Math.max(h, 0) - c.t[k]) / (c.t[k + 1] - c.t[k])) * (b - a);
  return 1 / (1 + exp(-x));
}
/**
 * The same figures of Tangshan where they belong for those still buried: each is the mean of a period of digging, so it stands
 * at the middle of that period, not at its end (trap 15 of the model notes).
 */
export const UNDER_RUBBLE: Curve = { t: [0.25, 12.25, 36, 60, 84, 108], alive: TANGSHAN.alive };
/** Chance that someone alive under rubble at hour `from` is dead at `to`, hours after burial. */
export const dyingShare = (from: number, to: number): number =>
  1 - aliveShare(UNDER_RUBBLE, to) / aliveShare(UNDER_RUBBLE, from);
