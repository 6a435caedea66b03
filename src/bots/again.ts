/**
 * A record played again with a few of its orders given at another time, or given at all: same seed, every other order kept. What
 * is not kept can be named: orders that are refused now are listed.
 */
import {
  advance,
  COMMANDS,
  createExercise,
  isOver,
  judge,
  phaseOf,
  reaches,
  snapshot,
  submit,
  type Command,
  type CountyPack,
  type Exercise,
  type LoadedScenario,
  type Role,
  type RunRecord,
} from '../sim/index.ts';
import type { Seat } from './bot.ts';
import { doctrineBot } from './doctrine.ts';
import { alreadySent, shelterFor } from './doctrine-shelters.ts';
import { BOT_STEP_S, looks } from './run.ts';

/** An order that stands elsewhere in the altered run, or only in it. */
export interface Wanted {
  readonly type: string;
  /** What of it is plain from the item. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly subject: string;
  /** Kinds of events that prove the item: of several orders that would do, one that brings such about goes first. */
  readonly proof: readonly string[];
  /** Number of the order in the record that it stands for; −1 where none was given. */
  readonly seq: number;
  /** As it was given; otherwise as the doctrine gives it then, from what the posts know. */
  readonly asGiven: boolean;
  readonly from: number;
  /** Until then it is tried again; the record's own order comes then at the latest. */
  readonly until: number;
  /** Before the record's orders of that second. */
  readonly first: boolean;
}
export interface Refused {
  readonly t: number;
  readonly command: string;
  readonly code: string;
}
export interface Given {
  readonly t: number;
  readonly role: Role;
  readonly command: string;
}
export interface Again {
  readonly ex: Exercise;
  /** Number of the record's order that an event came with, by event number; missing where none. */
  readonly cameWith: ReadonlyMap<number, number>;
  /** The wanted ones, in order; null where one could not be given. */
  readonly given: readonly (Given | null)[];
  readonly refused: readonly Refused[];
}

type Numbered = 'warning' | 'supply' | 'task';
const TABLES: Readonly<Record<Numbered, (ex: Exercise) => number>> = {
  warning: (ex) => ex.world.resp.warnings.length,
  supply: (ex) => ex.world.res.supplies.length,
  task: (ex) => ex.world.res.tasks.length,
};
const KINDS = Object.keys(TABLES) as Numbered[];
/** Which order made each numbered thing, and as its how-manieth. */
type Made = Readonly<Record<Numbered, { readonly seq: number; readonly k: number }[]>>;

export interface Played extends Again {
  readonly made: Made;
}
const says = ({ code, from, text }: Exercise['world']['info']['messages'][number]): string =>
  JSON.stringify([code, from, text]);

/** Numbers of messages, warnings and supplies as the altered run has them; one that is not there names nothing. */
function renumbered(cmd: Command, base: Played | null, made: Made, ex: Exercise): Command {
  if (base === null) return cmd;
  const out: Record<string, unknown> = { ...cmd };
  for (const [name, f] of Object.entries(COMMANDS.get(cmd.type)?.fields ?? {})) {
    if (f.kind !== 'ref' || !out[name]) continue;
    const n = Number(out[name]);
    if (f.to === 'message') {
      const wanted = base.ex.world.info.messages[n];
      const { messages } = ex.world.info;
      if (!wanted || (messages[n] && says(messages[n]) === says(wanted))) continue;
      const found = messages.findLastIndex((m) => says(m) === says(wanted));
      out[name] = found < 0 ? '' : String(found);
    } else if (f.to === 'warning' || f.to === 'supply') {
      const by = base.made[f.to][n];
      const found = by ? made[f.to].findIndex((x) => x.seq === by.seq && x.k === by.k) : n;
      out[name] = found < 0 ? '' : String(found);
    }
  }
  return out as Command;
}

/** An order to leave for a village, as far as the item says it: everybody, to where the doctrine would send them. */
function leave(seat: Seat, village: string): Command | null {
  const v = seat.view('hq-office');
  const people = v.villages.find((x) => x.id === village)?.population;
  const shelter = people === undefined ? null : shelterFor(seat, v, village, people, alreadySent(v));
  return shelter === null
    ? null
    : {
        type: 'evacuate.order',
        villages: [village],
        scope: 'all',
        shelter,
        startInMin: 0,
        transport: 'buses',
        vulnerableFirst: true,
      };
}
const same = (v: unknown, subject: string): boolean =>
  Array.isArray(v) ? v.includes(subject) : v === subject;
/** It is about the subject: in the field that says so, or in any where none does. */
const names = (cmd: Command, w: Wanted, subject: string): boolean =>
  subject === '' ||
  (w.field === ''
    ? Object.values(cmd).some((v) => same(v, subject))
    : cmd[w.field] === undefined || same(cmd[w.field], subject));
const fits = (cmd: Command, w: Wanted, subject: string): boolean =>
  cmd.type === w.type && Object.entries(w.values).every(([k, v]) => cmd[k] === v) && names(cmd, w, subject);

/** Whether an order at once brings about what proves an item; tried on a copy. */
function proves(ex: Exercise, role: Role, cmd: Command, proof: readonly string[]): boolean {
  const copy = snapshot(ex);
  const from = copy.world.log.length;
  submit(copy, 'counterfactual', role, cmd);
  return copy.world.log.slice(from).some((e) => proof.includes(e.kind));
}

