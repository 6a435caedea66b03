/** CSV as spreadsheets write it. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** RFC 4180 with the place of every cell; lines and columns from 1. */
export function parseCsv(text: string, separator = ','): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let [value, line, column] = ['', 1, 1];
  let from = { line: 1, column: 1 };
  let quoted = false;
  const close = (): void => {
    row.push({ text: value, ...from });
    value = '';
  };
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        value += '"';
        i++;
        column++;
      } else if (c === '"') quoted = false;
      else value += c;
    } else if (c === '"' && value === '') quoted = true;
    else if (c === separator) {
      close();
      from = { line, column: column + 1 };
    } else if (c === '\n') {
      close();
      rows.push(row);
      row = [];
      from = { line: line + 1, column: 1 };
    } else if (c !== '\r') value += c;
    if (c === '\n') [line, column] = [line + 1, 1];
    else column++;
  }
  if (value !== '' || row.length > 0) {
    close();
    rows.push(row);
  }
  return rows.filter((r) => r.some((x) => x.text.trim() !== ''));
}

/** As spreadsheets in China save it, too: UTF-8, or the GBK of Chinese Windows; null where it is neither. */
export function decodeCsv(bytes: Uint8Array): string | null {
  for (const label of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  return null;
}
