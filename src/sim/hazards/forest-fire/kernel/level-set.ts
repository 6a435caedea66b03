/**
 * Growth of the front as a level set: φ_t + V(n)|∇φ| = 0, advected with V n, faces limited by superbee, Heun in time,
 * followed in a narrow band only (Rehm & McDermott 2009; Lautenberger 2013). A lattice of neighbour steps would burn
 * 10–78 % too little of an ellipse. Cells that cannot burn are walls: fronts slide along them and nothing passes.
 */
import { fastest as fastestOf, prepare as prepareCell, speedAlong as speedOf } from './cell-speed.ts';
import { BAND as B, belongs, enlist, RESTS as R, type Fire } from './state.ts';

// Module-local copies: engines read an imported binding through a cell, which costs a hot loop several times its work.
const BAND = B;
const RESTS = R;
const prepare = prepareCell;
const fastest = fastestOf;
const speedAlong = speedOf;

/** Courant number of a step. */
export const CFL = 0.4;
/** Steps between two sweeps for band that no fire feeds. */
const TIDY_EVERY = 32;
/**
 * Steps between two sweeps for burnt cells that no longer matter, and how many cells behind the front that is. On rough
 * ground over 512² and 16 h, arrivals differ from those of the whole band by 103, 27 and 7 s rms with 6, 8 and 10 cells.
 */
const SHED_EVERY = 4;
const DEEP = 10;

/** Half of superbee's slope between an upwind and a local difference. */
function half(up: number, here: number): number {
  if (up > 0 && here > 0) {
    const p = 2 * up < here ? 2 * up : here;
    const q = up < 2 * here ? up : 2 * here;
    return 0.5 * (p > q ? p : q);
  }
  if (up < 0 && here < 0) {
    const p = 2 * up > here ? 2 * up : here;
    const q = up > 2 * here ? up : 2 * here;
    return 0.5 * (p < q ? p : q);
  }
  return 0;
}

/** Rate, 1/s, at which φ of a cell falls, with the level taken from `a`. */
function fall(f: Fire, a: Float64Array, shut: Uint8Array, cols: number, i: number): number {
  const c = a[i];
  const E = shut[i + 1] === 0 ? a[i + 1] : c;
  const W = shut[i - 1] === 0 ? a[i - 1] : c;
  const S = shut[i + cols] === 0 ? a[i + cols] : c;
  const N = shut[i - cols] === 0 ? a[i - cols] : c;
  const gx = E - W;
  const gy = S - N;
  const g = Math.sqrt(gx * gx + gy * gy);
  if (g < 1e-12) return 0;
  const nx = gx / g;
  const ny = gy / g;
  let slope = 0;
  if (nx > 0) {
    const WW = shut[i - 2] === 0 ? a[i - 2] : W;
    slope += nx * (c - W + half(c - W, E - c) - half(W - WW, c - W));
  } else if (nx < 0) {
    const EE = shut[i + 2] === 0 ? a[i + 2] : E;
    slope += nx * (E - c - half(EE - E, E - c) + half(E - c, c - W));
  }
  if (ny > 0) {
    const NN = shut[i - 2 * cols] === 0 ? a[i - 2 * cols] : N;
    slope += ny * (c - N + half(c - N, S - c) - half(N - NN, c - N));
  } else if (ny < 0) {
    const SS = shut[i + 2 * cols] === 0 ? a[i + 2 * cols] : S;
    slope += ny * (S - c - half(SS - S, S - c) + half(S - c, c - N));
  }
  if (slope <= 0) return 0;
  const v = speedAlong(f, i, nx, ny);
  return v > 0 ? v * slope : 0;
}

/** Whether the fire beside an unburnt cell has gone out: it has burnt neighbours and all of them are cold. */
function starved(f: Fire, i: number): boolean {
  const { phi, coldAt, cols, t } = f;
  let burnt = false;
  if (phi[i + 1] < 0) {
    if (coldAt[i + 1] > t) return false;
    burnt = true;
  }
  if (phi[i - 1] < 0) {
    if (coldAt[i - 1] > t) return false;
    burnt = true;
  }
  if (phi[i + cols] < 0) {
    if (coldAt[i + cols] > t) return false;
    burnt = true;
  }
  if (phi[i - cols] < 0) {
    if (coldAt[i - cols] > t) return false;
    burnt = true;
  }
  return burnt;
}

/** Longest step, s: the fastest cell of the band lets its front cross CFL of a cell. Makes the band's ellipses ready. */
export function longestStep(f: Fire): number {
  let v = 0;
  for (let k = 0; k < f.count; k++) {
    const i = f.list[k];
    prepare(f, i);
    const w = fastest(f, i);
    if (w > v) v = w;
  }
  return v > 0 ? (CFL * f.dx) / v : Infinity;
}

