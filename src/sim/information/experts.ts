/** The county's panel of experts by field (plan 三（六）1). */
import type { ParameterId } from '../scenario/parameters.ts';

/** How sure the advice is. */
export const EXPERTS = {
  water: 'PRM-XPT-WATER',
  forest: 'PRM-XPT-FOREST',
  structure: 'PRM-XPT-STRUCTURE',
  chemistry: 'PRM-XPT-CHEMISTRY',
  geology: 'PRM-XPT-GEOLOGY',
  meteorology: 'PRM-XPT-METEOROLOGY',
  medicine: 'PRM-XPT-MEDICINE',
} as const satisfies Readonly<Record<string, ParameterId>>;
export type ExpertField = keyof typeof EXPERTS;
