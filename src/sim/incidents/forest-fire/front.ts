/** The edge of the fire by sector: where it is alive, how long its flames are, and what crews do along it. */
import { layLine, mopCell, type Fire } from '../../hazards/forest-fire/fire.ts';

export const SECTORS = ['head', 'left', 'right', 'rear'] as const;
export type Sector = (typeof SECTORS)[number];

/** A burnt cell that can still set fire to an open neighbour. */
export function alive(f: Fire, i: number): boolean {
  if (f.phi[i] >= 0 || f.coldAt[i] <= f.t) return false;
  const { phi, shut, cols } = f;
  return (
    (phi[i + 1] >= 0 && shut[i + 1] === 0) ||
    (phi[i - 1] >= 0 && shut[i - 1] === 0) ||
    (phi[i + cols] >= 0 && shut[i + cols] === 0) ||
    (phi[i - cols] >= 0 && shut[i - cols] === 0)
  );
}

export interface Edge {
  /** Live cells by sector, those nearest the rear first: crews anchor there and work forward. */
  readonly cells: Readonly<Record<Sector, readonly number[]>>;
  readonly flame: Readonly<Record<Sector, number>>;
  readonly count: number;
}

/** Sorts the live edge by angle to the head's direction about the middle of what has burnt. */
export function edgeOf(f: Fire): Edge {
  const cells: Record<Sector, { i: number; a: number }[]> = { head: [], left: [], right: [], rear: [] };
  const flame: Record<Sector, number> = { head: 0, left: 0, right: 0, rear: 0 };
  const [r0, r1, c0, c1] = f.box;
  let n = 0;
  let mx = 0;
  let my = 0;
  for (let r = r0; r <= r1; r++)
    for (let c = c0; c <= c1; c++)
      if (f.phi[r * f.cols + c] < 0) {
        n++;
        mx += c;
        my += r;
      }
  if (n === 0) return { cells: { head: [], left: [], right: [], rear: [] }, flame, count: 0 };
  mx /= n;
  my /= n;
  let count = 0;
  for (let r = Math.max(1, r0); r <= Math.min(f.rows - 2, r1); r++)
    for (let c = Math.max(1, c0); c <= Math.min(f.cols - 2, c1); c++) {
      const i = r * f.cols + c;
      if (!alive(f, i)) continue;
      count++;
      const x = c - mx;
      const y = r - my;
      const d = Math.sqrt(x * x + y * y) || 1;
      const along = (x * f.air.windE + y * f.air.windS) / d;
      const side = (x * f.air.windS - y * f.air.windE) / d;
      const s: Sector = along > 0.7 ? 'head' : along < -0.7 ? 'rear' : side > 0 ? 'left' : 'right';
      cells[s].push({ i, a: along });
      if (f.flame[i] > flame[s]) flame[s] = f.flame[i];
    }
  const order = (s: Sector): number[] => cells[s].sort((p, q) => p.a - q.a || p.i - q.i).map((x) => x.i);
  return {
    cells: { head: order('head'), left: order('left'), right: order('right'), rear: order('rear') },
    flame,
    count,
  };
}

/** Direct attack: puts out the edge cell by cell as far as `lengthM` reaches and the flames allow; metres done. */
export function attack(
  f: Fire,
  cells: readonly number[],
  lengthM: number,
  flameLimitM: number,
  holdM: number,
): number {
  let done = 0;
  for (const i of cells) {
    if (done + f.dx > lengthM) break;
    if (f.flame[i] > flameLimitM) continue;
    for (const j of [i + 1, i - 1, i + f.cols, i - f.cols]) layLine(f, j, holdM);
    mopCell(f, i, 60);
    done += f.dx;
  }
  return done;
}

/** Indirect line some cells ahead of the edge: metres laid. */
export function indirect(
  f: Fire,
  cells: readonly number[],
  lengthM: number,
  ahead: number,
  holdM: number,
): number {
  let done = 0;
  const e = f.air.windE;
  const s = f.air.windS;
  for (const i of cells) {
    if (done + f.dx > lengthM) break;
    const r = Math.floor(i / f.cols) + Math.round(s * ahead);
    const c = (i % f.cols) + Math.round(e * ahead);
    if (r < 2 || c < 2 || r >= f.rows - 2 || c >= f.cols - 2) continue;
    const j = r * f.cols + c;
    if (f.phi[j] < 0 || f.hold[j] >= holdM) continue;
    layLine(f, j, holdM);
    // A line that the fire cannot slip through at a corner.
    layLine(f, j + 1, holdM);
    done += f.dx;
  }
  return done;
}

/** Cools burnt cells near the edge; returns how many were worked on. */
export function mopUp(f: Fire, n: number): number {
  let done = 0;
  const [r0, r1, c0, c1] = f.box;
  for (let r = r0; r <= r1 && done < n; r++)
    for (let c = c0; c <= c1 && done < n; c++) {
      const i = r * f.cols + c;
      if (f.phi[i] >= 0 || f.coldAt[i] <= f.t || f.mop[i] >= 100) continue;
      const near = f.phi[i + 1] >= 0 || f.phi[i - 1] >= 0 || f.phi[i + f.cols] >= 0 || f.phi[i - f.cols] >= 0;
      if (!near) continue;
      mopCell(f, i, 100);
      done++;
    }
  return done;
}

/** Burnt cells that can still rekindle beside unburnt ground. */
export function hotEdge(f: Fire): number {
  let n = 0;
  const [r0, r1, c0, c1] = f.box;
  for (let r = r0; r <= r1; r++)
    for (let c = c0; c <= c1; c++) {
      const i = r * f.cols + c;
      if (
        f.phi[i] < 0 &&
        f.coldAt[i] > f.t &&
        (f.phi[i + 1] >= 0 || f.phi[i - 1] >= 0 || f.phi[i + f.cols] >= 0 || f.phi[i - f.cols] >= 0)
      )
        n++;
    }
  return n;
}
