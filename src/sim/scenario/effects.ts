/** What a message of the exercise or a storyline may do to the world. */
import * as z from 'zod';
import { listOf } from '../hazards/specs.ts';
import { InformationEffects } from './information.ts';

/** Effects that are nobody's but the exercise's own; with the hazards' and the information system's they are all there is. */
export const EFFECTS = [
  z.strictObject({ do: z.literal('cut-cell'), townships: z.array(z.string()).min(1) }),
  z.strictObject({ do: z.literal('cut-power'), townships: z.array(z.string()).min(1) }),
  z.strictObject({
    do: z.literal('close-road'),
    near: z.string().describe('Village or facility id whose access road fails'),
  }),
  z.strictObject({
    do: z.literal('open-road'),
    near: z.string().describe('Village or facility id whose access road is free again'),
  }),
  z.strictObject({ do: z.literal('people-return'), villages: z.array(z.string()).min(1) }),
  z.strictObject({ do: z.literal('social-arrives') }),
  z.strictObject({
    do: z.literal('stock-loss'),
    facility: z.string(),
    item: z.string(),
    share: z.number().min(0).max(1),
  }),
  ...listOf('effects'),
  ...InformationEffects,
] as const;
export const Effect = z.discriminatedUnion('do', EFFECTS);
export type InjectEffect = z.infer<typeof Effect>;
