import type { IncidentWords } from '../words.ts';

export const words: IncidentWords = {
  safety: 'structure checked first, lookout, stop signal, out at every aftershock',
  place: 'Fuliang County, villages in the shaken area',
  source: 'seismic network, townships, crews',
  scope: 'villages of the shaken area',
  measures: 'search and rescue by sectors, checks of houses and dams, shelters in the open',
  statement: 'An earthquake has struck; stay out of damaged houses, more shocks may follow.',
  ended: 'Every site searched, houses and dams checked, all townships in contact.',
  kept: 'dams and damaged houses stay watched',
  good: 'Crews where people were alive under rubble first.',
  improve: 'Contact with silent townships.',
};
