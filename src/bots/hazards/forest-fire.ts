/** What the doctrine bot does beyond the common rules in a forest-fire exercise. */
import type { DoctrineRule } from '../doctrine.ts';

export const fireRules: readonly DoctrineRule[] = [];
