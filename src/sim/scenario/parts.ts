/** Small schemas that every part of a scenario file shares. */
import * as z from 'zod';

/** Patterns that a hazard's part may use too; the whole list is in `formats.ts`. */
export const PART_FORMATS = {
  id: [/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'INJ-01'],
  time: [/^\d{1,3}:[0-5]\d$/, '0:30'],
  date: [/^\d{4}-\d\d-\d\d$/, '2026-07-18'],
  'date-time': [/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, '2026-07-18T20:30'],
  scenario: [/^[a-z0-9][a-z0-9-]{2,63}$/, 'flood-first-steps'],
  county: [/^[a-z][a-z0-9-]{1,31}$/, 'fuliang'],
  capability: [/^CPB-(10|[1-9])$/, 'CPB-1'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;

export const Text = z
  .strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(4000) })
  .describe('Text in both languages');
export const Id = z.string().regex(PART_FORMATS.id[0]).describe('Identifier: letters, digits, - and _');
export const Time = z.string().regex(PART_FORMATS.time[0]).describe('Scenario time, h:mm from the start');

/** `h:mm` → seconds since the start. */
export function seconds(hmm: string): number {
  const i = hmm.indexOf(':');
  return Number(hmm.slice(0, i)) * 3600 + Number(hmm.slice(i + 1)) * 60;
}

/** Hour of the day, with fractions, `t` seconds after a start written YYYY-MM-DDThh:mm. */
export const hourOfDay = (startsAt: string, t: number): number =>
  (Number(startsAt.slice(11, 13)) + Number(startsAt.slice(14, 16)) / 60 + t / 3600) % 24;
