/** Rows of the timeline as papers print them: like acts of one minute in one row, and for the body the weightiest of them. */
import type { TimelineRow } from '../sim/index.ts';

export interface TimelineGroup {
  readonly first: TimelineRow;
  /** How many rows stand in this one. */
  readonly n: number;
}
/** What a reader of the body needs first. */
const WEIGHT: Readonly<Record<TimelineRow['lane'], number>> = {
  world: 0,
  report: 1,
  decision: 2,
  effect: 3,
  inject: 4,
  forces: 5,
  state: 6,
};

/** Rows of one kind, post and minute become one. */
export function grouped(rows: readonly TimelineRow[]): TimelineGroup[] {
  const out: TimelineGroup[] = [];
  const at = new Map<string, number>();
  for (const r of rows) {
    const key = `${r.kind} ${r.role} ${Math.floor(r.t / 60)} ${r.lane === 'state' ? r.event : ''}`;
    const had = at.get(key);
    if (had === undefined) {
      at.set(key, out.length);
      out.push({ first: r, n: 1 });
    } else out[had] = { first: out[had].first, n: out[had].n + 1 };
  }
  return out;
}
/** Injects and states have tables of their own, dispatches the use of forces. */
const ELSEWHERE: ReadonlySet<string> = new Set(['inject', 'state', 'forces']);
/** What a disaster opens with is written after what it did in that second. */
const OPENING: ReadonlySet<string> = new Set([
  'MAIN_SHOCK',
  'AFTERSHOCK',
  'RELEASE',
  'IGNITION_FIRE',
  'SLIDE',
  'BURST',
]);
const byTime = (a: TimelineRow, b: TimelineRow): number =>
  a.t - b.t || Number(OPENING.has(b.kind)) - Number(OPENING.has(a.kind)) || a.event - b.event;

/** At most so many, what happened before what was done about it, in order of time. */
export function mainCourse(rows: readonly TimelineRow[], most: number): TimelineGroup[] {
  const all = grouped(rows.filter((r) => !ELSEWHERE.has(r.lane) && r.kind !== 'INCIDENT_BEGAN').sort(byTime));
  // The first of a kind tells more than its repetition.
  const turn = new Map<string, number>();
  const ranked = all.map((g, i) => {
    const nth = turn.get(g.first.kind) ?? 0;
    turn.set(g.first.kind, nth + 1);
    return { g, i, rank: WEIGHT[g.first.lane] + Math.floor(nth / 2) };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, most)
    .sort((a, b) => a.i - b.i)
    .map((x) => x.g);
}
