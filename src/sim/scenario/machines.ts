/** What a scenario takes out of the product's charts for its exercise or for one level of it. */
import * as z from 'zod';
import type { Scenario } from './schema.ts';

/** `failing -> burst`: dotted paths of the state that is left and the one that is entered. */
export const PAIR = /^([A-Za-z][\w.-]*)? -> [A-Za-z][\w.-]*$/;
export const MachineChoices = z
  .record(
    z.string().max(64),
    z.strictObject({
      without: z
        .array(z.string().max(160).regex(PAIR))
        .min(1)
        .max(100)
        .describe('Transitions that cannot happen in this exercise, each `from -> to`, in every instance'),
    }),
  )
  .default({})
  .describe('Transitions taken out of charts, by chart (`tuiyan machines --json` lists them)');

/** Transitions taken out, by chart. */
export const withoutOf = (s: Scenario): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(s.machines).map(([id, m]) => [id, m.without]));
