/** Rain of a scenario as step functions per zone; sums over any window, past or forecast. */
import type { CountyPack } from '../county/types.ts';
import { cellAt } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';
import { seconds, type Scenario } from '../scenario/schema.ts';

/** Rain, mm, that falls on a zone in [from, to) seconds. Missing zones are dry. */
export function rainBetween(scenario: Scenario, zone: string, from: number, to: number): number {
  const steps = scenario.conditions.rain.zones[zone]?.steps;
  if (!steps) return 0;
  let sum = 0;
  for (let i = 0; i < steps.length; i++) {
    const a = Math.max(from, seconds(steps[i][0]));
    const b = Math.min(to, i + 1 < steps.length ? seconds(steps[i + 1][0]) : Infinity);
    if (b > a) sum += (steps[i][1] * (b - a)) / 3600;
  }
  return sum;
}

/**
 * Rain-storm signal: 1 red (3 h ≥ 100 mm), 2 orange (3 h ≥ 50), 3 yellow (6 h ≥ 50), 4 blue (12 h ≥ 50), 0 none.
 * Thresholds: national signal rules as copied in procedures.md §3.1 (verified). Part of the window is forecast.
 */
export function rainSignal(scenario: Scenario, t: number): number {
  const lead = 3600;
  let best = 0;
  for (const zone of Object.keys(scenario.conditions.rain.zones)) {
    const sum = (h: number): number => rainBetween(scenario, zone, t + lead - h * 3600, t + lead);
    const s = sum(3) >= 100 ? 1 : sum(3) >= 50 ? 2 : sum(6) >= 50 ? 3 : sum(12) >= 50 ? 4 : 0;
    if (s !== 0 && (best === 0 || s < best)) best = s;
  }
  return best;
}

/** Index of the rain zone of the nearest catchment. */
export function zoneAt(county: CountyPack, at: LonLat): string {
  const { grid, catchments } = county;
  const cell = cellAt(grid, at);
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
