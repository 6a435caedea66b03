/** Cells of a spreadsheet or a CSV file as texts with their places. Nothing is computed: a formula is the text that it was written as. */
import { err, ok, type Result, type Sheet, type SheetCellText, type TableFault } from '../../sim/index.ts';
import { decodeCsv, parseCsv } from './csv.ts';
import { childrenOf, find, parseXml, textIn, type Element } from './xml.ts';
import { OFFICE_LIMITS, unzipParts } from './zip.ts';

const MAX_ROWS = 2000;
const MAX_COLUMNS = 100;
const MAX_CELLS = 60_000;
const MAX_SHEETS = 20;
type Read = Result<readonly Sheet[], TableFault>;
const fault = (code: TableFault['code'], at = '', field = ''): Read => err({ code, at, field });

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
function placeOf(ref: string): readonly [row: number, column: number] | null {
  const m = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(ref);
  return m ? [Number(m[2]) - 1, [...m[1]].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1] : null;
}

function cellText(c: Element, shared: readonly string[]): SheetCellText {
  const formula = find(c, 'f');
  if (formula) return { text: `=${formula.text}`, formula: true };
  const v = find(c, 'v')?.text ?? '';
  const plain = (text: string): SheetCellText => ({ text, formula: false });
  switch (c.attrs.t) {
    case 's':
      return plain(shared[Number(v)] ?? '');
    case 'inlineStr':
      return plain(textIn(c));
    case 'b':
      return plain(v === '1' ? 'TRUE' : 'FALSE');
    case undefined:
    case 'n':
      // 0.1 + 0.2 as people typed it.
      return plain(v === '' || Number.isNaN(Number(v)) ? v : String(Number(Number(v).toPrecision(15))));
    default:
      return plain(v);
  }
}

function sheetOf(name: string, root: Element, shared: readonly string[]): Sheet | null {
  const rows: SheetCellText[][] = [];
  let cells = 0;
  let r = -1;
  for (const row of childrenOf(find(root, 'sheetData'), 'row')) {
    r = row.attrs.r === undefined ? r + 1 : Number(row.attrs.r) - 1;
    let column = -1;
    for (const c of childrenOf(row, 'c')) {
      const place = placeOf(c.attrs.r ?? '');
      column = place ? place[1] : column + 1;
      const said = cellText(c, shared);
      if (said.text === '') continue;
      if (!(r >= 0 && r < MAX_ROWS) || column >= MAX_COLUMNS || ++cells > MAX_CELLS) return null;
      while (rows.length <= r) rows.push([]);
      rows[r][column] = said;
    }
  }
  return { name, rows, at: (row, column) => `${name}!${letters(column)}${row + 1}` };
}

function readXlsx(bytes: Uint8Array): Read {
  const parts = unzipParts(bytes, (n) =>
    /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(n),
  );
  if (!parts.ok) return fault(parts.error === 'large' ? 'TBL-001' : 'TBL-002');
  const part = (name: string): Element | null => {
    const b = parts.value.get(name);
    return b ? parseXml(b) : null;
  };
  const book = part('xl/workbook.xml');
  const links = part('xl/_rels/workbook.xml.rels');
  if (!book || !links) return fault('TBL-002');
  const strings = parts.value.has('xl/sharedStrings.xml') ? part('xl/sharedStrings.xml') : undefined;
  if (strings === null) return fault('TBL-002');
  const shared = childrenOf(strings, 'si').map(textIn);
  const target = new Map(childrenOf(links, 'Relationship').map((l) => [l.attrs.Id, l.attrs.Target]));
  const sheets: Sheet[] = [];
  for (const s of childrenOf(find(book, 'sheets'), 'sheet').slice(0, MAX_SHEETS)) {
    if (s.attrs.state === 'hidden' || s.attrs.state === 'veryHidden') continue;
    const to = target.get(s.attrs.id ?? '') ?? '';
    const path = to.startsWith('/') ? to.slice(1) : `xl/${to}`;
    if (!/worksheets\//.test(path)) continue;
    const root = part(path);
    if (!root) return fault('TBL-002', s.attrs.name ?? '');
    const sheet = sheetOf(s.attrs.name ?? '', root, shared);
    if (!sheet) return fault('TBL-001', s.attrs.name ?? '');
    sheets.push(sheet);
  }
  return sheets.length === 0 ? fault('TBL-002') : ok(sheets);
}

function readCsv(bytes: Uint8Array, file: string): Read {
  const text = decodeCsv(bytes);
  if (text === null || text.includes('\0')) return fault('TBL-002');
  const count = (mark: string, s: string): number => s.split(mark).length - 1;
  const first = text.slice(0, 2000);
  const [separator] = [',', ';', '\t'].sort((a, b) => count(b, first) - count(a, first));
  if (count('\n', text) > MAX_ROWS || count(separator, text) > MAX_CELLS) return fault('TBL-001');
  const rows = parseCsv(text, separator);
  const at = (r: number, c: number): string => {
    const cell = rows[r]?.[c] ?? { line: rows[r]?.[0].line ?? 1, column: 1 };
    return `${file}:${cell.line}:${cell.column}`;
  };
  return ok([
    { name: '', rows: rows.map((r) => r.map(({ text }) => ({ text, formula: text.startsWith('=') }))), at },
  ]);
}

/** @param file its name, for places in a CSV file. What it is, its first bytes say. */
export function readSheets(bytes: Uint8Array, file: string): Read {
  if (bytes.length > OFFICE_LIMITS.file) return fault('TBL-001');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  // An old workbook, or one under a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return fault('TBL-002');
  return readCsv(bytes, file);
}
