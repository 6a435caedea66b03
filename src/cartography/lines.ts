/** Lines and rings: smoothing, measuring, walking along. Pure geometry in map units. */
import type { Flat, Point } from './types.ts';

export const pointOf = (f: Flat, i: number): Point => [f[2 * i], f[2 * i + 1]];
export const distance = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

/** Area within a ring, never negative. */
export function areaOf(ring: Flat): number {
  let s = 0;
  for (let i = 0, n = ring.length / 2; i < n; i++) {
    const j = (i + 1) % n;
    s += ring[2 * i] * ring[2 * j + 1] - ring[2 * j] * ring[2 * i + 1];
  }
  return Math.abs(s) / 2;
}
/** Even-odd, all rings together. */
export function holds(rings: readonly Flat[], x: number, y: number): boolean {
  let inside = false;
  for (const f of rings)
    for (let i = 0, n = f.length / 2, j = n - 1; i < n; j = i++) {
      const [yi, yj] = [f[2 * i + 1], f[2 * j + 1]];
      if (yi > y !== yj > y && x < ((f[2 * j] - f[2 * i]) * (y - yi)) / (yj - yi) + f[2 * i])
        inside = !inside;
    }
  return inside;
}
/** Corners cut twice (Chaikin): what convex corners lose, concave ones gain. */
export function rounded(ring: Flat, times = 2): Flat {
  let f = ring;
  for (let k = 0; k < times; k++) {
    const out: number[] = [];
    const n = f.length / 2;
    for (let i = 0; i < n; i++) {
      const j = (i + 1) % n;
      const [x0, y0, x1, y1] = [f[2 * i], f[2 * i + 1], f[2 * j], f[2 * j + 1]];
      out.push(0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1, 0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1);
    }
    f = out;
  }
  return f;
}
/** A smooth line through all its points (Catmull–Rom), so that what meets it still does. */
export function smoothed(line: Flat, steps = 4): Flat {
  const n = line.length / 2;
  if (n < 3) return line;
  const out: number[] = [line[0], line[1]];
  const at = (i: number, k: number): number => line[2 * Math.min(n - 1, Math.max(0, i)) + k];
  for (let i = 0; i < n - 1; i++)
    for (let s = 1; s <= steps; s++) {
      const t = s / steps;
      for (const k of [0, 1]) {
        const [a, b, c, d] = [at(i - 1, k), at(i, k), at(i + 1, k), at(i + 2, k)];
        out.push(
          0.5 *
            (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3),
        );
      }
    }
  return out;
}
export function lengthOf(line: Flat): number {
  let s = 0;
  for (let i = 1; i < line.length / 2; i++) s += distance(pointOf(line, i - 1), pointOf(line, i));
  return s;
}
/** Where one is after a length along the line, and the direction there, radians. */
export function along(line: Flat, s: number): { x: number; y: number; angle: number } {
  let left = s;
  const n = line.length / 2;
  for (let i = 1; i < n; i++) {
    const [a, b] = [pointOf(line, i - 1), pointOf(line, i)];
    const d = distance(a, b);
    if (left <= d || i === n - 1) {
      const f = d === 0 ? 0 : left / d;
      return {
        x: a[0] + (b[0] - a[0]) * f,
        y: a[1] + (b[1] - a[1]) * f,
        angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
      };
    }
    left -= d;
  }
  return { x: line[0], y: line[1], angle: 0 };
}
/** A circle as a ring. */
export function circle(x: number, y: number, r: number, n = 72): Flat {
  return Array.from({ length: 2 * n }, (_, k) => {
    const a = (Math.floor(k / 2) * 2 * Math.PI) / n;
    return k % 2 === 0 ? x + r * Math.sin(a) : y - r * Math.cos(a);
  });
}
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
export function boundsOf(fs: readonly Flat[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const f of fs)
    for (let i = 0; i < f.length; i += 2) {
      x0 = Math.min(x0, f[i]);
      x1 = Math.max(x1, f[i]);
      y0 = Math.min(y0, f[i + 1]);
      y1 = Math.max(y1, f[i + 1]);
    }
  return { x0, y0, x1, y1 };
}
