import { vocabulary } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { county } from '../files.ts';
import { guideLists, named, shown } from '../id-lists.ts';

/** `ids [KIND]`: every code that a scenario file may name, by kind. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { county: { type: 'string' }, guide: { type: 'boolean' } });
  const id = String(flags.county ?? 'fuliang');
  const pack = county(id);
  if (!pack) throw new UsageError('CLI-COUNTY', { id });
  if (flags.guide) {
    io.out(guideLists(pack, io.lang));
    return 0;
  }
  const all = Object.entries(vocabulary(pack));
  for (const kind of files)
    if (!all.some(([k]) => k === kind))
      throw new UsageError('CLI-KIND', { kind, known: all.map(([k]) => k).join(' ') });
  const kinds = all
    .filter(([k]) => files.length === 0 || files.includes(k))
    .map(([k, list]) => [k, list.map((x) => named(k, x))] as const);
  if (flags.json) io.json({ county: id, kinds: Object.fromEntries(kinds) });
  else
    for (const [kind, list] of kinds) {
      io.out(`${kind} (${list.length})`);
      for (const { id: code, name, ...more } of list) {
        const rest = Object.entries(more)
          .filter(([, v]) => v !== null)
          .map(([k, v]) => `${k}=${shown(v)}`);
        io.out(`  ${[code, name![io.lang], ...rest].join('  ')}`);
      }
    }
  return 0;
}
