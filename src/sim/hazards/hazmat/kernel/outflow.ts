/**
 * Plume or puff: Britter & McQuaid call a release continuous at x where u·Rd/x ≥ 2.5 and instantaneous where ≤ 0.6, Rd its
 * duration; between the two the larger concentration holds, which is the plume's. An outflow that still flows has no
 * Rd yet, and its puffs, at .4 u, are never farther than 2.5 allows. Once it has ended, its row becomes one disc as
 * soon as the edge of that disc is where the release counts as instantaneous.
 */
import { densePuff, densePuffEnd, densePuffSpread, densePuffStart2 } from './dense-gas.ts';
import { movePuff, puffOut, windOf, type CloudAir, type Emission } from './puffs.ts';
import { noOutflow, type CloudState } from './cloud-state.ts';

const INSTANT = 0.6;
/** A rate this many times the highest so far begins another outflow; one below this share of it ends the outflow. */
const LEAP = 4;
const FALL = 0.5;

/** Before a step: does the emission go on as it was, or has one outflow ended and another begun? */
export function turn(c: CloudState, e: Emission, air: CloudAir): void {
  const { flow, puffs: p } = c;
  if (flow.since >= 0 && (e.rate < FALL * flow.peak || e.rate > LEAP * flow.peak)) {
    puffOut(c, air);
    const brief = (windOf(air) * flow.kg * flow.kg) / flow.kgRate / INSTANT;
    for (let i = 0; i < c.count; i++) if (p.since[i] === flow.since) p.briefM[i] = brief;
    c.flow = noOutflow();
  }
  if (c.flow.since < 0 && e.rate > 0) c.flow.since = c.nowS;
}

/** Over a step: mass and volume of the outflow, and how far a heap of it slumps meanwhile. */
export function slump(c: CloudState, e: Emission, dt: number): void {
  const { flow, puffs: p } = c;
  if (flow.since < 0) return;
  const kg = e.rate * dt;
  flow.peak = Math.max(flow.peak, e.rate);
  flow.kg += kg;
  flow.kgRate += kg * e.rate;
  flow.m3 += e.volumeRate * dt;
  flow.m3Gravity += e.volumeRate * e.g0 * dt;
  if (flow.m3 <= 0) return;
  if (flow.slump2 === 0) flow.slump2 = densePuffStart2(flow.m3);
  const before = flow.spread;
  flow.spread = densePuffSpread(flow.m3Gravity / flow.m3, flow.m3);
  flow.slump2 += 0.5 * (before + flow.spread) * dt;
  for (let i = c.count - 1; i >= 0 && p.since[i] === flow.since; i--) {
    p.slump2[i] = flow.slump2;
    p.spread[i] = flow.spread;
  }
}

/** Rows of ended outflows that have come so far that they are one disc. */
export function gather(c: CloudState, air: CloudAir): void {
  const p = c.puffs;
  for (let i = 0; i < c.count; i++) {
    if (p.briefM[i] <= 0 || p.disc[i] > 0 || p.denseD[i] <= 0) continue;
    if (p.path[i] + Math.sqrt(p.slump2[i]) >= p.briefM[i]) join(c, i, windOf(air));
  }
}

/** Puff `k` takes in the dense rest of its outflow, all of which was emitted after it. */
function join(c: CloudState, k: number, u: number): void {
  const p = c.puffs;
  let mass = 0;
  let volume = 0;
  let x = 0;
  let y = 0;
  let path = 0;
  let ratio = 0;
  let kept = k + 1;
  for (let i = k; i < c.count; i++) {
    if (p.since[i] !== p.since[k] || p.denseD[i] <= 0) {
      movePuff(p, i, kept++);
      continue;
    }
    mass += p.mass[i];
    volume += p.volume[i];
    x += p.mass[i] * p.x[i];
    y += p.mass[i] * p.y[i];
    path += p.mass[i] * p.path[i];
    ratio += p.volume[i] * p.tRatio[i];
  }
  c.count = kept;
  const pull = p.spread[k] / densePuffSpread(1, volume);
  const d = densePuff(pull * pull, volume, u, ratio / volume);
  p.mass[k] = mass;
  p.volume[k] = volume;
  p.x[k] = x / mass;
  p.y[k] = y / mass;
  p.path[k] = path / mass;
  p.length[k] = 0;
  p.disc[k] = 1;
  p.denseD[k] = d.side;
  p.alpha[k] = d.alpha;
  p.tRatio[k] = d.tRatio;
  p.denseEnd[k] = densePuffEnd(d);
  p.pure[k] = (mass / volume) * d.tRatio;
}
