/** Inject effects that only a hazard of the file can carry out. */
export const EFFECT_HAZARDS = {
  'levee-danger': 'flood',
  'pond-blocked': 'flood',
  'slope-sign': 'landslide',
  'slope-fails': 'landslide',
  ignite: 'forest-fire',
  'villagers-offer': 'forest-fire',
  'gas-leak': 'earthquake',
  'vessel-signs': 'hazmat',
} as const;
