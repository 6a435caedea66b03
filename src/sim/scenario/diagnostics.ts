/** Located findings about a scenario file. Words are made outside from `rule` and `params` (DET-9). */
export type Severity = 'error' | 'warning';
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Edit distance, for «did you mean»; small strings only. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const up = row[j];
      row[j] = Math.min(up + 1, row[j - 1] + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = up;
    }
  }
  return row[b.length];
}

/** The closest known name, or '' when nothing is close enough to suggest. */
export function nearest(found: string, known: Iterable<string>): string {
  let best = '';
  let score = Math.max(2, Math.floor(found.length / 3)) + 1;
  const short = found.slice(0, 64);
  for (const k of known) {
    const d = distance(short, k.slice(0, 64));
    if (d < score) {
      score = d;
      best = k;
    }
  }
  return best;
}
