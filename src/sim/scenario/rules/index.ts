import type { CountyPack } from '../../county/types.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Scenario } from '../schema.ts';
import type { Source } from '../source.ts';
import { head } from './head.ts';
import { hazards } from './hazards.ts';
import { references } from './references.ts';
import { injects } from './injects.ts';
import { design } from './design.ts';

/** A rule sees the whole scenario and returns every fault it knows. Rules never stop at the first. */
export interface RuleInput {
  readonly scenario: Scenario;
  readonly county: CountyPack | null;
  readonly name: string;
  readonly at: Source['at'];
}
export type Rule = (input: RuleInput) => Diagnostic[];
export const RULES: readonly Rule[] = [head, hazards, references, injects, design];
