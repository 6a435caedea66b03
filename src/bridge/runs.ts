/** Rasters are mostly the same byte many times over: as runs they are small. */

/** Pairs of (count, value), count 1–65535 in two bytes. */
export function encodeRuns(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const v = bytes[i];
    let n = 1;
    while (i + n < bytes.length && n < 65535 && bytes[i + n] === v) n++;
    out.push(n & 255, n >> 8, v);
    i += n;
  }
  return Uint8Array.from(out);
}
export function decodeRuns(runs: Uint8Array, out: Uint8Array): void {
  for (let p = 0, i = 0; p < runs.length; p += 3) {
    const n = runs[p] | (runs[p + 1] << 8);
    out.fill(runs[p + 2], i, i + n);
    i += n;
  }
}
