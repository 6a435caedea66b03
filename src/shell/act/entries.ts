/** Everything that can be looked for on the map, with where it is. */
import type { MapBase, RoleView, Text } from '../../bridge/protocol.ts';
import { planMiddle } from '../../cartography/features/site-plan.ts';
import { projection } from '../../cartography/projection.ts';
import type { Entry, Kind } from '../../cartography/search.ts';
import type { Translate } from '../../i18n/index.ts';

const middle = <T>(line: readonly T[]): T => line[Math.floor(line.length / 2)];

/** What stays as it is through an exercise. */
export function fixedEntries(
  base: Pick<MapBase, 'places' | 'levees' | 'rivers' | 'roads' | 'sitePlan' | 'grid'>,
): readonly Entry[] {
  const roads = new Map<string, MapBase['roads'][number][]>();
  for (const e of base.roads) {
    if (e.class === 'village' || e.class === 'ramp') continue;
    roads.set(e.name.zh, [...(roads.get(e.name.zh) ?? []), e]);
  }
  return [
    ...base.places.map((p): Entry => {
      const kind: Kind = p.kind === 'township' || p.kind === 'village' ? p.kind : 'place';
      return { id: p.id, kind, name: p.name, at: p.at };
    }),
    ...base.levees.map((l): Entry => ({ id: l.id, kind: 'levee', name: l.name, at: middle(l.line) })),
    ...base.rivers.map((r): Entry => ({ id: r.id, kind: 'river', name: r.name, at: middle(r.line) })),
    ...base.sitePlan.map((x): Entry => ({
      id: x.id,
      kind: 'plan',
      name: x.title,
      at: planMiddle(x, projection(base.grid)),
    })),
    ...[...roads.values()].map((edges): Entry => {
      const e = middle(edges);
      return { id: `${e.edge}`, kind: 'road', name: e.name, at: e.a };
    }),
  ];
}
/** What comes and goes: units, places of work, dangers. */
export function movingEntries(
  base: Pick<MapBase, 'levees'>,
  view: Pick<RoleView, 'units' | 'sites' | 'dangers'>,
  say: Readonly<Record<'zh' | 'en', Translate>>,
): readonly Entry[] {
  return [
    ...view.sites.map((s): Entry => ({ id: s.id, kind: 'site', name: s.name, at: s.at })),
    ...view.dangers.flatMap((d): Entry[] => {
      const levee = base.levees.find((l) => l.id === d.levee);
      if (!levee || d.state === 'treated') return [];
      const word = (lang: 'zh' | 'en'): string => say[lang](`dangerkind.${d.kind}`);
      const name: Text = { zh: `${levee.name.zh}${word('zh')}`, en: `${levee.name.en}: ${word('en')}` };
      return [{ id: levee.id, kind: 'danger', name, at: middle(levee.line) }];
    }),
    ...view.units
      .filter((u) => u.status !== 'unavailable')
      .map((u): Entry => ({ id: u.id, kind: 'unit', name: u.name, at: { lon: u.lon, lat: u.lat } })),
  ];
}
