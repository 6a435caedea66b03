/**
 * A run as its report reads it, kept beside its record so that nobody need play it again: what happened, and the map at the
 * three moments. It is bound to the record by the record's last chain value, and by the hashes of its log that the record holds.
 * What was changed since, or belongs to another record or build, is not believed.
 */
import * as z from 'zod';
import {
  BUILD,
  err,
  headOf,
  link,
  logFits,
  ok,
  ROLES,
  runParts,
  type Result,
  type RoleView,
  type RunRecord,
} from '../sim/index.ts';
import type { Frame, Moment } from './moments.ts';
import { decodeRuns, encodeRuns } from './runs.ts';

export type RunParts = ReturnType<typeof runParts>;
export interface KeptRun {
  readonly parts: RunParts;
  readonly moments: readonly Moment[];
}
/** Why it is not believed: of another record or build, or not as it was written. */
export type Unfit = 'other' | 'changed';

const FORMAT = 'tuiyan/kept-run';
const MOST_CELLS = 4_000_000;
const MOST_EVENTS = 500_000;

const id = z.string().max(200);
const bytes = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .transform((s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0)));
const side = z.int().min(1).max(MOST_CELLS);
const Overlay = z.strictObject({
  layer: id,
  lon0: z.number(),
  lat0: z.number(),
  dLon: z.number(),
  dLat: z.number(),
  cols: side,
  rows: side,
  data: bytes,
});
const Body = z.strictObject({
  events: z
    .array(
      z.strictObject({
        n: z.int().min(1),
        t: z.number().min(0),
        kind: id,
        role: z.enum(ROLES).nullable(),
        data: z.record(z.string(), z.unknown()),
      }),
    )
    .max(MOST_EVENTS),
  injects: z.array(id),
  things: z.record(z.string(), z.record(z.string(), z.strictObject({ subject: id, begun: z.number() }))),
  names: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
  moments: z
    .array(
      z.strictObject({
        at: z.enum(['before', 'widest', 'end']),
        t: z.number().min(0),
        depth: bytes,
        overlays: z.array(Overlay).max(20),
        view: z.looseObject({ t: z.number() }),
      }),
    )
    .max(3),
});
const Head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  build: z.string(),
  record: z.string(),
  /** Shows change since writing, not authorship; as the record's own. */
  h: z.string(),
});

function text64(data: Uint8Array): string {
  let s = '';
  for (let i = 0; i < data.length; i += 8192) s += String.fromCharCode(...data.subarray(i, i + 8192));
  return btoa(s);
}
const runs = (data: Uint8Array): string => text64(encodeRuns(data));

/** Two lines: whose it is, with a digest of the second; then the run. @param recordText of a record that is closed. */
export function writeKept(recordText: string, { parts, moments }: KeptRun): string {
  const { events, injects, things, names } = parts;
  const body = JSON.stringify({
    events,
    injects,
    things,
    names,
    moments: moments.map(({ at, frame: { t, depth, overlays, view } }) => ({
      at,
      t,
      depth: runs(depth),
      overlays: overlays.map((o) => ({ ...o, data: runs(o.data) })),
      view,
    })),
  });
  const record = headOf(recordText);
  const head = { format: FORMAT, version: 1, build: BUILD, record, h: link(record + BUILD, body) };
  return `${JSON.stringify(head)}\n${body}\n`;
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const r = schema.safeParse(JSON.parse(text));
    return r.success ? r.data : null;
  } catch {
    return null;
  }
}
const unpacked = (data: Uint8Array, cells: number): Uint8Array => {
  const out = new Uint8Array(cells);
  decodeRuns(data, out);
  return out;
};

/** @param cells of the county's grid. */
export function readKept(
  text: string,
  recordText: string,
  record: RunRecord,
  cells: number,
): Result<KeptRun, Unfit> {
  const cut = text.indexOf('\n');
  const head = parsed(Head, text.slice(0, Math.max(0, cut)));
  if (!head) return err('changed');
  const own = headOf(recordText);
  const body = text.slice(cut + 1, -1);
  const first = JSON.stringify(head);
  if (
    !text.startsWith(`${first}\n`) ||
    !text.endsWith('\n') ||
    head.h !== link(head.record + head.build, body)
  )
    return err('changed');
  if (own === '' || head.record !== own || head.build !== BUILD) return err('other');
  const b = parsed(Body, body);
  if (!b) return err('changed');
  // The kinds and their data are those that the record's hashes are of.
  const events = b.events as unknown as RunParts['events'];
  if (!logFits(record.hashes, events)) return err('changed');
  const small = b.moments.every((m) => m.overlays.every((o) => o.cols * o.rows <= MOST_CELLS));
  if (!small) return err('changed');
  return ok({
    parts: {
      events: events as RunParts['events'],
      commands: record.commands,
      injects: b.injects,
      things: b.things,
      names: b.names,
    },
    moments: b.moments.map(({ at, t, depth, overlays, view }): Moment => {
      const frame: Frame = {
        t,
        depth: unpacked(depth, cells),
        overlays: overlays.map((o) => ({ ...o, data: unpacked(o.data, o.cols * o.rows) })),
        view: view as unknown as RoleView,
      };
      return { at, frame };
    }),
  });
}
