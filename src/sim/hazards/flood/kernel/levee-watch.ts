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
import type { DangerKind, FloodEnv, FloodState, Happening } from './system.ts';

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

export function beginDanger(
  f: FloodState,
  env: FloodEnv,
  levee: number,
  kind: DangerKind,
  t: number,
): number {
  const id = f.dangers.length;
  const [least, range] = RIPEN[kind];
  const k = DANGER_KINDS.indexOf(kind);
  const hours = least + range * rand(env.key, STREAM, levee, k, 100 + countOf(f, levee, kind));
  f.dangers.push({
    id,
    levee,
    kind,
    startedAt: t,
    foundAt: -1,
    guarded: false,
    treatedAt: -1,
    method: '',
    breachAt: t + Math.round(hours * 60) * 60,
    state: 'active',
  });
  return id;
}

function countOf(f: FloodState, levee: number, kind: DangerKind): number {
  let n = 0;
  for (let i = 0; i < f.dangers.length; i++)
    if (f.dangers[i].levee === levee && f.dangers[i].kind === kind) n++;
  return n;
}

function activeOn(f: FloodState, levee: number, kind: DangerKind | null): boolean {
  for (let i = 0; i < f.dangers.length; i++) {
    const d = f.dangers[i];
    if (d.levee === levee && d.state === 'active' && (kind === null || d.kind === kind)) return true;
  }
  return false;
}

export function isRight(kind: DangerKind, method: string): boolean {
  if (kind === 'seepage') return method === 'filter-well' || method === 'counter-pressure';
  return RIGHT_METHODS[kind].includes(method as LeveeMethod);
}

export function cure(f: FloodState, inner: FloodInner, danger: number, method: string, t: number): boolean {
  const d = f.dangers[danger];
  if (!d || d.state !== 'active' || !isRight(d.kind, method)) return false;
  d.state = 'treated';
  d.treatedAt = t;
  d.method = method;
  if (method !== 'sub-dike') return true;
  const l = inner.fixed.county.levees[d.levee];
  inner.levees[d.levee].raisedM += SUB_DIKE_M;
  addWallAround(inner.water, l.polder, l.crestM + inner.levees[d.levee].raisedM);
  return true;
}

/** Once a minute. Scripted dangers, new dangers, and breaches of those left alone. */
export function watchLevees(
  f: FloodState,
  env: FloodEnv,
  inner: FloodInner,
  t: number,
  out: Happening[],
): void {
  const { levees } = env.county;
  const script = env.scenario.conditions.dangers;
  for (let k = 0; k < script.length; k++) {
    const at = seconds(script[k].at);
    if (at > t || at <= inner.scripted) continue;
    const levee = levees.findIndex((l) => l.id === script[k].levee);
    if (levee >= 0 && inner.levees[levee].breachedAt < 0)
      out.push({ kind: 'levee-danger', danger: beginDanger(f, env, levee, script[k].kind, t) });
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
    if (stage > l.crestM + s.raisedM && !activeOn(f, k, 'overtopping'))
      out.push({ kind: 'levee-danger', danger: beginDanger(f, env, k, 'overtopping', t) });
    for (let d = 0; d < 4; d++) {
      const kind = DANGER_KINDS[d];
      const rate = kind === 'seepage' ? 0.25 * Math.max(0, r - 0.2) : dangerRate(kind as 'piping', r);
      s.exposure[d] += Math.min(rate, 0.5) / 60;
      const threshold = -ln(1 - rand(env.key, STREAM, k, d));
      if (s.exposure[d] <= threshold || countOf(f, k, kind) > 0 || activeOn(f, k, null)) continue;
      out.push({ kind: 'levee-danger', danger: beginDanger(f, env, k, kind, t) });
    }
    ripen(f, inner, k, stage, r, t, out);
  }
}

function ripen(
  f: FloodState,
  inner: FloodInner,
  levee: number,
  stage: number,
  r: number,
  t: number,
  out: Happening[],
): void {
  const s = inner.levees[levee];
  for (let i = 0; i < f.dangers.length && s.breachedAt < 0; i++) {
    const d = f.dangers[i];
    if (d.levee !== levee || d.state !== 'active') continue;
    const pressing =
      d.kind === 'overtopping' ? stage > inner.fixed.county.levees[levee].crestM + s.raisedM : r > PRESSING;
    if (!pressing) d.breachAt += 60;
    if (t < d.breachAt) continue;
    d.state = 'breached';
    s.breachedAt = t;
    out.push({ kind: 'levee-breach', danger: d.id });
  }
  if (s.breachedAt < 0) return;
  for (let i = 0; i < f.dangers.length; i++)
    if (f.dangers[i].levee === levee && f.dangers[i].state === 'active') f.dangers[i].state = 'breached';
}
