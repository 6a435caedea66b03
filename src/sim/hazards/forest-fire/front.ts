/** The edge of the fire by sector: where it is alive, how long its flames are, and what crews do along it. */
import { barrier, burningEdge, layLine, lineRate, mopCell, wetCell, type Fire } from './kernel/fire.ts';
import { SUPPRESSION, type FireResource } from './kernel/suppression.data.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import type { Unit } from '../../world.ts';

export const SECTORS = ['head', 'left', 'right', 'rear'] as const;
export type Sector = (typeof SECTORS)[number];
/** A sector as a place of work, and back; who is sent elsewhere anchors at the rear. */
export const siteOf = (s: Sector): string => `fire-${s}`;
export const sectorOf = (id: string): Sector => SECTORS.find((s) => siteOf(s) === id) ?? 'rear';

export interface Edge {
  /** Live cells by sector, those nearest the rear first: crews anchor there and work forward. */
  readonly cells: Readonly<Record<Sector, readonly number[]>>;
  readonly flame: Readonly<Record<Sector, number>>;
  readonly count: number;
}

const none = <T>(of: () => T): Record<Sector, T> => ({ head: of(), left: of(), right: of(), rear: of() });

/** Which sector a cell lies in, and how far along the wind: by its angle about the middle of what has burnt; null before. */
function sectorsOf(f: Fire): ((r: number, c: number) => { s: Sector; along: number }) | null {
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
  if (n === 0) return null;
  mx /= n;
  my /= n;
  return (r, c) => {
    const x = c - mx;
    const y = r - my;
    const d = Math.sqrt(x * x + y * y) || 1;
    const along = (x * f.air.windE + y * f.air.windS) / d;
    const side = (x * f.air.windS - y * f.air.windE) / d;
    return { s: along > 0.7 ? 'head' : along < -0.7 ? 'rear' : side > 0 ? 'left' : 'right', along };
  };
}

