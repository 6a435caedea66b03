/**
 * Levee dangers (险情): leakage, piping, slide, overtopping, and the breach that follows if none is treated.
 * Each danger starts when its accumulated hazard passes a threshold drawn once from the seed, and ripens with
 * time while untreated. Rates and times are exercise assumptions (design), shaped by the head on the levee.
 */
import { ln } from '../../../kernel/det-math.ts';
import { rand, streamId, type RngKey } from '../../../kernel/rng.ts';

export const LEVEE_DANGERS = ['leakage', 'piping', 'slide', 'overtopping'] as const;
export type LeveeDanger = (typeof LEVEE_DANGERS)[number];
export type LeveeMethod = 'waterside-seal' | 'filter-well' | 'counter-pressure' | 'toe-weight' | 'sub-dike';
/** Which methods cure which danger: 临水封堵; 反滤围井 or 蓄水反压; 固脚; 子堤. */
export const RIGHT_METHODS: Readonly<Record<LeveeDanger, readonly LeveeMethod[]>> = {
  leakage: ['waterside-seal'],
  piping: ['filter-well', 'counter-pressure'],
  slide: ['toe-weight'],
  overtopping: ['sub-dike'],
};

export interface LeveeSpec {
  readonly index: number;
  readonly crestM: number;
  readonly toeM: number;
  /** Multiplies the hazard rates; 1 = ordinary, more = in poor repair. */
  readonly weakness: number;
}
/** One row per danger, in the order of LEVEE_DANGERS. */
export interface DangerRow {
  /** Accumulated hazard and the level at which the danger starts. */
  exposure: number;
  readonly threshold: number;
  /** Seconds of exercise time; −1 = has not started. */
  sinceS: number;
  /** Ripeness 0–1; at 1 the danger becomes the next one, or a breach. */
  ripe: number;
  /** Untreated hours to ripeness. */
  readonly ripenH: number;
  treated: boolean;
}
export interface LeveeState {
  readonly dangers: readonly DangerRow[];
  /** Height added by a sub-dike, m. */
  raisedM: number;
  /** Seconds; −1 = whole. */
  breachedS: number;
}
export type LeveeEvent =
  | { readonly kind: 'danger'; readonly danger: LeveeDanger }
  | { readonly kind: 'breach'; readonly cause: LeveeDanger };

const STREAM = streamId('levee');
/** Untreated hours from start to ripeness: shortest and range. */
const RIPEN: Readonly<Record<LeveeDanger, readonly [number, number]>> = {
  leakage: [3, 3],
  piping: [2, 4],
  slide: [3, 5],
  overtopping: [0.5, 0.5],
};

export function createLevee(key: RngKey, index: number): LeveeState {
  const dangers = LEVEE_DANGERS.map((d, k) => {
    const [least, range] = RIPEN[d];
    return {
      exposure: 0,
      threshold: -ln(1 - rand(key, STREAM, index, k)),
      sinceS: -1,
      ripe: 0,
      ripenH: least + range * rand(key, STREAM, index, k, 1),
      treated: false,
    };
  });
  return { dangers, raisedM: 0, breachedS: -1 };
}

/** Hazard per hour of each danger at relative head r = (stage − toe)/(crest − toe). */
export function dangerRate(danger: LeveeDanger, r: number): number {
  const over = (from: number): number => (r > from ? (r - from) / (1 - from) : 0);
  if (danger === 'leakage') return 0.3 * over(0.35) * over(0.35);
  if (danger === 'piping') return 0.2 * over(0.5) * over(0.5);
  if (danger === 'slide') return 0.08 * over(0.6) * over(0.6);
  return 0;
}

/** Advance by `dt` s at river `stageM`; pushes what happens to `events`. A breached levee stays breached. */
export function stepLevee(
  spec: LeveeSpec,
  s: LeveeState,
  stageM: number,
  nowS: number,
  dt: number,
  events: LeveeEvent[],
): void {
  if (s.breachedS >= 0) return;
  const crest = spec.crestM + s.raisedM;
  const r = Math.max(0, (stageM - spec.toeM) / Math.max(0.5, spec.crestM - spec.toeM));
  const hours = dt / 3600;
  const start = (k: number): void => {
    const d = s.dangers[k];
    if (d.sinceS >= 0) return;
    d.sinceS = nowS;
    events.push({ kind: 'danger', danger: LEVEE_DANGERS[k] });
  };
  for (let k = 0; k < s.dangers.length; k++) {
    const d = s.dangers[k];
    const name = LEVEE_DANGERS[k];
    const overtopped = name === 'overtopping' && stageM > crest;
    if (overtopped) {
      start(k);
      d.treated = false; // higher than the sub-dike: the work is lost
    }
    if (d.sinceS < 0) {
      d.exposure += dangerRate(name, r) * spec.weakness * hours;
      if (d.exposure > d.threshold) start(k);
      continue;
    }
    const pressing = name === 'overtopping' ? overtopped : r > 0.3;
    if (d.treated || !pressing) continue;
    const press = name === 'overtopping' ? 1 + (stageM - crest) / 0.3 : Math.max(0.3, r);
    d.ripe = Math.min(1, d.ripe + (hours * press) / d.ripenH);
    if (d.ripe < 1) continue;
    if (name === 'leakage') {
      d.treated = true; // it has become piping
      start(LEVEE_DANGERS.indexOf('piping'));
      continue;
    }
    s.breachedS = nowS;
    events.push({ kind: 'breach', cause: name });
    return;
  }
}

/** Work finished on a danger. Only the right method cures; a sub-dike of `raiseM` also lifts the crest. */
export function treatLevee(
  s: LeveeState,
  danger: LeveeDanger,
  method: LeveeMethod,
  raiseM = 0,
): 'cured' | 'wrong-method' | 'no-such-danger' | 'breached' {
  if (s.breachedS >= 0) return 'breached';
  if (method === 'sub-dike') s.raisedM = Math.max(s.raisedM, raiseM);
  const d = s.dangers[LEVEE_DANGERS.indexOf(danger)];
  if (d.sinceS < 0) return 'no-such-danger';
  if (!RIGHT_METHODS[danger].includes(method)) return 'wrong-method';
  d.treated = true;
  d.ripe = 0;
  return 'cured';
}

/** The opening `ageS` after a breach: sill falls from crest to toe in 30 min while it widens to 60 m in 2 h. */
export function leveeOpening(spec: LeveeSpec, ageS: number): { crestM: number; widthM: number } {
  const down = Math.min(1, ageS / 1800);
  return {
    crestM: spec.crestM - down * (spec.crestM - spec.toeM),
    widthM: 10 + 50 * Math.min(1, ageS / 7200),
  };
}
