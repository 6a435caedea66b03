/** Patterns of the format by name, for messages: what such a text looks like, and one that fits. */
import * as z from 'zod';
import { LETTERS } from './item-ids.ts';
import { PART_FORMATS } from './parts.ts';

const item = (letters: readonly string[]): RegExp => new RegExp(`^[${letters.join('')}]-\\d\\d$`);
export const FORMATS = {
  ...PART_FORMATS,
  'any-item': [item(LETTERS), 'C-09'],
  item: [item(LETTERS.slice(0, -1)), 'C-09'],
  'plan-item': [/^[A-Z]{3}-\d{1,2}$/, 'WRN-01'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;
export const text = (format: keyof typeof FORMATS): z.ZodString => z.string().regex(FORMATS[format][0]);
