/** Small schemas that every part of a scenario file shares. */
import * as z from 'zod';

/** Patterns of the format by name, for messages: what such a text looks like, and one that fits. */
export const FORMATS = {
  id: [/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'INJ-01'],
  time: [/^\d{1,3}:[0-5]\d$/, '0:30'],
  date: [/^\d{4}-\d\d-\d\d$/, '2026-07-18'],
  'date-time': [/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, '2026-07-18T20:30'],
  scenario: [/^[a-z0-9][a-z0-9-]{2,63}$/, 'flood-first-steps'],
  county: [/^[a-z][a-z0-9-]{1,31}$/, 'fuliang'],
  capability: [/^CPB-(10|[1-9])$/, 'CPB-1'],
  'any-item': [/^[CFWEHN]-\d\d$/, 'C-09'],
  item: [/^[CFWEH]-\d\d$/, 'C-09'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;
export type Format = keyof typeof FORMATS;
export const text = (format: Format): z.ZodString => z.string().regex(FORMATS[format][0]);

export const Text = z
  .strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(4000) })
  .describe('Text in both languages');
export const Id = text('id').describe('Identifier: letters, digits, - and _');
export const Time = text('time').describe('Scenario time, h:mm from the start');

/** `h:mm` → seconds since the start. */
export function seconds(hmm: string): number {
  const i = hmm.indexOf(':');
  return Number(hmm.slice(0, i)) * 3600 + Number(hmm.slice(i + 1)) * 60;
}

/** Hour of the day, with fractions, `t` seconds after a start written YYYY-MM-DDThh:mm. */
export const hourOfDay = (startsAt: string, t: number): number =>
  (Number(startsAt.slice(11, 13)) + Number(startsAt.slice(14, 16)) / 60 + t / 3600) % 24;
