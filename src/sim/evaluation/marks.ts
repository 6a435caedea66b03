/** Hand-rated items and a bureau's own tables, as several evaluators filled them: every mark with its writer, and their mean. */
import { HAND_ITEMS, tableDigest, type EntryOf } from './entry.ts';
import { shareOf } from './table.ts';

type Live<K extends 'hand' | 'table' | 'mark'> = EntryOf<K> & { readonly id: string; readonly no: number };

export interface HandRated {
  readonly subject: (typeof HAND_ITEMS)[number];
  readonly marks: readonly Live<'hand'>[];
  readonly mean: number;
}
export interface FilledTable extends Pick<EntryOf<'table'>, 'name' | 'scale'> {
  /** What marks call it by. */
  readonly digest: string;
  readonly who: readonly string[];
  readonly rows: readonly FilledRow[];
  /** Of the weight of the indicators that were marked, 0 to 100; null where none was. */
  readonly percent: number | null;
  /** Sum of weights of what was marked, and what was reached of it. */
  readonly weight: number;
  readonly reached: number;
  readonly marked: number;
  /** Everybody who marked says «not applicable»: out of the sum. */
  readonly skipped: number;
}
export interface FilledRow {
  readonly text: string;
  readonly weight: number;
  readonly group?: string;
  readonly guide?: string;
  readonly marks: readonly Live<'mark'>[];
  /** Mean of what the marks are worth, 0 to 1; null where nobody gave one. */
  readonly share: number | null;
}

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

export const handRated = (all: readonly Live<'hand'>[]): HandRated[] =>
  HAND_ITEMS.flatMap((subject) => {
    const marks = all.filter((e) => e.subject === subject);
    return marks.length === 0 ? [] : [{ subject, marks, mean: mean(marks.map((e) => e.mark)) }];
  });

export function filledTables(
  tables: readonly Live<'table'>[],
  marks: readonly Live<'mark'>[],
): FilledTable[] {
  const byDigest = new Map<string, Live<'table'>[]>();
  for (const e of tables) {
    const digest = tableDigest(e);
    byDigest.set(digest, [...(byDigest.get(digest) ?? []), e]);
  }
  return [...byDigest].map(([digest, [table, ...more]]): FilledTable => {
    const own = marks.filter((e) => e.table === digest);
    const rows = table.indicators.map((x, i): FilledRow => {
      const here = own.filter((e) => e.indicator === i + 1);
      const shares = here.flatMap((e) => (e.mark === null ? [] : [shareOf(table.scale, x.weight, e.mark)!]));
      return { ...x, marks: here, share: shares.length === 0 ? null : mean(shares) };
    });
    const counted = rows.filter((r) => r.share !== null);
    const weight = counted.reduce((n, r) => n + r.weight, 0);
    const reached = counted.reduce((n, r) => n + r.weight * r.share!, 0);
    return {
      name: table.name,
      scale: table.scale,
      digest,
      who: [...new Set([table, ...more].map((e) => e.who))],
      rows,
      percent: counted.length === 0 ? null : (100 * reached) / weight,
      weight,
      reached,
      marked: counted.length,
      skipped: rows.filter((r) => r.share === null && r.marks.length > 0).length,
    };
  });
}
