/** Small event logs for one catalogue item each: a common minimal log plus the few events that the item's rule reads. */
import type { EventMap, SimLogEvent } from '../../src/sim/index.ts';
import { asLogged } from './loose.ts';
import { NO_LOSSES } from '../../src/sim/resources/sectors.ts';

type Data = Readonly<Record<string, unknown>>;
/** Minute, kind, data. */
export type Row = readonly [min: number, kind: string, data?: Data];
export interface ItemFixture {
  readonly id: string;
  /** What both logs share beyond the common log: the occasion. */
  readonly need?: readonly Row[];
  readonly met: readonly Row[];
  readonly missed?: readonly Row[];
  /** Kinds of the common log that this item judges itself. */
  readonly without?: readonly string[];
  /** Other items that read the same events. */
  readonly also?: readonly string[];
  /** Violations that missing the item entails, or that share the events of a negative. */
  readonly charges?: readonly string[];
  /** Points of the safety dimension lost when missed; 100 for a red line. */
  readonly penalty?: number;
  readonly endMin?: number;
  readonly outcome?: { readonly met: Data; readonly missed: Data };
}
/** The hazard's fixtures and the shipped scenario whose settings they are judged under. */
export interface FixtureSet {
  readonly scenario: string;
  readonly items: readonly ItemFixture[];
}

export const full: Data = { fields: 1 };
export const known = (min: number, fact: string): Row => [min, 'KNOWN', { fact }];
export const warranted = (min: number, level: number): Row => [min, 'WARRANTED', { level, up: true }];
export const dispatch = (min: number, kind: string, more: Data = {}): Row => [
  min,
  'DISPATCH',
  {
    task: min,
    unit: 'u1',
    owner: 'county',
    kind,
    target: 'p1',
    people: 10,
    fields: 1,
    skilled: true,
    ...more,
  },
];
/** A report that says what was known. */
export const FAULTLESS = { blank: [], under: [], over: [], gross: [] };
export const report = (min: number, kind: string, more: Data = {}): Row => [
  min,
  'REPORT',
  {
    kind,
    to: [],
    fields: 1,
    dead: 0,
    known: 0,
    faults: FAULTLESS,
    ...more,
  },
];
export const evac = (min: number, more: Data = {}): Row => [
  min,
  'EVAC',
  {
    order: 0,
    villages: ['v1'],
    people: 500,
    shelter: 's1',
    shelterOpen: true,
    shelterSafe: true,
    vulnerableFirst: true,
    fields: 1,
    travelS: 1800,
    ...more,
  },
];
export const shelter = (min: number): Row => [min, 'SHELTER_OPEN', { shelters: ['s1'], fields: 1 }];
export const moved = (min: number): Row => [min, 'EVAC_DONE', { village: 'v1', people: 500, order: 0 }];
export const every = (from: number, to: number, step: number, kind: string, data: Data = full): Row[] =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => [from + i * step, kind, data] as const,
  );

/** An outcome in which nothing happened. */
export const UNHARMED: EventMap['OUTCOME'] = {
  dead: 0,
  deadReported: 0,
  injured: 0,
  trapped: 0,
  rescued: 0,
  evacuated: 0,
  moved: {},
  floodedHouseholds: 0,
  damageMillion: 0,
  losses: NO_LOSSES,
  unmetPersonHours: 0,
  exposedPersonMinutes: 0,
  reliefOverdue: 0,
  needsTotal: 0,
  needsMet: 0,
  leveesBreached: 0,
  damsFailed: 0,
  burntHa: 0,
  levees: 1,
};

const END = 4000;
const COMMON: readonly Row[] = [
  [0, 'ROSTER_SET', full],
  [0, 'INSPECT', full],
  ...every(1, 3, 1, 'DECISION_NOTE', {}),
  dispatch(2, 'standby'),
];

export function logOf(f: ItemFixture, way: 'met' | 'missed'): SimLogEvent[] {
  const end = f.endMin ?? END;
  const rows: Row[] = [
    ...COMMON.filter(([, kind]) => !f.without?.includes(kind)),
    ...(f.need ?? []),
    ...((way === 'met' ? f.met : f.missed) ?? []),
    [end, 'OUTCOME', { ...UNHARMED, ...f.outcome?.[way] }],
    [end, 'SCORED_END'],
    [end + 120, 'ENDED'],
  ];
  return asLogged(
    rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => a.row[0] - b.row[0] || a.i - b.i)
      .map(({ row: [min, kind, data = {}] }, i) => ({
        n: i + 1,
        t: min * 60,
        kind,
        role: 'commander',
        data,
      })),
  );
}
