/** Water in the tiny county: levees found, guarded, treated and breached. */
import type { Command } from '../../../src/sim/index.ts';
import { inject, type Wish } from '../../support/tiny-world.ts';
import { SIX, type Play } from './plays.ts';

/** mm/h everywhere, by time. */
type Steps = readonly (readonly [at: string, mm: number])[];
const rained = (steps: Steps, more: object = {}, rest: object = {}): Wish => ({
  rain: null,
  endAt: '12:00',
  conditions: {
    rain: {
      antecedentMm: 60,
      zones: { upper: { steps, source: 'x' }, centre: { steps, source: 'x' } },
    },
    ...more,
  },
  ...rest,
});
/** Levees overflow for hours; or are pressed without overflowing; or overflow for some minutes. */
const GREAT: Steps = [
  ['0:00', 100],
  ['2:00', 0],
];
const HIGH: Steps = [
  ['0:00', 60],
  ['2:00', 0],
];
const BRIEF: Steps = [
  ['0:00', 88],
  ['1:45', 0],
];
const KINDS = ['seepage', 'leakage', 'piping', 'slide'] as const;
const told = (at: string, levee: string, kinds: readonly string[] = KINDS, breachMin?: number) =>
  kinds.map((kind, n) =>
    inject(`INJ-0${n + 1}`, {
      at,
      to: ['commander', 'hq-office', 'duty'],
      effects: [{ do: 'levee-danger', levee, kind, ...(breachMin ? { breachMin } : {}) }],
    }),
  );
const fix = (danger: number, unit: string, method: string): Command => ({
  type: 'danger.fix',
  danger: String(danger),
  unit,
  method,
  ...SIX,
});
const patrol: Command = { type: 'levee.patrol', levees: ['levee-1', 'levee-2'], intervalMin: 15 };

export const FLOOD_PLAYS: readonly Play[] = [
  {
    name: 'a great rain, left alone: a levee that pipes and slides overflows, and all of it goes together',
    wish: rained(GREAT, {}, { msel: told('1:40', 'levee-1') }),
    orders: [],
    until: 260,
  },
  {
    name: 'what is told of is fixed, at first by a wrong method',
    wish: rained(HIGH, {}, { msel: told('1:30', 'levee-2') }),
    until: 330,
    orders: [
      [92, 'commander', fix(0, 'flood-team-1', 'toe-weight')],
      [93, 'hq-office', fix(1, 'flood-team-2', 'waterside-seal')],
      [93, 'hq-office', fix(2, 'flood-team-3', 'filter-well')],
      [93, 'hq-office', fix(3, 'engineering-team-1', 'toe-weight')],
      [94, 'hq-office', { type: 'danger.guard', danger: '0', unit: 'reserve-1', ...SIX }],
      [200, 'commander', fix(0, 'flood-team-1', 'counter-pressure')],
      [300, 'commander', fix(2, 'flood-team-2', 'filter-well')],
    ],
  },
  {
    name: 'a patrol finds what nobody has told of; a sub-dike is built in time',
    wish: rained(BRIEF, { dangers: KINDS.map((kind) => ({ levee: 'levee-2', kind, at: '2:30' })) }),
    until: 360,
    orders: [
      [60, 'hq-office', patrol],
      [201, 'hq-office', fix(5, 'team-t2', 'sub-dike')],
    ],
  },
  {
    name: 'piping that nobody treats',
    wish: rained(HIGH, {}, { msel: told('1:30', 'levee-1', ['piping'], 60) }),
    orders: [],
    until: 220,
  },
];
