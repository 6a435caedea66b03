/** Ways to change a file by a little, drawn from a seed: bytes flipped, put in and taken out; lines taken out, moved, repeated; cut short. */
export interface Tampered {
  readonly way: number;
  readonly text: string;
}
const decode = (b: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(b);
const joined = (lines: readonly string[]): string => lines.map((x) => `${x}\n`).join('');

/** @yields without end; each differs from the text. */
export function* tampered(text: string, from: number): Generator<Tampered, never> {
  let seed = from;
  const rnd = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const bytes = new TextEncoder().encode(text);
  const lines = text.slice(0, -1).split('\n');
  const put = (at: number, taken: number, ...more: number[]): string => {
    const out = new Uint8Array(bytes.length - Math.min(taken, bytes.length - at) + more.length);
    out.set(bytes.subarray(0, at));
    out.set(more, at);
    out.set(bytes.subarray(at + taken), at + more.length);
    return decode(out);
  };
  const ways: readonly (() => string)[] = [
    () => {
      const at = rnd(bytes.length);
      return put(at, 1, bytes[at] ^ (1 << rnd(8)));
    },
    () => put(rnd(bytes.length), 1 + rnd(3)),
    () => put(rnd(bytes.length + 1), 0, rnd(128)),
    () => {
      const l = [...lines];
      l.splice(rnd(l.length), 1 + rnd(2));
      return joined(l);
    },
    () => {
      const l = [...lines];
      const a = rnd(l.length);
      const b = (a + 1 + rnd(l.length - 1)) % l.length;
      [l[a], l[b]] = [l[b], l[a]];
      return joined(l);
    },
    () => {
      const l = [...lines];
      l.splice(rnd(l.length + 1), 0, l[rnd(l.length)]);
      return joined(l);
    },
    () => `${lines.slice(0, rnd(lines.length)).join('\n')}\n`,
    () => text.slice(0, rnd(text.length)),
    // Formatting alone: it says the same, and is not what was written.
    () => put(1 + rnd(100), 0, 0x20),
  ];
  for (let i = 0; ; i++) {
    const way = i % ways.length;
    const changed = ways[way]();
    // Two equal lines may have changed places.
    if (changed !== text) yield { way, text: changed };
  }
}
