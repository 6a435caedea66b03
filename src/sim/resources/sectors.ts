/**
 * Sectors in which loss is counted. The first six are direct loss as 自然灾害情况统计调查制度 groups it: homes, farming,
 * infrastructure, firms; work that stands still is none of it and stands apart.
 */
export const SECTORS = ['houses', 'crops', 'lifelines', 'works', 'firms', 'forest', 'standstill'] as const;
export type Sector = (typeof SECTORS)[number];
/** Ten thousand yuan. */
export type Losses = Readonly<Record<Sector, number>>;
export const NO_LOSSES: Losses = {
  houses: 0,
  crops: 0,
  lifelines: 0,
  works: 0,
  firms: 0,
  forest: 0,
  standstill: 0,
};
