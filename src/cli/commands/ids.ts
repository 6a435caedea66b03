import { vocabulary, type Named } from '../../sim/index.ts';
import { meaningKey } from '../../i18n/scenario-words.ts';
import { WORDS } from '../../i18n/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { county } from '../files.ts';

/** The field of the file whose words name what the core leaves unnamed, by kind. */
const NAMED_AS: Readonly<Record<string, string>> = {
  roles: 'to',
  hazards: 'hazard',
  channels: 'channel',
  types: 'type',
  feeds: 'feed',
  departments: 'department',
  grades: 'grade',
  stock: 'item',
  effects: 'do',
  conditions: 'condition',
};
const named = (kind: string, x: Named): Named => {
  const key = kind === 'facts' ? `ref.${String(x.kind)}` : meaningKey(NAMED_AS[kind] ?? kind, x.id);
  return x.name ? x : { ...x, name: WORDS[key] ?? { zh: x.id, en: x.id } };
};
const shown = (v: unknown): string =>
  Array.isArray(v)
    ? v.join(' ')
    : typeof v === 'object' && v !== null
      ? Object.entries(v)
          .map(([k, type]) => `${k}: ${String(type)}`)
          .join(', ')
      : String(v);

/** `ids [KIND]`: every code that a scenario file may name, by kind. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { county: { type: 'string' } });
  const id = String(flags.county ?? 'fuliang');
  const pack = county(id);
  if (!pack) throw new UsageError('CLI-COUNTY', { id });
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
