/**
 * What a finding cost: the same seed, every other order kept, and that one act at its target time, or given at all, or put right.
 * What comes of it is the altered run's outcome against the run's own.
 */
import {
  COMMANDS,
  score,
  shortfallsOf,
  stateHash,
  type Baselines,
  type Counterfactual,
  type Counterfactuals,
  type CountyPack,
  type ItemShortfall,
  type LoadedScenario,
  type NoAct,
  type RunRecord,
  type ScoreSheet,
  type Shortfall,
  type SimLogEvent,
} from '../sim/index.ts';
import { playAgain, type Played, type Wanted } from './again.ts';

/** A missing order is looked for so long after it was due. */
const PATIENCE_S = 6 * 3600;

export interface Proposal {
  readonly item: string;
  readonly how: Shortfall['how'];
  readonly wanted: readonly Wanted[];
  /** Why there is none; '' where there is. */
  readonly why: NoAct | '';
}

export interface Basis {
  readonly record: RunRecord;
  readonly loaded: LoadedScenario;
  readonly county: CountyPack;
  readonly run: Played;
  readonly sheet: ScoreSheet;
  /** It ends in the state in which the record says that it ended. */
  readonly identical: boolean;
}

/** The record's orders that brought an act about: those that answer the item, where there are any. */
function ordersOf(run: Played, record: RunRecord, x: Shortfall, type: string): number[] {
  const seqs = x.evidence.flatMap((n) => {
    const e = run.ex.world.log[n - 1];
    const task = 'task' in e.data && typeof e.data.task === 'number' ? run.made.task[e.data.task]?.seq : -1;
    return [run.cameWith.get(n) ?? task ?? -1].filter((s) => s >= 0);
  });
  const all = [...new Set(seqs)];
  const own = all.filter((s) => record.commands[s].cmd.type === type);
  return own.length > 0 ? own : all;
}

/** What a report says was so when it was sent: at another time it says what was so then. */
const isReport = (type: string): boolean => type.startsWith('report.') && type !== 'report.verify';

function wantedFor(run: Played, record: RunRecord, s: ItemShortfall, x: Shortfall): Wanted[] {
  const { command, values, subject: field = '' } = s.answer!;
  const { proof } = s;
  if (x.how === 'missing') {
    const times = { from: x.dueAt, until: x.dueAt + PATIENCE_S, first: s.first };
    return [{ type: command, values, field, subject: x.subject, proof, seq: -1, asGiven: false, ...times }];
  }
  const given = ordersOf(run, record, x, command)
    .map((seq) => record.commands[seq])
    .filter((c) => c.code === undefined && (x.how === 'wrong' || c.t > x.dueAt))
    .sort((a, b) => a.seq - b.seq);
  // Of acts that were repeated the first is the one that came late; what stood wrong is put right where it began.
  return given.slice(0, 1).map((c) => {
    const from = Math.min(x.dueAt, c.t);
    const own = c.cmd.type === command;
    return {
      type: c.cmd.type,
      values: own ? values : {},
      field: own ? field : '',
      subject: x.subject,
      proof,
      from,
      until: c.t,
      seq: c.seq,
      asGiven: x.how === 'late' && !isReport(c.cmd.type),
      // In its own second the order put right comes in its stead.
      first: s.first || from === c.t,
    };
  });
}

/** One of each order: a command that moved several villages is moved once, to the earliest of their times. */
function each(list: readonly Wanted[]): Wanted[] {
  const out: Wanted[] = [];
  for (const w of [...list].sort((a, b) => a.from - b.from))
    if (w.seq < 0 || !out.some((x) => x.seq === w.seq)) out.push(w);
  return out;
}

/** What could be asked again of a run, the costliest first. */
export function proposals({ run, record, loaded, sheet }: Basis): Proposal[] {
  const items = shortfallsOf(run.ex.world.log, loaded.scenario, sheet).map((s): Proposal => {
    const wanted = s.why === '' ? each(s.parts.flatMap((x) => wantedFor(run, record, s, x))) : [];
    const how = s.parts.find((x) => x.how !== 'missing')?.how ?? 'missing';
    const given = s.answer !== null && COMMANDS.has(s.answer.command);
    const why = s.why !== '' ? s.why : wanted.length > 0 && given ? '' : 'none-given';
    return { item: s.item, how, wanted, why };
  });
  /** One order may be what several items wait for: it is played for the costliest of them. */
  const said = new Set<string>();
  const once = items.map((p): Proposal => {
    const acts = JSON.stringify(p.wanted.map((w) => [w.type, w.values, w.subject, w.seq]));
    if (p.why !== '') return p;
    if (said.has(acts)) return { ...p, why: 'other-row' };
    said.add(acts);
    return p;
  });
  const rules = [...new Set(sheet.violations.map((v) => v.id))];
  return [...once, ...rules.map((item): Proposal => ({ item, how: 'wrong', wanted: [], why: 'rule' }))];
}

