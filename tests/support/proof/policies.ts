/**
 * Every scenario played by every policy, as an evaluator would rank them: the doctrine, nobody, chance, the approved script, and the
 * doctrine's own orders changed (tests/support/policies.ts). Each scenario and seed is a process of its own, one a core.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { idleBot } from '../../../src/bots/idle.ts';
import { randomBot } from '../../../src/bots/random.ts';
import { playBot, type BotRun } from '../../../src/bots/run.ts';
import { readScript } from '../../../src/bots/scripted.ts';
import {
  readRecord,
  referenceOf,
  replayRecord,
  type Baselines,
  type Reference,
} from '../../../src/sim/index.ts';
import { omissions, playScript, POLICIES, scriptOf } from '../policies.ts';
import { county } from '../tiny.ts';
import { scenario } from './shipped.ts';

/** Seeds that every policy plays; the references play the seeds to `REFERENCES`. */
const SEEDS = Number(process.env.SEEDS ?? 3);
const REFERENCES = Number(process.env.REFERENCES ?? 10);

export interface Row {
  readonly seed: string;
  readonly policy: string;
  readonly total: number;
  readonly caps: readonly string[];
  readonly came: Reference;
  /** Of the doctrine's run: does its record give the same again. */
  readonly identical: boolean;
}
export const approvedFile = (id: string): string => join('scenarios', 'approved', `${id}.jsonl`);

/** One seed, each policy judged against the same references. @param whole all policies, or the references alone. */
export function playSeed(id: string, seed: string, whole: boolean): Row[] {
  const { text, loaded } = scenario(id);
  const rows: Row[] = [];
  const play = (bot: Parameters<typeof playBot>[4]): BotRun => playBot(loaded, text, county, seed, bot);
  const idle = play(idleBot());
  const doctrine = play(doctrineBot());
  const file = approvedFile(id);
  const approved = existsSync(file)
    ? playScript(loaded, text, seed, readScript(readFileSync(file, 'utf8')))
    : null;
  const cameTo = (r: BotRun): Reference => referenceOf(r.score(null).outcome);
  const references: Baselines = {
    idle: cameTo(idle),
    doctrine: cameTo(doctrine),
    approved: approved && cameTo(approved),
  };
  const note = (policy: string, run: BotRun, identical = true): void => {
    const { total, caps, outcome } = run.score(references);
    rows.push({ seed, policy, total, caps: caps.map((c) => c.id), came: referenceOf(outcome), identical });
    process.stderr.write(`${id} ${seed} ${policy}: ${total.toFixed(1)} ${caps.map((c) => c.id).join(' ')}\n`);
  };
  const record = readRecord(doctrine.close(references));
  note('doctrine', doctrine, record.ok && replayRecord(record.value, loaded, county).identical);
  note('idle', idle);
  if (approved) note('approved', approved);
  if (!whole) return rows;
  note('random', play(randomBot(seed)));
  const script = scriptOf(doctrine);
  for (const [name, change] of Object.entries(POLICIES))
    note(name, playScript(loaded, text, seed, change(script)));
  for (const { type, items, script: rest } of omissions(script, doctrine.score(references).items)) {
    const run = playScript(loaded, text, seed, rest);
    // What another order makes good is no omission.
    const undone = run.score(references).items.some((i) => items.includes(i.id) && i.status === 'not-done');
    if (undone) note(`without ${type}`, run);
  }
  return rows;
}

