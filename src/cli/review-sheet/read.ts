/** Reads a filled sheet back: every fault at once, each with its line and column, and what the county answered. */
import { parseCsv, type CsvCell as Cell } from '../../export/office/csv.ts';
import { translator } from '../../i18n/index.ts';
import { nearest } from '../../sim/index.ts';
import { COLUMNS, columnWord, type Column, type SheetRow } from './rows.ts';

export interface SheetFault {
  readonly code: `RVS-${string}`;
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface Answer {
  readonly id: string;
  readonly kind: SheetRow['kind'];
  readonly target: number;
  readonly limit: number | null;
  readonly source: string;
  /** Whether a number was changed, or only confirmed. */
  readonly changed: boolean;
}
const YES = ['是', '确认', '√', 'y', 'yes', '1', 'true'];
const NO = ['', '否', 'n', 'no', '0', 'false'];

export function readSheet(
  text: string,
  rows: readonly SheetRow[],
): { readonly answers: readonly Answer[]; readonly faults: readonly SheetFault[] } {
  const faults: SheetFault[] = [];
  const fault = (
    code: SheetFault['code'],
    at: { line: number; column: number },
    params: SheetFault['params'] = {},
  ): void => void faults.push({ code, line: at.line, column: at.column, params });
  const table = parseCsv(text);
  const words = (['zh', 'en'] as const).map(translator);
  // Columns may stand in any order and in either language.
  const places = new Map<Column, number>();
  (table[0] ?? []).forEach((c, i) => {
    const name = COLUMNS.find(
      (k) => words.some((t) => columnWord(t, k) === c.text.trim()) || k === c.text.trim(),
    );
    if (name) places.set(name, i);
  });
  for (const c of ['id', 'confirmed', 'newTarget', 'newLimit', 'newSource'] as const)
    if (!places.has(c)) fault('RVS-001', { line: 1, column: 1 }, { column: columnWord(words[0], c) });
  if (faults.length > 0) return { answers: [], faults };

  const known = new Map(rows.map((r) => [r.id, r]));
  const seen = new Set<string>();
  const answers: Answer[] = [];
  for (const line of table.slice(1)) {
    const cell = (c: Column): Cell => line[places.get(c)!] ?? { text: '', line: line[0].line, column: 1 };
    const idCell = cell('id');
    const id = idCell.text.trim();
    const row = known.get(id);
    if (!row) {
      fault('RVS-002', idCell, { id: id.slice(0, 40), near: nearest(id, known.keys()) });
      continue;
    }
    if (seen.has(id)) fault('RVS-007', idCell, { id });
    seen.add(id);
    const before = faults.length;
    const number = (c: Column): number | null => {
      const x = cell(c);
      const v = x.text.trim().replace(/^'/, '');
      if (v === '') return null;
      const n = /^\d+(\.\d+)?$/.test(v) ? Number(v) : NaN;
      if (!(n >= row.min && n <= row.max))
        fault('RVS-003', x, { text: v.slice(0, 20), min: row.min, max: row.max });
      else if (row.whole && !Number.isInteger(n)) fault('RVS-009', x, { text: v.slice(0, 20) });
      return Number(v);
    };
    const mark = cell('confirmed').text.trim().toLowerCase();
    if (![...YES, ...NO].includes(mark)) fault('RVS-005', cell('confirmed'), { text: mark.slice(0, 20) });
    const [target, limit] = [number('newTarget'), number('newLimit')];
    if (limit !== null && row.limit === null) fault('RVS-008', cell('newLimit'), { id });
    const [t, l] = [target ?? row.target, limit ?? row.limit];
    if (faults.length === before && l !== null && l < t)
      fault('RVS-004', cell(limit === null ? 'newTarget' : 'newLimit'), { target: t, limit: l });
    const source = cell('newSource').text.trim();
    const changed = target !== null || limit !== null;
    if (changed && source === '') fault('RVS-006', cell('newSource'), { id });
    if (faults.length > before || (!changed && !YES.includes(mark))) continue;
    answers.push({ id, kind: row.kind, target: t, limit: l, source, changed });
  }
  return { answers, faults };
}
