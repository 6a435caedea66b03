/** Seeds 1–10 of a scenario with every policy, each record replayed. `SEEDS=<n>` plays fewer. */
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { idleBot } from '../../../src/bots/idle.ts';
import { randomBot } from '../../../src/bots/random.ts';
import { playBot, type BotRun } from '../../../src/bots/run.ts';
import { readRecord, replayRecord, type Outcome } from '../../../src/sim/index.ts';
import { county } from '../tiny.ts';
import { POLICIES, scenario, type Policy } from './shipped.ts';
import { baselinesOf } from '../baselines.ts';

const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 10) }, (_, i) => String(i + 1));

interface Row {
  readonly seed: string;
  readonly policy: string;
  readonly total: number;
  readonly caps: string;
  readonly dead: number;
  readonly identical: boolean;
  readonly speed: number;
}

/** One seed played by every policy, each judged against the same losses, each record read and replayed. */
function play(id: string, seed: string): Row[] {
  const { text, loaded } = scenario(id);
  const timed = (bot: Parameters<typeof playBot>[4]): { run: BotRun; speed: number } => {
    let begun = 0;
    const run = playBot(loaded, text, county, seed, bot, (t) => {
      if (t === 0) begun = performance.now();
    });
    const wall = (performance.now() - begun) / 1000;
    return { run, speed: Math.round(run.session.ex.world.t / wall) };
  };
  const runs = { doctrine: timed(doctrineBot()), idle: timed(idleBot()), random: timed(randomBot(seed)) };
  const of = (r: BotRun): Outcome => r.score(null).outcome;
  const loss = baselinesOf(of(runs.idle.run), of(runs.doctrine.run));
  return POLICIES.map((policy) => {
    const { run, speed } = runs[policy];
    const sheet = run.score(loss);
    const record = readRecord(run.close(loss));
    return {
      seed,
      policy,
      total: sheet.total,
      caps: sheet.caps.map((c) => c.id).join(' ') || '—',
      dead: sheet.outcome.dead,
      identical: record.ok && replayRecord(record.value, loaded, county).identical,
      speed,
    };
  });
}

/** One scenario: its table, and what in it is not as promised. */
export function prove(id: string): { rows: string[]; faults: string[] } {
  const list: Row[] = [];
  for (const seed of SEEDS)
    for (const row of play(id, seed)) {
      list.push(row);
      process.stderr.write(
        `${id} ${seed} ${row.policy} ${row.total.toFixed(1)} dead ${row.dead} identical ${row.identical}\n`,
      );
    }
  const faults: string[] = [];
  const of = (seed: string, p: Policy): Row => list.find((r) => r.seed === seed && r.policy === p)!;
  for (const seed of SEEDS) {
    const [idle, doctrine, random] = [of(seed, 'idle'), of(seed, 'doctrine'), of(seed, 'random')];
    if (doctrine.total < 85 || doctrine.caps !== '—')
      faults.push(`${id} seed ${seed}: doctrine ${doctrine.total.toFixed(1)}, caps ${doctrine.caps}`);
    if (idle.total > 25) faults.push(`${id} seed ${seed}: idle ${idle.total.toFixed(1)}`);
    if (random.total > doctrine.total - 30)
      faults.push(`${id} seed ${seed}: random ${random.total.toFixed(1)}`);
    // The flood can be met without a death; where people lie under rubble or in a cloud, fewer must die than if left alone.
    if (idle.dead <= doctrine.dead || (id.startsWith('flood') && doctrine.dead > 0))
      faults.push(`${id} seed ${seed}: dead idle ${idle.dead}, doctrine ${doctrine.dead}`);
    for (const r of [idle, doctrine, random])
      if (!r.identical) faults.push(`${id} seed ${seed}: ${r.policy} replay differs`);
  }
  const rows = [
    '| Seed | idle: score, dead | doctrine: score, caps, dead | random: score | replays identical | doctrine sim s/s |',
    '|---|---|---|---|---|---|',
    ...SEEDS.map((seed) => {
      const [i, d, x] = [of(seed, 'idle'), of(seed, 'doctrine'), of(seed, 'random')];
      return `| ${seed} | ${i.total.toFixed(1)}, ${i.dead} | ${d.total.toFixed(1)}, ${d.caps}, ${d.dead} | ${x.total.toFixed(1)} | ${i.identical && d.identical && x.identical ? 'yes' : 'NO'} | ${d.speed} |`;
    }),
  ];
  return { rows, faults };
}
