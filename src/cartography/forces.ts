/** Forces: one symbol by owner and by what the crew does; together in one spot they are a circle with their number. */
import type { RoleView } from '../bridge/protocol.ts';
import { HAZARD_MAPS } from './hazards/index.ts';
import type { ShapeId } from './symbols.ts';
import type { Colour } from './palette.ts';
import { ramp, type Feature, type StyleRule } from './types.ts';
import type { Projection } from './projection.ts';

const OWNERS: Readonly<Record<string, Colour>> = {
  county: 'county',
  township: 'township',
  village: 'township',
  fire: 'fireService',
  city: 'city',
  military: 'military',
  social: 'social',
};
/** Signs of crews by what they can do, the rarest first; what hazards teach goes before what everybody can. */
const BADGES: readonly (readonly [skill: string, sign: ShapeId])[] = [
  ['medical', 'cross'],
  ['health', 'cross'],
  ['police', 'shield'],
  ['comms', 'mast'],
  ['power', 'bolt'],
  ['water-rescue', 'boat'],
  ['search-rescue', 'collapse'],
  ...HAZARD_MAPS.flatMap((h) => Object.entries(h.badges ?? {})),
  ['engineering', 'wrench'],
  ['road', 'wrench'],
  ['recon', 'eye'],
  ['evacuation', 'people'],
];
/** Every sign that a crew may carry. */
export const SIGNS: readonly ShapeId[] = [...new Set(BADGES.map(([, sign]) => sign))];
const badgeFor = (skills: readonly string[]): ShapeId | undefined =>
  BADGES.find(([skill]) => skills.includes(skill))?.[1];
const STATES = ['standby', 'moving', 'working', 'other'] as const;
type State = (typeof STATES)[number];
const stateOf = (status: string): State =>
  status === 'standby'
    ? 'standby'
    : status === 'working'
      ? 'working'
      : ['moving', 'turnout', 'returning'].includes(status)
        ? 'moving'
        : 'other';
const COLOURS: readonly Colour[] = [...new Set(Object.values(OWNERS)), 'other'];
const colourOf = (owner: string): Colour => OWNERS[owner] ?? 'other';

/** Rows of the style sheet, by owner and state; clusters last. */
export const FORCES: readonly StyleRule[] = [
  ...COLOURS.flatMap((colour) =>
    STATES.map((state): StyleRule => ({
      id: `unit-${colour}-${state}`,
      from: 'unit',
      is: [`${colour}-${state}`],
      switch: 'units',
      symbol: {
        shape: `unit-${state}`,
        size: ramp([10, 0.8], [14, 1.1]),
        colour,
      },
      label: { size: 10.5, colour, priority: 6, from: 12.6 },
      legend: state === 'standby' ? `carto.unit.${colour}` : `carto.unit.${state}`,
    })),
  ),
  {
    id: 'unit-cluster',
    from: 'unit-cluster',
    switch: 'units',
    symbol: { shape: 'cluster', size: 1, colour: 'select', count: true },
    legend: 'carto.unit.cluster',
  },
];

/** Where a unit is drawn: as seen, or gliding to there. */
export type UnitAt = (id: string, x: number, y: number) => readonly [number, number];

/**
 * Units and clusters at a zoom. Who stands within `reach` map units of the first of them counts into its cluster; a crew
 * that moves stays by itself, so that it can be followed.
 */
export function forces(
  view: RoleView,
  p: Projection,
  reach: number,
  at: UnitAt = (_, x, y) => [x, y],
): Feature[] {
  const groups: { x: number; y: number; ids: string[]; features: Feature[] }[] = [];
  const out: Feature[] = [];
  for (const u of view.units) {
    if (u.status === 'unavailable') continue;
    const [x, y] = at(u.id, p.x(u.lon), p.y(u.lat));
    const state = stateOf(u.status);
    const badge = badgeFor(u.skills);
    const feature: Feature = {
      id: u.id,
      layer: 'unit',
      class: `${colourOf(u.owner)}-${state}`,
      point: [x, y],
      name: u.name,
      note: { key: 'carto.people', params: { n: u.people } },
      picks: u.id,
      ...(badge ? { badge } : {}),
    };
    if (state === 'moving') {
      out.push(feature);
      continue;
    }
    const near = groups.find((g) => Math.abs(g.x - x) < reach && Math.abs(g.y - y) < reach);
    if (near) {
      near.ids.push(u.id);
      near.features.push(feature);
    } else groups.push({ x, y, ids: [u.id], features: [feature] });
  }
  for (const g of groups) {
    if (g.features.length === 1)
      out.push({ ...g.features[0], point: [g.x + reach * 0.45, g.y - reach * 0.45] });
    else
      out.push({
        id: g.ids.join(' '),
        layer: 'unit-cluster',
        class: '',
        point: [g.x + reach * 0.45, g.y - reach * 0.45],
        note: `${g.features.length}`,
        picks: g.ids[0],
      });
  }
  return out;
}
