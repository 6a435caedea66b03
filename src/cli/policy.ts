import type { Bot } from '../bots/bot.ts';
import { doctrineBot } from '../bots/doctrine.ts';
import { idleBot } from '../bots/idle.ts';
import { randomBot } from '../bots/random.ts';
import { readScript, scriptedBot } from '../bots/scripted.ts';
import { UsageError } from './args.ts';
import { readText } from './files.ts';

/** A bot by its name on the command line. */
export function makeBot(policy: string, seed: string): Bot {
  if (policy === 'idle') return idleBot();
  if (policy === 'doctrine') return doctrineBot();
  if (policy === 'random') return randomBot(seed);
  if (policy.startsWith('script:')) {
    const file = policy.slice(7);
    const text = readText(file);
    try {
      return scriptedBot(readScript(text));
    } catch (e) {
      throw new UsageError('CLI-FLAG', { detail: `${file}:${(e as Error).message}` });
    }
  }
  throw new UsageError('CLI-POLICY', { policy });
}