/** @param base the run without changes, by which numbers are found again; null for that run itself. */
export function playAgain(
  record: RunRecord,
  loaded: LoadedScenario,
  county: CountyPack,
  wanted: readonly Wanted[] = [],
  base: Played | null = null,
): Played {
  const { seed } = record.header;
  const ex = createExercise(loaded.scenario, county, seed);
  const until = reaches(record);
  const { view, forget } = looks(ex);
  const cameWith = new Map<number, number>();
  const made: Made = { warning: [], supply: [], task: [] };
  const given: (Given | null)[] = wanted.map(() => null);
  const refused: Refused[] = [];
  const instead = new Map(wanted.flatMap((w, i) => (w.seq < 0 ? [] : [[w.seq, i] as const])));
  // What was refused then moves nothing but the numbering, which the run itself has to keep.
  const lines = base === null ? record.commands : record.commands.filter((c) => c.code === undefined);
  const own = new Map(lines.map((c) => [c.seq, c]));

  const send = (seq: number, seat: string, role: Role, cmd: Command): string | null => {
    const from = ex.world.log.length;
    const had = KINDS.map((k) => TABLES[k](ex));
    const r = submit(ex, seat, role, cmd);
    forget();
    if (!r.ok) return r.error.code;
    for (let n = from + 1; n <= ex.world.log.length; n++) cameWith.set(n, seq);
    KINDS.forEach((k, j) => {
      for (let n = had[j]; n < TABLES[k](ex); n++) made[k][n] = { seq, k: n - had[j] };
    });
    return null;
  };
  /** Asks before it acts. */
  const offer = (i: number, role: Role, cmd: Command): boolean => {
    if (judge(ex, role, cmd) !== null) return false;
    const w = wanted[i];
    const about = subjects();
    send(w.seq, own.get(w.seq)?.seat ?? 'counterfactual', role, cmd);
    const order = { t: ex.world.t, role, command: cmd.type };
    given[i] = order;
    // One order may be about several of them.
    wanted.forEach((x, k) => {
      if (x.seq < 0 && open(k) && x.subject !== '' && fits(cmd, x, about[k])) given[k] = order;
    });
    return true;
  };
  const subjects = (): readonly string[] =>
    wanted.map(
      (w) =>
        String(renumbered({ type: w.type, [w.field]: w.subject }, base, made, ex)[w.field] ?? '') ||
        w.subject,
    );
  const open = (i: number): boolean =>
    given[i] === null && wanted[i].from <= ex.world.t && ex.world.t <= wanted[i].until;

  function tryWanted(first: boolean): void {
    const due = wanted.flatMap((w, i) => (open(i) && w.first === first ? [i] : []));
    if (due.length === 0) return;
    for (const i of due)
      if (wanted[i].asGiven) {
        const c = own.get(wanted[i].seq)!;
        offer(i, c.role, renumbered(c.cmd, base, made, ex));
      }
    const about = subjects();
    const left = (): number[] => due.filter((i) => open(i) && !wanted[i].asGiven);
    if (left().length === 0) return;
    const offers: { readonly role: Role; readonly cmd: Command }[] = [];
    const seat: Seat = {
      county,
      seed,
      view,
      send: (role, cmd) => {
        if (left().some((i) => fits(cmd, wanted[i], about[i])) && judge(ex, role, cmd) === null)
          offers.push({ role, cmd });
        return false;
      },
    };
    // What it remembers of itself is nothing: it looks at a county that others led.
    doctrineBot().act(seat);
    for (const i of left()) {
      const fit = offers.filter((o) => fits(o.cmd, wanted[i], about[i]));
      const best = fit.length > 1 ? fit.find((o) => proves(ex, o.role, o.cmd, wanted[i].proof)) : undefined;
      const o = best ?? fit.at(0);
      if (open(i) && o) offer(i, o.role, o.cmd);
    }
    for (const i of left()) {
      const w = wanted[i];
      if (w.seq >= 0) continue;
      const cmd =
        w.type === 'evacuate.order'
          ? leave(seat, about[i])
          : ({
              type: w.type,
              ...w.values,
              ...(w.field !== '' && about[i] !== '' ? { [w.field]: about[i] } : {}),
            } as Command);
      if (cmd) COMMANDS.get(w.type)?.roles.some((role) => offer(i, role, cmd));
    }
  }
  function line(c: (typeof lines)[number]): void {
    const i = instead.get(c.seq);
    if (i !== undefined && given[i] !== null) return;
    const cmd = renumbered(c.cmd, base, made, ex);
    const code = send(c.seq, c.seat, c.role, cmd);
    if (code !== null && c.code === undefined) refused.push({ t: c.t, command: c.cmd.type, code });
    else if (i !== undefined) given[i] = { t: c.t, role: c.role, command: c.cmd.type };
  }

  let k = 0;
  for (;;) {
    const { t } = ex.world;
    if (phaseOf(ex) === 'running') tryWanted(true);
    while (k < lines.length && lines[k].t <= t) line(lines[k++]);
    if (phaseOf(ex) === 'running') tryWanted(false);
    if (t >= until || isOver(ex)) break;
    const looked = wanted.flatMap((w, i) =>
      given[i] !== null || t > w.until ? [] : [t < w.from ? w.from : t + BOT_STEP_S],
    );
    const next = Math.min(until, lines[k]?.t ?? Infinity, ...looked.filter((x) => x > t));
    if (advance(ex, next - t) === 0) break;
  }
  return { ex, cameWith, made, given, refused };
}
