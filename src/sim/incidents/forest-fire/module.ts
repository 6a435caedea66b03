/** The forest-fire incident of an exercise. */
import type { IncidentModule } from '../module.ts';

export const forestFire: IncidentModule = {
  hazard: 'forest-fire',
  begin: () => {},
  step: () => {},
  handle: () => {},
  minute: () => {},
  warranted: () => {},
  endConditions: () => ({}),
  outcome: () => ({ households: 0, damageMillion: 0 }),
  exposed: () => 0,
  unsafe: () => false,
  sites: () => [],
  onScene: () => {},
  finish: () => false,
  effect: () => {},
  vars: () => ({}),
  view: () => null,
  overlays: () => [],
};
