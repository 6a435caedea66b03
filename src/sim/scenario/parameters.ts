/**
 * Every number of the simulation that is this product's choice or from memory and that a county may judge: a scenario may
 * carry the county's own under `parameters`. Coefficients of published models are not here; they are not a county's to set.
 */
import * as z from 'zod';
import { HAZARD_IDS, SPECS, type HazardId } from '../hazards/specs.ts';
import { COMMAND } from './parameters/command.data.ts';
import { INFORMATION } from './parameters/information.data.ts';
import { MEDIA_NUMBERS } from './parameters/media.data.ts';
import { WHOLE, type Parameter } from './parameters/parameter.ts';
import { PEOPLE } from './parameters/people.data.ts';
import { MEASURES } from './parameters/plan.data.ts';
import { RELIEF } from './parameters/relief.data.ts';
import { RESOURCES } from './parameters/resources.data.ts';

export { WHOLE, type Parameter } from './parameters/parameter.ts';

const OF_HAZARDS = Object.fromEntries(HAZARD_IDS.map((id) => [id, SPECS[id].parameters])) as {
  readonly [K in HazardId]: (typeof SPECS)[K]['parameters'];
};
/** By area, in the order of the review sheet. */
export const PARAMETER_AREAS = {
  people: PEOPLE,
  relief: RELIEF,
  information: INFORMATION,
  media: MEDIA_NUMBERS,
  command: COMMAND,
  resources: RESOURCES,
  ...OF_HAZARDS,
  measures: MEASURES,
} as const;
export type ParameterArea = keyof typeof PARAMETER_AREAS;
type Keys<T> = T extends unknown ? keyof T : never;
export type ParameterId = Keys<(typeof PARAMETER_AREAS)[ParameterArea]>;
export const PARAMETERS = Object.assign({}, ...Object.values(PARAMETER_AREAS)) as Readonly<
  Record<ParameterId, Parameter>
>;
export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];

function choice(x: Parameter): z.ZodOptional<z.ZodNumber> {
  const n = z.number().min(x.min).max(x.max);
  return (WHOLE.includes(x.unit) ? n.int() : n)
    .optional()
    .describe(`${x.title.zh}; ${x.title.en} (${x.unit}), ${x.value}`);
}
export const ParameterChoices = z
  .strictObject(
    Object.fromEntries(PARAMETER_IDS.map((id) => [id, choice(PARAMETERS[id])])) as Record<
      ParameterId,
      z.ZodOptional<z.ZodNumber>
    >,
  )
  .default({})
  .describe('The county’s own numbers of how things go; see the review sheet');

/** A number as it is reckoned with: percents as shares, everything else in its unit. */
const inUse = ({ unit }: Parameter, value: number): number =>
  unit === '%' || unit === '%/h' ? value / 100 : unit === '‰' ? value / 1000 : value;

interface Chosen {
  readonly parameters: Partial<Record<ParameterId, number>>;
}
/** The scenario's number, or the product's, as it is reckoned with. */
export const parameter = (s: Chosen, id: ParameterId): number =>
  inUse(PARAMETERS[id], s.parameters[id] ?? PARAMETERS[id].value);

export type Numbers = Readonly<Record<ParameterId, number>>;
/** All of them at once, for those who ask often. */
export const numbersOf = (s: Chosen): Numbers =>
  Object.fromEntries(PARAMETER_IDS.map((id) => [id, parameter(s, id)])) as Numbers;
/** The product's own, where no scenario is at hand. */
export const PRODUCT_NUMBERS = numbersOf({ parameters: {} });
