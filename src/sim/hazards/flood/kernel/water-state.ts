/** Copy, put back and hash what changes in `Water`: cells that hold water or carry flux, channels, walls, links. */
import type { StateHash } from '../../../kernel/state-hash.ts';
import { addWall } from './boundary.ts';
import { CELL, FACE, NQX, NQY, QX, QY, setVolume, SILL_X, volumeOf, WALLED, type Water } from './water.ts';

export interface SavedWater {
  readonly cells: Int32Array;
  readonly volume: Float64Array;
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  readonly chQ: Float64Array;
  /** (cell, axis, crest), (a, b, crest, width, flow), (cell, slope), (cell, level), (cell, m³/s). */
  readonly walls: Float64Array;
  readonly links: Float64Array;
  readonly outflows: Float64Array;
  readonly stages: Float64Array;
  readonly inflows: Float64Array;
  /** In, out, m³. */
  readonly totals: Float64Array;
}

const kept = (w: Water, i: number): boolean => volumeOf(w, i) !== 0 || w.near[i] !== 0;

export function saveWater(w: Water): SavedWater {
  let n = 0;
  for (let i = 0; i < w.z.length; i++) if (kept(w, i)) n++;
  const s: SavedWater = {
    cells: new Int32Array(n),
    volume: new Float64Array(n),
    qx: new Float64Array(n),
    qy: new Float64Array(n),
    chQ: w.chQ.slice(),
    walls: Float64Array.from(w.walls.flatMap((x) => [x.cell, x.axis, x.crest])),
    links: Float64Array.from(w.links.flatMap((x) => [x.a, x.b, x.crest, x.width, x.flow])),
    outflows: Float64Array.from(w.outflows.flatMap((x) => [x.cell, x.slope])),
    stages: Float64Array.from(w.stages.flatMap((x) => [x.cell, x.level])),
    inflows: Float64Array.from(w.inflows.flatMap((x) => [x.cell, x.m3s])),
    totals: Float64Array.of(w.totalIn, w.totalOut),
  };
  let k = 0;
  for (let i = 0; i < w.z.length; i++) {
    if (!kept(w, i)) continue;
    s.cells[k] = i;
    s.volume[k] = volumeOf(w, i);
    s.qx[k] = w.cell[i * CELL + QX];
    s.qy[k] = w.cell[i * CELL + QY];
    k++;
  }
  return s;
}

/** Put `s` back into a Water of the same terrain. */
export function restoreWater(w: Water, s: SavedWater): void {
  for (let i = 0; i < w.z.length; i++) {
    if (!kept(w, i)) continue;
    setVolume(w, i, 0);
    w.cell.fill(0, i * CELL + QX, i * CELL + NQY + 1);
  }
  w.nchQ.fill(0);
  for (let k = 0; k < s.cells.length; k++) {
    const i = s.cells[k];
    setVolume(w, i, s.volume[k]);
    const b = i * CELL;
    w.cell[b + QX] = w.cell[b + NQX] = s.qx[k];
    w.cell[b + QY] = w.cell[b + NQY] = s.qy[k];
  }
  w.chQ.set(s.chQ);
  restoreWalls(w, s.walls);
  w.links.length = w.outflows.length = w.stages.length = w.inflows.length = 0;
  for (let k = 0; k < s.links.length; k += 5)
    w.links.push({
      a: s.links[k],
      b: s.links[k + 1],
      crest: s.links[k + 2],
      width: s.links[k + 3],
      flow: s.links[k + 4],
    });
  for (let k = 0; k < s.outflows.length; k += 2)
    w.outflows.push({ cell: s.outflows[k], slope: s.outflows[k + 1], due: 0 });
  for (let k = 0; k < s.stages.length; k += 2) w.stages.push({ cell: s.stages[k], level: s.stages[k + 1] });
  for (let k = 0; k < s.inflows.length; k += 2) w.inflows.push({ cell: s.inflows[k], m3s: s.inflows[k + 1] });
  w.totalIn = s.totals[0];
  w.totalOut = s.totals[1];
}

function restoreWalls(w: Water, walls: Float64Array): void {
  for (const x of w.walls) {
    const j = x.axis === 0 ? x.cell + 1 : x.cell + w.cols;
    w.face[x.cell * FACE + SILL_X + x.axis] = Math.max(w.z[x.cell], w.z[j]);
    w.flags[x.cell] &= ~WALLED;
  }
  w.walls.length = 0;
  for (let k = 0; k < walls.length; k += 3)
    addWall(w, walls[k], walls[k] + (walls[k + 1] === 0 ? 1 : w.cols), walls[k + 2]);
}

/** Scratch of `hashWater`: a long row hashes faster than single numbers. */
let row = new Float64Array(1 << 14);

/** Every cell near water on the ground, every channel, walls, links and the books. */
export function hashWater(w: Water, h: StateHash): StateHash {
  const most = 4 * w.count + w.chCell.length + w.chQ.length;
  if (row.length < most) row = new Float64Array(2 * most);
  let n = 0;
  for (let p = 0; p < w.block.length; p++) {
    if (w.block[p] === 0) continue;
    const end = Math.min((p + 1) << 6, w.near.length);
    for (let i = p << 6; i < end; i++) {
      if (w.near[i] === 0) continue;
      row[n++] = i;
      row[n++] = volumeOf(w, i);
      row[n++] = w.cell[i * CELL + QX];
      row[n++] = w.cell[i * CELL + QY];
    }
  }
  for (let c = 0; c < w.chCell.length; c++) row[n++] = volumeOf(w, w.chCell[c]);
  for (let k = 0; k < w.chQ.length; k++) row[n++] = w.chQ[k];
  h.array(row.subarray(0, n));
  for (const x of w.walls) h.u32(x.cell).u32(x.axis).f64(x.crest);
  for (const x of w.links) h.f64(x.crest).f64(x.width).f64(x.flow);
  for (const x of w.stages) h.u32(x.cell).f64(x.level);
  for (const x of w.inflows) h.u32(x.cell).f64(x.m3s);
  return h.f64(w.totalIn).f64(w.totalOut);
}
