/**
 * Substances an exercise may release. Physical values from memory (high, ±2 %) unless said; latent heat, liquid heat
 * capacity and heat of combustion from memory (medium-high, ±5 %). Vapour pressure follows from the boiling point.
 */
export interface Substance {
  readonly id: string;
  readonly un: string;
  /** g/mol. */
  readonly molar: number;
  readonly boilingC: number;
  /** Liquid density, kg/m³, at the boiling point (liquid at 20 °C for those that are liquid then). */
  readonly liquidDensity: number;
  /** Ratio of heat capacities of the vapour. */
  readonly k: number;
  /** Latent heat J/kg, liquid heat capacity J/(kg K). */
  readonly latent: number;
  readonly heatCapacity: number;
  /** Lower flammable limit, % by volume, and heat of combustion, J/kg; 0 = does not burn. */
  readonly lflPercent: number;
  readonly combustion: number;
  /** Share of the vapour that a curtain of water takes up; see `mitigation.data.ts`. */
  readonly soluble: 'well' | 'little' | 'no';
}
const s = (
  id: string,
  un: string,
  molar: number,
  boilingC: number,
  liquidDensity: number,
  k: number,
  latent: number,
  heatCapacity: number,
  lflPercent: number,
  combustion: number,
  soluble: Substance['soluble'],
): Substance => ({
  id,
  un,
  molar,
  boilingC,
  liquidDensity,
  k,
  latent,
  heatCapacity,
  lflPercent,
  combustion,
  soluble,
});
export const SUBSTANCES = {
  chlorine: s('chlorine', '1017', 70.9, -34, 1562, 1.33, 288e3, 950, 0, 0, 'little'),
  ammonia: s('ammonia', '1005', 17.03, -33.3, 682, 1.31, 1371e3, 4600, 15, 18.6e6, 'well'),
  propane: s('propane', '1978', 44.1, -42.1, 580, 1.13, 426e3, 2400, 2.1, 46.3e6, 'no'),
  methane: s('methane', '1971', 16.04, -161.5, 422, 1.31, 510e3, 3480, 5, 50e6, 'no'),
  'hydrogen chloride': s('hydrogen chloride', '1050', 36.46, -85.1, 1190, 1.4, 443e3, 1700, 0, 0, 'well'),
  'sulfur dioxide': s('sulfur dioxide', '1079', 64.07, -10, 1460, 1.29, 389e3, 1360, 0, 0, 'well'),
  'hydrogen sulfide': s(
    'hydrogen sulfide',
    '1053',
    34.08,
    -60.3,
    949,
    1.32,
    548e3,
    2010,
    4,
    15.2e6,
    'little',
  ),
  // CO lies far above its critical temperature: gas only.
  CO: s('CO', '1016', 28.01, -191.5, 790, 1.4, 215e3, 2150, 12.5, 10.1e6, 'no'),
} as const satisfies Record<string, Substance>;
export type SubstanceId = keyof typeof SUBSTANCES;
