/** Finds the command that a line names and runs it. Each is a module loaded only when asked for; exit codes as in DESIGN §7. */
import { nearest } from '../sim/index.ts';
import { asksHelp, printHelp } from './help.ts';
import { UsageError, type Io } from './args.ts';

type Run = (io: Io, argv: readonly string[]) => number | Promise<number>;
const COMMANDS: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  lint: () => import('./commands/lint.ts'),
  run: () => import('./commands/run.ts'),
  replay: () => import('./commands/replay.ts'),
  verify: () => import('./commands/verify.ts'),
  script: () => import('./commands/script.ts'),
  report: () => import('./commands/report.ts'),
  documents: () => import('./commands/documents.ts'),
  template: () => import('./commands/template.ts'),
  compare: () => import('./commands/compare.ts'),
  batch: () => import('./commands/batch.ts'),
  whatif: () => import('./commands/whatif.ts'),
  model: () => import('./commands/model.ts'),
  machines: () => import('./commands/machines.ts'),
  schema: () => import('./commands/schema.ts'),
  ids: () => import('./commands/ids.ts'),
  county: () => import('./commands/county.ts'),
  bench: () => import('./commands/bench.ts'),
  trace: () => import('./commands/trace.ts'),
  rehearse: () => import('./commands/rehearse.ts'),
  serve: () => import('./commands/serve.ts'),
  'review-sheet': () => import('./commands/review-sheet.ts'),
};
/** Named in the contract, not built yet. */
const LATER = ['migrate'];

/** @returns the exit code; nothing is thrown. */
export async function dispatch(io: Io, argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name !== undefined && LATER.includes(name)) throw new UsageError('CLI-NOTYET', { what: name });
    const load = name === undefined ? undefined : Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) {
      const help = name === 'help' || (name !== undefined && asksHelp([name]));
      if (name === undefined || help) {
        const of = rest.find((a) => Object.hasOwn(COMMANDS, a));
        printHelp(io, LATER, of);
        return help ? 0 : 2;
      }
      const near = nearest(name, Object.keys(COMMANDS));
      throw new UsageError('CLI-UNKNOWN', { name, near: near && io.t('word.near', { near }) });
    }
    if (asksHelp(rest)) {
      printHelp(io, LATER, name);
      return 0;
    }
    return await (await load()).run(io, rest);
  } catch (e) {
    if (e instanceof UsageError) {
      io.err(`${e.code}: ${io.t(e.code, e.params)}`);
      return 2;
    }
    io.err(
      `CLI-INTERNAL: ${io.t('CLI-INTERNAL', { detail: e instanceof Error ? (e.stack ?? e.message) : String(e) })}`,
    );
    return 70;
  }
}
