/** What a crew at a place must know, how fast it makes line, and how the fire's edge stands. */
import { frontAt, prepare, speedAlong } from './cell-speed.ts';
import { flameOf } from './crown.ts';
import type { Fire } from './state.ts';
import { groundOf, slopeShare, SUPPRESSION, type FireResource } from './suppression.data.ts';

/** Line made in an hour, m; 0 where flames or slope forbid the work. `flameM` is the flame met at the edge. */
export function lineRate(
  kind: FireResource,
  at: { readonly model: number; readonly slopeTan: number; readonly flameM: number },
  people: number,
  direct: boolean,
  factor = 1,
): number {
  const k = SUPPRESSION.find((x) => x.id === kind);
  if (!k || (direct && at.flameM > k.flameLimitM)) return 0;
  const rate = (direct ? k.directMh : k.indirectMh)[groundOf(at.model)];
  return rate * slopeShare(at.slopeTan, k.slopeLimit) * (people / k.people) * factor;
}

/** Separation from flames of this height, m: four times (Butler & Cohen 1998, no wind, flat). */
export const safeDistanceM = (flameHeightM: number): number => 4 * flameHeightM;

export interface CrewDanger {
  readonly state: 'safe' | 'too-close' | 'entrapped' | 'overrun';
  /** To the nearest burning edge that may come nearer, m; Infinity if none within `lookM`. */
  readonly distanceM: number;
  /** Longest flame of the edge that threatens, taken as its height, m. */
  readonly flameM: number;
  readonly safeM: number;
  /** When the first edge would be within the safe distance, s from now. */
  readonly arrivalS: number;
}

/**
 * Every burning edge cell within `lookM`: it would come straight at the crew at the speed of a front facing it in its
 * own cell. Entrapped = it is within the safe distance sooner than the crew needs (`escapeS`) to reach its safety zone.
 * Overrun = flames came over the cell in the last ten minutes and after the crew (`cameS`, fire time): who works from ground that
 * had burnt before stands in the black.
 */
export function crewDanger(f: Fire, cell: number, escapeS: number, lookM = 1500, cameS = 0): CrewDanger {
  const none = { distanceM: Infinity, flameM: 0, safeM: 0, arrivalS: Infinity };
  if (f.phi[cell] < 0 && f.coldAt[cell] > f.t && f.t - f.arrival[cell] < 600 && f.arrival[cell] >= cameS)
    return {
      state: 'overrun',
      distanceM: 0,
      flameM: f.flame[cell],
      safeM: safeDistanceM(f.flame[cell]),
      arrivalS: 0,
    };
  const r0 = Math.floor(cell / f.cols);
  const c0 = cell - r0 * f.cols;
  const n = Math.ceil(lookM / f.dx);
  let { distanceM, flameM, safeM, arrivalS } = none;
  let close = false;
  for (let r = Math.max(2, r0 - n); r <= Math.min(f.rows - 3, r0 + n); r++)
    for (let c = Math.max(2, c0 - n); c <= Math.min(f.cols - 3, c0 + n); c++) {
      const i = r * f.cols + c;
      if (!burningEdge(f, i)) continue;
      const d = Math.sqrt((c - c0) * (c - c0) + (r - r0) * (r - r0));
      if (d * f.dx > lookM || d === 0) continue;
      prepare(f, i);
      const v = speedAlong(f, i, (c0 - c) / d, (r0 - r) / d);
      if (v <= 0) continue;
      const front = frontAt(f, i, v);
      const flame = flameOf(front.intensity, front.crowned);
      const safe = safeDistanceM(flame);
      const s = Math.max(0, d * f.dx - safe) / v;
      if (d * f.dx < distanceM) distanceM = d * f.dx;
      if (d * f.dx <= safe) close = true;
      if (s < arrivalS) {
        arrivalS = s;
        flameM = flame;
        safeM = safe;
      }
    }
  const state = arrivalS < escapeS ? 'entrapped' : close ? 'too-close' : 'safe';
  return { state, distanceM, flameM, safeM, arrivalS };
}

const opensTo = (f: Fire, j: number): boolean => f.phi[j] >= 0 && f.shut[j] === 0;

/** A burnt cell, still hot, from which fire can go on. */
export function burningEdge(f: Fire, i: number): boolean {
  if (f.phi[i] >= 0 || f.coldAt[i] <= f.t) return false;
  return opensTo(f, i + 1) || opensTo(f, i - 1) || opensTo(f, i + f.cols) || opensTo(f, i - f.cols);
}

export interface EdgeState {
  /** Whole edge against fuel, the part that can still spread, and the part held by lines or wet ground, m. */
  readonly edgeM: number;
  readonly openM: number;
  readonly heldM: number;
  /** Longest flame of the open edge as it came, m, and its cell (−1 = none). */
  readonly flameM: number;
  readonly worst: number;
  /** Burnt cells that may still rekindle. */
  readonly hotCells: number;
}

/** Counts cell sides; a lattice overstates a round edge by 4/π. */
export function edgeState(f: Fire): EdgeState {
  const b = f.box;
  let sides = 0;
  let open = 0;
  let held = 0;
  let flameM = 0;
  let worst = -1;
  let hotCells = 0;
  for (let r = Math.max(2, b[0]); r <= Math.min(f.rows - 3, b[1]); r++)
    for (let c = Math.max(2, b[2]); c <= Math.min(f.cols - 3, b[3]); c++) {
      const i = r * f.cols + c;
      if (f.phi[i] >= 0) continue;
      const hot = f.coldAt[i] > f.t && f.mop[i] < 100;
      if (hot) hotCells++;
      let mine = 0;
      for (let k = 0; k < 4; k++) {
        const j = k === 0 ? i + 1 : k === 1 ? i - 1 : k === 2 ? i + f.cols : i - f.cols;
        if (f.phi[j] < 0 || f.types[f.type[j]].model === 0) continue;
        sides++;
        if (f.shut[j] !== 0) held++;
        else if (hot) mine++;
      }
      open += mine;
      if (mine > 0 && f.flame[i] > flameM) {
        flameM = f.flame[i];
        worst = i;
      }
    }
  const m = f.dx * 0.7853981633974483;
  return { edgeM: sides * m, openM: open * m, heldM: held * m, flameM, worst, hotCells };
}
