/** Where 370 MHz masts stand (专栏6 names the network and no site): a design choice, also what a scenario can cut by name. */
import type { FacilityKind } from './types.ts';

export const NARROWBAND_MASTS: readonly FacilityKind[] = ['government', 'peak'];
