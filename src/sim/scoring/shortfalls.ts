/**
 * Which acts of an item fell short, occasion by occasion, and when each should have been given: what can be asked again as
 * «and had it been done in time?».
 */
import type { Scenario } from '../scenario/schema.ts';
import type { SimLogEvent } from '../world.ts';
import type { Thread } from './avoidable.ts';
import { RECORDS } from './catalogue.ts';
import type { Answer } from './item.ts';
import { earliest, LogIndex } from './log-index.ts';
import { warningDue } from './readings.ts';
import { itemsFor, tableFor } from './score.ts';
import type { ScoredItem, ScoreSheet } from './types.ts';
import type { Finding } from './finding.ts';

export interface Shortfall {
  readonly how: 'late' | 'missing' | 'wrong';
  /** What the act is about: a village, a danger, a message; '' where there is but one. */
  readonly subject: string;
  /** Scenario second at which it should have been given. */
  readonly dueAt: number;
  /** Events by which it was given. */
  readonly evidence: readonly number[];
}
/** Why nothing can be asked again of an item. */
export const NO_ACTS = [
  /** The outcome itself is judged. */
  'no-order',
  /** A whole series of acts, not one. */
  'series',
  /** In time, with blanks. */
  'incomplete',
  /** Nobody could have known earlier. */
  'not-known',
  'rule',
  /** Not even the doctrine gives one there. */
  'none-given',
  /** It changes nothing. */
  'same',
  /** The order of another finding. */
  'other-row',
  /** What would have been right cannot be told. */
  'unclear',
] as const;
export type NoAct = (typeof NO_ACTS)[number];
export interface ItemShortfall {
  readonly item: string;
  readonly answer: Answer | null;
  /** Kinds of events that prove it. */
  readonly proof: readonly string[];
  /** Before whatever else was ordered in that second: what follows rests on it. */
  readonly first: boolean;
  readonly parts: readonly Shortfall[];
  /** '' where there are parts. */
  readonly why: NoAct | '';
  /** Dead, levees and dams that the score ties to it. */
  readonly lost: number;
  /** Points that it did not bring, with those that it capped. */
  readonly points: number;
}

/** From knowing of a danger to a decision about it: as a warning has (C-03). */
const DECIDE_S = 600;
/** Before people have to be out: half an hour in hand (F-07), an hour and a half to get going (C-24). */
const READY_S = 7200;
const MINUTE = 60;

/** Of villages that were reached: when each should have been told to go, and whether it was. */
function moves(log: LogIndex, only: ReadonlySet<string>): Shortfall[] {
  const warned = warningDue(log);
  const knew = warned >= 0 ? warned : log.known('incident', 'hazard:confirmed');
  const hits = [
    ...log.hits().map((e) => ({ t: e.t, village: e.data.village, home: e.data.athome, sign: -1 })),
    ...log.all('SLIDE').map((e) => ({
      t: e.t,
      village: e.data.village,
      home: e.data.hit,
      sign: log.known(`slope:${e.data.slope}:sign`),
    })),
  ];
  const seen = new Set<string>();
  return hits.flatMap(({ t, village, home, sign }): Shortfall[] => {
    if (seen.has(village) || (only.size > 0 ? !only.has(village) : home < 10)) return [];
    seen.add(village);
    const order = log.first('EVAC', (e) => e.data.villages.includes(village));
    const way = 1.5 * (order?.data.travelS ?? 0);
    const dueAt = Math.max(earliest(knew, sign, t) + DECIDE_S, Math.floor(t - READY_S - way));
    const late = order !== undefined && order.t > dueAt;
    if (order && !late) return [];
    return [{ how: late ? 'late' : 'missing', subject: village, dueAt, evidence: order ? [order.n] : [] }];
  });
}

