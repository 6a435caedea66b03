/**
 * Puffs: emission, travel and growth. Each puff carries the mass of `puffS` seconds and is drawn out along the air it was
 * emitted into, so that the row of them is a plume. σ grows along the path by Briggs 1973; a change of stability changes
 * the growth from there on, never the size reached. Dense releases follow Britter–McQuaid until the end of its correlation:
 * the plume where the outflow lasts, one disc where it is short against the way (`outflow.ts`).
 */
import { PI } from '../../../kernel/det-math.ts';
import { briggsY, briggsZ } from './sigma.ts';
import {
  DENSE_SPEED,
  densePlume,
  densePlumeAt,
  densePlumeEnd,
  densePlumeHalfWidth,
  densePuffOf,
  isDensePlume,
} from './dense-gas.ts';
import { PUFF_FIELDS, type CloudState, type Puffs } from './cloud-state.ts';

export interface CloudAir {
  /** Wind at 10 m, m/s, towards east and towards south. */
  readonly windX: number;
  readonly windY: number;
  /** Stability class index 0–5 (A–F). */
  readonly stability: number;
}
/** What a release gives the cloud over one step. */
export interface Emission {
  /** kg/s. */
  readonly rate: number;
  /** Undiluted m³/s, reduced gravity m/s², density kg/m³ and temperature over that of air; rate 0 = passive. */
  readonly volumeRate: number;
  readonly g0: number;
  readonly density: number;
  readonly tRatio: number;
}
export const passive = (rate: number): Emission => ({ rate, volumeRate: 0, g0: 0, density: 0, tRatio: 1 });

/** In a calm, puffs grow as if the air moved at this speed, m/s. */
const CALM = 0.5;
export const windOf = (air: CloudAir): number =>
  Math.max(CALM, Math.sqrt(air.windX * air.windX + air.windY * air.windY));
const SQRT_2PI = 2.5066282746310002;
/** σ of a Gaussian across with the content of a top hat of half-width 1: 2/√(2π). */
export const HAT_TO_SIGMA = 2 / SQRT_2PI;

/** Move and grow every puff by dt s. */
export function movePuffs(c: CloudState, air: CloudAir, dt: number): void {
  const p = c.puffs;
  const { country } = c.spec;
  const u = windOf(air);
  for (let i = 0; i < c.count; i++) {
    const dense = p.denseD[i] > 0;
    const speed = dense ? DENSE_SPEED : 1;
    p.x[i] += air.windX * speed * dt;
    p.y[i] += air.windY * speed * dt;
    const from = p.path[i];
    const to = from + u * speed * dt;
    p.path[i] = to;
    if (dense) {
      p.slump2[i] += p.spread[i] * dt;
      if ((p.disc[i] > 0 ? frontOf(p, i) : to) >= p.denseEnd[i]) becomePassive(p, i);
      continue;
    }
    p.sigmaY[i] += briggsY(country, air.stability, to) - briggsY(country, air.stability, from);
    p.sigmaZ[i] += briggsZ(country, air.stability, to) - briggsZ(country, air.stability, from);
  }
  leave(c);
}

/** Leading edge of a disc, m from the source. */
export const frontOf = (p: Puffs, i: number): number => p.path[i] + Math.sqrt(p.slump2[i]);

/** Numbers of one dense puff; reused to spare allocation. */
const plume = { alpha: 0, d: 0, lb: 0, tRatio: 1 };
function plumeOf(p: Puffs, i: number): typeof plume {
  plume.alpha = p.alpha[i];
  plume.d = p.denseD[i];
  plume.lb = p.lb[i];
  plume.tRatio = p.tRatio[i];
  return plume;
}
const disc = { alpha: 0, side: 0, tRatio: 1 };
function discOf(p: Puffs, i: number): typeof disc {
  disc.alpha = p.alpha[i];
  disc.side = p.denseD[i];
  disc.tRatio = p.tRatio[i];
  return disc;
}
/** Ground concentration of a dense puff, kg/m³: on the axis of a row, anywhere in a disc. */
export const denseConcentration = (p: Puffs, i: number): number =>
  p.pure[i] *
  (p.disc[i] > 0 ? densePuffOf(discOf(p, i), frontOf(p, i)) : densePlumeAt(plumeOf(p, i), p.path[i]));
/** Half its width, m: that of the steady plume, but no more than its outflow has had time to slump. */
export const denseHalfWidth = (p: Puffs, i: number): number => {
  const slumped = Math.sqrt(p.slump2[i]);
  return p.disc[i] > 0 ? slumped : Math.min(slumped, densePlumeHalfWidth(plumeOf(p, i), p.path[i]));
};

