/**
 * Computed «had it been in time» beside a record: written once, read by whoever prints the report. What was changed since, or
 * belongs to another record or build, is as good as none.
 */
import * as z from 'zod';
import { hashOf } from '../kernel/state-hash.ts';
import { BUILD } from '../record/record.ts';
import { ROLES } from '../roles.ts';
import { NO_ACTS } from '../scoring/shortfalls.ts';
import type { Counterfactuals } from './types.ts';

const FORMAT = 'tuiyan/counterfactuals';
const number = z.number();
const second = z.int().min(-1);
const count = z.int().min(0);
const id = z.string().regex(/^[A-Z]{1,4}-[A-Z0-9]{1,8}$/);
const word = z.string().regex(/^[a-zA-Z0-9._-]{1,64}$/);
const Body = z.strictObject({
  ranked: z.array(id).max(500),
  computed: z
    .array(
      z.strictObject({
        item: id,
        how: z.enum(['late', 'missing', 'wrong']),
        command: word,
        role: z.enum(ROLES),
        at: second,
        instead: second,
        acts: count,
        notGiven: count,
        done: z.tuple([second, second]),
        change: z.strictObject({
          dead: number,
          seriouslyInjured: number,
          exposedPersonMinutes: number,
          evacuated: number,
          damageMillion: number,
          total: number,
          raw: number,
        }),
        refused: z.array(z.strictObject({ t: second, command: word, code: z.string().regex(/^REJ-\d{3}$/) })),
        lines: z.record(z.string().regex(/^[A-Z0-9_]{1,64}$/), z.tuple([count, count])),
      }),
    )
    .max(200),
  open: z
    .array(
      z.strictObject({
        item: id,
        why: z.enum(['not-asked', ...NO_ACTS]),
      }),
    )
    .max(500),
});
const File = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  build: z.literal(BUILD),
  recordHead: z.string(),
  body: Body,
  /** Shows change since writing, not authorship; as the record's own. */
  h: z.string(),
});

export const writeCounterfactuals = (body: Counterfactuals, recordHead: string): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, build: BUILD, recordHead, body, h: hashOf([recordHead, BUILD, body]) }, null, 1)}\n`;

/** Null where it is not what was written for this record by this build. */
export function readCounterfactuals(text: string, recordHead: string): Counterfactuals | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const r = File.safeParse(given);
  if (!r.success || r.data.recordHead !== recordHead) return null;
  const { body } = given as { body: Counterfactuals };
  // To the byte: the hash is in it.
  return text === writeCounterfactuals(body, recordHead) ? r.data.body : null;
}
