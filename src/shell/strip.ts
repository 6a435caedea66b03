/** The time strip at the foot of the room: what was ordered and told, what is due, what is on its way, on one line of time. */
import type { RoleView } from '../bridge/protocol.ts';
import type { Tab } from '../stores/panel.ts';

export const LANES = ['due', 'comes', 'told', 'ordered'] as const;
export type Lane = (typeof LANES)[number];
/** What a mark stands for. */
export const MARKS = [
  'procedure',
  'closing',
  'crew',
  'goods',
  'crest',
  'inject',
  'urgent',
  'level',
  'report',
  'warning',
  'dispatch',
  'supply',
] as const;
export type MarkKind = (typeof MARKS)[number];
export interface Mark {
  readonly t: number;
  readonly lane: Lane;
  readonly kind: MarkKind;
  /** What it is about: item, place, unit; '' nothing by itself. */
  readonly about: string;
  /** Id of its message; −1 none. */
  readonly message: number;
  readonly tab: Tab;
}

/** Everything with a time that the role knows. @param hints whether deadlines of items are shown. */
export function marksOf(v: RoleView, hints: boolean): Mark[] {
  const out: Mark[] = [];
  const put = (t: number, lane: Lane, kind: MarkKind, tab: Tab, about = '', message = -1): void => {
    if (t >= 0) out.push({ t, lane, kind, about, message, tab });
  };
  if (hints)
    for (const p of v.procedures)
      if (p.state === 'due' || p.state === 'late') put(p.dueAt, 'due', 'procedure', 'procedures', p.id);
  put(v.endAt, 'due', 'closing', 'response');
  for (const x of v.tasks) {
    if (x.comesAt > v.t) put(x.comesAt, 'comes', 'crew', 'units', x.unit);
    put(x.createdAt, 'ordered', 'dispatch', 'units', x.target);
  }
  for (const s of v.supplies) {
    if (s.arrivedAt < 0 && s.arriveAt > v.t) put(s.arriveAt, 'comes', 'goods', 'shelters', s.to);
    put(s.orderedAt, 'ordered', 'supply', 'shelters', s.to);
  }
  for (const g of v.gauges)
    if (g.forecast && g.forecast.peakAt > v.t && g.forecast.peak >= g.warningM)
      put(g.forecast.peakAt, 'comes', 'crest', 'water', g.id);
  for (const m of v.messages)
    if (m.text) put(m.t, 'told', 'inject', 'inbox', m.from, m.id);
    else if (m.severity === 'urgent') put(m.t, 'told', 'urgent', 'inbox', m.from, m.id);
  for (const c of v.response.changes) put(c.t, 'ordered', 'level', 'response');
  for (const r of v.reports) put(r.t, 'ordered', 'report', 'response');
  for (const w of v.warnings) put(w.issuedAt, 'ordered', 'warning', 'response');
  return out;
}

/** Marks of a lane that would stand on each other, in one. */
export interface Knot {
  readonly lane: Lane;
  /** Share of the strip's length from its left end, middle of the knot. */
  readonly at: number;
  readonly marks: readonly Mark[];
}
/** So much of the strip lies behind. */
export const PAST = 1 / 3;
/** Strips are this long, s. */
export const SPANS = [3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600] as const;

/** @param slots how many knots have room beside each other. */
export function knotsOf(marks: readonly Mark[], now: number, spanS: number, slots: number): Knot[] {
  const from = now - PAST * spanS;
  const bins = new Map<string, Mark[]>();
  for (const m of marks) {
    const x = (m.t - from) / spanS;
    if (x < 0 || x >= 1) continue;
    const key = `${LANES.indexOf(m.lane)} ${Math.floor(x * slots)}`;
    const list = bins.get(key);
    if (list) list.push(m);
    else bins.set(key, [m]);
  }
  return [...bins.values()]
    .map((list) => {
      const sorted = [...list].sort((a, b) => a.t - b.t);
      // In the middle of its slot, so that no two stand on each other.
      const slot = Math.floor(((sorted[0].t - from) / spanS) * slots);
      return { lane: sorted[0].lane, at: (slot + 0.5) / slots, marks: sorted };
    })
    .sort((a, b) => a.at - b.at || LANES.indexOf(a.lane) - LANES.indexOf(b.lane));
}

const LATEST = 9;
/** What was ordered last, newest first; orders of one kind in one minute are one. As many as find room on a big screen. */
export function latest(marks: readonly Mark[], now: number): { readonly mark: Mark; readonly n: number }[] {
  const groups = new Map<string, { mark: Mark; n: number }>();
  for (const mark of marks) {
    if (mark.lane !== 'ordered' || mark.t > now) continue;
    const key = `${Math.floor(mark.t / 60)} ${mark.kind}`;
    const g = groups.get(key);
    if (g) g.n++;
    else groups.set(key, { mark, n: 1 });
  }
  return [...groups.values()].sort((a, b) => b.mark.t - a.mark.t).slice(0, LATEST);
}