/** Passive from here: same width and ground concentration; the height follows from the mass. */
function becomePassive(p: Puffs, i: number): void {
  const conc = denseConcentration(p, i);
  if (p.disc[i] > 0) {
    // A round Gaussian with the content and the ground value of the disc: 2πσ² = πR².
    p.sigmaY[i] = Math.sqrt(0.5 * p.slump2[i]);
    p.sigmaZ[i] = Math.max(0.1, p.mass[i] / (PI * p.slump2[i] * Math.sqrt(PI / 2) * conc));
    p.disc[i] = 0;
  } else {
    p.sigmaY[i] = HAT_TO_SIGMA * denseHalfWidth(p, i);
    p.length[i] /= DENSE_SPEED; // it now moves with the wind, so the row of puffs is drawn out
    p.sigmaZ[i] = Math.max(0.1, p.mass[i] / (PI * p.sigmaY[i] * conc * p.length[i]));
  }
  p.denseD[i] = 0;
}

/** Take up dt s of emission; release a puff every `puffS`. */
export function emit(c: CloudState, e: Emission, air: CloudAir, dt: number): void {
  c.emittedKg += e.rate * dt;
  if (e.rate > 0) {
    const q = c.pending;
    q.kg += e.rate * dt;
    q.m3 += e.volumeRate * dt;
    q.s += dt;
    q.m3Gravity += e.volumeRate * e.g0 * dt;
    q.m3Ratio += e.volumeRate * e.tRatio * dt;
  }
  if (c.nowS < c.nextPuffS) return;
  c.nextPuffS += c.spec.puffS;
  puffOut(c, air);
}
/** One puff of all that is pending. */
export function puffOut(c: CloudState, air: CloudAir): void {
  const q = c.pending;
  if (q.kg <= 0) return;
  if (c.count === c.spec.maxPuffs) mergeOldest(c);
  const i = c.count++;
  const p = c.puffs;
  const u = windOf(air);
  const moving = air.windX !== 0 || air.windY !== 0;
  const g0 = q.m3 > 0 ? q.m3Gravity / q.m3 : 0;
  const dense = isDensePlume(g0, q.m3 / q.s, u);
  const length = u * q.s * (dense ? DENSE_SPEED : 1);
  for (const k of PUFF_FIELDS) p[k][i] = 0;
  p.mass[i] = q.kg;
  p.volume[i] = q.m3;
  p.since[i] = c.flow.since;
  const speed = Math.sqrt(air.windX * air.windX + air.windY * air.windY);
  p.dirX[i] = moving ? air.windX / speed : 1;
  p.dirY[i] = moving ? air.windY / speed : 0;
  p.length[i] = length;
  // Emitted over the whole interval: its middle is half a length downwind.
  const half = moving ? length / 2 : 0;
  p.x[i] = c.spec.sourceX + half * p.dirX[i];
  p.y[i] = c.spec.sourceY + half * p.dirY[i];
  p.path[i] = length / 2;
  p.sigmaY[i] = briggsY(c.spec.country, air.stability, p.path[i]);
  p.sigmaZ[i] = briggsZ(c.spec.country, air.stability, p.path[i]);
  if (dense) {
    const tRatio = q.m3Ratio / q.m3;
    const d = densePlume(g0, q.m3 / q.s, u, tRatio);
    p.denseD[i] = d.d;
    p.alpha[i] = d.alpha;
    p.lb[i] = d.lb;
    p.tRatio[i] = tRatio;
    p.denseEnd[i] = densePlumeEnd(d);
    p.pure[i] = (q.kg / q.m3) * tRatio;
    p.slump2[i] = c.flow.slump2;
    p.spread[i] = c.flow.spread;
  }
  q.kg = q.m3 = q.s = q.m3Gravity = q.m3Ratio = 0;
}

/** Puffs more than 5 σ outside the window are gone for good. */
function leave(c: CloudState): void {
  const p = c.puffs;
  const { x0, y0, cols, rows, dx } = c.spec;
  let kept = 0;
  for (let i = 0; i < c.count; i++) {
    const sigma = p.denseD[i] > 0 ? denseHalfWidth(p, i) : p.sigmaY[i];
    const far = 5 * (sigma + p.length[i] / 2);
    const out =
      p.x[i] < x0 - far ||
      p.x[i] > x0 + cols * dx + far ||
      p.y[i] < y0 - far ||
      p.y[i] > y0 + rows * dx + far;
    if (out) c.goneKg += p.mass[i];
    else movePuff(p, i, kept++);
  }
  c.count = kept;
}
export function movePuff(p: Puffs, from: number, to: number): void {
  if (from !== to) for (const k of PUFF_FIELDS) p[k][to] = p[k][from];
}

/** No room: the oldest pair that is passive becomes one puff of the same mass, centre and length of air. */
function mergeOldest(c: CloudState): void {
  const p = c.puffs;
  let k = 0;
  while (k < c.count - 2 && (p.denseD[k] > 0 || p.denseD[k + 1] > 0)) k++;
  const a = p.mass[k];
  const b = p.mass[k + 1];
  const wa = a / (a + b);
  const wb = b / (a + b);
  for (const f of ['x', 'y', 'sigmaY', 'sigmaZ', 'path'] as const) p[f][k] = wa * p[f][k] + wb * p[f][k + 1];
  p.length[k] += p.length[k + 1];
  p.volume[k] += p.volume[k + 1];
  p.mass[k] = a + b;
  for (let i = k + 1; i < c.count - 1; i++) movePuff(p, i + 1, i);
  c.count--;
}
