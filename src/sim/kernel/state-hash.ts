/**
 * A fast 64-bit integer hash of exercise state (DET-10): two murmur-style 32-bit lanes, no allocation on
 * typed arrays. It finds divergence; it is not a cryptographic digest (the record chain uses SHA-256).
 */
const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer);

const mixA = (a: number, v: number): number => {
  const k = Math.imul(v, 0xcc9e2d51);
  const x = a ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64) | 0;
};
const mixB = (b: number, v: number): number => {
  const m = Math.imul(v, 0x85ebca77);
  const x = Math.imul(b ^ Math.imul((m << 16) | (m >>> 16), 0xc2b2ae3d), 0x27d4eb2f);
  return (x << 11) | (x >>> 21);
};

export class StateHash {
  private a = 0x9747b28c | 0;
  private b = 0x3c6ef372 | 0;
  private n = 0;

  u32(v: number): this {
    this.a = mixA(this.a, v);
    this.b = mixB(this.b, v);
    this.n++;
    return this;
  }

  f64(v: number): this {
    f64[0] = v;
    return this.u32(u32[0]).u32(u32[1]);
  }

  str(s: string): this {
    this.u32(s.length);
    let { a, b } = this;
    for (let i = 0; i < s.length; i++) {
      const v = s.charCodeAt(i);
      a = mixA(a, v);
      b = mixB(b, v);
    }
    return this.went(a, b, s.length);
  }

  array(v: ArrayLike<number>): this {
    this.u32(v.length);
    if (v instanceof Float64Array) return this.words(new Uint32Array(v.buffer, v.byteOffset, 2 * v.length));
    let { a, b } = this;
    for (let i = 0; i < v.length; i++) {
      f64[0] = v[i];
      a = mixA(mixA(a, u32[0]), u32[1]);
      b = mixB(mixB(b, u32[0]), u32[1]);
    }
    return this.went(a, b, 2 * v.length);
  }

  private words(v: Uint32Array): this {
    let { a, b } = this;
    for (let i = 0; i < v.length; i++) {
      a = mixA(a, v[i]);
      b = mixB(b, v[i]);
    }
    return this.went(a, b, v.length);
  }

  /** A loop that kept the lanes in registers ends. */
  private went(a: number, b: number, words: number): this {
    this.a = a;
    this.b = b;
    this.n += words;
    return this;
  }

  /** Any JSON-like value, typed arrays included; the order of an object's keys is free. */
  value(v: unknown): this {
    if (v === null || v === undefined) return this.u32(1);
    if (typeof v === 'number') return this.u32(2).f64(v);
    if (typeof v === 'string') return this.u32(3).str(v);
    if (typeof v === 'boolean') return this.u32(v ? 5 : 4);
    if (ArrayBuffer.isView(v)) return this.u32(6).array(v as unknown as ArrayLike<number>);
    if (Array.isArray(v)) {
      this.u32(7).u32(v.length);
      for (const x of v) this.value(x);
      return this;
    }
    // Each entry starts from the same lanes and their sums go on: the order of keys does not matter and need not be put right.
    const o = v as Record<string, unknown>;
    const { a, b } = this;
    let sumA = 0;
    let sumB = 0;
    let entries = 0;
    for (const k in o) {
      if (o[k] === undefined) continue;
      this.a = a;
      this.b = b;
      this.str(k).value(o[k]);
      sumA = (sumA + this.a) | 0;
      sumB = (sumB + this.b) | 0;
      entries++;
    }
    this.a = a;
    this.b = b;
    return this.u32(8).u32(entries).u32(sumA).u32(sumB);
  }

  /** 16 lower-case hex digits. */
  digest(): string {
    const fin = (h: number): number => {
      h ^= h >>> 16;
      h = Math.imul(h, 0x85ebca6b);
      h ^= h >>> 13;
      h = Math.imul(h, 0xc2b2ae35);
      return (h ^ (h >>> 16)) >>> 0;
    };
    const x = fin(this.a ^ this.n);
    const y = fin(this.b ^ x);
    return x.toString(16).padStart(8, '0') + y.toString(16).padStart(8, '0');
  }
}

export const hashOf = (v: unknown): string => new StateHash().value(v).digest();
