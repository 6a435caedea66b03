import type { IncidentWords } from '../words.ts';

export const words: IncidentWords = {
  safety: 'lookout above the slope, two ways out, no work under the slide at night',
  place: 'slopes and valleys below them',
  source: 'slope monitors, townships',
  scope: 'villages under the slopes and below the lake',
  measures: 'evacuation, watch on slopes and lake',
  statement: 'Slopes are moving; keep away from them and follow township instructions.',
  ended: 'Slopes at rest, lake drained, all townships in contact.',
  kept: 'slopes and dam stay watched',
  good: 'People under the slopes left in time.',
  improve: 'Watch on slopes at night.',
};
