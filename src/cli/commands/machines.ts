import { chartRows, MACHINES, toMermaid } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';

/** `machines [NAME…]`: every statechart, as a diagram or (`--json`) as rows of states and transitions. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { format: { type: 'string' } });
  const format = flags.format ?? 'mermaid';
  if (format !== 'mermaid') throw new UsageError('CLI-FORMAT', { format: String(format), known: 'mermaid' });
  for (const f of files)
    if (!Object.hasOwn(MACHINES, f))
      throw new UsageError('CLI-ARGS', { command: 'machines', need: Object.keys(MACHINES).join(' | ') });
  const wanted = (id: string): boolean => files.length === 0 || files.includes(id);
  if (flags.json) io.json(chartRows().filter((c) => wanted(c.id)));
  else
    for (const [name, m] of Object.entries(MACHINES))
      if (wanted(name)) io.out(`%% ${name}\n${toMermaid(m)}\n`);
  return 0;
}
