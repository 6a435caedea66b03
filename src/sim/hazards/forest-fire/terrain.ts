/** Slope and aspect of a window from its elevations. */
import { PI, atan2 } from '../../kernel/det-math.ts';

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
