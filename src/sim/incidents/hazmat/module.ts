/** The hazmat incident of an exercise. */
import type { IncidentModule } from '../module.ts';

export const hazmat: IncidentModule = {
  hazard: 'hazmat',
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
