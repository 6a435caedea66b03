/** The event log, indexed for the scorer. Pure: nothing but events goes in. */
import type { EventKind, SimLogEvent } from '../events.ts';

/** Acts that bring something to light: what they do is not heard in the same second. */
const ASKING: ReadonlySet<string> = new Set([
  'CONSULT',
  'ASSESS',
  'VERIFY',
  'INSPECT',
  'EXPERT_ASKED',
  'CALL',
  'INQUIRY',
]);
export class LogIndex {
  private readonly kinds: { [K in EventKind]?: SimLogEvent<K>[] } = {};
  private readonly facts = new Map<string, number>();
  private readonly news = new Map<number, number>();
  readonly end: number;
  readonly last: number;
  private readonly openUntil: number;
  /** @param now scenario second reached, where the exercise still runs. */
  constructor(events: readonly SimLogEvent[], now?: number) {
    let asked = -1;
    for (const e of events) {
      ((this.kinds[e.kind] ??= []) as SimLogEvent[]).push(e);
      if (e.kind === 'KNOWN') this.facts.set(e.data.fact, e.t);
      if (e.kind === 'KNOWN' || e.kind === 'WARRANTED') {
        if (!this.news.has(e.t)) this.news.set(e.t, asked === e.t ? Infinity : e.n);
      } else if (ASKING.has(e.kind)) asked = e.t;
    }
    this.last = now ?? events.at(-1)?.t ?? 0;
    const scoredEnd = this.first('SCORED_END')?.t;
    this.end = scoredEnd ?? this.last;
    this.openUntil = scoredEnd ?? (now === undefined ? this.last : Infinity);
  }
  /** Since when closing work is asked: the end of the response or of the scored time; −1 before. */
  closing(): number {
    return earliest(this.first('END')?.t ?? -1, this.first('SCORED_END')?.t ?? -1);
  }
  /** Whether what begins at t begins within the scored time. */
  inTime(t: number): boolean {
    return t < this.openUntil;
  }
  all<K extends EventKind>(kind: K): readonly SimLogEvent<K>[] {
    return this.kinds[kind] ?? [];
  }
  first<K extends EventKind>(
    kind: K,
    pick: (e: SimLogEvent<K>) => boolean = () => true,
    from = 0,
  ): SimLogEvent<K> | undefined {
    return this.all(kind).find((e) => e.t >= from && pick(e));
  }
  /** When the county first knew any of these facts; −1 never. */
  known(...facts: string[]): number {
    let best = -1;
    for (const f of facts) {
      const t = this.facts.get(f);
      if (t !== undefined && (best < 0 || t < best)) best = t;
    }
    return best;
  }
  /**
   * The first event in which anything was learnt in second t; −1 none. What an act of that second brought to light, a consultation
   * say, nobody has heard yet while it lasts.
   */
  newsAt(t: number): number {
    return this.news.get(t) ?? -1;
  }
  /** Villages that the hazard reached, in order: water, fire, shaking or vapour. */
  hits(): readonly SimLogEvent<'VILLAGE_FLOODED' | 'VILLAGE_HIT'>[] {
    return [...this.all('VILLAGE_FLOODED'), ...this.all('VILLAGE_HIT')];
  }
  /** Facts by pattern: `a:*:b`. */
  knownLike(prefix: string, suffix: string): { fact: string; t: number }[] {
    const out: { fact: string; t: number }[] = [];
    for (const [fact, t] of this.facts)
      if (fact.startsWith(prefix) && fact.endsWith(suffix)) out.push({ fact, t });
    return out;
  }
  /** When the level called for changed. */
  warrantedChanges(): number[] {
    return this.all('WARRANTED').map((e) => e.t);
  }
  /** Response level that what the county knew called for at t: what is due follows from knowledge, not from acts. */
  warrantedAt(t: number): number {
    let level = 0;
    for (const e of this.all('WARRANTED')) {
      if (e.t > t) break;
      level = e.data.level;
    }
    return level;
  }
}
export const earliest = (...ts: number[]): number =>
  ts.filter((t) => t >= 0).reduce((a, b) => (a < 0 || b < a ? b : a), -1);
