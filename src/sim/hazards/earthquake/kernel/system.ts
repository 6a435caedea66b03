/**
 * An earthquake over a county: shaking by cell, damage and people by settlement, lifelines, fires. The whole sequence
 * of shocks is drawn at creation; `stepQuake` applies those that fall due and lets time work on the trapped.
 */
import { rand, randNormal, streamId, type RngKey } from '../../../kernel/rng.ts';
import type { StateHash } from '../../../kernel/state-hash.ts';
import type { Numbers } from '../../../scenario/parameters.ts';
import { aftershockSequence, type OmoriLaw } from './aftershocks.ts';
import { OCCUPANCY } from './casualties.ts';
import { BUILDING_CLASSES, GRADES } from './damage.ts';
import { INTENSITY_SIGMA, type Zone } from './intensity.ts';
import { assetFails, type Lifeline } from './lifelines.ts';
import { shake, shockAlone, type QuakeGrid, type Shock } from './shaking.ts';
import { ageTrapped, strike } from './strike.ts';

export interface Settlement {
  /** Grid cell that stands for it. */
  readonly cell: number;
  readonly people: number;
  /** Share of the people in buildings of class A, B, C, D; sums to 1. */
  readonly classes: readonly [number, number, number, number];
  readonly pipedGas: boolean;
}
export interface QuakeSpec {
  readonly key: RngKey;
  /** Intensities at which lifelines fail. */
  readonly numbers: Numbers;
  readonly zone: Zone;
  readonly grid: QuakeGrid;
  /** Site factor relative to class Ⅱ by cell; null = class Ⅱ. */
  readonly site: Float64Array | null;
  readonly main: {
    readonly timeS: number;
    readonly magnitude: number;
    readonly x: number;
    readonly y: number;
    readonly strikeDeg: number;
  };
  readonly night: boolean;
  readonly settlements: readonly Settlement[];
  readonly assets: readonly { readonly kind: Lifeline; readonly cell: number }[];
  readonly aftershocks: { readonly minM: number; readonly days: number; readonly law?: OmoriLaw };
  /** Shocks that the scenario adds, e.g. a double event. */
  readonly scripted?: readonly { timeS: number; magnitude: number; x: number; y: number }[];
}

export interface QuakeState {
  nowS: number;
  /** Shocks in order of time; those before `next` have struck. */
  next: number;
  readonly timeS: Float64Array;
  readonly magnitude: Float64Array;
  readonly shockX: Float64Array;
  readonly shockY: Float64Array;
  /** Strongest so far, by cell: degrees and gal. */
  readonly intensity: Float64Array;
  readonly pga: Float64Array;
  /** By settlement: local departure from the law, degrees; share indoors; (settlement, class, grade) shares. */
  readonly departure: Float64Array;
  readonly indoors: Float64Array;
  readonly grades: Float64Array;
  /**
   * People: under rubble near the surface and deep, alive and dead; brought out; seriously hurt outside; of those whom rubble
   * covered, killed at once, and of the others seriously hurt when it did.
   */
  readonly surfaceAlive: Float64Array;
  readonly surfaceDead: Float64Array;
  readonly deepAlive: Float64Array;
  readonly deepDead: Float64Array;
  readonly savedAlive: Float64Array;
  readonly broughtDead: Float64Array;
  readonly injured: Float64Array;
  readonly killed: Float64Array;
  readonly woundedUnder: Float64Array;
  /** All who were ever trapped, mean time of burial s, unfinished death (surface, deep), unfinished work h. */
  readonly trapped: Float64Array;
  readonly buriedS: Float64Array;
  readonly dying: Float64Array;
  readonly work: Float64Array;
  /** Time of the fire, s; −1 = none. */
  readonly fireS: Float64Array;
  /** Time an asset failed, s; `IN_SERVICE` or `REPAIRED` otherwise. */
  readonly failedS: Float64Array;
}

export const IN_SERVICE = -1;
export const REPAIRED = -2;

const PLACE = streamId('quake-departure');
const DYING = streamId('quake-dying');

