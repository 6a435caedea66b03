/** The flood of record along every river: how high water stands where, between gauges and behind confluences. */
import type { Gauge } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';

export interface FloodProfile {
  /** Level of the flood of record at a channel cell, m. */
  readonly level: Float64Array;
  /** The same without backwater: what the river's own flood reaches. */
  readonly own: Float64Array;
  /** Channel cell of the receiving river where its backwater governs, else the cell itself. */
  readonly by: Int32Array;
}
/** Rise above low water where a river has no gauge, m (assumed). */
const RISE = { main: 9, major: 6, minor: 4.5 } as const;

/** Record rise of a river at position `at`, between its gauges by distance. */
export function recordRise(own: readonly Gauge[], along: Int32Array, at: number): number | null {
  const known = own
    .filter((q) => q.recordM !== null)
    .map((q) => ({ k: along[q.cell]!, rise: q.recordM! - q.lowM }))
    .sort((a, b) => a.k - b.k);
  if (known.length === 0) return null;
  const b = known.findIndex((q) => q.k >= at);
  if (b <= 0) return (b < 0 ? known[known.length - 1]! : known[0]!).rise;
  const [p, q] = [known[b - 1]!, known[b]!];
  return p.rise + ((q.rise - p.rise) * (at - p.k)) / (q.k - p.k);
}

export function floodProfile(ch: Channels, gauges: readonly Gauge[]): FloodProfile {
  const level = new Float64Array(ch.low.length);
  const own = new Float64Array(ch.low.length);
  const by = new Int32Array(ch.low.length).fill(-1);
  // Rivers are listed so that the receiving river comes first.
  for (const r of ch.rivers) {
    const known = gauges.filter((q) => q.river === r.id);
    const end = r.cells[r.cells.length - 1]!;
    const back = by[end]! >= 0 ? level[end]! : -Infinity;
    const behind = by[end]!;
    for (const i of r.cells) {
      if (by[i]! >= 0) continue;
      level[i] = ch.low[i]! + (recordRise(known, ch.along, ch.along[i]!) ?? RISE[r.class]);
      own[i] = level[i]!;
      by[i] = i;
      if (back <= level[i]!) continue;
      level[i] = back;
      by[i] = behind;
    }
  }
  return { level, own, by };
}
