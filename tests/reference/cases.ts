/** The reference rows and the comparison their tolerances ask for. */
import { readFileSync } from 'node:fs';

export interface ReferenceCase {
  readonly id: string;
  readonly modelId?: string;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: Record<string, unknown>;
  readonly provenance: string;
}
export const cases = JSON.parse(
  readFileSync(new URL('./reference-cases.json', import.meta.url), 'utf8'),
) as ReferenceCase[];
export const caseById = (id: string): ReferenceCase => {
  const c = cases.find((x) => x.id === id);
  if (!c) throw new Error(`no reference case ${id}`);
  return c;
};

/** `rel`/`abs` hold for every number, `rel_X`/`abs_X` for the field that starts with X or ends in `_X`. */
function allowed(c: ReferenceCase, field: string, want: number): number | undefined {
  let best: number | undefined;
  // One row gives its tolerance in g for an acceleration that it also prints in gal.
  if (field.endsWith('_gal') && typeof c.tolerance.abs_g === 'number') best = c.tolerance.abs_g * 980.665;
  for (const [key, v] of Object.entries(c.tolerance)) {
    const m = /^(rel|abs)(?:_(.+))?$/.exec(key);
    if (!m || typeof v !== 'number') continue;
    if (m[2] !== undefined && !field.startsWith(m[2]) && !field.endsWith(`_${m[2]}`)) continue;
    const d = m[1] === 'rel' ? v * Math.abs(want) : v;
    best = best === undefined ? d : Math.max(best, d);
  }
  return best;
}

/** What differs from the expectation, one line each; a number without a tolerance of its own must hold to 0.1 %. */
export function differences(c: ReferenceCase, got: Record<string, unknown>): string[] {
  const bad: string[] = [];
  const compare = (field: string, want: unknown, have: unknown): void => {
    if (Array.isArray(want)) want.forEach((w, i) => compare(field, w, (have as unknown[] | undefined)?.[i]));
    else if (typeof want === 'number') {
      const tol = allowed(c, field, want) ?? 1e-3 * Math.abs(want);
      if (!(Math.abs(Number(have) - want) <= tol))
        bad.push(`${c.id} ${field}: expected ${want} ± ${tol}, got ${String(have)}`);
    } else if (want !== null && typeof want === 'object') {
      for (const [k, w] of Object.entries(want))
        compare(k, w, (have as Record<string, unknown> | undefined)?.[k]);
    } else if (want !== have) bad.push(`${c.id} ${field}: expected ${String(want)}, got ${String(have)}`);
  };
  for (const [field, want] of Object.entries(c.expected)) compare(field, want, got[field]);
  return bad;
}
