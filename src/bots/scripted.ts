/** Plays a command file: one JSON object a line, `{t, role, cmd}`, t in scenario seconds. */
import type { Command, Role } from '../sim/index.ts';
import type { Bot } from './bot.ts';

export interface ScriptLine {
  readonly t: number;
  readonly role: Role;
  readonly cmd: Command;
}
/** Reads such a file. @throws Error whose message begins with the line's number. */
export const readScript = (text: string): ScriptLine[] =>
  text.split('\n').flatMap((l, i): ScriptLine[] => {
    if (l.trim() === '') return [];
    try {
      const v = JSON.parse(l) as ScriptLine;
      if (typeof v.t !== 'number' || typeof v.role !== 'string' || typeof v.cmd?.type !== 'string')
        throw new Error('needs t, role and cmd.type');
      return [v];
    } catch (e) {
      throw new Error(`${i + 1}:1: ${(e as Error).message}`, { cause: e });
    }
  });
export function scriptedBot(lines: readonly ScriptLine[]): Bot {
  let next = 0;
  return {
    name: 'script',
    act(seat) {
      while (next < lines.length) {
        const line = lines[next];
        if (line.t > seat.view(line.role).t) return;
        next++;
        seat.send(line.role, line.cmd);
      }
    },
  };
}
