/**
 * What evaluators add after the end, one entry a line of `<record>.evaluation.jsonl`. Nothing is ever changed: an entry names those
 * that it stands in place of (`over`), and is taken back by another (`undo`). What an entry is called is the hash of its bytes, so
 * that it is the same in whoever's file it lies.
 */
import * as z from 'zod';
import { cleanText } from '../kernel/text.ts';
import { ROLES } from '../roles.ts';

export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export const ELEMENTS = ['plan', 'organisation', 'equipment', 'training', 'exercise'] as const;

const written = (most: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((s) => s === cleanText(s) && s.trim() !== '');
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const item = z.string().regex(/^[A-Z]{1,4}-[A-Z0-9]{1,8}$/);
const objective = z.string().regex(/^[\w.-]{1,64}$/);
const share = z.number().min(0).max(1).nullable();
const three = z.array(written(500)).max(3);
const common = {
  /** When it was written, as that machine's clock had it: it orders what several wrote. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  who: written(60),
  over: z.array(digest).min(1).max(50).optional(),
};

export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('observation'),
    text: written(2000),
    event: z.int().min(0).max(1e9).optional(),
    /** Scenario second it is about. */
    t: z.int().min(0).max(8_640_000).optional(),
    role: z.enum(ROLES).optional(),
    place: written(80).optional(),
    item: item.optional(),
    objective: objective.optional(),
  }),
  z
    .strictObject({
      ...common,
      kind: z.literal('value'),
      item,
      t: share,
      k: share,
      c: share,
      reason: written(500),
    })
    .refine((v) => v.t !== null || v.k !== null || v.c !== null),
  z.strictObject({ ...common, kind: z.literal('waiver'), item, reason: written(500) }),
  z.strictObject({
    ...common,
    kind: z.literal('objective'),
    objective,
    rating: z.enum(RATINGS),
    text: written(2000),
  }),
  z
    .strictObject({ ...common, kind: z.literal('hotwash'), good: three, short: three })
    .refine((v) => v.good.length + v.short.length > 0),
  z.strictObject({
    ...common,
    kind: z.literal('cause'),
    item,
    element: z.enum(ELEMENTS),
    text: written(500).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('conclusion'), text: written(8000) }),
  z.strictObject({
    ...common,
    kind: z.literal('signoff'),
    post: written(60).optional(),
    /** What there was to be signed. */
    covers: z.int().min(0).max(1e6),
    digest,
  }),
  z.strictObject({ ...common, kind: z.literal('undo'), entry: digest }),
]);
export type Entry = z.infer<typeof Entry>;

/** An entry as it lies in a file. */
export interface Kept {
  readonly id: string;
  /** Its exact bytes, without the chain's value. */
  readonly body: string;
  readonly it: Entry;
}

/** Of what only one thing can hold; '' where every entry stands for itself. */
export function keyOf(e: Entry): string {
  switch (e.kind) {
    case 'value':
    case 'waiver':
      return `item ${e.item}`;
    case 'objective':
      return `objective ${e.objective}`;
    case 'cause':
      return `cause ${e.item}`;
    case 'conclusion':
      return 'conclusion';
    default:
      return '';
  }
}
/** What it comes to: two that say the same are no conflict. */
export function sense(e: Entry): string {
  switch (e.kind) {
    case 'value':
      return JSON.stringify([e.t, e.k, e.c]);
    case 'objective':
      return e.rating;
    case 'cause':
      return e.element;
    case 'conclusion':
      return e.text;
    default:
      return e.kind;
  }
}
