/** Ways out of the cloud: straight, away from its axis; the air along them is the field that the map shows. */
import { cos, PI, pow, sin } from '../../kernel/det-math.ts';
import type { World } from '../../world.ts';
import { CELL_M, cellOf, limitsOf, windOf } from './cloud-step.ts';
import type { Party } from './party.ts';
import type { HazmatIncident, Receptor } from './state.ts';

export const WAYS = ['crosswind', 'upwind', 'downwind'] as const;
export interface Direction {
  readonly dirX: number;
  readonly dirY: number;
}

/** Of an order: to the nearer side of the cloud, against the wind, or along it. */
export function directionOf(w: World, r: Receptor, way: string): Direction {
  const to = ((windOf(w).fromDeg + 180) * PI) / 180;
  const [alongX, alongY] = [sin(to), -cos(to)];
  if (way === 'downwind') return { dirX: alongX, dirY: alongY };
  if (way === 'upwind') return { dirX: -alongX, dirY: -alongY };
  const [acrossX, acrossY] = [cos(to), sin(to)];
  const side = r.x * acrossX + r.y * acrossY >= 0 ? 1 : -1;
  return { dirX: side * acrossX, dirY: side * acrossY };
}
/** Of those who flee from a smell: half away from the plant, half out to the side. */
export function flightOf(w: World, r: Receptor): Direction {
  const far = Math.max(1, Math.sqrt(r.x * r.x + r.y * r.y));
  const side = directionOf(w, r, 'crosswind');
  const [x, y] = [r.x / far + side.dirX, r.y / far + side.dirY];
  const long = Math.max(1e-6, Math.sqrt(x * x + y * y));
  return { dirX: x / long, dirY: y / long };
}

const airAt = (h: HazmatIncident, x: number, y: number): number => {
  const k = cellOf(x, y);
  return k < 0 ? 0 : h.cloud.conc[k];
};
/** The worst air on the first `metres` of a way, as it is now, mg/m³. */
export function worstOn(h: HazmatIncident, r: Receptor, d: Direction, metres: number): number {
  let worst = 0;
  for (let s = 0; s <= metres; s += CELL_M)
    worst = Math.max(worst, airAt(h, r.x + s * d.dirX, r.y + s * d.dirY));
  return worst;
}

/** Looks per minute of walking. */
const LOOKS = 4;
/** A minute on the way: what they breathe there. */
export function walk(h: HazmatIncident, q: Party, exponent: number): void {
  for (let k = 0; k < LOOKS; k++) {
    q.x += (q.pace / LOOKS) * q.dirX;
    q.y += (q.pace / LOOKS) * q.dirY;
    const c = airAt(h, q.x, q.y);
    if (c > 0) q.load += pow(c, exponent) / LOOKS;
  }
  q.gone += q.pace;
}
/** Far enough, and in air that is clean now. */
export const isOut = (w: World, h: HazmatIncident, q: Party): boolean =>
  q.at === 'way' &&
  (cellOf(q.x, q.y) < 0 || (q.gone >= w.env.numbers['PRM-HAZ-WAY'] && airAt(h, q.x, q.y) < limitsOf(h)[0]));
