/** A record written by hand: rows as the file's lines, with a chain that fits them. */
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

export function chained(rows: readonly object[], from = '0'.repeat(64)): string {
  let h = from;
  return rows
    .map((r) => {
      const { h: _, ...rest } = r as { h?: unknown };
      const body = JSON.stringify(rest);
      h = bytesToHex(sha256(utf8ToBytes(h + body)));
      return `${body.slice(0, -1)}${body === '{}' ? '' : ','}"h":"${h}"}\n`;
    })
    .join('');
}
