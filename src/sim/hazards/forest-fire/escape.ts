/** Ways out of a crew: judged by wind and ground as 逆风、向下、勿入山谷鞍部 asks (应急管理部 2024; procedures.md N-13). */
import { GROUND, COMPASS8 } from './kernel/terrain.ts';
import type { Fire } from './kernel/fire.ts';

/** Into burnt ground, or a compass point. */
export const WAYS = ['black', 'n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Way = (typeof WAYS)[number];
export type EscapeFault = '' | 'no-black' | 'with-wind' | 'uphill' | 'hollow';

/** Design choices: the way is looked at for 250 m; up means a climb of one in ten; wind counts from 2 m/s, 45° to a side. */
const PATH_M = 250;
const CLIMB = 0.1;
const WIND_MS = 2;
const BLACK_M = 75;
const HOLLOW = GROUND.saddle | GROUND.valley | GROUND.bowl;

/** What is wrong with leaving `cell` that way; '' = nothing. */
export function escapeFault(f: Fire, ground: Uint8Array, cell: number, way: Way): EscapeFault {
  const k = WAYS.indexOf(way) - 1;
  if (k < 0) return burntNear(f, cell, Math.ceil(BLACK_M / f.dx)) ? '' : 'no-black';
  const n = Math.sqrt(COMPASS8[k][0] * COMPASS8[k][0] + COMPASS8[k][1] * COMPASS8[k][1]);
  const [e, s] = [COMPASS8[k][0] / n, COMPASS8[k][1] / n];
  if (f.air.windMs >= WIND_MS && e * f.air.windE + s * f.air.windS > 0.71) return 'with-wind';
  const r0 = Math.floor(cell / f.cols);
  const c0 = cell - r0 * f.cols;
  let climb = 0;
  for (let d = 1; d * f.dx <= PATH_M; d++) {
    const r = r0 + Math.round(s * d);
    const c = c0 + Math.round(e * d);
    if (r < 0 || c < 0 || r >= f.rows || c >= f.cols) break;
    const i = r * f.cols + c;
    climb += f.slope[i] * (f.upE[i] * e + f.upS[i] * s) * f.dx;
    if ((ground[i] & HOLLOW) !== 0) return 'hollow';
  }
  return climb > CLIMB * PATH_M ? 'uphill' : '';
}
export const waysOut = (f: Fire, ground: Uint8Array, cell: number): Way[] =>
  WAYS.filter((way) => escapeFault(f, ground, cell, way) === '');

function burntNear(f: Fire, cell: number, n: number): boolean {
  const r0 = Math.floor(cell / f.cols);
  const c0 = cell - r0 * f.cols;
  for (let r = Math.max(0, r0 - n); r <= Math.min(f.rows - 1, r0 + n); r++)
    for (let c = Math.max(0, c0 - n); c <= Math.min(f.cols - 1, c0 + n); c++)
      if (f.phi[r * f.cols + c] < 0) return true;
  return false;
}