/** The seed that approved scripts were made on. */
const SCRIPTED = '1';
/** What in the rows of one seed an evaluator would not accept. */
export function misjudged(id: string, rows: readonly Row[]): string[] {
  const by = new Map(rows.map((r) => [r.policy, r]));
  const { seed } = rows[0];
  const faults: string[] = [];
  const hold = (policy: string, what: string, is: (r: Row) => boolean): void => {
    const r = by.get(policy);
    if (r && !is(r))
      faults.push(
        `${id} seed ${seed}, ${policy}: ${r.total.toFixed(1)} ${r.caps.join(' ')}, dead ${r.came.dead}; ${what}`,
      );
  };
  const doctrine = by.get('doctrine')!;
  hold('doctrine', 'at least 85 without cap', (r) => r.total >= 85 && r.caps.length === 0);
  hold('doctrine', 'replays to the same bytes', (r) => r.identical);
  // A script is one exercise's orders: with another seed its figures and crews are those of a disaster that did not come.
  if (seed === SCRIPTED)
    hold('approved', 'at least 95 without cap', (r) => r.total >= 95 && r.caps.length === 0);
  hold('idle', 'at most 20', (r) => r.total <= 20);
  hold('idle', 'loses more than the doctrine', (r) => r.came.loss > doctrine.came.loss);
  hold('idle', 'no fewer dead than the doctrine', (r) => r.came.dead! >= doctrine.came.dead!);
  hold('random', '30 below the doctrine', (r) => r.total <= doctrine.total - 30);
  for (const p of ['spam', 'paper only', 'field only']) hold(p, 'below 60', (r) => r.total < 60);
  hold('garbage text', '10 below the doctrine', (r) => r.total <= doctrine.total - 10);
  hold('over-report', '10 below the doctrine', (r) => r.total <= doctrine.total - 10);
  hold('blank dead', '5 below the doctrine', (r) => r.total <= doctrine.total - 5);
  hold('two-step', '5 below the doctrine', (r) => r.total <= doctrine.total - 5);
  hold('30 min late', 'below the doctrine', (r) => r.total < doctrine.total);
  for (const p of by.keys()) if (p.startsWith('without ')) hold(p, 'at most 75', (r) => r.total < 75);
  return faults;
}

function child(id: string, seed: string, whole: boolean): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', 'tests/support/proof/policies-child.ts', id, seed, whole ? 'whole' : ''];
    const p = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    p.stdout.on('data', (d: Buffer) => (out += d.toString()));
    p.once('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(out) as Row[])
        : reject(new Error(`${id} seed ${seed} ended with ${code}`)),
    );
  });
}
/** Plays all scenarios; `onScenario` gets each when its seeds are done. */
export async function playAll(
  ids: readonly string[],
  onScenario: (id: string, rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  const jobs = ids.flatMap((id) =>
    Array.from({ length: Math.max(SEEDS, REFERENCES) }, (_, i) => ({
      id,
      seed: String(i + 1),
      whole: i < SEEDS,
    })),
  );
  const done = new Map<string, Row[][]>(ids.map((id) => [id, []]));
  const work = async (): Promise<void> => {
    for (let j = jobs.shift(); j; j = jobs.shift()) {
      const all = done.get(j.id)!;
      all.push(await child(j.id, j.seed, j.whole));
      if (all.length === Math.max(SEEDS, REFERENCES))
        await onScenario(
          j.id,
          all.flat().sort((a, b) => Number(a.seed) - Number(b.seed)),
        );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** Score, dead, and what it was capped for, the first few named. */
function cell(r: Row | undefined): string {
  if (!r) return '—';
  const more = r.caps.length > 3 ? ` +${r.caps.length - 3}` : '';
  const caps = r.caps.length > 0 ? `; ${r.caps.slice(0, 3).join(' ')}${more}` : '';
  return `${r.total.toFixed(1)}, ${r.came.dead}${caps}`;
}
/** One scenario: a line a policy, a column a seed: score, dead, caps. */
export function tableOf(id: string, rows: readonly Row[]): { rows: string[]; faults: string[] } {
  const seeds = [...new Set(rows.map((r) => r.seed))];
  const policies = [...new Set(rows.map((r) => r.policy))];
  const of = (p: string, s: string): Row | undefined => rows.find((r) => r.policy === p && r.seed === s);
  return {
    rows: [
      `| Policy | ${seeds.map((s) => `Seed ${s}`).join(' | ')} |`,
      `|${' --- |'.repeat(seeds.length + 1)}`,
      ...policies.map((p) => `| ${p} | ${seeds.map((s) => cell(of(p, s))).join(' | ')} |`),
    ],
    faults: seeds.flatMap((s) =>
      misjudged(
        id,
        rows.filter((r) => r.seed === s),
      ),
    ),
  };
}
/** The worst that a reference came to on any seed. */
export function worstOf(rows: readonly Row[]): Reference {
  const all = rows.filter((r) => r.policy === 'doctrine' || r.policy === 'approved').map((r) => r.came);
  const most = (k: keyof Reference): number => Math.max(...all.map((r) => r[k] ?? 0));
  return {
    loss: most('loss'),
    dead: most('dead'),
    leveesBreached: most('leveesBreached'),
    damsFailed: most('damsFailed'),
  };
}
