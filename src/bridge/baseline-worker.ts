/** Runs the two reference bots over a whole exercise and answers with their losses: the yardsticks of the outcome dimension. */
import { playBot } from '../bots/run.ts';
import type { Bot } from '../bots/bot.ts';
import { decodeCounty, loadScenario, type Difficulty } from '../sim/index.ts';

export interface BaselineJob {
  readonly scenario: string;
  readonly countyJson: string;
  readonly terrain: Uint8Array;
  readonly seed: string;
  readonly difficulty: Difficulty;
}
export type BaselineNote =
  | { readonly done: number; readonly of: number }
  | { readonly idle: number; readonly reference: number }
  | { readonly error: string };

async function bot(name: 'idle' | 'doctrine'): Promise<Bot> {
  return name === 'idle'
    ? (await import('../bots/idle.ts')).idleBot()
    : (await import('../bots/doctrine.ts')).doctrineBot();
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
    const loss: number[] = [];
    for (const name of ['idle', 'doctrine'] as const) {
      let shown = -1;
      const run = playBot(loaded.value, scenario, pack.value, seed, await bot(name), (t) => {
        const share = Math.floor((t / 3600) * 2);
        if (share !== shown) say({ done: loss.length * 100 + (shown = share), of: -1 });
      });
      loss.push(run.score(null).outcome.total);
      say({ done: loss.length, of: 2 });
    }
    say({ idle: loss[0], reference: loss[1] });
  } catch (err) {
    say({ error: err instanceof Error ? err.message : String(err) });
  }
}
