import type { IncidentWords } from '../words.ts';

export const words: IncidentWords = {
  safety: 'lifejackets, lookout, two ways out',
  place: 'Changjiang, Donghe',
  source: 'gauges, townships',
  scope: 'riverside villages',
  measures: 'evacuation, patrol',
  statement: 'Flood response active; follow township instructions.',
  ended: 'Stages below warning, works checked, all townships in contact.',
  kept: 'gauges and slopes stay watched',
  good: 'Early warning and evacuation by the risk list.',
  improve: 'Contact with remote townships.',
};
