/** Which units a county has and where they stand, by the hazards of an exercise; what they can do is in `resources`. */
import { HAZARD_IDS, SPECS } from '../hazards/specs.ts';
import type { CountyPack } from './types.ts';
import type { Text } from '../kernel/units.ts';

export interface RosterRow {
  readonly id: string;
  readonly kind: string;
  readonly node: number;
  readonly township: string | null;
  /** Whose it is; empty for a team of the county. */
  readonly of: Text;
  /** Its number among several of one kind; 0 for the only one. */
  readonly number: number;
}
/** What hazards make up teams of their own with. */
export interface RosterDesk {
  /** So many teams of a kind, numbered where there are several. */
  teams(kind: string, n: number, node: number): RosterRow[];
  one(id: string, kind: string, node: number, township: string | null, of: Text): RosterRow;
  /** Road node of the first facility of a kind. */
  place(kind: string): number;
  readonly towns: CountyPack['townships'];
}
const NOBODY: Text = { zh: '', en: '' };

/** Counts of teams follow the plan (专业队伍: one county team of 30, 16 township teams of 20, eight specialties). */
const COUNTY_TEAMS: readonly (readonly [kind: string, n: number, at: 'government' | 'hospital'])[] = [
  ['county-team', 1, 'government'],
  ['flood-team', 3, 'government'],
  ['engineering-team', 2, 'government'],
  ['water-rescue-team', 2, 'government'],
  ['geology-team', 2, 'government'],
  ['comms-team', 3, 'government'],
  ['power-team', 2, 'government'],
  ['road-team', 2, 'government'],
  ['medical-team', 3, 'hospital'],
  ['reserve', 2, 'government'],
  ['police-team', 3, 'government'],
  // 县级执法人员不少于 10 人 (plan 三（一）3): they man cordons.
  ['enforcement-team', 1, 'government'],
];

export function rosterOf(county: CountyPack, hazards: readonly string[]): RosterRow[] {
  const seat = county.facilities.find((f) => f.kind === 'government') ?? county.facilities[0];
  const place = (kind: string): number => (county.facilities.find((f) => f.kind === kind) ?? seat).node;
  const teams = (kind: string, n: number, node: number): RosterRow[] =>
    Array.from({ length: n }, (_, i) => ({
      id: n === 1 ? kind : `${kind}-${i + 1}`,
      kind,
      node,
      township: null,
      of: NOBODY,
      number: n === 1 ? 0 : i + 1,
    }));
  const one = (id: string, kind: string, node: number, township: string | null, of: Text): RosterRow => ({
    id,
    kind,
    node,
    township,
    of,
    number: 0,
  });
  const list = COUNTY_TEAMS.flatMap(([kind, n, at]) => teams(kind, n, place(at)));
  list.push(...teams('fire-rescue', 2, place('fire-station')));
  county.facilities
    .filter((f) => f.kind === 'fire-post')
    .forEach((f, i) => {
      const town = county.townships.find((t) => t.id === f.township);
      list.push(one(`fire-post-${i + 1}`, 'fire-post', f.node, f.township, town?.name ?? NOBODY));
    });
  const towns = county.townships.filter((t) => t.inPlan);
  // Teams that only their hazard's exercises call on (training settings).
  for (const id of HAZARD_IDS)
    if (hazards.includes(id)) list.push(...SPECS[id].roster(county, { teams, one, place, towns }));
  for (const t of towns) list.push(one(`team-${t.id}`, 'township-team', t.node, t.id, t.name));
  return list;
}
