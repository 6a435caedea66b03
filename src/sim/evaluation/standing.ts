/** What evaluators say, as it now stands: without what was taken back or replaced, and with what they do not agree on. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../kernel/result.ts';
import { keyOf, sense, type Entry, type EntryOf, type Kept } from './entry.ts';
import type { EvaluationError, EvaluationFile } from './file.ts';
import { filledTables, handRated, type FilledTable, type HandRated } from './marks.ts';

/** An entry that stands, with its number in the file. */
export type Standing<K extends Entry['kind']> = EntryOf<K> & { readonly id: string; readonly no: number };
type Keyed = 'value' | 'waiver' | 'objective' | 'cause' | 'conclusion';

export interface Conflict {
  /** `item C-09`, `objective O1`, `cause C-09`, `conclusion`. */
  readonly key: string;
  readonly entries: readonly Standing<Keyed>[];
}
export interface Evaluation {
  readonly entries: number;
  /** Everybody who wrote, in the order in which they began. */
  readonly evaluators: readonly string[];
  /** At most one an item; none where evaluators differ. */
  readonly words: readonly Standing<'value' | 'waiver'>[];
  readonly objectives: readonly Standing<'objective'>[];
  readonly causes: readonly Standing<'cause'>[];
  readonly conclusion: Standing<'conclusion'> | null;
  readonly observations: readonly Standing<'observation'>[];
  readonly hotwash: readonly Standing<'hotwash'>[];
  /** `current`: nothing was added since it was signed. */
  readonly signed: readonly (Standing<'signoff'> & { readonly current: boolean })[];
  readonly conflicts: readonly Conflict[];
  /** The hand-rated items that somebody rated, and tables of a bureau's own. Judgements of several stand side by side and are averaged. */
  readonly hand: readonly HandRated[];
  readonly tables: readonly FilledTable[];
}

/** By when they were written, then by name: one order, whoever puts files together. */
const inOrder = (a: Kept, b: Kept): number =>
  a.it.at < b.it.at ? -1 : a.it.at > b.it.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Every entry of all files, once. They must be of one record. */
export function mergeEvaluations(files: readonly EvaluationFile[]): Result<EvaluationFile, EvaluationError> {
  const [first] = files;
  if (files.some((f) => f.record !== first.record)) return err({ code: 'EVL-005', line: 1, field: '' });
  const all = new Map(files.flatMap((f) => f.entries).map((e) => [e.id, e]));
  return ok({ ...first, entries: [...all.values()].sort(inOrder) });
}

/** What a signature is put under: everything but signatures, in any order. */
export function toSign(entries: readonly Kept[]): { readonly covers: number; readonly digest: string } {
  const ids = entries.filter((e) => e.it.kind !== 'signoff').map((e) => e.id);
  return { covers: ids.length, digest: bytesToHex(sha256(utf8ToBytes(ids.sort().join(' ')))) };
}

/** What an entry of the same writer takes the place of: his own earlier word on the same thing. */
export function ownBefore(file: Pick<EvaluationFile, 'entries'>, it: Pick<Entry, 'kind' | 'who'>): string[] {
  if (it.kind === 'observation' || it.kind === 'undo') return [];
  const key = keyOf(it as Entry);
  return liveIn(file.entries)
    .filter((e) => e.who === it.who && (key === '' ? e.kind === it.kind : keyOf(e) === key))
    .map((e) => e.id);
}

type Live = Entry & { readonly id: string; readonly no: number };
/** Neither taken back nor replaced. */
function liveIn(entries: readonly Kept[]): Live[] {
  const undone = new Set(entries.flatMap(({ it }) => (it.kind === 'undo' ? [it.entry] : [])));
  const replaced = new Set(entries.flatMap(({ id, it }) => (undone.has(id) ? [] : (it.over ?? []))));
  return entries
    .map((e, i) => ({ ...e.it, id: e.id, no: i + 1 }))
    .filter((e) => e.kind !== 'undo' && !undone.has(e.id) && !replaced.has(e.id));
}

/** How it stands with these entries; their order decides nothing but the order of lists. */
export function standingOf({ entries }: Pick<EvaluationFile, 'entries'>): Evaluation {
  const live = liveIn(entries);
  const of = <K extends Entry['kind']>(...kinds: K[]): Standing<K>[] =>
    live.filter((e) => (kinds as string[]).includes(e.kind)) as Standing<K>[];

  const groups = new Map<string, Standing<Keyed>[]>();
  for (const e of of('value', 'waiver', 'objective', 'cause', 'conclusion'))
    groups.set(keyOf(e), [...(groups.get(keyOf(e)) ?? []), e]);
  const agreed: Standing<Keyed>[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, list] of groups)
    if (list.every((e) => sense(e) === sense(list[0]))) agreed.push(list[0]);
    else conflicts.push({ key, entries: list });
  const only = <K extends Keyed>(...kinds: K[]): Standing<K>[] =>
    agreed.filter((e) => (kinds as string[]).includes(e.kind)) as Standing<K>[];
  const { digest } = toSign(entries);
  return {
    entries: entries.length,
    evaluators: [...new Set(entries.map((e) => e.it.who))],
    words: only('value', 'waiver'),
    objectives: only('objective'),
    causes: only('cause'),
    conclusion: only('conclusion')[0] ?? null,
    observations: of('observation'),
    hotwash: of('hotwash'),
    signed: of('signoff').map((s) => ({ ...s, current: s.digest === digest })),
    conflicts,
    hand: handRated(of('hand')),
    tables: filledTables(of('table'), of('mark')),
  };
}
