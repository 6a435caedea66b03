/** Sectors in which direct loss is counted, as 自然灾害情况统计调查制度 groups it: homes, farming, infrastructure, firms. */
export const SECTORS = ['houses', 'crops', 'lifelines', 'works', 'firms', 'forest'] as const;
export type Sector = (typeof SECTORS)[number];
/** Ten thousand yuan. */
export type Losses = Readonly<Record<Sector, number>>;
export const NO_LOSSES: Losses = { houses: 0, crops: 0, lifelines: 0, works: 0, firms: 0, forest: 0 };
