/** What the doctrine bot does beyond the common rules in a earthquake exercise. */
import type { DoctrineRule } from '../doctrine.ts';

export const quakeRules: readonly DoctrineRule[] = [];
