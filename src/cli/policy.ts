import type { Bot } from '../bots/bot.ts';
import { doctrineBot } from '../bots/doctrine.ts';
import { idleBot } from '../bots/idle.ts';
import { randomBot } from '../bots/random.ts';
import { scriptedBot, type ScriptLine } from '../bots/scripted.ts';
import { UsageError } from './args.ts';
import { readText } from './files.ts';

/** A bot by its name on the command line. */
export function makeBot(policy: string, seed: string): Bot {
  if (policy === 'idle') return idleBot();
  if (policy === 'doctrine') return doctrineBot();
  if (policy === 'random') return randomBot(seed);
  if (policy.startsWith('script:')) {
    const file = policy.slice(7);
    const lines = readText(file)
      .split('\n')
      .flatMap((l, i): ScriptLine[] => {
        if (l.trim() === '') return [];
        try {
          const v = JSON.parse(l) as ScriptLine;
          if (typeof v.t !== 'number' || typeof v.role !== 'string' || typeof v.cmd?.type !== 'string')
            throw new Error('needs t, role and cmd.type');
          return [v];
        } catch (e) {
          throw new UsageError('CLI-FLAG', { detail: `${file}:${i + 1}:1: ${(e as Error).message}` });
        }
      });
    return scriptedBot(lines);
  }
  throw new UsageError('CLI-POLICY', { policy });
}
