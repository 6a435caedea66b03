/**
 * Office files are zip files that somebody else made. Their directory is read here, so that size, number of parts and what they grow to
 * are known to be in bounds before anything is parsed; only parts that are asked for are unpacked, piece by piece, and never past the bound.
 */
import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../sim/index.ts';

/** Far above a table or a template that people make. */
export const OFFICE_LIMITS = {
  file: 2 * 1024 * 1024,
  part: 6 * 1024 * 1024,
  all: 12 * 1024 * 1024,
  parts: 400,
};
/** How it failed: too large, or not such a file (encrypted and damaged ones too). */
export type ZipFault = 'large' | 'unreadable';

const END = 0x06054b50;
const ROW = 0x02014b50;
const LOCAL = 0x04034b50;
const PIECE = 4096;

class TooLarge extends Error {}

function inflated(data: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > most) throw new TooLarge();
    parts.push(piece);
  });
  for (let i = 0; i < data.length; i += PIECE)
    inflate.push(data.subarray(i, i + PIECE), i + PIECE >= data.length);
  const all = new Uint8Array(size);
  let at = 0;
  for (const p of parts) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

/** The parts of a zip file whose names are wanted, unpacked. */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ZipFault> {
  if (bytes.length > OFFICE_LIMITS.file) return err('large');
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && v.getUint32(end, true) !== END) end--;
  if (end < 0) return err('unreadable');
  const count = v.getUint16(end + 10, true);
  if (count > OFFICE_LIMITS.parts) return err('large');
  const out = new Map<string, Uint8Array>();
  let left = OFFICE_LIMITS.all;
  let at = v.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i++) {
      if (v.getUint32(at, true) !== ROW) return err('unreadable');
      const flags = v.getUint16(at + 8, true);
      const method = v.getUint16(at + 10, true);
      const size = v.getUint32(at + 20, true);
      const [nameLength, extra, comment] = [28, 30, 32].map((o) => v.getUint16(at + o, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = v.getUint32(at + 42, true);
      at += 46 + nameLength + extra + comment;
      if (!wanted(name)) continue;
      if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || out.has(name)) return err('unreadable');
      if (v.getUint32(local, true) !== LOCAL) return err('unreadable');
      const from = local + 30 + v.getUint16(local + 26, true) + v.getUint16(local + 28, true);
      if (from + size > bytes.length) return err('unreadable');
      const data = bytes.subarray(from, from + size);
      const most = Math.min(left, OFFICE_LIMITS.part);
      if (method === 0 && size > most) return err('large');
      const part = method === 0 ? data : inflated(data, most);
      left -= part.length;
      out.set(name, part);
    }
  } catch (e) {
    return err(e instanceof TooLarge ? 'large' : 'unreadable');
  }
  return ok(out);
}
