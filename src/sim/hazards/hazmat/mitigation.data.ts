/**
 * What response does to a release, as factors. No public measurement fits a county's equipment: every number here is
 * assumed (design) and belongs to the exercise, not to fact. Order of magnitude: water curtains took up most of the
 * ammonia and hydrogen fluoride and little chlorine in field trials (from memory, medium).
 */
import type { Provenance } from '../../kernel/units.ts';
import type { Substance } from './substances.data.ts';

export const MITIGATION_PROV: Provenance = {
  source: 'design choice for training',
  status: 'design',
  confidence: 'low',
};

/** Share of the passing vapour that a curtain of fans and monitors takes out, by how well the gas dissolves. */
export const CURTAIN_SHARE: Readonly<Record<Substance['soluble'], number>> = {
  well: 0.6,
  little: 0.15,
  no: 0,
};
/** Litres of run-off per kg of gas taken up: the water that then needs a dike. */
export const CURTAIN_WATER_L_PER_KG = 40;
/** Foam over a pool: share of the evaporation that is left. */
export const FOAM_LEFT = 0.3;
/** Plugging by tool: share of the hole closed, minutes of work at the hole once in suits. */
export const PLUGGING = {
  wedge: { closed: 0.7, minutes: 10 },
  clamp: { closed: 0.95, minutes: 20 },
  'capping-kit': { closed: 1, minutes: 30 },
  valve: { closed: 1, minutes: 5 },
} as const;
/** A tank in fire: minutes to burst without cooling (least, range), and how much longer at full cooling. */
export const BLEVE = { leastMin: 12, rangeMin: 20, cooledTimes: 6 } as const;
