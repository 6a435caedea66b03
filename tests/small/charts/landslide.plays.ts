/** Slopes of the tiny county in rain, and lakes behind slides: known, measured, dug at, broken, run down. */
import type { Command } from '../../../src/sim/index.ts';
import { inject, lake, type Wish } from '../../support/tiny-world.ts';
import { SIX, type Play } from './plays.ts';

type Steps = readonly (readonly [at: string, mm: number])[];
const SLOPE = { facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80 };
/** A slope that makes a dam of some metres, behind which water stands for hours. */
const GULLY = { ...(lake().damSlopes as Record<string, unknown>[])[0], areaM2: 600 };
/** A second slope above the same stream, a little lower down. */
const HOLLOW = { ...GULLY, id: 'hollow', inBed: undefined, catchment: 'c-up', reserve: 3 };
/** Its stream runs by itself, and swells after three hours. */
const SWELLS: Steps = [
  ['0:00', 0],
  ['3:00', 40],
  ['4:00', 0],
];
const slopes = (steps: Steps, rows: readonly object[], dams: readonly object[], rest: object = {}): Wish => ({
  also: ['landslide'],
  rain: null,
  endAt: '20:00',
  conditions: {
    rain: { antecedentMm: 60, zones: { upper: { steps, source: 'x' }, centre: { steps, source: 'x' } } },
    baseflow: steps === DRY ? 0.05 : 0.2,
    slopes: rows,
    landslide: { damSlopes: dams },
  },
  ...rest,
});
const DRY: Steps = [['0:00', 0]];
const HEAVY: Steps = [
  ['0:00', 60],
  ['2:00', 0],
];
const fails = (...rows: readonly (readonly [at: string, slope: string])[]) =>
  rows.map(([at, slope], n) => inject(`INJ-0${n + 1}`, { at, effects: [{ do: 'slope-fails', slope }] }));
const at = (unit: string, task: string): Command => ({
  type: 'lake.assign',
  unit,
  task,
  target: 'lake-gully',
  lookout: true,
  ...SIX,
});
const activate: Command = {
  type: 'response.activate',
  level: '4',
  grounds: ['rain-signal'],
  durationHours: 24,
  measures: ['patrol', 'monitoring'],
};
const end: Command = { type: 'response.end', statement: 'x' };

export const SLIDE_PLAYS: readonly Play[] = [
  {
    name: 'a slope shows signs and goes',
    wish: slopes(HEAVY, [{ ...SLOPE, sign: true }], []),
    orders: [],
    until: 180,
  },
  {
    name: 'a slope that nobody watches',
    wish: slopes(HEAVY, [{ ...SLOPE, sign: false }], []),
    orders: [],
    until: 180,
  },
  {
    name: 'a lake behind a slide, left alone, and another when it has run down',
    wish: slopes(SWELLS, [], [GULLY, HOLLOW], { msel: fails(['0:10', 'gully'], ['11:00', 'hollow']) }),
    orders: [],
    until: 700,
  },
  {
    name: 'the response ends while a lake stands, and when it has run down; then another slope moves',
    wish: slopes(SWELLS, [SLOPE], [GULLY], {
      msel: [
        ...fails(['0:10', 'gully']),
        inject('INJ-09', { at: '11:00', effects: [{ do: 'slope-sign', facility: 'slope-6' }] }),
      ],
    }),
    until: 670,
    orders: [
      [30, 'commander', activate],
      [60, 'commander', end],
      [61, 'commander', activate],
      [650, 'commander', end],
    ],
  },
  {
    name: 'a lake that is measured and dug at',
    wish: slopes(DRY, [{ ...SLOPE, sign: true }], [GULLY], { msel: fails(['0:10', 'gully']) }),
    until: 480,
    orders: [
      [25, 'emergency', at('geology-team-1', 'lake-survey')],
      [25, 'emergency', at('engineering-team-1', 'lake-spillway')],
      [200, 'emergency', at('geology-team-2', 'lake-survey')],
    ],
  },
];
