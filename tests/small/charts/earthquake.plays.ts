/** A shock in the tiny county: crews with and without a lookout's signal, gas and fire at a site, dams and works. */
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { at } from '../../support/tiny-county.ts';
import { inject, leave, quake, t, type Wish } from '../../support/tiny-world.ts';
import { SIX, type Play } from './plays.ts';

const crew = (unit: string, task: string, target: string, more: object = {}): Command => ({
  type: 'rescue.assign',
  unit,
  task,
  target,
  method: 'light',
  lookout: true,
  rally: 'x',
  ...SIX,
  ...more,
});
const MAIN = (quake() as { main: object }).main;
/** One strong shock an hour after the main one, and another soon after it. */
const shaken = (more: object = {}, rest: object = {}): Wish => ({
  hazard: 'earthquake',
  rain: null,
  endAt: '11:00',
  conditions: {
    earthquake: {
      ...quake(),
      main: { ...MAIN, magnitude: 5.2 },
      collapses: [
        { id: 'hall', village: 'v8', building: t('hall'), trapped: 60, gas: true },
        { id: 'barn', village: 'v3', building: t('barn'), trapped: 40 },
      ],
      scripted: [
        { ...MAIN, at: '1:30', magnitude: 5.6 },
        { ...MAIN, at: '1:40', magnitude: 5.4 },
      ],
      ...more,
    },
  },
  ...rest,
});
const known: NonNullable<Play['at']> = [
  [6, (ex) => ['hall', 'barn'].forEach((id) => learn(ex.world, `site:${id}`, HQ_ROLES))],
];
/** A fire that the shock left smouldering shows itself at a site. */
const burns = (minute: number, id: string): readonly [number, (ex: Exercise) => void] => [
  minute,
  (ex) => {
    const q = ex.world.incidents.earthquake!;
    q.kernel.fireS[q.sites.find((s) => s.id === id)!.s] = ex.world.t + 30;
  },
];
const activate: Command = {
  type: 'response.activate',
  level: '3',
  grounds: ['magnitude'],
  durationHours: 24,
  measures: ['patrol', 'monitoring'],
};
const search = (lookout: boolean): Play['orders'] => [
  [20, 'emergency', crew('fire-rescue-1', 'search-rescue', 'barn', { lookout })],
  [20, 'emergency', crew('fire-rescue-2', 'search-rescue', 'barn', { lookout })],
];
const leaks = (...rows: readonly (readonly [at: string, collapse: string])[]) =>
  rows.map(([when, collapse], n) =>
    inject(`INJ-0${n + 1}`, { at: when, effects: [{ do: 'gas-leak', collapse }] }),
  );

const look = (place: string, unit = 'engineering-team-1'): Command => crew(unit, 'building-check', place);
const home = (...villages: string[]): Command => ({ type: 'return.approve', villages, checked: ['houses'] });
const moved = (minute: number, village: string, shelter = 'shelter-3'): Play['orders'][number] => [
  minute,
  'hq-office',
  leave(village, shelter),
];

export const QUAKE_PLAYS: readonly Play[] = [
  {
    name: 'a great shock, left alone',
    wish: shaken({ main: { ...MAIN, magnitude: 6.4 } }),
    orders: [],
    until: 520,
  },
  {
    name: 'a lesser shock: villages can tell what they see, and how many lie dead',
    wish: shaken(
      { main: { ...MAIN, magnitude: 5.6 }, scripted: [] },
      {
        levels: {
          'LVL-E-IV-M': 4,
          'LVL-E-III-M': 7,
          'LVL-E-II-M': 7.5,
          'LVL-E-I-M': 8,
          'LVL-E-III-D': 1,
          'LVL-E-II-D': 3,
          'LVL-E-I-D': 5,
        },
      },
    ),
    orders: [],
    until: 600,
  },
  {
    name: 'crews with a signal go out and in again, one is called off outside',
    wish: shaken(),
    until: 420,
    at: known,
    orders: [
      [10, 'commander', activate],
      ...search(true),
      [93, 'emergency', { type: 'unit.recall', unit: 'fire-rescue-2' }],
      [94, 'emergency', crew('fire-post-1', 'search-rescue', 'barn')],
      [200, 'emergency', { type: 'unit.recall', unit: 'fire-rescue-1' }],
      [300, 'emergency', crew('fire-rescue-1', 'search-rescue', 'barn')],
      [415, 'commander', { type: 'response.end', statement: 'x' }],
    ],
  },
  { name: 'crews without one stay', wish: shaken(), until: 120, at: known, orders: search(false) },
  {
    name: 'a site is checked, measured and made safe, leaks again and burns',
    wish: shaken(
      { scripted: [] },
      {
        msel: leaks(['4:00', 'hall'], ['4:00', 'barn']),
        levels: { 'LVL-E-III-D': 1, 'LVL-E-II-D': 2, 'LVL-E-I-D': 90 },
      },
    ),
    until: 500,
    at: [...known, burns(300, 'hall'), burns(300, 'barn'), burns(480, 'hall')],
    orders: [
      [20, 'emergency', crew('engineering-team-1', 'site-check', 'hall')],
      [20, 'emergency', crew('fire-rescue-1', 'gas-check', 'hall')],
      [21, 'emergency', crew('fire-rescue-2', 'gas-check', 'barn')],
      [30, 'commander', { type: 'secondary.check', sources: ['dams'] }],
      [200, 'emergency', crew('fire-rescue-1', 'search-rescue', 'hall')],
      [320, 'emergency', crew('fire-rescue-1', 'gas-check', 'hall')],
    ],
  },
  ...[
    [15, 200],
    [200, 280],
  ].map((minutes): Play => ({
    name: `a site that burns after ${minutes.join(' and ')} minutes, and is measured in between`,
    wish: shaken({ scripted: [] }),
    until: 300,
    at: [...known, ...minutes.map((m) => burns(m, 'barn'))],
    orders: [[21, 'emergency', crew('fire-rescue-2', 'gas-check', 'barn')]],
  })),
  {
    name: 'a school is checked and may be used, is shaken anew, and the next check closes it',
    wish: shaken({
      scripted: [{ ...MAIN, ...at(4, 2), at: '4:00', magnitude: 7.8 }],
    }),
    until: 420,
    orders: [
      moved(12, 'v1', 'shelter-1'),
      [20, 'emergency', look('shelter-1')],
      moved(150, 'v2', 'shelter-1'),
      moved(245, 'v6', 'shelter-1'),
      [250, 'emergency', look('shelter-1')],
      moved(400, 'v5', 'shelter-1'),
    ],
  },
  {
    name: 'villages are let home: unchecked before an aftershock, before a check, before they leave again, and checked',
    wish: shaken({ scripted: [{ ...MAIN, at: '4:20', magnitude: 6.8 }] }),
    until: 420,
    orders: [
      ...['v2', 'v3', 'v4', 'v5'].map((v) => moved(12, v)),
      [15, 'emergency', look('v5')],
      [110, 'emergency', home('v2', 'v3', 'v4')],
      [120, 'emergency', look('v3', 'engineering-team-2')],
      moved(130, 'v4'),
      [135, 'emergency', home('v5')],
    ],
  },
];
