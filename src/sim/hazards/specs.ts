/** Every hazard that a scenario may name, in the order of lists and tables. Their packs are in `index.ts`. */
import { spec as earthquake } from './earthquake/spec.ts';
import { spec as flood } from './flood/spec.ts';
import { spec as forestFire } from './forest-fire/spec.ts';
import { spec as hazmat } from './hazmat/spec.ts';
import { spec as landslide } from './landslide/spec.ts';
import type { HazardSpec } from './spec.ts';

export const SPECS = {
  flood,
  landslide,
  'forest-fire': forestFire,
  earthquake,
  hazmat,
} as const satisfies Readonly<Record<string, HazardSpec>>;
export type HazardId = keyof typeof SPECS;
export const HAZARD_IDS = Object.keys(SPECS) as HazardId[];

/** One of them, whichever it is. */
export const specOf = (id: HazardId): HazardSpec => SPECS[id];

type Spec = (typeof SPECS)[HazardId];
type Leading = { [K in HazardId]: (typeof SPECS)[K]['leads'] extends null ? never : K }[HazardId];
export type LeadHazard = Leading;
/** Hazards that an exercise may be about first. */
export const LEAD_HAZARDS = HAZARD_IDS.filter((id) => SPECS[id].leads) as LeadHazard[];

export type HazardVar = Spec['vars'][number];
export type HazardSkill = Spec['skills'][number];
export type HazardTask = keyof All<Spec['tasks']>;
export type WarningKind = Spec['warnings'][number];

type All<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void ? I : never;
type Table = 'conditions' | 'levels' | 'parameters' | 'facts' | 'tasks' | 'units' | 'messages';
/** One table of all hazards' tables. */
export const tableOf = <K extends Table>(part: K): All<Spec[K]> =>
  Object.assign({}, ...HAZARD_IDS.map((id) => SPECS[id][part])) as All<Spec[K]>;
/** One list of all hazards' lists. */
export const listOf = <K extends 'effects' | 'vars' | 'warnings' | 'factsOf' | 'skills' | 'urgentEffects'>(
  part: K,
): Spec[K][number][] => HAZARD_IDS.flatMap((id): readonly Spec[K][number][] => SPECS[id][part]);
/** Alert category of a kind of warning (CAP 1.2, `info.category`). */
export const alertCategoryOf = (kind: string): HazardSpec['alertCategory'] | 'Other' => {
  const id = HAZARD_IDS.find((h) => (SPECS[h].warnings as readonly string[]).includes(kind));
  return id === undefined ? 'Other' : SPECS[id].alertCategory;
};
/** Inject effects that only a hazard of the file can carry out. */
export const EFFECT_HAZARDS: Readonly<Record<string, HazardId | undefined>> = Object.fromEntries(
  HAZARD_IDS.flatMap((id) => SPECS[id].effects.map((e) => [e.shape.do.value, id])),
);
