/** Transitional housing and what closes an event (plan 三（四）3, 三（四）4); the numbers are parameters (`PRM-HSG-…`, `PRM-CLM-…`). */
export const HOUSING_WAYS = ['centralised', 'dispersed', 'cash'] as const;
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
