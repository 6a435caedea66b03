/** Plays the references over a whole exercise and answers with what they came to: the yardsticks of the outcome dimension. */
import { playByLooks } from '../bots/run.ts';
import type { Bot } from '../bots/bot.ts';
import {
  decodeCounty,
  loadScenario,
  provenOf,
  referenceOf,
  startSession,
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

/** Said to the worker when somebody waits. */
export const HURRY = 'hurry';

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

/** So long it works, and so many times as long it then leaves the processor to the exercise that is being played, ms. */
const WORK_MS = 20;
const REST = 19;
let hurried = false;
let goOn: (() => void) | null = null;
/** Somebody waits for the references: no more rests. */
function hurry(): void {
  hurried = true;
  goOn?.();
}
const rest = (ms: number): Promise<void> =>
  new Promise((done) => {
    goOn = done;
    setTimeout(done, ms);
  });

/** Turns this worker into the one that runs the references. */
export function serveBaselines(): void {
  self.onmessage = (e: MessageEvent<BaselineJob | typeof HURRY>) =>
    e.data === HURRY ? hurry() : void run(e.data);
}
async function run({ scenario, countyJson, terrain, seed, difficulty }: BaselineJob): Promise<void> {
  try {
    const pack = decodeCounty(countyJson, terrain);
    if (!pack.ok) throw new Error(pack.error.code);
    const loaded = loadScenario(scenario, '', pack.value, difficulty, 'record');
    if (!loaded.ok) throw new Error('scenario');
    const found: { -readonly [K in keyof Baselines]?: Reference } = {};
    const runs = await references(loaded.value.scenario.id);
    for (const [k, { name, bot }] of runs.entries()) {
      let shown = -1;
      let since = performance.now();
      const session = startSession(loaded.value, scenario, pack.value, seed);
      const steps = playByLooks(session, loaded.value, pack.value, seed, bot);
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        const share = Math.floor((step.value / 3600) * 2);
        if (share !== shown) say({ done: k * 100 + (shown = share), of: -1 });
        const worked = performance.now() - since;
        if (hurried || worked < WORK_MS) continue;
        await rest(REST * worked);
        since = performance.now();
      }
      found[name] = referenceOf(step.value.score(null).outcome);
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