/** Sorts the live edge by sector, and along the wind within each. */
export function edgeOf(f: Fire): Edge {
  const cells = none<{ i: number; a: number }[]>(() => []);
  const flame = none(() => 0);
  const at = sectorsOf(f);
  if (!at) return { cells: none(() => []), flame, count: 0 };
  const [r0, r1, c0, c1] = f.box;
  let count = 0;
  for (let r = Math.max(1, r0); r <= Math.min(f.rows - 2, r1); r++)
    for (let c = Math.max(1, c0); c <= Math.min(f.cols - 2, c1); c++) {
      const i = r * f.cols + c;
      if (!burningEdge(f, i)) continue;
      count++;
      const { s, along } = at(r, c);
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

/** What the crew can work as by its equipment; hand tools are always there. Machines count one, whatever the crew. */
const ways = (u: Unit): readonly { kind: FireResource; people: number }[] => [
  { kind: 'hand-crew', people: u.people },
  ...(u.equipment.includes('blowers') ? [{ kind: 'blower-crew' as const, people: u.people }] : []),
  ...(u.equipment.includes('pumps') ? [{ kind: 'pump-crew' as const, people: u.people }] : []),
  ...(u.equipment.includes('excavator') ? [{ kind: 'dozer' as const, people: 1 }] : []),
];
/** Untrained people make less of the line. */
export const paceOf = (n: Numbers, u: Unit): number =>
  u.skills.includes('forest-fire') ? 1 : n['PRM-FIR-UNTRAINED'];

/** The fastest way a crew has to make line at a cell: metres an hour, 0 where flames or slope forbid it. */
export function bestWay(
  n: Numbers,
  f: Fire,
  u: Unit,
  i: number,
  direct: boolean,
): { readonly mh: number; readonly kind: FireResource } {
  let mh = 0;
  let kind: FireResource = 'hand-crew';
  const at = { model: f.types[f.type[i]].model, slopeTan: f.slope[i], flameM: f.flame[i] };
  for (const w of ways(u)) {
    const rate = lineRate(w.kind, at, w.people, direct, paceOf(n, u));
    if (rate > mh) {
      mh = rate;
      kind = w.kind;
    }
  }
  return { mh, kind };
}

/** The open neighbour of an edge cell: where its crew stands. */
export function outside(f: Fire, i: number): number {
  for (const j of [i + 1, i - 1, i + f.cols, i - f.cols]) if (f.phi[j] >= 0 && f.shut[j] === 0) return j;
  return i;
}

export interface Round {
  readonly metres: number;
  /** Hours left of those given, and the last edge cell worked at (−1 none). */
  readonly hours: number;
  readonly at: number;
}

/** Direct attack along `cells` for so many hours, past those that `skip` or that flames or slope forbid. */
export function attack(
  n: Numbers,
  f: Fire,
  u: Unit,
  cells: readonly number[],
  hours: number,
  skip: (i: number) => boolean,
): Round {
  let metres = 0;
  let at = -1;
  for (const i of cells) {
    if (skip(i)) continue;
    const { mh, kind } = bestWay(n, f, u, i, true);
    if (mh <= 0) continue;
    if (f.dx / mh > hours) break;
    hours -= f.dx / mh;
    const k = SUPPRESSION.find((x) => x.id === kind)!;
    for (const j of [i + 1, i - 1, i + f.cols, i - f.cols]) layLine(f, j, barrier(k.leaves).holdM);
    // Water on the edge puts it out; tools leave it warm.
    mopCell(f, i, k.wetMin > 0 ? 100 : 60);
    metres += f.dx;
    at = i;
  }
  return { metres, hours, at };
}

/** A line `ahead` cells outward of the edge, across the way the fire comes. */
export function indirect(
  n: Numbers,
  f: Fire,
  u: Unit,
  cells: readonly number[],
  hours: number,
  ahead: number,
): Round {
  return lineThrough(n, f, u, aheadOf(f, cells, ahead), hours);
}
/** One by one: where the outside of an edge lies may change with the line. */
function* aheadOf(f: Fire, cells: readonly number[], ahead: number): Iterable<number> {
  for (const i of cells) {
    const j = i + (outside(f, i) - i) * ahead;
    if (j !== i) yield j;
  }
}

/** A line through cells, one after the other, as far as the hours reach. */
export function lineThrough(n: Numbers, f: Fire, u: Unit, cells: Iterable<number>, hours: number): Round {
  let metres = 0;
  let at = -1;
  for (const j of cells) {
    const r = Math.floor(j / f.cols);
    const c = j - r * f.cols;
    if (r < 2 || c < 2 || r >= f.rows - 2 || c >= f.cols - 2) continue;
    const { mh, kind } = bestWay(n, f, u, j, false);
    if (mh <= 0 || f.phi[j] < 0) continue;
    const k = SUPPRESSION.find((x) => x.id === kind)!;
    const holdM = barrier(k.leaves).holdM;
    if (k.wetMin > 0 ? f.wet.some((x) => x.cell === j) : f.hold[j] >= holdM) continue;
    if (f.dx / mh > hours) break;
    hours -= f.dx / mh;
    // Two cells side by side, so that the fire does not slip through at a corner.
    for (const x of [j, j + 1])
      if (k.wetMin > 0) wetCell(f, x, f.t + k.wetMin * 60);
      else layLine(f, x, holdM);
    metres += f.dx;
    at = j;
  }
  return { metres, hours, at };
}

/** Cools burnt cells along the edge, a strip deep, those of `own` first, for so many hours; returns the hours left. */
export function mopUp(n: Numbers, f: Fire, u: Unit, hours: number, own: Sector): number {
  const best = Math.max(
    ...ways(u).map((w) => {
      const k = SUPPRESSION.find((x) => x.id === w.kind)!;
      return (k.mopM2h * w.people) / k.people;
    }),
  );
  const perCell = (f.dx * n['PRM-FIR-STRIP']) / (best * paceOf(n, u));
  const warm = warmCells(f);
  for (const s of [own, ...SECTORS.filter((x) => x !== own)])
    for (const i of warm[s]) {
      if (f.mop[i] >= 100) continue;
      if (perCell > hours) return hours;
      hours -= perCell;
      mopCell(f, i, 100);
    }
  return hours;
}

/** A burnt cell that can still rekindle beside unburnt ground. */
const warmEdge = (f: Fire, i: number): boolean =>
  f.phi[i] < 0 &&
  f.coldAt[i] > f.t &&
  (f.phi[i + 1] >= 0 || f.phi[i - 1] >= 0 || f.phi[i + f.cols] >= 0 || f.phi[i - f.cols] >= 0);
/** Cells of the edge that can still rekindle, by sector. */
export function warmCells(f: Fire): Record<Sector, number[]> {
  const cells = none<number[]>(() => []);
  const at = sectorsOf(f);
  if (!at) return cells;
  const [r0, r1, c0, c1] = f.box;
  for (let r = r0; r <= r1; r++)
    for (let c = c0; c <= c1; c++) if (warmEdge(f, r * f.cols + c)) cells[at(r, c).s].push(r * f.cols + c);
  return cells;
}

/** Metres from a cell to the nearest burnt one; Infinity before anything burns. */
export function distanceTo(f: Fire, cell: number): number {
  const r = Math.floor(cell / f.cols);
  const c = cell - r * f.cols;
  const [r0, r1, c0, c1] = f.box;
  let best = Infinity;
  for (let y = r0; y <= r1; y++)
    for (let x = c0; x <= c1; x++)
      if (f.phi[y * f.cols + x] < 0) {
        const d = (y - r) * (y - r) + (x - c) * (x - c);
        if (d < best) best = d;
      }
  return Math.sqrt(best) * f.dx;
}
