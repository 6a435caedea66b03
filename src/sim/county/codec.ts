/**
 * Compact integer planes of `terrain.bin`. Terrain is smooth, so the residual against the left, upper and
 * upper-left neighbours is small: one byte for most cells, a run length for flat stretches.
 *
 * Tokens: 0,n = n zero residuals; 1…252 = zigzag residual; 253,lo,hi = zigzag residual of 16 bits.
 */

/** Decodes one plane of `cols × rows` integers starting at `at`; returns the next offset, −1 if the bytes are not a whole plane. */
export function decodePlane(
  bytes: Uint8Array,
  at: number,
  cols: number,
  rows: number,
  out: Int32Array,
): number {
  const n = cols * rows;
  let p = at;
  let zeros = 0;
  let col = 0;
  for (let i = 0; i < n; i++) {
    let d = 0;
    if (zeros > 0) zeros--;
    else {
      if (p >= bytes.length) return -1;
      const t = bytes[p++]!;
      if (t === 0) {
        if (p >= bytes.length) return -1;
        zeros = bytes[p++]! - 1;
        if (zeros < 0) return -1;
      } else if (t < 253) d = (t & 1) === 1 ? -((t + 1) >> 1) : t >> 1;
      else if (t === 253) {
        if (p + 1 >= bytes.length) return -1;
        const z = bytes[p]! | (bytes[p + 1]! << 8);
        p += 2;
        d = (z & 1) === 1 ? -((z + 1) >> 1) : z >> 1;
      } else return -1;
    }
    const left = col > 0 ? out[i - 1]! : 0;
    const up = i >= cols ? out[i - cols]! : 0;
    // Gradient prediction, left alone on the first row and upper alone in the first column.
    out[i] = (i < cols ? left : col === 0 ? up : left + up - out[i - cols - 1]!) + d;
    if (++col === cols) col = 0;
  }
  return zeros === 0 ? p : -1;
}

/** Inverse of {@link decodePlane}. */
export function encodePlane(v: Int32Array, cols: number): number[] {
  const out: number[] = [];
  let zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros -= Math.min(zeros, 255)) out.push(0, Math.min(zeros, 255));
  };
  for (let i = 0; i < v.length; i++) {
    const col = i % cols;
    const left = col > 0 ? v[i - 1]! : 0;
    const up = i >= cols ? v[i - cols]! : 0;
    const d = v[i]! - (i < cols ? left : col === 0 ? up : left + up - v[i - cols - 1]!);
    if (d === 0) {
      zeros++;
      continue;
    }
    flush();
    const z = d >= 0 ? d * 2 : -d * 2 - 1;
    if (z < 253) out.push(z);
    else if (z < 65536) out.push(253, z & 255, z >> 8);
    else throw new Error(`residual ${d} does not fit`);
  }
  flush();
  return out;
}

/** "TYC1", then u32 total length, u16 cols, u16 rows, then planes: elevation, drainage base, class, then channels. */
export const MAGIC = [0x54, 0x59, 0x43, 0x31] as const;
export const HEADER = 12;
/** Manning n by land class: 0 forest, 1 farmland, 2 built-up, 3 channel margin, 4 shrub (Chow 1959, floodplains). */
export const MANNING = [0.12, 0.045, 0.08, 0.035, 0.07] as const;
/** Class of the land that a roughness belongs to. */
export const landClassOf = (n: number): number => (MANNING as readonly number[]).indexOf(n);
/** Bit of the class plane that marks the inside of the schematic outline. */
export const IN_COUNTY = 8;
