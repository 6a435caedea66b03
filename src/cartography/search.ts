/** Finding things by a few letters: Chinese names, English names, pinyin, its initials, or a mixture (`ylz`, `yaoli`, `yaolz`). */
import type { LonLat, Text } from '../bridge/protocol.ts';

export const KINDS = [
  'site',
  'danger',
  'plan',
  'township',
  'village',
  'unit',
  'place',
  'levee',
  'river',
  'road',
] as const;
export type Kind = (typeof KINDS)[number];
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Text;
  readonly at: LonLat;
}
/** Syllables without tone that a character may be read as. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** `yao瑶姚|li里李`: one line of syllables with their characters; the table that the build makes. */
export function readingsFrom(table: string): Readings {
  const out = new Map<string, string[]>();
  for (const [, syllable, chars] of table.matchAll(/([a-z]+)([^a-z|]+)/g))
    for (const c of chars) {
      const list = out.get(c);
      if (list) list.push(syllable);
      else out.set(c, [syllable]);
    }
  return out;
}
const plain = (s: string): string =>
  s
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’\s]/g, '');

/**
 * How many characters from `from` on the letters read off, at most; −1 if they do not. Each character gives its whole syllable
 * or its initial; the last may be begun.
 */
function reads(chars: readonly string[], from: number, q: string, readings: Readings): number {
  if (q === '') return 0;
  const c = chars[from];
  if (c === undefined) return -1;
  const after = (n: number): number => {
    const rest = reads(chars, from + 1, q.slice(n), readings);
    return rest < 0 ? -1 : rest + 1;
  };
  const syllables = readings.get(c);
  if (!syllables) return q.startsWith(c) ? after(c.length) : -1;
  return Math.max(
    ...syllables.map((s) =>
      Math.max(
        s.startsWith(q) ? 1 : -1,
        q.startsWith(s) ? after(s.length) : -1,
        q[0] === s[0] ? after(1) : -1,
      ),
    ),
  );
}
/** Smaller is better; null is no hit. */
export function scoreOf(name: Text, query: string, readings: Readings): number | null {
  const q = plain(query);
  if (q === '') return null;
  const zh = plain(name.zh);
  if (zh === q) return 0;
  if (zh.startsWith(q)) return 1;
  const en = plain(name.en);
  if (en === q) return 0;
  if (en.startsWith(q)) return 2;
  if (zh.includes(q)) return 3;
  if (/^[a-z0-9]+$/.test(q)) {
    const chars = [...zh];
    // A whole name goes before one that only begins so.
    const read = reads(chars, 0, q, readings);
    if (read > 0) return read === chars.length ? 1.5 : 2.5;
    if (
      name.en
        .toLowerCase()
        .split(/[\s,.()–—/-]+/)
        .some((w) => plain(w).startsWith(q))
    )
      return 4;
    for (let i = 1; i < chars.length; i++) if (reads(chars, i, q, readings) > 0) return 5;
  }
  return null;
}
/** The best, best first; of equal ones the graver kind, then the shorter name. */
export function find(
  entries: readonly Entry[],
  query: string,
  readings: Readings,
  most = 12,
): readonly Entry[] {
  const hits: { e: Entry; s: number }[] = [];
  for (const e of entries) {
    const s = scoreOf(e.name, query, readings);
    if (s !== null) hits.push({ e, s });
  }
  return hits
    .sort(
      (a, b) =>
        a.s - b.s ||
        KINDS.indexOf(a.e.kind) - KINDS.indexOf(b.e.kind) ||
        a.e.name.zh.length - b.e.name.zh.length ||
        (a.e.id < b.e.id ? -1 : 1),
    )
    .slice(0, most)
    .map((h) => h.e);
}
