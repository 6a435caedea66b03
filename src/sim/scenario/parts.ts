/** Small schemas that every part of a scenario file shares. */
import * as z from 'zod';

export const Text = z
  .strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(4000) })
  .describe('Text in both languages');
export const Id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/)
  .describe('Identifier: letters, digits, - and _');
export const Time = z
  .string()
  .regex(/^\d{1,3}:[0-5]\d$/)
  .describe('Scenario time, h:mm from the start');

/** `h:mm` → seconds since the start. */
export function seconds(hmm: string): number {
  const i = hmm.indexOf(':');
  return Number(hmm.slice(0, i)) * 3600 + Number(hmm.slice(i + 1)) * 60;
}

/** Hour of the day, with fractions, `t` seconds after a start written YYYY-MM-DDThh:mm. */
export const hourOfDay = (startsAt: string, t: number): number =>
  (Number(startsAt.slice(11, 13)) + Number(startsAt.slice(14, 16)) / 60 + t / 3600) % 24;
