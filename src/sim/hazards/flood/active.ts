/**
 * Which cells take part in a step: wet cells and their four neighbours, in row-major order. A compact list
 * beats 8×8 tiles here because rivers are one cell wide. The list is a pure function of the volumes, so it
 * is rebuilt, not stored, on restore.
 */
export interface Active {
  readonly cols: number;
  readonly rows: number;
  readonly hMin: number;
  /** 1 = blocked cell. */
  readonly shut: Uint8Array;
  readonly wet: Uint8Array;
  /** Wet cells among the cell and its neighbours, and its sum over blocks of 64 cells. */
  readonly near: Uint8Array;
  readonly block: Int32Array;
  readonly list: Int32Array;
  count: number;
  stale: boolean;
}

export function emptyActive(cols: number, rows: number, hMin: number, blocked?: Uint8Array): Active {
  const size = cols * rows;
  return {
    cols,
    rows,
    hMin,
    shut: blocked ? blocked.slice() : new Uint8Array(size),
    wet: new Uint8Array(size),
    near: new Uint8Array(size),
    block: new Int32Array((size + 63) >> 6),
    list: new Int32Array(size),
    count: 0,
    stale: false,
  };
}

function touch(a: Active, i: number, d: number): void {
  if (a.shut[i]) return;
  a.near[i] += d;
  a.block[i >> 6] += d;
}

/** Tell that cell `i` is wet or not. */
export function activate(a: Active, i: number, isWet: boolean): void {
  if ((a.wet[i] === 1) === isWet) return;
  a.wet[i] = isWet ? 1 : 0;
  const d = isWet ? 1 : -1;
  const c = i % a.cols;
  touch(a, i, d);
  if (c > 0) touch(a, i - 1, d);
  if (c < a.cols - 1) touch(a, i + 1, d);
  if (i >= a.cols) touch(a, i - a.cols, d);
  if (i + a.cols < a.wet.length) touch(a, i + a.cols, d);
  a.stale = true;
}

/** Rebuild the list if the wet set has changed. Cells that left it carry no flux. */
export function refreshActive(a: Active, dropped: (cell: number) => void): void {
  if (!a.stale) return;
  a.stale = false;
  const { near, block, list } = a;
  for (let k = 0; k < a.count; k++) if (near[list[k]] === 0) dropped(list[k]);
  let m = 0;
  for (let p = 0; p < block.length; p++) {
    if (block[p] === 0) continue;
    const end = Math.min((p + 1) << 6, near.length);
    for (let i = p << 6; i < end; i++) if (near[i] !== 0) list[m++] = i;
  }
  a.count = m;
}
