/** Text that people write, made fit to be kept: cleaned once, where it enters the core, and trusted behind that door. */

/**
 * What no XML document (so no Word file) can hold: controls, U+FFFE, U+FFFF, lone surrogates; and the bidi overrides and
 * isolates that make a line read otherwise than it is stored.
 */
const UNFIT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

export const cleanText = (s: string): string => s.replace(UNFIT, '');

/** Every text inside plain data, keys included; the depth is bounded by whoever parsed it. */
export function cleanData(v: unknown): unknown {
  if (typeof v === 'string') return cleanText(v);
  if (Array.isArray(v)) return v.map(cleanData);
  if (v === null || typeof v !== 'object') return v;
  return Object.fromEntries(Object.entries(v).map(([k, x]) => [cleanText(k), cleanData(x)]));
}
