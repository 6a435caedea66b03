/**
 * Forces: one symbol by owner and by what the crew does. Together in one spot they are a circle with their number, and at near
 * zooms stand round it, each with a line to where it is.
 */
import type { RoleView } from '../bridge/protocol.ts';
import { HAZARD_MAPS } from './hazards/index.ts';
import type { ShapeId } from './symbols.ts';
import type { Colour } from './palette.ts';
import { spread } from './spread.ts';
import { ramp, type Feature, type Point, type StyleRule } from './types.ts';
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
  {
    id: 'unit-leader',
    from: 'unit-leader',
    switch: 'units',
    line: { colour: 'select', width: 1, alpha: 0.7 },
  },
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

/** Crews are told apart from where their reach on the ground is this small, m: about 1:25,000 on a screen. */
const TOLD_APART_M = 300;

/** Where a unit is drawn: as seen, or gliding to there. */
export type UnitAt = (id: string, x: number, y: number) => readonly [number, number];
interface Group {
  readonly at: Point;
  /** Each at its own place. */
  readonly crews: Feature[];
}
const beside = ({ at: [x, y] }: Group, reach: number): Point => [x + reach * 0.45, y - reach * 0.45];

/** A circle with their number. */
const counted = (g: Group, reach: number): Feature => ({
  id: g.crews.map((f) => f.id).join(' '),
  layer: 'unit-cluster',
  class: '',
  point: beside(g, reach),
  note: `${g.crews.length}`,
  picks: g.crews[0].id,
});
const ledTo = (f: Feature, spot: Point): Feature[] => [
  { id: f.id, layer: 'unit-leader', class: '', lines: [[...f.point!, ...spot]] },
  { ...f, point: spot },
];

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
  const groups: Group[] = [];
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
    const near = groups.find((g) => Math.abs(g.at[0] - x) < reach && Math.abs(g.at[1] - y) < reach);
    if (near) near.crews.push(feature);
    else groups.push({ at: [x, y], crews: [feature] });
  }
  const alone = groups.filter((g) => g.crews.length === 1);
  const together = groups.filter((g) => g.crews.length > 1);
  out.push(...alone.map((g): Feature => ({ ...g.crews[0], point: beside(g, reach) })));
  const near = reach * p.metresPerUnit <= TOLD_APART_M;
  const spots = near
    ? spread(
        together.map((g) => ({ at: g.at, n: g.crews.length })),
        reach,
        out.map((f) => f.point!),
      )
    : [];
  together.forEach((g, i) => {
    const own = spots[i];
    out.push(...(own ? g.crews.flatMap((f, k) => ledTo(f, own[k])) : [counted(g, reach)]));
  });
  return out;
}
