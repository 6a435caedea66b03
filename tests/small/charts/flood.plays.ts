/** Water in the tiny county: gauges, dams and levees under rain, a tailings pond, a chemical store. */
import type { Command } from '../../../src/sim/index.ts';
import { cell } from '../../support/tiny-county.ts';
import { inject, quake, wetCell, type Wish } from '../../support/tiny-world.ts';
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
const SHORT: Steps = [
  ['0:00', 60],
  ['1:30', 0],
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

const activate: Command = {
  type: 'response.activate',
  level: '4',
  grounds: ['observed-stage'],
  durationHours: 24,
  measures: ['patrol', 'monitoring'],
};
const end: Command = { type: 'response.end', statement: 'x' };
const protect = (unit: string, target: string): Command => ({
  type: 'unit.assign',
  unit,
  task: 'protect',
  target,
  ...SIX,
});
const MAIN = (quake() as { main: object }).main;
/** A pond that a shower fills: 0.85 × 60 mm/h over 1.2 km² against 3.5 m³/s. */
const tailings = (steps: Steps, more: object = {}, rest: object = {}): Wish =>
  rained(
    steps,
    {
      tailings: [
        {
          facility: 'pond-t',
          heightM: 24,
          storedM3: 900000,
          areaM2: 60000,
          catchmentKm2: 1.2,
          freeboardM: 1.6,
          drainM3s: 3.5,
          source: 'x',
          ...more,
        },
      ],
    },
    rest,
  );
const blocked = (at: string) => [
  inject('INJ-01', { at, effects: [{ do: 'pond-blocked', facility: 'pond-t' }] }),
];

export const FLOOD_PLAYS: readonly Play[] = [
  {
    name: 'rain that comes back; the response is ended while it presses, and when it does not',
    wish: rained(
      [
        ['0:00', 25],
        ['3:00', 0],
        ['6:10', 25],
        ['8:10', 0],
      ],
      {},
      { msel: told('2:30', 'levee-2', ['piping']) },
    ),
    until: 560,
    orders: [
      [130, 'commander', activate],
      [155, 'commander', fix(0, 'team-t2', 'filter-well')],
      [160, 'commander', end],
      [162, 'commander', activate],
      [365, 'commander', end],
    ],
  },
  {
    name: 'a tailings pond clogs, overtops and goes; water stands in the store',
    wish: tailings(HIGH, {}, { msel: blocked('0:10'), parameters: { 'PRM-FLD-SPILL': 0.05 } }),
    orders: [],
    until: 200,
    at: [[60, (ex) => wetCell(ex, cell(14, 4), 6)]],
  },
  {
    name: 'it is cleared in time, and the store is sealed',
    wish: tailings(SHORT, {}, { msel: blocked('0:10') }),
    orders: [
      [15, 'emergency', protect('engineering-team-1', 'pond-t')],
      [15, 'emergency', protect('engineering-team-2', 'works')],
    ],
    until: 200,
    at: [[150, (ex) => wetCell(ex, cell(14, 4), 6)]],
  },
  {
    name: 'a pond cleared before it clogs, a keeper who calls twice',
    wish: tailings(
      [
        ['0:00', 60],
        ['0:50', 0],
        ['3:00', 60],
        ['3:50', 0],
      ],
      { freeboardM: 1.2 },
    ),
    orders: [[200, 'emergency', protect('engineering-team-1', 'pond-t')]],
    until: 330,
  },
  {
    name: 'a keeper who calls too late',
    wish: tailings(HIGH, {}, { parameters: { 'PRM-FLD-ALARM': 0 }, msel: blocked('0:10') }),
    orders: [],
    until: 200,
  },
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
      [1, 'hq-office', { type: 'inspect.order', targets: ['levees'] }],
      [1, 'hq-office', { type: 'posts.fill', works: ['levees'] }],
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
  {
    name: 'a spillway that runs, ends and runs again',
    wish: rained(
      [
        ['0:00', 0],
        ['12:00', 100],
        ['14:00', 0],
      ],
      { baseflow: 0.005, reservoirs: { pond: { levelM: 80.105 } } },
      { endAt: '20:00' },
    ),
    orders: [],
    until: 800,
  },
  {
    name: 'a warning before the rain',
    wish: rained([
      ['0:00', 0],
      ['3:00', 60],
      ['5:00', 0],
    ]),
    until: 330,
    orders: [
      [
        60,
        'commander',
        {
          type: 'warning.issue',
          kind: 'flood',
          colour: 'blue',
          villages: ['v5'],
          townships: [],
          channels: ['broadcast'],
          text: 'x',
        },
      ],
    ],
  },
  {
    name: 'rain that nobody remembers: the unsafe dam goes',
    wish: rained([
      ['0:00', 200],
      ['6:00', 0],
    ]),
    orders: [],
    until: 460,
  },
  {
    name: 'a crew raises its crest in time',
    wish: rained([
      ['0:00', 200],
      ['6:00', 0],
    ]),
    orders: [[10, 'emergency', protect('engineering-team-1', 'pond')]],
    until: 460,
  },
  {
    name: 'a dam cracked by a shock goes at its flood limit',
    wish: {
      ...rained(
        [
          ['0:00', 60],
          ['3:00', 0],
        ],
        { earthquake: { ...quake(), main: { ...MAIN, magnitude: 7 } } },
      ),
      hazard: 'earthquake',
      also: ['flood'],
    },
    orders: [],
    until: 240,
  },
];