export function createQuake(spec: QuakeSpec): QuakeState {
  const n = spec.settlements.length;
  const cells = spec.grid.cols * spec.grid.rows;
  const shocks = sequence(spec);
  const zeros = (): Float64Array => new Float64Array(n);
  return {
    nowS: 0,
    next: 0,
    timeS: Float64Array.from(shocks, (s) => s.timeS),
    magnitude: Float64Array.from(shocks, (s) => s.magnitude),
    shockX: Float64Array.from(shocks, (s) => s.x),
    shockY: Float64Array.from(shocks, (s) => s.y),
    intensity: new Float64Array(cells),
    pga: new Float64Array(cells),
    departure: zeros().map((_, s) => INTENSITY_SIGMA * randNormal(spec.key, PLACE, s, 0)),
    indoors: zeros().fill(spec.night ? OCCUPANCY.night : OCCUPANCY.day),
    grades: new Float64Array(n * BUILDING_CLASSES.length * GRADES).map((_, k) => (k % GRADES === 0 ? 1 : 0)),
    surfaceAlive: zeros(),
    surfaceDead: zeros(),
    deepAlive: zeros(),
    deepDead: zeros(),
    savedAlive: zeros(),
    broughtDead: zeros(),
    injured: zeros(),
    killed: zeros(),
    woundedUnder: zeros(),
    trapped: zeros(),
    buriedS: zeros(),
    dying: new Float64Array(2 * n).map((_, k) => rand(spec.key, DYING, k, 0)),
    work: new Float64Array(2 * n),
    fireS: zeros().fill(-1),
    failedS: new Float64Array(spec.assets.length).fill(IN_SERVICE),
  };
}

function sequence(spec: QuakeSpec): { timeS: number; magnitude: number; x: number; y: number }[] {
  const { main, aftershocks: a } = spec;
  const list = [{ timeS: main.timeS, magnitude: main.magnitude, x: main.x, y: main.y }];
  const after = aftershockSequence(spec.key, 0, main.magnitude, a.minM, a.days, a.law);
  for (let k = 0; k < after.timeS.length; k++)
    list.push({
      timeS: main.timeS + after.timeS[k],
      magnitude: after.magnitude[k],
      x: main.x + after.east[k],
      y: main.y + after.south[k],
    });
  for (const s of spec.scripted ?? []) list.push({ ...s });
  return list.sort((p, q) => p.timeS - q.timeS);
}

const shockOf = (spec: QuakeSpec, q: QuakeState, k: number): Shock => ({
  magnitude: q.magnitude[k],
  x: q.shockX[k],
  y: q.shockY[k],
  strikeDeg: spec.main.strikeDeg,
});
/** What shock k brings by itself, whatever came before it. */
export const shakingBy = (spec: QuakeSpec, q: QuakeState, k: number): ReturnType<typeof shockAlone> =>
  shockAlone(spec.grid, spec.zone, shockOf(spec, q, k));

/** Advance to `toS`. Returns the indices of the shocks that struck, for the host to tell. */
export function stepQuake(spec: QuakeSpec, q: QuakeState, toS: number): number[] {
  const struck: number[] = [];
  while (q.next < q.timeS.length && q.timeS[q.next] <= toS) {
    const k = q.next++;
    ageTrapped(spec, q, q.timeS[k]);
    shake(spec.grid, spec.zone, shockOf(spec, q, k), spec.site, q.intensity, q.pga);
    strike(spec, q, k);
    for (let n = 0; n < spec.assets.length; n++) {
      const { kind, cell } = spec.assets[n];
      if (q.failedS[n] === IN_SERVICE && assetFails(spec.numbers, spec.key, n, kind, q.intensity[cell]))
        q.failedS[n] = q.timeS[k];
    }
    struck.push(k);
  }
  ageTrapped(spec, q, toS);
  return struck;
}

/** A lifeline put right holds for the rest of the sequence. */
export function repairAsset(q: QuakeState, n: number): void {
  if (q.failedS[n] >= 0) q.failedS[n] = REPAIRED;
}

export function copyQuake(q: QuakeState): QuakeState {
  const out: Record<string, unknown> = { ...q };
  for (const [k, v] of Object.entries(q)) if (v instanceof Float64Array) out[k] = v.slice();
  return out as unknown as QuakeState;
}
export const hashQuake = (q: QuakeState, h: StateHash): StateHash => h.value(q);
