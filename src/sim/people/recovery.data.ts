/** Numbers of transitional housing and insurance (plan 三（四）3, 三（四）4); design choices where the county has none of its own. */
const DESIGN = { source: '训练设定', asOf: '2026', status: 'design' } as const;

export const HOUSING_WAYS = ['centralised', 'dispersed', 'cash'] as const;
export const HOUSING = {
  /** Of flooded households, those who cannot go home within days; all of an unfit or burnt house cannot. */
  floodedShare: 0.25,
  /** Vacant dwellings of a township over its households: kin and rent. */
  vacantShare: 0.04,
  /** Rent and living of a household for three months, ten thousand yuan. */
  cashWan: 0.5,
  ...DESIGN,
} as const;
export const CLAIMS = {
  /** Part of the payout that is advanced, and how soon after the claim, min. */
  advance: 0.5,
  afterMin: 30,
  ...DESIGN,
} as const;
/** What closes an event, in order; each is read off what the county has done. */
export const CHECKLIST = [
  'loss-assessed',
  'housing-planned',
  'claims-filed',
  'funds-allotted',
  'goods-signed',
  'donations-settled',
  'roads-open',
  'contact-restored',
  'disinfected',
  'requisitions-closed',
] as const;
