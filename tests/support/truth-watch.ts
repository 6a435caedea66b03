/**
 * Every message that reaches the county against the world as it was: the place exists, is where the sender says it is and
 * is struck in that way; the count is the one that was there. Look once a minute or two; faults are sentences.
 */
import { briefingOf, mapBase } from '../../src/bridge/map-base.ts';
import type { MessageView } from '../../src/bridge/protocol.ts';
import { messageText } from '../../src/shell/message-text.ts';
import { fixedNames, namer } from '../../src/shell/names.ts';
import type { World } from '../../src/sim/index.ts';
import { incidentSites } from '../../src/sim/hazards/answers.ts';
import type { Message } from '../../src/sim/world.ts';
import { CHECKS, momentOf, OLD_S, type Look, type Moment } from './message-checks.ts';
import { wordsIn } from './words.ts';

const WORDS = [wordsIn('zh'), wordsIn('en')];
/** Ids, keys and figures that no reader should meet. */
const RAW =
  /undefined|NaN|Infinity|\{\{|\b(?:msg|choice|from|dangerkind|substance)\.|\b3602\d{5,}|\(0, ?0\)|\[object/;

/** Watches one exercise from its first second on. */
export class TruthWatch {
  readonly faults: string[] = [];
  /** Codes met, with how often. */
  readonly met = new Map<string, number>();
  private readonly moments: Moment[] = [];
  private done = 0;
  private readonly base;
  private readonly fixed;
  constructor(private readonly w: World) {
    this.base = mapBase(w.env.county);
    this.fixed = fixedNames(this.base, briefingOf(w.env.scenario));
    this.look();
  }
  look(): void {
    const { w } = this;
    this.moments.push(momentOf(w));
    while (this.moments[0].t < w.t - OLD_S) this.moments.shift();
    const places = [...w.res.units, ...incidentSites(w)];
    for (; this.done < w.info.messages.length; this.done++) {
      const m = w.info.messages[this.done];
      this.met.set(m.code, (this.met.get(m.code) ?? 0) + 1);
      const wrong = this.judge(m) ?? this.wording(m, places);
      if (wrong) this.faults.push(`${m.t} ${m.code} ${JSON.stringify(m.params)} from ${m.from}: ${wrong}`);
    }
  }
  /** Reads all messages once more, as they stand in the inbox now, whatever has gone since. */
  reread(): void {
    const places = [...this.w.res.units, ...incidentSites(this.w)];
    for (const m of this.w.info.messages) {
      const wrong = this.wording(m, places);
      if (wrong) this.faults.push(`${m.t} ${m.code} in the end: ${wrong}`);
    }
  }
  /** What is wrong with a message as far as the world of now and of the last hour tells. */
  judge(m: Message): string | null {
    if (m.text !== null || Object.keys(m.params).length === 0) return null;
    const check = CHECKS[m.code];
    if (!check) return 'nobody checks this code';
    const span: Look['span'] = (of) => {
      const seen = this.moments.map(of).filter((x) => x !== undefined);
      return seen.length === 0 ? [NaN, NaN] : [Math.min(...seen), Math.max(...seen)];
    };
    if (!check({ w: this.w, p: m.params, m, span })) return 'not so';
    return this.elsewhere(m) ? 'another township’s' : null;
  }
  /** A township tells of its own villages and works. */
  private elsewhere(m: Message): boolean {
    if (!this.w.env.index.township.has(m.from)) return false;
    // A slope hangs over the village of the neighbours: the village tells.
    const named = m.params.village === undefined ? Object.values(m.params) : [m.params.village];
    return named.some((id) => {
      const home = this.base.places.find((p) => p.id === id)?.township;
      return home != null && home !== m.from;
    });
  }
  private wording(m: Message, moving: Parameters<typeof namer>[3]): string | null {
    for (const say of WORDS) {
      const text = messageText(
        m as unknown as MessageView,
        say,
        namer(say, this.base, this.fixed, moving),
        this.w.env.scenario.about.startsAt,
      );
      if (RAW.test(text) || text === '') return `reads “${text}”`;
      for (const [k, v] of Object.entries(m.params))
        if (k !== 'road' && typeof v === 'string' && /\d/.test(v) && text.includes(v) && say.lang === 'zh')
          return `reads “${text}”`;
    }
    return null;
  }
}
