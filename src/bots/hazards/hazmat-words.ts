import type { IncidentWords } from '../words.ts';

export const words: IncidentWords = {
  safety: 'breathing apparatus and suit, two in with backup, from upwind, washed when out',
  place: 'plant and places downwind of it',
  source: 'plant, detection crews',
  scope: 'people downwind within the protective distance',
  measures: 'zones set, people sheltered or moved across the wind, leak worked on',
  statement: 'A chemical has leaked; stay indoors with windows shut, or leave across the wind when told.',
  ended: 'Leak closed, readings clear, zones lifted.',
  kept: 'air and river stay watched',
  good: 'People downwind were told before the cloud came.',
  improve: 'Detection sooner after the alarm.',
};