/** Numbers that a run counts up by itself: another one more shifts them and changes nothing. */
const COUNTED = new Set(['task', 'message', 'warning', 'supply', 'order', 'report', 'aid', 'claim']);
const lineOf = (e: SimLogEvent): string =>
  JSON.stringify([e.t, e.kind, e.role, Object.entries(e.data).filter(([k]) => !COUNTED.has(k))]);

/** Lines of the log by kind: how many are gone and how many came. */
export function changedLines(
  was: readonly SimLogEvent[],
  now: readonly SimLogEvent[],
): Record<string, [gone: number, come: number]> {
  const left = new Map<string, number>();
  for (const e of was) left.set(lineOf(e), (left.get(lineOf(e)) ?? 0) + 1);
  const out: Record<string, [number, number]> = {};
  const count = (kind: string, side: 0 | 1): void => void ((out[kind] ??= [0, 0])[side] += 1);
  for (const e of now) {
    const key = lineOf(e);
    const n = left.get(key) ?? 0;
    if (n > 0) left.set(key, n - 1);
    else count(e.kind, 1);
  }
  for (const e of was) {
    const key = lineOf(e);
    const n = left.get(key)!;
    if (n === 0) continue;
    left.set(key, n - 1);
    count(e.kind, 0);
  }
  return Object.fromEntries(Object.entries(out).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const scored = (run: Played, { scenario }: LoadedScenario, baselines: Baselines | null): ScoreSheet =>
  score({ events: run.ex.world.log, scenario, baselines });

/** The run as it was: played once, whatever is asked of it. */
export function basisOf(record: RunRecord, loaded: LoadedScenario, county: CountyPack): Basis {
  const run = playAgain(record, loaded, county);
  const sheet = scored(run, loaded, record.closing?.baselines ?? null);
  return { record, loaded, county, run, sheet, identical: stateHash(run.ex) === record.closing?.stateHash };
}

/** Plays it with the change, or says why that came to nothing: the act could not be given, or changed nothing. */
export function replayWith(b: Basis, p: Proposal): Counterfactual | NoAct {
  const { record, loaded, county, sheet } = b;
  const run = playAgain(record, loaded, county, p.wanted, b.run);
  const now = scored(run, loaded, sheet.baselines);
  const orders = new Map(
    p.wanted.flatMap((w, i) => {
      const g = run.given[i];
      return g === null ? [] : [[g, w.seq < 0 ? -1 : record.commands[w.seq].t] as const];
    }),
  );
  const acts = [...orders].map(([g, was]) => ({ ...g, was }));
  const lines = changedLines(b.run.ex.world.log, run.ex.world.log);
  if (acts.length === 0) return 'none-given';
  if (Object.keys(lines).length === 0) return 'same';
  const item = (s: ScoreSheet): ScoreSheet['items'][number] | undefined =>
    s.items.find((i) => i.id === p.item);
  // Put right is only what the item itself then finds better.
  if (p.how === 'wrong' && (item(now)?.points ?? 0) <= (item(sheet)?.points ?? 0)) return 'unclear';
  const first = acts.reduce((x, y) => (y.t < x.t ? y : x));
  const before = (k: keyof ScoreSheet['outcome']): number => sheet.outcome[k] as number;
  const less = (k: keyof ScoreSheet['outcome']): number => (now.outcome[k] as number) - before(k);
  return {
    item: p.item,
    how: p.how,
    command: first.command,
    role: first.role,
    at: first.t,
    instead: first.was,
    acts: acts.length,
    notGiven: run.given.filter((g) => g === null).length,
    done: [item(sheet)?.doneAt ?? -1, item(now)?.doneAt ?? -1],
    change: {
      dead: less('dead'),
      seriouslyInjured: less('seriouslyInjured'),
      exposedPersonMinutes: less('exposedPersonMinutes'),
      evacuated: less('evacuated'),
      damageMillion: less('damageMillion'),
      total: now.total - sheet.total,
      raw: now.raw - sheet.raw,
    },
    refused: run.refused,
    lines,
  };
}

/** What is known of a record: what was computed, and why each of the others was not. */
export const summed = (
  all: readonly Proposal[],
  found: ReadonlyMap<string, Counterfactual | NoAct>,
): Counterfactuals => ({
  ranked: all.filter((p) => p.why === '').map((p) => p.item),
  computed: all.flatMap((p) => {
    const c = found.get(p.item);
    return typeof c === 'object' ? [c] : [];
  }),
  open: all.flatMap(({ item, why }) => {
    const c = found.get(item) ?? 'not-asked';
    return typeof c === 'object' ? [] : [{ item, why: why === '' ? c : why }];
  }),
});
/** What was computed before, to go on from. */
export function knownOf(kept: Counterfactuals | null): Map<string, Counterfactual | NoAct> {
  const had = new Map<string, Counterfactual | NoAct>();
  for (const c of kept?.computed ?? []) had.set(c.item, c);
  for (const { item, why } of kept?.open ?? []) if (why !== 'not-asked') had.set(item, why);
  return had;
}
