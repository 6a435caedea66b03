/** What the doctrine bot does beyond the common rules in a hazmat exercise. */
import type { DoctrineRule } from '../doctrine.ts';

export const hazmatRules: readonly DoctrineRule[] = [];
