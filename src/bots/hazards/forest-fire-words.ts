import type { IncidentWords } from '../words.ts';

export const words: IncidentWords = {
  safety: 'lookout, two ways out, safety zone, no crew ahead of the front',
  place: 'Fuliang County forest',
  source: 'lookouts, crews, townships',
  scope: 'forest and villages in the reach of the fire',
  measures: 'attack from the flanks, lines, evacuation, air support asked for',
  statement: 'A forest fire is being fought; do not go up, keep roads free, no open fire.',
  ended: 'Fire out and accepted, guards stay on the ground.',
  kept: 'guards watch the burnt ground',
  good: 'Crews kept their ways out.',
  improve: 'First attack nearer to the smoke.',
};
