/** Who lives in the way of a sudden wave: homes beside a course, no higher above it than the wave may reach. */
import type { CountyPack } from '../../county/types.ts';

/** Cells to each side that are looked at (design choice: 700 m). */
const BESIDE = 5;

export interface InReach {
  readonly index: number;
  /** Cells down the course. */
  readonly k: number;
}
/**
 * Villages, nearest to the source first.
 * @param course cells from the source down; @param reachM height of the wave above the ground at its k-th cell.
 */
export function villagesInReach(
  county: CountyPack,
  course: readonly number[],
  reachM: (k: number) => number,
): readonly InReach[] {
  const { grid, terrain, villages } = county;
  const rank = new Map<number, number>();
  course.forEach((cell, k) => {
    const top = terrain.elevationM[cell] + reachM(k);
    for (let y = -BESIDE; y <= BESIDE; y++)
      for (let x = -BESIDE; x <= BESIDE; x++) {
        const i = cell + y * grid.cols + x;
        if (terrain.elevationM[i] < top && !rank.has(i)) rank.set(i, k);
      }
  });
  return villages
    .map((v, index) => ({ index, k: Math.min(...v.cells.map((c) => rank.get(c) ?? Infinity)) }))
    .filter((x) => x.k < Infinity)
    .sort((a, b) => a.k - b.k || a.index - b.index);
}
