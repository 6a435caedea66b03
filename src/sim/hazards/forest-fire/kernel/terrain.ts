/** Slope and aspect of a window from its elevations. */
import { PI, atan2 } from '../../../kernel/det-math.ts';

/** Horn 1981 (as in GDAL): rise over run, and the azimuth the slope faces, degrees from north; rims repeat. */
export function slopeAspect(
  z: ArrayLike<number>,
  cols: number,
  rows: number,
  dx: number,
): { readonly slopeTan: Float64Array; readonly aspectDeg: Float64Array } {
  const slopeTan = new Float64Array(cols * rows);
  const aspectDeg = new Float64Array(cols * rows);
  const at = (r: number, c: number): number =>
    z[Math.min(rows - 1, Math.max(0, r)) * cols + Math.min(cols - 1, Math.max(0, c))];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const east =
        (at(r - 1, c + 1) +
          2 * at(r, c + 1) +
          at(r + 1, c + 1) -
          at(r - 1, c - 1) -
          2 * at(r, c - 1) -
          at(r + 1, c - 1)) /
        (8 * dx);
      const north =
        (at(r - 1, c - 1) +
          2 * at(r - 1, c) +
          at(r - 1, c + 1) -
          at(r + 1, c - 1) -
          2 * at(r + 1, c) -
          at(r + 1, c + 1)) /
        (8 * dx);
      const i = r * cols + c;
      slopeTan[i] = Math.sqrt(east * east + north * north);
      // Downslope is against the gradient.
      const deg = slopeTan[i] > 0 ? (atan2(-east, -north) * 180) / PI : 0;
      aspectDeg[i] = deg < 0 ? deg + 360 : deg;
    }
  return { slopeTan, aspectDeg };
}

/** Ground where direct attack kills (十个必须 8; procedures.md §10 N-06, N-08), one bit each. */
export const GROUND = { saddle: 1, valley: 2, bowl: 4, sunnySteep: 8, steep: 16 } as const;
/**
 * Design choices for ground of some 140 m: shapes are looked for 300 m about a cell and count from 8 m of height on; 14°
 * there stands for the 25° of the forest inventory's steep class (陡坡), as a coarse grid flattens what feet find.
 */
const LOOK_M = 300;
const RISE_M = 8;
const STEEP_TAN = 0.25;
const SUNNY_DEG = 67.5;
/** Clockwise from north. */
export const COMPASS8 = [
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
] as const;

/** Tags of every cell from what lies round it: saddle, narrow valley, three-sided bowl, sunny steep slope, steep slope. */
export function groundTags(
  z: ArrayLike<number>,
  cols: number,
  rows: number,
  dx: number,
  slopeTan: ArrayLike<number>,
  aspectDeg: ArrayLike<number>,
): Uint8Array {
  const tags = new Uint8Array(cols * rows);
  const straight = Math.round(LOOK_M / dx);
  const oblique = Math.round((LOOK_M / dx) * 0.7071067811865476);
  const d = new Float64Array(8);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const i = r * cols + c;
      let tag = 0;
      if (slopeTan[i] >= STEEP_TAN) {
        tag = GROUND.steep;
        if (Math.abs(aspectDeg[i] - 180) <= SUNNY_DEG) tag |= GROUND.sunnySteep;
      }
      if (r >= straight && c >= straight && r < rows - straight && c < cols - straight) {
        for (let k = 0; k < 8; k++) {
          const n = k % 2 === 0 ? straight : oblique;
          d[k] = z[(r + COMPASS8[k][1] * n) * cols + c + COMPASS8[k][0] * n] - z[i];
        }
        tag |= shapeOf(d);
      }
      tags[i] = tag;
    }
  return tags;
}

/** Heights of eight places round a cell over the cell's own, clockwise. */
function shapeOf(d: Float64Array): number {
  let higher = 0;
  let run = 0;
  let tag = 0;
  for (let k = 0; k < 16; k++) {
    run = d[k % 8] >= RISE_M ? run + 1 : 0;
    if (k < 8 && d[k] >= RISE_M) higher++;
    // Higher on three sides and open on one.
    if (run >= 5 && run < 8) tag = GROUND.bowl;
  }
  if (higher === 8) tag = GROUND.bowl;
  for (let k = 0; k < 4; k++) {
    const walls = d[k] >= RISE_M && d[k + 4] >= RISE_M;
    const [a, b] = [d[k + 2], d[(k + 6) % 8]];
    if (walls && a <= -RISE_M / 2 && b <= -RISE_M / 2) return GROUND.saddle;
    if (walls && Math.max(a, b) < RISE_M && Math.min(a, b) < 0 && tag === 0) tag = GROUND.valley;
  }
  return tag;
}
