/** A bureau's table and the marks that were filled in with it, as further entries in the name of whoever brings it. */
import { ok } from '../kernel/result.ts';
import { tableDigest } from './entry.ts';
import { addEntry, type EvaluationFile } from './file.ts';
import { ownBefore } from './standing.ts';
import type { ReadTable } from './table.ts';

/** @param at when, as entries say it. */
export function bringTable(
  file: EvaluationFile,
  who: string,
  at: string,
  { table, marks }: ReadTable,
): ReturnType<typeof addEntry> {
  const digest = tableDigest(table);
  const drafts = [
    { kind: 'table' as const, ...table },
    ...marks.map((m) => ({ kind: 'mark' as const, table: digest, ...m })),
  ];
  let next: ReturnType<typeof addEntry> = ok(file);
  for (const { kind, ...rest } of drafts) {
    if (!next.ok) return next;
    const over = ownBefore(next.value, { kind, who, ...rest } as never);
    next = addEntry(next.value, { at, who, ...rest, ...(over.length > 0 ? { over } : {}), kind });
  }
  return next;
}
