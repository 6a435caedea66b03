/**
 * Ignitions smaller than the grid can carry. A level set cannot move a front that encloses no few cells, so each
 * ignition grows as the exact ellipse of its own cell's rates and is pressed into the level set until its half width
 * spans GROWN cells. It does not reach round or through a barrier: a cell must be in sight of the ignition.
 */
import { fastest, prepare, spreadAt, speedAlong } from './cell-speed.ts';
import { pushFresh } from './level-set.ts';
import {
  BAND,
  belongs,
  EAST,
  FLANK,
  LINE,
  SOUTH,
  enlist,
  RIM,
  touch,
  type Fire,
  type Seedling,
} from './state.ts';

/** Half width, cells, from which the level set carries on alone. */
const GROWN = 4;
/** On mixed ground it takes over from this one: a coarser front errs less there than one cell's rates for all. */
const MIXED = 1.5;
/** Smallest half axis, cells: the ignited cell's own centre burns at once. */
const SPARK = 0.05;

/** Whether a cell can catch: burnable, unburnt, and neither wet nor held. */
export const canCatch = (f: Fire, i: number): boolean => {
  const r = Math.floor(i / f.cols);
  const c = i - r * f.cols;
  if (r < RIM || c < RIM || r >= f.rows - RIM || c >= f.cols - RIM) return false;
  return f.shut[i] === 0 && f.phi[i] >= 0;
};

/** Fire in a cell; `ageS` seconds old already, if nothing else was to stop it. False if nothing there can burn. */
export function ignite(f: Fire, i: number, ageS = 0): boolean {
  if (!canCatch(f, i)) return false;
  const seed: Seedling = { cell: i, head: 0, back: 0, flank: 0, met: false };
  age(f, seed, ageS);
  f.seeds.push(seed);
  touch(f, i, 1);
  return true;
}

function age(f: Fire, s: Seedling, h: number): void {
  const v = spreadAt(f, s.cell);
  s.head += v.head * h;
  s.back += v.back * h;
  s.flank += v.flank * h;
}

/** Fastest head of the ignitions, m/s. */
export const seedSpeed = (f: Fire): number => {
  let v = 0;
  for (const s of f.seeds) {
    const head = spreadAt(f, s.cell).head;
    if (head > v) v = head;
  }
  return v;
};

/** Whether a straight line between two cells meets one that cannot burn. */
function hidden(f: Fire, from: number, to: number): boolean {
  const r0 = Math.floor(from / f.cols);
  const c0 = from - r0 * f.cols;
  const r1 = Math.floor(to / f.cols);
  const c1 = to - r1 * f.cols;
  const n = 2 * Math.max(Math.abs(r1 - r0), Math.abs(c1 - c0));
  for (let k = 1; k < n; k++) {
    const r = Math.floor(r0 + ((r1 - r0) * k) / n + 0.5);
    const c = Math.floor(c0 + ((c1 - c0) * k) / n + 0.5);
    if (f.shut[r * f.cols + c] !== 0) return true;
  }
  return false;
}

/** Rows and columns an ignition's ellipse and its band reach, whichever way it points. */
function boxOf(f: Fire, s: Seedling): readonly [number, number, number, number] {
  const r = Math.floor(s.cell / f.cols);
  const c = s.cell - r * f.cols;
  const reach = Math.ceil(Math.max(s.head, s.back) / f.dx + BAND + 1);
  return [
    Math.max(RIM, r - reach),
    Math.min(f.rows - 1 - RIM, r + reach),
    Math.max(RIM, c - reach),
    Math.min(f.cols - 1 - RIM, c + reach),
  ];
}

/** The level set rests (`rest` 1) where an ignition grows exactly: on so small a front its error would add up. */
export function restAround(f: Fire, rest: 0 | 1): void {
  for (const s of f.seeds) {
    const [r0, r1, c0, c1] = boxOf(f, s);
    for (let r = r0; r <= r1; r++) f.resting.fill(rest, r * f.cols + c0, r * f.cols + c1 + 1);
  }
}

/** Whether fire moves through two cells at rates more than a quarter apart. */
function unlike(f: Fire, a: number, b: number): boolean {
  prepare(f, b);
  const va = fastest(f, a);
  return Math.abs(fastest(f, b) - va) > 0.25 * va;
}

/** Presses one ellipse into the level set; `n` cells have caught in this step so far. */
function press(f: Fire, s: Seedling, h: number, n: number): number {
  const { cols, dx, phi, phi1, shut } = f;
  const p = f.spread;
  prepare(f, s.cell);
  const e = p[LINE * s.cell + EAST];
  const so = p[LINE * s.cell + SOUTH];
  const a = Math.max(SPARK, (s.head + s.back) / (2 * dx));
  const b = Math.min(a, Math.max(SPARK, s.flank / dx));
  const shift = (s.head - s.back) / (2 * dx);
  const r0 = Math.floor(s.cell / cols);
  const c0 = s.cell - r0 * cols;
  const box = boxOf(f, s);
  for (let r = box[0]; r <= box[1]; r++)
    for (let c = box[2]; c <= box[3]; c++) {
      const i = r * cols + c;
      if (shut[i] !== 0) continue;
      const along = (c - c0) * e + (r - r0) * so - shift;
      const across = (r - r0) * e - (c - c0) * so;
      const rho = Math.sqrt((along * along) / (a * a) + (across * across) / (b * b));
      const gx = along / (a * a);
      const gy = across / (b * b);
      const g = Math.sqrt(gx * gx + gy * gy);
      // First-order distance to the ellipse, in cells.
      const d = g > 0 ? ((rho - 1) * rho) / g : -b;
      if (d > 2 && phi[i] < 0) s.met = true;
      if (d >= phi[i] || (d < 1 && hidden(f, s.cell, i))) continue;
      if (d < 0 && phi[i] >= 0) {
        if (s.flank > MIXED * dx && unlike(f, s.cell, i)) s.met = true;
        f.arrival[i] = f.t + h;
        n = pushFresh(f, n, i);
      }
      phi[i] = phi1[i] = d < -BAND ? -BAND : d;
      if (belongs(f, i)) enlist(f, i);
    }
  return n;
}

/** Grown, met by another fire, or gone out. */
const done = (f: Fire, s: Seedling): boolean =>
  s.met || s.flank >= GROWN * f.dx || (f.coldAt[s.cell] > 0 && f.coldAt[s.cell] <= f.t);

/** Grows every ignition by `h` s and drops those the level set can carry; returns the cells that have caught so far. */
export function growSeeds(f: Fire, h: number, n: number): number {
  if (f.seeds.length === 0) return n;
  for (const s of f.seeds) {
    age(f, s, h);
    n = press(f, s, h, n);
  }
  if (f.seeds.some((s) => done(f, s))) f.seeds = f.seeds.filter((s) => !done(f, s));
  f.fresh.subarray(0, n).sort();
  return n;
}

/** Speed of the front as it came to a cell, m/s, from the level set's own normal. */
export function arrivalSpeed(f: Fire, i: number): number {
  const { phi, cols, shut } = f;
  const at = (j: number): number => (shut[j] === 0 ? phi[j] : phi[i]);
  const gx = at(i + 1) - at(i - 1);
  const gy = at(i + cols) - at(i - cols);
  const g = Math.sqrt(gx * gx + gy * gy);
  prepare(f, i);
  return g > 1e-12 ? speedAlong(f, i, gx / g, gy / g) : f.spread[LINE * i + FLANK];
}
