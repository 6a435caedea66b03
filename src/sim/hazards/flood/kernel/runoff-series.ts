/** Rain that falls and the discharge each catchment gives: both follow from the scenario alone, so they are worked out once. */
import { seconds } from '../../../scenario/schema.ts';
import { cnDry, cnWet, createRunoff, stepRunoff } from './hydrology.ts';
import type { Catchment, CountyPack } from '../../../county/types.ts';
import type { Scenario } from '../../../scenario/schema.ts';

/** Seconds per element of a discharge series. */
export const SERIES_S = 300;
const AHEAD_S = 24 * 3600;

export interface Rain {
  /** mm since the start at each minute, by zone. */
  readonly cum: readonly Float64Array[];
  readonly zone: ReadonlyMap<string, number>;
}

/** TR-55 / NEH-4 antecedent moisture, growing season: 5-day rain below 36 mm dry (I), above 53 mm wet (III). */
export const curveNumberFor = (cn: number, antecedentMm: number): number =>
  antecedentMm < 36 ? cnDry(cn) : antecedentMm > 53 ? cnWet(cn) : cn;

export const horizonS = (s: Scenario): number => seconds(s.end.at) + s.end.closingMinutes * 60 + AHEAD_S;

export function rainOf(scenario: Scenario): Rain {
  const minutes = Math.ceil(horizonS(scenario) / 60);
  const zone = new Map<string, number>();
  const cum: Float64Array[] = [];
  for (const id of Object.keys(scenario.conditions.rain.zones).sort()) {
    const { steps } = scenario.conditions.rain.zones[id];
    const out = new Float64Array(minutes + 1);
    let k = -1;
    for (let m = 0; m < minutes; m++) {
      while (k + 1 < steps.length && seconds(steps[k + 1][0]) <= m * 60) k++;
      out[m + 1] = out[m] + (k < 0 ? 0 : steps[k][1] / 60);
    }
    zone.set(id, cum.length);
    cum.push(out);
  }
  return { cum, zone };
}

/** mm in the `windowS` up to `t`; rain before the start is not counted. */
export function rainSum(rain: Rain, zone: number, t: number, windowS: number): number {
  if (zone < 0) return 0;
  const c = rain.cum[zone];
  const at = (s: number): number => c[Math.max(0, Math.min(c.length - 1, Math.floor(s / 60)))];
  return at(t) - at(t - windowS);
}

/** Discharge, m³/s, of an area over the whole scenario and a day beyond. */
export function dischargeSeries(
  scenario: Scenario,
  rain: Rain,
  like: Catchment,
  areaKm2: number,
): Float64Array {
  const { antecedentMm } = scenario.conditions.rain;
  const n = Math.ceil(horizonS(scenario) / SERIES_S) + 1;
  const out = new Float64Array(n);
  const base = (scenario.conditions.baseflowZones[like.rainZone] ?? scenario.conditions.baseflow) * areaKm2;
  const r = createRunoff(areaKm2, curveNumberFor(like.curveNumber, antecedentMm), like.tcH, SERIES_S, base);
  const zone = rain.zone.get(like.rainZone) ?? -1;
  for (let k = 0; k < n; k++)
    out[k] = stepRunoff(r, zone < 0 ? 0 : rainSum(rain, zone, (k + 1) * SERIES_S, SERIES_S));
  return out;
}

/** Value of a series at `t`, linear between elements, held at both ends. */
export function seriesAt(s: Float64Array, t: number): number {
  const x = t / SERIES_S;
  if (x <= 0) return s[0];
  const k = Math.floor(x);
  return k >= s.length - 1 ? s[s.length - 1] : s[k] + (x - k) * (s[k + 1] - s[k]);
}

/** A small reservoir without a catchment of its own takes its share of the nearest one. */
export function nearestCatchment(county: CountyPack, cell: number): number {
  const { cols } = county.grid;
  let best = 0;
  let least = Infinity;
  county.catchments.forEach((c, i) => {
    if (c.reservoir !== null) return;
    const x = (c.cell % cols) - (cell % cols);
    const y = Math.floor(c.cell / cols) - Math.floor(cell / cols);
    if (x * x + y * y < least) {
      least = x * x + y * y;
      best = i;
    }
  });
  return best;
}
