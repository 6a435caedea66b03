/** The vocabulary in words: for `ids`, and as the lists of the guide. */
import { vocabulary, type CountyPack, type Named } from '../sim/index.ts';
import { meaningKey } from '../i18n/meaning.ts';
import { WORDS, type Lang } from '../i18n/index.ts';

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
export const named = (kind: string, x: Named): Named => {
  const key = kind === 'facts' ? `ref.${String(x.kind)}` : meaningKey(NAMED_AS[kind] ?? kind, x.id);
  return x.name ? x : { ...x, name: WORDS[key] ?? { zh: x.id, en: x.id } };
};
export const shown = (v: unknown): string =>
  Array.isArray(v)
    ? v.join(' ')
    : typeof v === 'object' && v !== null
      ? Object.entries(v)
          .map(([k, type]) => `${k}: ${String(type)}`)
          .join(', ')
      : String(v);

/** Kinds that are long: several to a line, by township or rain zone. */
const GROUPED: Readonly<Record<string, string>> = {
  villages: 'township',
  facilities: 'township',
  catchments: 'zone',
  parameters: '',
};
/** The lists of the guide, as plain text. */
export function guideLists(county: CountyPack, lang: Lang): string {
  const lines: string[] = [];
  for (const [kind, list] of Object.entries(vocabulary(county))) {
    lines.push(`${kind} (${list.length})`);
    const rows = list.map((x) => named(kind, x));
    const say = (x: Named): string => `${x.id} ${x.name![lang]}`;
    const by = GROUPED[kind];
    if (by !== undefined) {
      const groups = new Map<string, Named[]>();
      for (const x of rows) {
        const key = by === '' ? x.id.split('-')[1] : String(x[by] ?? '—');
        groups.set(key, [...(groups.get(key) ?? []), x]);
      }
      for (const [key, members] of groups) lines.push(`  ${key}: ${members.map(say).join('; ')}`);
    } else
      for (const x of rows) {
        const fields = x.fields ? shown(x.fields) : '';
        const hazard = typeof x.hazard === 'string' && kind !== 'items' ? `[${x.hazard}]` : '';
        lines.push(`  ${[say(x), fields && `{ ${fields} }`, hazard].filter(Boolean).join('  ')}`);
      }
  }
  return lines.join('\n');
}
