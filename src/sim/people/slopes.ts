/** Rain on hidden-danger slopes: signs first, then a slide. A watched slope gives its sign to the county in time. */
import { rainBetween } from '../hazards/weather.ts';
import { cellAt } from '../kernel/grid.ts';
import { emit } from '../log.ts';
import { tellHappening } from '../information/officers.ts';
import type { World } from '../world.ts';
import { slide } from './exposure.ts';

/** Nearest catchment's rain zone stands for the slope. */
function zoneOf(w: World, facility: number): string {
  const f = w.env.county.facilities[facility];
  const { grid, catchments } = w.env.county;
  const cell = cellAt(grid, f.at);
  let best = catchments[0]?.rainZone ?? '';
  let d = Infinity;
  for (const c of catchments) {
    if (c.outside) continue;
    const dc = (c.cell % grid.cols) - (cell % grid.cols);
    const dr = Math.floor(c.cell / grid.cols) - Math.floor(cell / grid.cols);
    if (dc * dc + dr * dr < d) {
      d = dc * dc + dr * dr;
      best = c.rainZone;
    }
  }
  return best;
}

/** Once a minute (rain sums are exact, so every ten minutes is enough). */
export function updateSlopes(w: World): void {
  if (w.t % 600 !== 0) return;
  w.people.slopes.forEach((s, i) => {
    if (s.slidAt >= 0) return;
    const spec = w.env.scenario.conditions.slopes[i];
    const mm = rainBetween(w.env.scenario, zoneOf(w, s.facility), w.t - 86400, w.t);
    const row = w.env.county.villages[s.village];
    const id = w.env.county.facilities[s.facility].id;
    // Cracks and muddy water show at 80 % of the trigger (design choice); villagers report when they see them.
    if (spec.sign && !s.sign && mm >= 0.8 * s.threshold) {
      s.sign = true;
      emit(w, 'SLOPE_SIGN', null, { slope: id, village: row.id });
      tellHappening(w, 'slope-sign', row.township, { slope: id, village: row.id }, [
        `slope:${w.env.county.facilities[s.facility].id}:sign`,
        'slope:any:sign',
      ]);
    }
    if (mm >= s.threshold) {
      slide(w, i);
      tellHappening(w, 'slope-slide', row.township, { slope: id, village: row.id }, [
        `slope:${w.env.county.facilities[s.facility].id}:slid`,
        'incident',
      ]);
    }
  });
}
