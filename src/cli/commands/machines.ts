import { MACHINES, toMermaid } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';

/** `machines [NAME] --format mermaid`: every statechart as a diagram. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { format: { type: 'string' } });
  const format = flags.format ?? 'mermaid';
  if (format !== 'mermaid') throw new UsageError('CLI-FORMAT', { format: String(format), known: 'mermaid' });
  for (const f of files)
    if (!Object.hasOwn(MACHINES, f))
      throw new UsageError('CLI-ARGS', { command: 'machines', need: Object.keys(MACHINES).join(' | ') });
  const list = Object.entries(MACHINES).filter(([name]) => files.length === 0 || files.includes(name));
  if (flags.json) io.json({ machines: list.map(([name, m]) => ({ name, mermaid: toMermaid(m) })) });
  else for (const [name, m] of list) io.out(`%% ${name}\n${toMermaid(m)}\n`);
  return 0;
}
