/**
 * Addressed randomness (DET-5). A random number is a pure function of who asks for it, so adding a
 * unit never moves the weather. `seedrandom` turns the seed text into a key once; nothing is drawn in sequence.
 */
import seedrandom from 'seedrandom';

/** 128 bits derived from the seed text. Part of the exercise, never mutated. */
export type RngKey = readonly [number, number, number, number];

export function rngKey(seed: string): RngKey {
  const draw = seedrandom(seed);
  return [draw.int32(), draw.int32(), draw.int32(), draw.int32()];
}

/** A named stream as a number: FNV-1a over the UTF-16 code units of its name. */
export function streamId(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h | 0;
}

function mix(h: number, v: number): number {
  let k = Math.imul(v, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  h ^= Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Uniform in [0, 1) with 53 bits, addressed by stream, entity, tick and draw number `k` (murmur3 mixing). */
export function rand(key: RngKey, stream: number, entity: number, tick: number, k = 0): number {
  let a = mix(mix(mix(mix(mix(key[0], stream), entity), tick), k), key[1]);
  let b = mix(mix(mix(mix(mix(key[2], k), tick), entity), stream), key[3]);
  a = finish(a);
  b = finish(b ^ a);
  return ((a >>> 5) * 67108864 + (b >>> 6)) / 9007199254740992;
}

/** Approximately standard normal (Irwin–Hall of 12 uniforms: exact mean and variance, bounded at ±6). */
export function randNormal(key: RngKey, stream: number, entity: number, tick: number, k = 0): number {
  let s = -6;
  for (let i = 0; i < 12; i++) s += rand(key, stream, entity, tick, k * 16 + i);
  return s;
}
