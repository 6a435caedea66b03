/**
 * Orders from a file, one JSON object a line: `{t, role, cmd}`, t in scenario seconds. An order about a message may say which one by
 * what it says (`says`), since other runs number their messages otherwise.
 */
import { COMMANDS, type Command, type Exercise, type MessageView, type Role } from '../sim/index.ts';
import type { Bot } from './bot.ts';

type Said = Pick<MessageView, 'code' | 'from' | 'text'>;
export interface ScriptLine {
  readonly t: number;
  readonly role: Role;
  readonly cmd: Command;
  /** The message that `cmd` names: the newest that says this; the order is not given when none does. */
  readonly says?: Said;
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
export const writeScript = (lines: readonly ScriptLine[]): string =>
  lines.map((l) => `${JSON.stringify(l)}\n`).join('');

const messageField = (cmd: Command): string | undefined =>
  Object.entries(COMMANDS.get(cmd.type)?.fields ?? {}).find(
    ([k, f]) => f.kind === 'ref' && f.to === 'message' && Boolean(cmd[k]),
  )?.[0];
const saying = ({ code, from, text }: Said): string => JSON.stringify([code, from, text]);

/** What was ordered in an exercise and accepted, as a script. */
export const scriptOf = (ex: Exercise): ScriptLine[] =>
  ex.commands
    .filter((c) => c.code === undefined)
    .map(({ t, role, cmd }) => {
      const field = messageField(cmd);
      if (field === undefined) return { t, role, cmd };
      const { code, from, text } = ex.world.info.messages[Number(cmd[field])];
      return { t, role, cmd, says: { code, from, text } };
    });

export function scriptedBot(lines: readonly ScriptLine[]): Bot {
  let next = 0;
  return {
    name: 'script',
    act(seat) {
      while (next < lines.length) {
        const { t, role, cmd, says } = lines[next];
        const view = seat.view(role);
        if (t > view.t) return;
        next++;
        if (!says) {
          seat.send(role, cmd);
          continue;
        }
        const wanted = saying(says);
        const message = view.messages.findLast((m) => saying(m) === wanted);
        if (message) seat.send(role, { ...cmd, [messageField(cmd)!]: String(message.id) });
      }
    },
  };
}