/** One step of `h` s; returns how many cells the front reached, their indices in `fresh` in rising order. */
export function stepFront(f: Fire, h: number): number {
  const { phi, phi1, list, count, shut, stalled, resting, cols } = f;
  const k0 = h / f.dx;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (resting[i] === RESTS) {
      stalled[i] = 0;
      phi1[i] = phi[i];
    } else if (shut[i] !== 0 || (phi[i] >= 0 && starved(f, i))) {
      stalled[i] = 1;
      phi1[i] = BAND;
    } else {
      stalled[i] = 0;
      phi1[i] = phi[i] - k0 * fall(f, phi, shut, cols, i);
    }
  }
  let fresh = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (resting[i] === RESTS) continue;
    if (stalled[i] !== 0) {
      phi[i] = BAND;
      continue;
    }
    const before = phi[i];
    const after = 0.5 * (before + phi1[i] - k0 * fall(f, phi1, shut, cols, i));
    phi[i] = after > BAND ? BAND : after < -BAND ? -BAND : after;
    if (before >= 0 && after < 0) {
      f.arrival[i] = f.t + (h * before) / (before - after);
      fresh = pushFresh(f, fresh, i);
    }
  }
  f.fresh.subarray(0, fresh).sort();
  return fresh;
}

export function pushFresh(f: Fire, n: number, i: number): number {
  if (n === f.fresh.length) {
    const longer = new Int32Array(2 * n);
    longer.set(f.fresh);
    f.fresh = longer;
  }
  f.fresh[n] = i;
  return n + 1;
}

/** The band after a step: cells it enters join, cells it has left drop out. Membership is a function of φ alone. */
export function moveBand(f: Fire): void {
  const { phi, phi1, cols, listed } = f;
  if (f.steps % TIDY_EVERY === 0) tidy(f);
  if (f.sheds && f.steps % SHED_EVERY === 0) shed(f);
  const before = f.count;
  for (let k = 0; k < before; k++) {
    const i = f.list[k];
    const p = phi[i];
    phi1[i] = p;
    if (p >= BAND || p <= -BAND) continue;
    if (listed[i + 1] === 0) enlist(f, i + 1);
    if (listed[i - 1] === 0) enlist(f, i - 1);
    if (listed[i + cols] === 0) enlist(f, i + cols);
    if (listed[i - cols] === 0) enlist(f, i - cols);
  }
  const { list, count } = f;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (belongs(f, i)) list[kept++] = i;
    else listed[i] = f.stalled[i] = 0;
  }
  f.count = kept;
}

/**
 * Levels above 0 run ahead of a front and would go on beyond a barrier or a dead edge, harmless but endless. What is
 * not within the band's reach of a burnt cell goes back to +BAND.
 */
function tidy(f: Fire): void {
  const { phi, phi1, list, count, cols, shut, stalled } = f;
  // `stalled` serves as the depth of a breadth-first search here; 255 = not reached.
  for (let k = 0; k < count; k++) stalled[list[k]] = phi[list[k]] < 0 ? 1 : 255;
  const near = (i: number, d: number): boolean =>
    (stalled[i] === d || (phi[i] <= -BAND && d === 1)) && shut[i] === 0;
  for (let d = 1; d <= BAND + 2; d++)
    for (let k = 0; k < count; k++) {
      const i = list[k];
      if (stalled[i] !== 255 || shut[i] !== 0) continue;
      if (near(i + 1, d) || near(i - 1, d) || near(i + cols, d) || near(i - cols, d)) stalled[i] = d + 1;
    }
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (stalled[i] === 255 && phi[i] >= 0) phi[i] = phi1[i] = BAND;
    stalled[i] = 0;
  }
  // Neighbours next to each other in memory; the order changes nothing else.
  list.subarray(0, count).sort();
}

/**
 * A front draws its level from the cells just behind it, and what lies deeper never catches up with it. Burnt cells more
 * than DEEP steps from any that could still burn keep their level and leave the band for good.
 */
function shed(f: Fire): void {
  const { phi, list, count, cols, shut, listed, stalled, gone } = f;
  const opens = (j: number): boolean => phi[j] >= 0 && shut[j] === 0;
  // `stalled` serves as the mark of what was reached here; `queue` holds it, nearest the front first.
  const queue = new Int32Array(count);
  let end = 0;
  const reach = (i: number): void => {
    if (listed[i] === 0 || stalled[i] !== 0 || phi[i] >= 0) return;
    stalled[i] = 1;
    queue[end++] = i;
  };
  for (let k = 0; k < count; k++) stalled[list[k]] = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (phi[i] < 0 && (opens(i + 1) || opens(i - 1) || opens(i + cols) || opens(i - cols))) reach(i);
  }
  let from = 0;
  for (let d = 1; d < DEEP; d++)
    for (const last = end; from < last; from++) {
      const i = queue[from];
      reach(i + 1);
      reach(i - 1);
      reach(i + cols);
      reach(i - cols);
    }
  for (let k = 0; k < count; k++) {
    const i = list[k];
    if (phi[i] < 0 && stalled[i] === 0) gone[i] = 1;
    stalled[i] = 0;
  }
}
