/** Plays the references over a whole exercise and answers with what they came to: the yardsticks of the outcome dimension. */
import { playBot } from '../bots/run.ts';
import type { Bot } from '../bots/bot.ts';
import {
  decodeCounty,
  loadScenario,
  provenOf,
  referenceOf,
  type Baselines,
  type Difficulty,
  type ProvenTable,
  type Reference,
} from '../sim/index.ts';

export interface BaselineJob {
  readonly scenario: string;
  readonly countyJson: string;
  readonly terrain: Uint8Array;
  readonly seed: string;
  readonly difficulty: Difficulty;
}
export type BaselineNote =
  { readonly done: number; readonly of: number } | Baselines | { readonly error: string };

/** Approved scripts of the shipped scenarios, by path. */
const SCRIPTS = import.meta.glob<string>('/scenarios/approved/*.jsonl', { query: '?raw', import: 'default' });
const PROVEN = import.meta.glob<ProvenTable>('/scenarios/approved/proven.json', { import: 'default' });
async function references(id: string): Promise<{ name: keyof Baselines; bot: Bot }[]> {
  const script = await SCRIPTS[`/scenarios/approved/${id}.jsonl`]?.();
  const { readScript, scriptedBot } = await import('../bots/scripted.ts');
  return [
    { name: 'idle', bot: (await import('../bots/idle.ts')).idleBot() },
    { name: 'doctrine', bot: (await import('../bots/doctrine.ts')).doctrineBot() },
    ...(script === undefined ? [] : [{ name: 'approved' as const, bot: scriptedBot(readScript(script)) }]),
  ];
}
const say = (m: BaselineNote): void => postMessage(m);

/** Turns this worker into the one that runs the references. */
export function serveBaselines(): void {
  self.onmessage = (e: MessageEvent<BaselineJob>) => void run(e);
}
async function run(e: MessageEvent<BaselineJob>): Promise<void> {
  try {
    const { scenario, countyJson, terrain, seed, difficulty } = e.data;
    const pack = decodeCounty(countyJson, terrain);
    if (!pack.ok) throw new Error(pack.error.code);
    const loaded = loadScenario(scenario, '', pack.value, difficulty, 'record');
    if (!loaded.ok) throw new Error('scenario');
    const found: { -readonly [K in keyof Baselines]?: Reference } = {};
    const runs = await references(loaded.value.scenario.id);
    for (const [k, { name, bot }] of runs.entries()) {
      let shown = -1;
      const run = playBot(loaded.value, scenario, pack.value, seed, bot, (t) => {
        const share = Math.floor((t / 3600) * 2);
        if (share !== shown) say({ done: k * 100 + (shown = share), of: -1 });
      });
      found[name] = referenceOf(run.score(null).outcome);
      say({ done: k + 1, of: runs.length });
    }
    const [proven] = Object.values(PROVEN);
    say({
      idle: found.idle!,
      doctrine: found.doctrine!,
      approved: found.approved ?? null,
      proven: proven ? provenOf(await proven(), loaded.value) : null,
    });
  } catch (err) {
    say({ error: err instanceof Error ? err.message : String(err) });
  }
}
