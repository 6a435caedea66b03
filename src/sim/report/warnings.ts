/** Warnings as they went out: every issue, change and cancellation that was accepted, in order. */
import type { LoggedCommand } from '../exercise.ts';
import { alertCategoryOf } from '../hazards/specs.ts';
import { cleanText } from '../kernel/text.ts';
import type { SentWarning } from './types.ts';

const list = (x: unknown): string[] => (Array.isArray(x) ? x.map(String) : []);
const text = (x: unknown): string => (typeof x === 'string' ? cleanText(x) : '');

/** @param commands as the record has them; those refused sent nothing. */
export function sentWarnings(commands: readonly LoggedCommand[]): SentWarning[] {
  const issued: SentWarning[] = [];
  const out: SentWarning[] = [];
  for (const { t, role, cmd, code } of commands) {
    if (code !== undefined) continue;
    if (cmd.type === 'warning.issue') {
      const kind = String(cmd.kind);
      const w: SentWarning = {
        warning: issued.length,
        what: 'issued',
        t,
        role,
        kind,
        category: alertCategoryOf(kind),
        colour: String(cmd.colour),
        villages: list(cmd.villages),
        townships: list(cmd.townships),
        channels: list(cmd.channels),
        text: text(cmd.text),
        cautions: text(cmd.cautions),
        measures: text(cmd.measures),
      };
      issued.push(w);
      out.push(w);
      continue;
    }
    const had = issued[Number(cmd.warning)];
    if (!had || (cmd.type !== 'warning.update' && cmd.type !== 'warning.cancel')) continue;
    const now: SentWarning =
      cmd.type === 'warning.cancel'
        ? { ...had, what: 'cancelled', t, role, text: text(cmd.reason) || had.text }
        : {
            ...had,
            what: 'changed',
            t,
            role,
            colour: String(cmd.colour),
            villages: [...new Set([...had.villages, ...list(cmd.villages)])],
            townships: [...new Set([...had.townships, ...list(cmd.townships)])],
            text: text(cmd.text) || had.text,
          };
    issued[had.warning] = now;
    out.push(now);
  }
  return out;
}
