/**
 * Ignitions smaller than the grid can carry. A level set cannot move a front that encloses no few cells, so each
 * ignition grows as the exact outline of its own cell's rates and is pressed into the level set until its half width
 * spans GROWN cells. It does not reach round or through a barrier: a cell must be in sight of the ignition. Where other
 * fire is nearer than the ignition's own outline, that fire goes on as if there were none.
 */
import { PI, cos, sin } from '../../../kernel/det-math.ts';
import { fastest, prepare, spreadAt, speedAlong } from './cell-speed.ts';
import { pushFresh } from './level-set.ts';
import {
  BAND,
  belongs,
  enlist,
  FLANK,
  LINE,
  OWN,
  RESTS,
  RIM,
  touch,
  type Fire,
  type Seedling,
} from './state.ts';

/** Normals along which an ignition's front is followed, from east over south. A multiple of four. */
const SIDES = 64;
const EAST_OF = Float64Array.from({ length: SIDES }, (_, k) => cos((2 * PI * k) / SIDES));
const SOUTH_OF = Float64Array.from({ length: SIDES }, (_, k) => sin((2 * PI * k) / SIDES));
/** Half width, cells, from which the level set carries on alone. */
const GROWN = 4;
/** On mixed ground it takes over from this one: a coarser front errs less there than one cell's rates for all. */
const MIXED = 1.5;
/** Smallest reach, cells: the ignited cell's own centre burns at once. */
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
  const seed: Seedling = { cell: i, reach: new Float64Array(SIDES), met: false };
  age(f, seed, ageS);
  f.seeds.push(seed);
  touch(f, i, 1);
  return true;
}

function age(f: Fire, s: Seedling, h: number): void {
  prepare(f, s.cell);
  for (let k = 0; k < SIDES; k++) s.reach[k] += h * speedAlong(f, s.cell, EAST_OF[k], SOUTH_OF[k]);
}

/** Least half width of an ignition, m. */
function halfWidth(s: Seedling): number {
  let least = Infinity;
  for (let k = 0; k < SIDES / 2; k++) least = Math.min(least, (s.reach[k] + s.reach[k + SIDES / 2]) / 2);
  return least;
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

/** First and last row and column that an ignition and its band reach. */
function boxOf(f: Fire, s: Seedling): readonly [number, number, number, number] {
  const r = Math.floor(s.cell / f.cols);
  const c = s.cell - r * f.cols;
  const cells = (k: number): number => Math.ceil(s.reach[(k * SIDES) / 4] / f.dx + BAND + 1);
  return [
    Math.max(RIM, r - cells(3)),
    Math.min(f.rows - 1 - RIM, r + cells(1)),
    Math.max(RIM, c - cells(2)),
    Math.min(f.cols - 1 - RIM, c + cells(0)),
  ];
}

/**
 * Distance, cells, from an ignition's outline to a cell so many columns and rows from it; below 0 inside: the greatest over
 * all normals, looked for at every fourth and then about the best of them (off a convex outline there is one peak).
 */
function beyondOutline(f: Fire, s: Seedling, x: number, y: number): number {
  const { reach } = s;
  const perM = 1 / f.dx;
  let best = 0;
  let d = -Infinity;
  for (let k = 0; k < SIDES; k += 4) {
    const gone = reach[k] * perM;
    const away = EAST_OF[k] * x + SOUTH_OF[k] * y - (gone > SPARK ? gone : SPARK);
    if (away > d) {
      d = away;
      best = k;
    }
  }
  for (let n = best + SIDES - 3; n <= best + SIDES + 3; n++) {
    const k = n % SIDES;
    const gone = reach[k] * perM;
    const away = EAST_OF[k] * x + SOUTH_OF[k] * y - (gone > SPARK ? gone : SPARK);
    if (away > d) d = away;
  }
  return d;
}

/** Marks where the level set rests in the coming step. */
export function restNear(f: Fire): void {
  const { cols, phi, resting, shut } = f;
  for (const s of f.seeds) {
    const [r0, r1, c0, c1] = boxOf(f, s);
    const row = Math.floor(s.cell / cols);
    const col = s.cell - row * cols;
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++) {
        const i = r * cols + c;
        if (shut[i] !== 0 || phi[i] >= BAND || phi[i] >= beyondOutline(f, s, c - col, r - row) - 1e-9)
          resting[i] = OWN;
      }
  }
  for (const s of f.seeds) {
    const [r0, r1, c0, c1] = boxOf(f, s);
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++) {
        const i = r * cols + c;
        if (
          resting[i] !== 0 &&
          resting[i + 1] !== 0 &&
          resting[i - 1] !== 0 &&
          resting[i + cols] !== 0 &&
          resting[i - cols] !== 0
        )
          resting[i] = RESTS;
      }
  }
}
/** What `restNear` marked moves again. */
export function restOver(f: Fire): void {
  for (const s of f.seeds) {
    const [r0, r1, c0, c1] = boxOf(f, s);
    for (let r = r0; r <= r1; r++) f.resting.fill(0, r * f.cols + c0, r * f.cols + c1 + 1);
  }
}

/** Whether fire moves through two cells at rates more than a quarter apart. */
function unlike(f: Fire, a: number, b: number): boolean {
  prepare(f, b);
  const va = fastest(f, a);
  return Math.abs(fastest(f, b) - va) > 0.25 * va;
}

/** Presses one ignition into the level set; `n` cells have caught in this step so far. */
function press(f: Fire, s: Seedling, h: number, n: number): number {
  const { cols, phi, phi1, shut } = f;
  const row = Math.floor(s.cell / cols);
  const col = s.cell - row * cols;
  const mixed = halfWidth(s) > MIXED * f.dx;
  const [r0, r1, c0, c1] = boxOf(f, s);
  // Whether it is the nearest fire to any cell at its front.
  let leads = false;
  for (let r = r0; r <= r1; r++)
    for (let c = c0; c <= c1; c++) {
      const i = r * cols + c;
      if (shut[i] !== 0) continue;
      const d = beyondOutline(f, s, c - col, r - row);
      const before = phi[i];
      if (d <= before && d > -1) leads = true;
      if (d >= before || (d < 1 && hidden(f, s.cell, i))) continue;
      if (d < 0 && before >= 0) {
        if (mixed && unlike(f, s.cell, i)) s.met = true;
        f.arrival[i] = f.t + (before < BAND ? (h * before) / (before - d) : h);
        n = pushFresh(f, n, i);
      }
      phi[i] = phi1[i] = d < -BAND ? -BAND : d;
      if (belongs(f, i)) enlist(f, i);
    }
  if (!leads) s.met = true;
  return n;
}

/** Grown, met by other ground or fire, or gone out. */
const done = (f: Fire, s: Seedling): boolean =>
  s.met || halfWidth(s) >= GROWN * f.dx || (f.coldAt[s.cell] > 0 && f.coldAt[s.cell] <= f.t);

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