function part(i: ScoredItem, f: Finding, target: number, single: boolean): Shortfall[] {
  const subject = f.subject ?? '';
  const dueAt = f.knownSince + (i.clock === 'elapsed' ? MINUTE * target : 0);
  const of = (how: Shortfall['how'], at = dueAt): Shortfall[] => [
    { how, subject, dueAt: at, evidence: f.evidence },
  ];
  const orderedAt = f.orderedAt ?? f.doneAt;
  if (f.doneAt < 0 && orderedAt < 0) return of('missing');
  // What the whole item lost in time is judged with penalties and words of the evaluator; an occasion, by itself.
  const t = single ? i.t : f.t;
  const late = t !== null && t < 1 && orderedAt > dueAt;
  if (f.c !== null && f.c < 1) return of('wrong', late ? dueAt : orderedAt);
  return late ? of('late') : [];
}

function partsOf(log: LogIndex, i: ScoredItem, f: Finding): Shortfall[] {
  if (f.knownSince < 0) return [];
  const list = f.parts ?? [f];
  return list
    .flatMap((x) => part(i, x, x.targetMin ?? i.target ?? 0, list.length === 1))
    .filter((x) => x.dueAt < log.last);
}

/** Of what lives were lost for: place by place, and within a place by who was reached there. */
function lossParts(log: LogIndex, threads: readonly Thread[], target: number): Shortfall[] {
  const by = new Map<string, Shortfall>();
  for (const { village, place, t, how, since, evidence } of threads) {
    if (village === '') continue;
    const reached = log
      .all('VILLAGE_HIT')
      .flatMap((e) => (e.t <= t && e.data.village === village ? (e.data.receptor ?? []) : []));
    for (const subject of place === village && reached.length > 0 ? reached : [place])
      by.set(subject, { how, subject, dueAt: since + MINUTE * target, evidence });
  }
  return [...by.values()];
}

/** The items that fell short, those that lives or works are tied to first, then by the points that they cost. */
export function shortfallsOf(
  events: readonly SimLogEvent[],
  scenario: Scenario,
  sheet: ScoreSheet,
): ItemShortfall[] {
  const log = new LogIndex(events);
  const table = tableFor(scenario);
  const asked = new Map(itemsFor(scenario).map((i) => [i.id, i]));
  const out = sheet.items.flatMap((i): ItemShortfall[] => {
    const threads = sheet.avoidable.flatMap((a) => a.threads.filter((x) => x.item === i.id));
    const open = i.status === 'not-done' || (i.status === 'done' && i.points < i.max - 1e-9);
    if (!open && threads.length === 0) return [];
    const { rule, answer, evidence } = RECORDS.find((r) => r.id === i.id)!;
    const people = answer?.command === 'evacuate.order';
    const only = new Set(threads.map((x) => x.village).filter((v) => v !== ''));
    const asItSays = answer === null ? [] : partsOf(log, i, rule(log, { ...asked.get(i.id)!, table }));
    const reached = people ? moves(log, only) : lossParts(log, threads, i.target ?? 0);
    // Where the item itself knows whom it is about, it says it best; of people, when they were reached does.
    const named = !people && asItSays.some((x) => x.subject !== '');
    const parts = answer !== null && reached.length > 0 && !named ? reached : asItSays;
    const caps = sheet.caps.filter((c) => c.id === i.id).map((c) => c.limit);
    const why: NoAct =
      answer === null
        ? 'no-order'
        : i.clock === 'interval'
          ? 'series'
          : i.k !== null && i.k < 1
            ? 'incomplete'
            : 'not-known';
    return [
      {
        item: i.id,
        answer,
        proof: evidence.map((e) => (typeof e === 'string' ? e : e.kind)),
        first: i.clock === 'precondition',
        parts,
        why: parts.length > 0 ? '' : why,
        lost: threads.reduce((n, x) => n + x.count, 0),
        points: i.max - i.points + Math.max(0, sheet.raw - Math.min(sheet.raw, ...caps)),
      },
    ];
  });
  return out.sort((a, b) => b.lost - a.lost || b.points - a.points || (a.item < b.item ? -1 : 1));
}
