/**
 * What grows in a cell: a fuel model under a stand of trees. The table is this project's proposal for Fuliang's
 * vegetation (hazard-models.md §2.1): models by likeness, stands from the ordinary look of such woods. Status of
 * every row: assumed; replace with the county forest inventory where it exists.
 *
 * Crowns are lit from below (Van Wagner 1977): bases at 4 m with needles at 110 % take 1523 kW/m. Needle litter alone
 * gives less on slopes up to one in two in any weather that a scenario may have, so a stand over bare litter burns on the
 * ground and no more; that is what pruned, closed stands do, and no measured base or bulk density for Masson pine was
 * found that would say otherwise. Over fern, grass and shrub the same pines torch from some 8 m/s of dry wind and run from
 * some 11. The county's pine woods are such stands (`forest-fire/window.ts`).
 */
import { WANG_FUEL } from './wang.ts';

export interface FuelType {
  /** Number in fuel-models.ts; 0 = nothing burns. */
  readonly model: number;
  /** Crown cover and live crown ratio, fractions; stand height and height of the crowns' base, m. */
  readonly cover: number;
  readonly crownRatio: number;
  readonly heightM: number;
  readonly baseM: number;
  /** Crown bulk density, kg/m³; foliar moisture, %; trunk at breast height, cm. 0 = does not crown. */
  readonly bulkKgM3: number;
  readonly foliarPct: number;
  readonly dbhCm: number;
  /** K_s of Wang Zhengfei's law. */
  readonly wang: number;
  /** Hours a burnt cell can still rekindle if nobody mops it up. */
  readonly smoulderH: number;
}

const open = (model: number, wang: number, smoulderH: number): FuelType => ({
  model,
  cover: 0,
  crownRatio: 0,
  heightM: 0,
  baseM: 0,
  bulkKgM3: 0,
  foliarPct: 100,
  dbhCm: 0,
  wang,
  smoulderH,
});
const stand = (
  model: number,
  wang: number,
  smoulderH: number,
  [cover, crownRatio, heightM, baseM]: readonly [number, number, number, number],
  [bulkKgM3, foliarPct, dbhCm]: readonly [number, number, number] = [0, 100, 0],
): FuelType => ({
  model,
  cover,
  crownRatio,
  heightM,
  baseM,
  bulkKgM3,
  foliarPct,
  dbhCm,
  wang,
  smoulderH,
});

export const NOTHING = 0;
export const FUEL_TYPES = {
  nothing: open(0, 0, 0),
  grass: open(1, WANG_FUEL.tallGrass, 0.5),
  tallGrass: open(3, WANG_FUEL.tallGrass, 1),
  /** 芒萁 fern and grass on cleared ground. */
  fernClearing: open(102, WANG_FUEL.tallGrass, 2),
  shrubGrass: open(122, WANG_FUEL.tallGrass, 3),
  shrub: open(145, WANG_FUEL.secondaryForest, 6),
  slash: open(11, WANG_FUEL.leafLitter, 24),
  /** 马尾松 Masson pine over its own litter: resinous, low crowns, but nothing below that lights them. */
  massonPine: stand(188, WANG_FUEL.pineForest, 12, [0.6, 0.4, 12, 4], [0.1, 110, 16]),
  /** 杉木 plantation, closed and pruned by shade. */
  chineseFir: stand(188, WANG_FUEL.conifer, 12, [0.8, 0.4, 14, 6], [0.12, 130, 18]),
  /** Open Masson pine over 芒萁 fern, grass and shrub: the fire runs in what grows below, and climbs; the county's crown-fire fuel. */
  massonPineOverFern: stand(122, WANG_FUEL.pineForest, 12, [0.35, 0.4, 12, 4], [0.1, 110, 16]),
  /** Young fir before its crowns close, over grass and shrub. */
  youngFir: stand(122, WANG_FUEL.conifer, 12, [0.4, 0.4, 6, 2], [0.12, 130, 18]),
  broadleaf: stand(186, WANG_FUEL.secondaryForest, 8, [0.85, 0.5, 14, 5]),
  bamboo: stand(183, WANG_FUEL.leafLitter, 4, [0.8, 0.4, 12, 6]),
  mixed: stand(8, WANG_FUEL.secondaryForest, 8, [0.75, 0.4, 12, 5]),
} as const satisfies Readonly<Record<string, FuelType>>;
