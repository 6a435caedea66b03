/** Plays a command file: one JSON object a line, `{t, role, cmd}`, t in scenario seconds. */
import type { Command, Role } from '../sim/index.ts';
import type { Bot } from './bot.ts';

export interface ScriptLine {
  readonly t: number;
  readonly role: Role;
  readonly cmd: Command;
}
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
