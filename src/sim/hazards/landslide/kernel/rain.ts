/** Rain that starts landslides: intensity–duration thresholds, antecedent wetness, water level in an infinite slope. */
import { clamp, ln, normalCdf, pow, sin, PI } from '../../../kernel/det-math.ts';
import type { Provenance } from '../../../kernel/units.ts';

/** `I = α·D^{−β}`, mm/h over D hours. */
export interface Threshold {
  readonly alpha: number;
  readonly beta: number;
  readonly prov: Provenance;
}
const memory = (source: string): Provenance => ({ source, status: 'memory', confidence: 'high' });
/** World-wide envelopes. A local threshold for north-east Jiangxi was not found; a county may bring its own. */
export const THRESHOLDS = {
  caine: { alpha: 14.82, beta: 0.39, prov: memory('Caine 1980') },
  guzzetti: { alpha: 2.2, beta: 0.44, prov: memory('Guzzetti et al. 2008') },
} as const satisfies Record<string, Threshold>;

/** Assumed (design): what soaked ground takes off the threshold, and how the index decays. */
export const ANTECEDENT = { fullMm: 150, takesOff: 0.4, perDay: 0.84 } as const;
/** A dry spell of this length, h, ends a rain event; below this rate, mm/h, it counts as dry (usual practice). */
const GAP_H = 6;
const DRY = 0.2;

/** Rain of one zone: the event so far and the antecedent index. */
export interface RainWatch {
  eventMm: number;
  eventH: number;
  dryH: number;
  indexMm: number;
  /** Highest ratio of event intensity to threshold in this event. */
  ratio: number;
}
export const createRainWatch = (indexMm: number): RainWatch => ({
  eventMm: 0,
  eventH: 0,
  dryH: GAP_H,
  indexMm,
  ratio: 0,
});

/** `mm` of rain in `hours`. The antecedent index takes up an event once it is over, so rain is not counted twice. */
export function stepRain(w: RainWatch, t: Threshold, mm: number, hours: number): void {
  w.indexMm *= pow(ANTECEDENT.perDay, hours / 24);
  if (mm / hours < DRY) {
    w.dryH += hours;
    if (w.dryH >= GAP_H && w.eventH > 0) {
      w.indexMm += w.eventMm;
      w.eventMm = w.eventH = w.ratio = 0;
    } else if (w.eventH > 0) {
      w.eventH += hours;
      w.eventMm += mm;
    }
    return;
  }
  w.dryH = 0;
  w.eventH += hours;
  w.eventMm += mm;
  w.ratio = Math.max(w.ratio, thresholdRatio(t, w.eventMm, w.eventH, w.indexMm));
}
/** Mean intensity of an event over the threshold for its duration and the ground's wetness. */
export function thresholdRatio(t: Threshold, mm: number, hours: number, indexMm: number): number {
  if (hours <= 0) return 0;
  const wet = 1 - ANTECEDENT.takesOff * clamp(indexMm / ANTECEDENT.fullMm, 0, 1);
  return mm / hours / (t.alpha * pow(hours, -t.beta) * wet);
}

/** SINMAP (Pack et al. 1998): saturated share `m = min(1, R a/(T sin α))`; R m/h, a m²/m upslope, T m²/h. */
export const saturation = (
  rechargeMH: number,
  upslopeM: number,
  transM2H: number,
  slopeDeg: number,
): number => Math.min(1, (rechargeMH * upslopeM) / (transM2H * sin((slopeDeg * PI) / 180)));

/**
 * Chance that a slope fails in rain of this ratio (assumed, design): none below the threshold, half at it for a slope
 * without reserve, fewer for slopes that keep FS > 1 when as wet as they get.
 */
export function rainChance(ratio: number, safety: number): number {
  if (ratio < 1) return 0;
  return clamp((1.5 - safety) / 0.5, 0, 1) * normalCdf(ln(ratio) / 0.7);
}
