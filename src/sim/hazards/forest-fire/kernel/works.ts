/** What crews do to the ground: lines, wet cells, mop-up. Laying a line on burnt ground does nothing. */
import { frontAt, prepare, speedAlong } from './cell-speed.ts';
import { flameOf } from './crown.ts';
import { BAND, belongs, enlist, touch, type Fire } from './state.ts';

const burns = (f: Fire, i: number): boolean => f.types[f.type[i]].model !== 0;
const isWet = (f: Fire, i: number): boolean => f.wet.some((w) => w.cell === i);

function shut(f: Fire, i: number): void {
  f.shut[i] = 1;
  f.phi[i] = f.phi1[i] = BAND;
  touch(f, i, 1);
}
function open(f: Fire, i: number): void {
  if (!burns(f, i) || f.hold[i] > 0 || isWet(f, i)) return;
  f.shut[i] = 0;
  touch(f, i, 1);
  if (belongs(f, i)) enlist(f, i);
}

/** A line through an unburnt cell that holds flames of up to `holdM` m; the stronger of two lines counts. */
export function layLine(f: Fire, i: number, holdM: number): void {
  if (f.phi[i] < 0 || holdM <= f.hold[i]) return;
  f.hold[i] = holdM;
  if (burns(f, i)) shut(f, i);
}

/** Keeps an unburnt cell from burning until `until`, s; cools a burnt one. Water does not stack, the longer counts. */
export function wetCell(f: Fire, i: number, until: number): void {
  if (f.phi[i] < 0) {
    mopCell(f, i, 25);
    return;
  }
  const known = f.wet.find((w) => w.cell === i);
  if (known) {
    if (until > known.until) known.until = until;
    return;
  }
  f.wet.push({ cell: i, until });
  if (burns(f, i)) shut(f, i);
}

/** Cells whose water has dried. */
export function dryOut(f: Fire): void {
  if (!f.wet.some((w) => w.until <= f.t)) return;
  const dry = f.wet.filter((w) => w.until <= f.t);
  f.wet = f.wet.filter((w) => w.until > f.t);
  for (const w of dry) open(f, w.cell);
}

/** Adds `pct` to how far a burnt cell is put out; a cell wholly mopped up is cold and lights nothing any more. */
export function mopCell(f: Fire, i: number, pct: number): void {
  if (f.phi[i] >= 0) return;
  f.mop[i] = Math.min(100, f.mop[i] + pct);
  if (f.mop[i] === 100 && f.coldAt[i] > f.t) f.coldAt[i] = f.t;
}

/** A cell that has just caught breaks the lines beside it that its flames towards them overtop. */
export function breach(f: Fire, i: number): void {
  for (let k = 0; k < 4; k++) {
    const e = k === 0 ? 1 : k === 1 ? -1 : 0;
    const s = k === 2 ? 1 : k === 3 ? -1 : 0;
    const j = i + e + s * f.cols;
    if (f.hold[j] <= 0 || f.phi[j] < 0 || !burns(f, j)) continue;
    prepare(f, i);
    const v = speedAlong(f, i, e, s);
    if (v <= 0) continue;
    const front = frontAt(f, i, v);
    if (flameOf(front.intensity, front.crowned) <= f.hold[j]) continue;
    f.hold[j] = 0;
    open(f, j);
    f.news.push({ t: f.arrival[i], what: 'breach', cell: j, from: i });
  }
}
