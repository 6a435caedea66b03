/** The command line as a person calls it. */
import { spawnSync } from 'node:child_process';
import { langOf } from '../../src/cli/args.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { translator } from '../../src/i18n/index.ts';
import { COMMAND } from './command.ts';

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
/** The same without a process of its own: for what asks nothing of one. */
export async function here(args: readonly string[]): Promise<Said> {
  const lang = langOf(args);
  const said = { stdout: '', stderr: '' };
  const io = {
    t: translator(lang),
    lang,
    out: (s: string) => void (said.stdout += `${s}\n`),
    err: (s: string) => void (said.stderr += `${s}\n`),
    json: (v: unknown) => void (said.stdout += `${JSON.stringify(v)}\n`),
  };
  const status = await dispatch(io, args);
  return { status, ...said };
}
export const cli = (args: readonly string[], input = ''): Said => {
  const r = spawnSync(process.execPath, [...COMMAND, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: r.status, stdout: r.stdout, stderr: r.stderr };
};
