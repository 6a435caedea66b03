/** CSV that spreadsheets open rightly: a byte-order mark for Chinese, every cell quoted, no cell a formula. */

/** A leading = + - @, tab or return in a text is a formula to spreadsheets, so it gets an apostrophe. */
export const harmless = (s: string): string => (/^[=+\-@\t\r]/.test(s) ? `'${s}` : s);
function cell(v: string | number | null): string {
  const s = v === null ? '' : String(v);
  return `"${(typeof v === 'string' ? harmless(s) : s).replaceAll('"', '""')}"`;
}
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((r) => r.map(cell).join(',')).join('\r\n')}\r\n`;
