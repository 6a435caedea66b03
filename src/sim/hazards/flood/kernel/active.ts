/**
 * Which cells take part in the flow over land: wet cells and their four neighbours. A river within its banks wets none,
 * so a step costs what has been flooded. A compact list beats 8×8 tiles because a flood follows valleys a cell or two wide.
 * Nothing computed over the list depends on its order or on dry cells in it, so the front appends to it, and it is put
 * back into row-major order (which the cache likes) only when much has changed. The set is a pure function of the volumes:
 * it is rebuilt, not stored, on restore.
 */
export interface Active {
  readonly cols: number;
  readonly rows: number;
  readonly hMin: number;
  /** 1 = blocked cell. */
  readonly shut: Uint8Array;
  /** 1 = water deeper than `hMin` on the ground. */
  readonly wet: Uint8Array;
  /** Wet cells among the cell and its neighbours, and its sum over blocks of 64 cells. */
  readonly near: Uint8Array;
  readonly block: Int32Array;
  readonly list: Int32Array;
  readonly listed: Uint8Array;
  count: number;
  /** Cells that came near water or left it since the last look, each possibly more than once. */
  changed: Int32Array;
  changes: number;
  /** Entries out of order or no longer near water. */
  untidy: number;
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
    listed: new Uint8Array(size),
    count: 0,
    changed: new Int32Array(1024),
    changes: 0,
    untidy: 0,
  };
}

function touch(a: Active, i: number, d: number): void {
  if (a.shut[i]) return;
  const before = a.near[i];
  a.near[i] = before + d;
  a.block[i >> 6] += d;
  if (before !== 0 && before + d !== 0) return;
  if (a.changes === a.changed.length) {
    const more = new Int32Array(2 * a.changes);
    more.set(a.changed);
    a.changed = more;
  }
  a.changed[a.changes++] = i;
}

/** Tell that cell `i` is wet or not; a channel with its water below the bank top is not. */
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
}

/** Share of the list that may be out of order before it is put in order. */
const UNTIDY = 1 / 16;

/** Bring the list up to date. `dropped` is told of cells that left it: they carry no flux. */
export function refreshActive(a: Active, dropped: (cell: number) => void): void {
  const { near, list, listed, changed } = a;
  for (let k = 0; k < a.changes; k++) {
    const i = changed[k];
    if (near[i] === 0) {
      if (listed[i] === 0) continue;
      dropped(i);
      a.untidy++;
    } else if (listed[i] === 0) {
      listed[i] = 1;
      list[a.count++] = i;
      a.untidy++;
    }
  }
  a.changes = 0;
  if (a.untidy > UNTIDY * a.count) tidy(a);
}

function tidy(a: Active): void {
  const { near, block, list, listed } = a;
  for (let k = 0; k < a.count; k++) listed[list[k]] = 0;
  let m = 0;
  for (let p = 0; p < block.length; p++) {
    if (block[p] === 0) continue;
    const end = Math.min((p + 1) << 6, near.length);
    for (let i = p << 6; i < end; i++)
      if (near[i] !== 0) {
        listed[i] = 1;
        list[m++] = i;
      }
  }
  a.count = m;
  a.untidy = 0;
}
