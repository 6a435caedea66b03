/** What one shock does: intensity everywhere by the ellipse law, houses by class, people under rubble. Pure but for its arguments. */
import { cos, PI, sin } from '../../kernel/det-math.ts';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../kernel/grid.ts';
import type { LonLat } from '../../kernel/units.ts';
import { KILLED_AT_ONCE, OCCUPANCY, trappedShare } from '../../hazards/earthquake/casualties.ts';
import { BUILDING_CLASSES, gradeShares, meanGrade, VULNERABILITY } from '../../hazards/earthquake/damage.ts';
import { INTENSITY_LAWS, intensityOnAxis, reachOnAxis } from '../../hazards/earthquake/intensity.ts';
import type { ShockRow } from './state.ts';

const LAW = INTENSITY_LAWS.中强地震区;

/** Intensity at a place: the root I of (ρcosψ/a(I))² + (ρsinψ/b(I))² = 1, by bisection (GB 18306-2015 ellipse). */
export function intensityAt(s: ShockRow, p: LonLat): number {
  const east = ((p.lon - s.lon) * M_PER_DEG_LON) / 1000;
  const north = ((p.lat - s.lat) * M_PER_DEG_LAT) / 1000;
  const a = (s.strikeDeg * PI) / 180;
  const along = east * sin(a) + north * cos(a);
  const across = east * cos(a) - north * sin(a);
  let hi = intensityOnAxis(LAW.long, s.magnitude, 0);
  let lo = 0;
  if (along * along + across * across < 1e-6) return hi;
  for (let k = 0; k < 25; k++) {
    const mid = (lo + hi) / 2;
    const ra = reachOnAxis(LAW.long, s.magnitude, mid);
    const rb = reachOnAxis(LAW.short, s.magnitude, mid);
    const inside = ra > 0 && rb > 0 && (along * along) / (ra * ra) + (across * across) / (rb * rb) <= 1;
    if (inside) lo = mid;
    else hi = mid;
  }
  return (lo + hi) / 2;
}

const shares = new Float64Array(6);
/** Collapsed share of floor area and share of unfit houses (D3 and worse) for a mix of classes. */
export function damageOf(
  I: number,
  mix: Readonly<Record<(typeof BUILDING_CLASSES)[number], number>>,
): { collapsed: number; unfit: number } {
  let collapsed = 0;
  let unfit = 0;
  for (const c of BUILDING_CLASSES) {
    gradeShares(meanGrade(I, VULNERABILITY[c]), shares);
    // Only D5 buries people; counting half of D4 as well overshoots the Chinese casualty laws tenfold.
    collapsed += mix[c] * shares[5];
    unfit += mix[c] * (shares[3] + shares[4] + shares[5]);
  }
  return { collapsed, unfit };
}

/** Of `people`, those newly under rubble alive and those killed at once, when the collapsed share grows by `more`. */
export function buried(
  people: number,
  more: number,
  I: number,
  night: boolean,
): { alive: number; dead: number } {
  const inside = people * more * (night ? OCCUPANCY.night : OCCUPANCY.day);
  const under = inside * trappedShare(I, false);
  return { alive: under * (1 - KILLED_AT_ONCE.masonry), dead: under * KILLED_AT_ONCE.masonry };
}
