/**
 * Levee dangers of an exercise: each starts when accumulated hazard passes a threshold drawn from the seed, or by
 * script, and breaches at a drawn time unless treated by a right method. Rates and times are assumed (design).
 */
import { ln } from '../../../kernel/det-math.ts';
import { rand, streamId } from '../../../kernel/rng.ts';
import { seconds } from '../../../scenario/schema.ts';
import { addWallAround, etaOf, setLink } from './inertial.ts';
import { dangerRate, leveeOpening, RIGHT_METHODS, type LeveeMethod } from './levee.ts';
import { DANGER_KINDS } from './begin.ts';
import type { FloodInner } from './inner.ts';
import type { DangerKind, FloodDesk, FloodEnv, FloodState, LeveeDanger } from './system.ts';

const STREAM = streamId('levee-watch');
/** Hours from start to breach: least and range. */
const RIPEN: Readonly<Record<DangerKind, readonly [number, number]>> = {
  seepage: [8, 4],
  leakage: [3, 3],
  piping: [3, 3],
  slide: [3, 3],
  overtopping: [0.5, 0.5],
};
/** Below this relative head a danger does not get worse. */
const PRESSING = 0.25;
/** Height of a sub-dike, m. */
const SUB_DIKE_M = 0.8;

/** A danger that begins now; how long it takes to ripen is drawn by levee, kind and how many there were of it. */
export function newDanger(
  f: FloodState,
  env: FloodEnv,
  levee: number,
  kind: DangerKind,
  t: number,
  instance: string,
): LeveeDanger {
  const [least, range] = RIPEN[kind];
  const k = DANGER_KINDS.indexOf(kind);
  const hours = least + range * rand(env.key, STREAM, levee, k, 100 + countOf(f, levee, kind));
  return { id: f.dangers.length, levee, kind, instance, breachAt: t + Math.round(hours * 60) * 60 };
}

function countOf(f: FloodState, levee: number, kind: DangerKind): number {
  let n = 0;
  for (let i = 0; i < f.dangers.length; i++)
    if (f.dangers[i].levee === levee && f.dangers[i].kind === kind) n++;
  return n;
}

function activeOn(f: FloodState, desk: FloodDesk, levee: number, kind: DangerKind | null): boolean {
  for (let i = 0; i < f.dangers.length; i++) {
    const d = f.dangers[i];
    if (d.levee === levee && (kind === null || d.kind === kind) && desk.active(d)) return true;
  }
  return false;
}

export function isRight(kind: DangerKind, method: string): boolean {
  if (kind === 'seepage') return method === 'filter-well' || method === 'counter-pressure';
  return RIGHT_METHODS[kind].includes(method as LeveeMethod);
}

/** A sub-dike lifts the crest. */
export function raiseLevee(f: FloodState, levee: number): void {
  const inner = f.inner as FloodInner;
  const l = inner.fixed.county.levees[levee];
  inner.levees[levee].raisedM += SUB_DIKE_M;
  addWallAround(inner.water, l.polder, l.crestM + inner.levees[levee].raisedM);
}
/** The levee opens from now on. */
export function breachLevee(f: FloodState, levee: number, t: number): void {
  (f.inner as FloodInner).levees[levee].breachedAt = t;
}

/** Once a minute. Scripted dangers, new dangers, and breaches of those left alone. */
export function watchLevees(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  t: number,
  desk: FloodDesk,
): void {
  const { levees } = env.county;
  const begins = (levee: number, danger: DangerKind): boolean =>
    desk.happens({ kind: 'levee-danger', levee, danger });
  const script = env.scenario.conditions.dangers;
  for (let k = 0; k < script.length; k++) {
    const at = seconds(script[k].at);
    if (at > t || at <= inner.scripted) continue;
    const levee = levees.findIndex((l) => l.id === script[k].levee);
    if (levee >= 0 && inner.levees[levee].breachedAt < 0) begins(levee, script[k].kind);
  }
  inner.scripted = t;
  for (let k = 0; k < levees.length; k++) {
    const l = levees[k];
    const s = inner.levees[k];
    if (s.breachedAt >= 0) {
      const o = leveeOpening({ index: k, crestM: l.crestM, toeM: l.toeM, weakness: 1 }, t - s.breachedAt);
      setLink(inner.water, s.link, o.crestM, o.widthM);
      continue;
    }
    const stage = etaOf(inner.water, l.riverCell);
    const r = (stage - l.toeM) / Math.max(0.5, l.crestM - l.toeM);
    if (stage > l.crestM + s.raisedM && !activeOn(f, desk, k, 'overtopping')) begins(k, 'overtopping');
    for (let d = 0; d < 4; d++) {
      const kind = DANGER_KINDS[d];
      const rate = kind === 'seepage' ? 0.25 * Math.max(0, r - 0.2) : dangerRate(kind as 'piping', r);
      s.exposure[d] += Math.min(rate, 0.5) / 60;
      const threshold = -ln(1 - rand(env.key, STREAM, k, d));
      if (s.exposure[d] <= threshold || countOf(f, k, kind) > 0 || activeOn(f, desk, k, null)) continue;
      begins(k, kind);
    }
    ripen(f, inner, k, stage, r, t, desk);
  }
}

function ripen(
  f: FloodState,
  inner: FloodInner,
  levee: number,
  stage: number,
  r: number,
  t: number,
  desk: FloodDesk,
): void {
  const s = inner.levees[levee];
  for (let i = 0; i < f.dangers.length && s.breachedAt < 0; i++) {
    const d = f.dangers[i];
    if (d.levee !== levee || !desk.active(d)) continue;
    const pressing =
      d.kind === 'overtopping' ? stage > inner.fixed.county.levees[levee].crestM + s.raisedM : r > PRESSING;
    d.breachAt += pressing ? desk.held(d) : 60;
    if (t >= d.breachAt) desk.happens({ kind: 'levee-ripe', danger: d.id });
  }
}
