/** CSV that spreadsheets open rightly: a byte-order mark for Chinese, every cell quoted, no cell a formula. */

/** A leading = + - @ or tab in a text is a formula to spreadsheets, so it gets an apostrophe. */
function cell(v: string | number | null): string {
  const s = v === null ? '' : String(v);
  return `"${(/^[=+\-@\t]/.test(s) && typeof v === 'string' ? `'${s}` : s).replaceAll('"', '""')}"`;
}
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((r) => r.map(cell).join(',')).join('\r\n')}\r\n`;
