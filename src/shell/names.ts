/** Names in place of ids. */
import type { Briefing, MapBase, Text } from '../bridge/protocol.ts';
import type { Words } from './hooks.ts';

/** What keeps its name through an exercise: places, levees, senders of injects. */
export function fixedNames(
  base: Pick<MapBase, 'places' | 'levees'> | null,
  briefing: Pick<Briefing, 'senders'> | null,
): ReadonlyMap<string, Text> {
  const m = new Map<string, Text>();
  for (const p of base?.places ?? []) m.set(p.id, p.name);
  for (const l of base?.levees ?? []) m.set(l.id, l.name);
  for (const [id, who] of Object.entries(briefing?.senders ?? {})) m.set(`inject:${id}`, who);
  return m;
}

/** @param moving units and sites, which come and go. An id that nothing bears stays as it is. */
export function namer(
  { lang, first }: Pick<Words, 'lang' | 'first'>,
  base: Pick<MapBase, 'roads'> | null,
  fixed: ReadonlyMap<string, Text>,
  moving: readonly { readonly id: string; readonly name: Text }[],
): (id: string) => string {
  const table = new Map(moving.map((x) => [x.id, x.name] as const));
  return (id) => {
    const text =
      fixed.get(id) ??
      table.get(id) ??
      // A road that is open again is no site any more, but messages still name it.
      (id.startsWith('road-') ? base?.roads[Number(id.slice(5))]?.name : undefined);
    return text ? text[lang] : first([`from.${id}`, `role.${id}`, id]);
  };
}
