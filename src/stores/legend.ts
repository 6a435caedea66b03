/** Classes of the hazard rasters: what each byte means, its colour and its pattern. The map paints them, the shell explains them. */
export interface LegendStep {
  readonly value: number;
  /** Word key of the class. */
  readonly word: string;
  readonly colour: number;
  /** 0–255. */
  readonly alpha: number;
  readonly pattern: 'none' | 'diagonal' | 'dots' | 'cross';
}
const step = (
  value: number,
  word: string,
  colour: number,
  pattern: LegendStep['pattern'] = 'none',
  alpha = 150,
): LegendStep => ({ value, word, colour, alpha, pattern });

const LEGENDS: Readonly<Record<string, readonly LegendStep[]>> = {
  fire: [
    step(1, 'legend.fire.burnt', 0x3f3f46, 'dots', 190),
    step(2, 'legend.fire.low', 0xfacc15, 'none', 220),
    step(3, 'legend.fire.mid', 0xf97316, 'diagonal', 230),
    step(4, 'legend.fire.high', 0xdc2626, 'cross', 240),
    step(5, 'legend.fire.line', 0x1d4ed8, 'none', 255),
    step(6, 'legend.fire.held', 0x71717a, 'none', 170),
  ],
  intensity: [
    step(5, 'legend.intensity.5', 0xfef3c7, 'none', 70),
    step(6, 'legend.intensity.6', 0xfde68a, 'dots', 100),
    step(7, 'legend.intensity.7', 0xfbbf24, 'diagonal', 115),
    step(8, 'legend.intensity.8', 0xf97316, 'cross', 125),
    step(9, 'legend.intensity.9', 0xb91c1c, 'cross', 140),
  ],
  slides: [
    step(1, 'legend.slides.slide', 0x92400e, 'cross', 220),
    step(2, 'legend.slides.lake', 0x1d4ed8, 'diagonal', 230),
  ],
  plume: [
    step(1, 'legend.plume.1', 0xa7f3d0, 'dots', 130),
    step(2, 'legend.plume.2', 0xfbbf24, 'diagonal', 160),
    step(3, 'legend.plume.3', 0xdc2626, 'cross', 180),
  ],
  smoke: [
    step(1, 'legend.smoke.1', 0xd6d3d1, 'none', 90),
    step(2, 'legend.smoke.2', 0xa8a29e, 'dots', 130),
    step(3, 'legend.smoke.3', 0x57534e, 'diagonal', 170),
  ],
  coverage: [
    step(1, 'legend.coverage.1', 0x60a5fa, 'dots', 110),
    step(2, 'legend.coverage.2', 0xfbbf24, 'diagonal', 110),
    step(3, 'legend.coverage.3', 0x34d399, 'none', 80),
    step(4, 'legend.coverage.4', 0xa78bfa, 'cross', 130),
    step(5, 'legend.coverage.5', 0x44403c, 'cross', 110),
  ],
  zones: [
    step(1, 'legend.zone.cold', 0x22c55e, 'none', 60),
    step(2, 'legend.zone.warm', 0xfacc15, 'dots', 90),
    step(3, 'legend.zone.hot', 0xdc2626, 'diagonal', 110),
  ],
};
/** The switch of the layers list that shows a raster. */
export const layerOf = (raster: string): 'coverage' | 'hazard' =>
  raster === 'coverage' ? 'coverage' : 'hazard';
export const legendOf = (layer: string): readonly LegendStep[] => LEGENDS[layer] ?? [];
