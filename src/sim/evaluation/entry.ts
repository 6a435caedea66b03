/**
 * What evaluators add after the end, one entry a line of `<record>.evaluation.jsonl`. Nothing is ever changed: an entry names those
 * that it stands in place of (`over`), and is taken back by another (`undo`). What an entry is called is the hash of its bytes, so
 * that it is the same in whoever's file it lies.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { cleanText } from '../kernel/text.ts';
import { ROLES } from '../roles.ts';

export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export const ELEMENTS = ['plan', 'organisation', 'equipment', 'training', 'exercise'] as const;
/**
 * What no log can judge, rated 1 to 5 by hand: the four that the exercise doctrine (§8e) names, and whether orders said what for and who.
 * Reported beside the score of the machine, never in it.
 */
export const HAND_ITEMS = ['briefing', 'statement', 'judgement', 'climate', 'intent'] as const;
/** Longest texts of a bureau's table. */
export const TEXT = { name: 80, group: 200, indicator: 300, guide: 300, note: 500, word: 12 } as const;
export const MAX_INDICATORS = 200;

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

const Scale = z.discriminatedUnion('kind', [
  /** From nothing to the indicator's own weight. */
  z.strictObject({ kind: z.literal('points') }),
  z
    .strictObject({
      kind: z.literal('range'),
      from: z.number().min(0).max(999),
      to: z.number().min(0).max(999),
    })
    .refine((s) => s.from < s.to),
  /** Words, each worth a share of the weight. */
  z
    .strictObject({
      kind: z.literal('words'),
      words: z.array(written(TEXT.word)).min(2).max(10),
      shares: z.array(z.number().min(0).max(1)).min(2).max(10),
    })
    .refine((s) => s.words.length === s.shares.length && new Set(s.words).size === s.words.length),
]);
export type Scale = z.infer<typeof Scale>;

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
  z.strictObject({
    ...common,
    kind: z.literal('hand'),
    subject: z.enum(HAND_ITEMS),
    mark: z.int().min(1).max(5),
    text: written(500).optional(),
  }),
  /** A bureau's own 评估表; its indicators are called by their number, from 1. */
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    name: written(TEXT.name),
    scale: Scale,
    indicators: z
      .array(
        z.strictObject({
          text: written(TEXT.indicator),
          weight: z.number().positive().max(99_999),
          group: written(TEXT.group).optional(),
          guide: written(TEXT.guide).optional(),
        }),
      )
      .min(1)
      .max(MAX_INDICATORS),
  }),
  /** A mark in such a table, which is called by what it says (`tableDigest`); null: not applicable. */
  z.strictObject({
    ...common,
    kind: z.literal('mark'),
    table: digest,
    indicator: z.int().min(1).max(MAX_INDICATORS),
    mark: z.union([z.number().min(0).max(99_999), written(TEXT.word)]).nullable(),
    note: written(TEXT.note).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('undo'), entry: digest }),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** The same table, whoever brought it, has the same name; so marks of several fall together. */
export function tableDigest(t: Pick<EntryOf<'table'>, 'name' | 'scale' | 'indicators'>): string {
  const known = digests.get(t);
  if (known !== undefined) return known;
  const said = [t.name, t.scale, t.indicators.map((i) => [i.text, i.weight, i.group ?? '', i.guide ?? ''])];
  const made = bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
  digests.set(t, made);
  return made;
}
const digests = new WeakMap<object, string>();

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
    case 'hand':
      return `hand ${e.subject}`;
    case 'table':
      return `table ${tableDigest(e)}`;
    case 'mark':
      return `mark ${e.table} ${e.indicator}`;
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
