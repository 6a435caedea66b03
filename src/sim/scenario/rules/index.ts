import type { CountyPack } from '../../county/types.ts';
import type { Scenario } from '../schema.ts';
import type { Source } from '../source.ts';
import { amounts } from './amounts.ts';
import { conditions } from './conditions.ts';
import { design } from './design.ts';
import { hazards, ownChecks, ownReferences } from './hazards.ts';
import { head } from './head.ts';
import { injects } from './injects.ts';
import { items } from './items.ts';
import { machines } from './machines.ts';
import { moves } from './moves.ts';
import { names } from './names.ts';
import { references } from './references.ts';
import { storyChecks, storylines } from './storylines.ts';
import { sitePlan } from './site-plan.ts';
import { times } from './times.ts';

/** A rule sees the whole scenario and tells every fault it knows through `at`. Rules never stop at the first. */
export interface RuleInput {
  readonly scenario: Scenario;
  readonly county: CountyPack | null;
  readonly name: string;
  readonly at: Source['at'];
}
export type Rule = (input: RuleInput) => unknown;
/** Without these a world cannot be built. */
export const NEEDED: readonly Rule[] = [head, hazards, references, ownReferences, injects, storylines];
/** What is wrong all the same; the exercise goes on past it. */
export const CHECKED: readonly Rule[] = [
  times,
  conditions,
  items,
  names,
  machines,
  storyChecks,
  ownChecks,
  amounts,
  sitePlan,
  moves,
  design,
];
