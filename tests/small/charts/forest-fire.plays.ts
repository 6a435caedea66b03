/** A fire in the tiny county: left alone, checked and fought, stores and villages in its way, crews with and without a way out. */
import type { Command } from '../../../src/sim/index.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { at } from '../../support/tiny-county.ts';
import { fire, inject, t, type Wish } from '../../support/tiny-world.ts';
import { SIX, type Play } from './plays.ts';

/** An order to a crew at the fire that says all that is asked of one. */
export const crew = (unit: string, task: string, target = 'fire-rear', more: object = {}): Command => ({
  type: 'fire.assign',
  unit,
  task,
  target,
  lookout: true,
  escape1: 'x',
  escape2: 'y',
  safetyZone: 'z',
  escape: '',
  standOff: false,
  ...SIX,
  order: 'go',
  ...more,
});
const protect = (unit: string): Command => ({
  type: 'unit.assign',
  unit,
  task: 'protect',
  target: 'depot',
  ...SIX,
});
const burning = (more: object = {}, rest: object = {}): Wish => ({
  hazard: 'forest-fire',
  rain: null,
  endAt: '11:00',
  conditions: { forestFire: { ...fire('0:02'), ...more } },
  ...rest,
});
/** A store that the fire comes to. */
const near = { id: 'depot', name: t('depot'), ...at(13, 7), village: 'v7', kg: 800, people: 2 };
const damp = [
  ['0:00', 18, 60, 1, 270],
  ['10:00', 18, 60, 1, 270],
];
const told: Play['at'] = [[4, (ex) => learn(ex.world, 'fire:reported', HQ_ROLES)]];
const verify: Command = { type: 'report.verify', message: '1', method: 'call-back' };

export const FIRE_PLAYS: readonly Play[] = [
  {
    name: 'left alone, smoke and flames over a village',
    wish: burning(
      {
        weather: [
          ['0:00', 30, 20, 1, 225],
          ['10:00', 30, 20, 1, 225],
        ],
        depots: [near],
      },
      { parameters: { 'PRM-FIR-REACHED': 350, 'PRM-FIR-THREAT': 1000 } },
    ),
    orders: [],
    until: 300,
  },
  {
    name: 'a small fire, checked, held, gone cold, accepted',
    wish: burning({
      weather: [
        ['0:00', 18, 60, 1, 270],
        ['10:00', 18, 60, 1, 270],
      ],
      depots: [],
    }),
    until: 620,
    at: told,
    orders: [
      [9, 'duty', verify],
      [12, 'emergency', crew('fire-rescue-1', 'fire-recon')],
      [13, 'emergency', crew('fire-rescue-2', 'fire-attack')],
      [13, 'emergency', crew('county-team', 'fire-attack', 'fire-left')],
      [14, 'emergency', crew('fire-post-1', 'mop-up')],
      [100, 'commander', { type: 'fire.accept', guards: true, hours: 24 }],
      [300, 'commander', { type: 'fire.accept', guards: true, hours: 24 }],
    ],
  },
  {
    name: 'villagers offer and are told to stay; the wind turns and crews hear of it',
    wish: burning(
      {
        weather: [
          ['0:00', 26, 30, 5, 270],
          ['1:00', 26, 30, 5, 180],
          ['2:00', 26, 30, 5, 90],
          ['3:00', 26, 30, 5, 0],
        ],
      },
      {
        msel: [inject('INJ-01', { at: '0:20', effects: [{ do: 'villagers-offer', people: 30, unfit: 4 }] })],
      },
    ),
    until: 240,
    at: told,
    orders: [
      [9, 'duty', verify],
      [12, 'emergency', crew('fire-rescue-1', 'fire-recon')],
      [25, 'emergency', { type: 'villagers.answer', decision: 'decline', reason: 'x' }],
      [80, 'duty', { type: 'weather.watch', told: ['shift'] }],
      [81, 'emergency', protect('fire-rescue-2')],
    ],
  },
  {
    name: 'villagers are sent up',
    wish: burning(
      {},
      {
        msel: [inject('INJ-01', { at: '0:20', effects: [{ do: 'villagers-offer', people: 30, unfit: 4 }] })],
      },
    ),
    until: 60,
    orders: [[25, 'emergency', { type: 'villagers.answer', decision: 'send-up', reason: 'x' }]],
  },
  {
    name: 'villagers offer and nobody answers',
    wish: burning(
      {},
      {
        msel: [inject('INJ-01', { at: '0:20', effects: [{ do: 'villagers-offer', people: 30, unfit: 4 }] })],
      },
    ),
    until: 90,
    orders: [],
  },
  {
    name: 'a store is guarded when the flames come',
    wish: burning({ depots: [near] }),
    until: 200,
    at: told,
    orders: [[10, 'emergency', protect('fire-rescue-2')]],
  },
  {
    name: 'a store is guarded and cleared before the fire comes',
    wish: burning(
      {
        depots: [near],
        ignitions: [{ id: 'first', at: '2:00', ...at(15, 7), cause: t('paper'), detectMin: 5 }],
      },
      { parameters: { 'PRM-FIR-STORE-HEAT': 150 } },
    ),
    until: 300,
    at: told,
    orders: [
      [5, 'emergency', protect('fire-rescue-2')],
      [130, 'duty', verify],
    ],
  },
  ...['2:05', '4:05'].map((again): Play => ({
    name: `another begins at ${again}: while the first is warm, or when it is out and accepted`,
    wish: burning(
      { weather: damp, depots: [] },
      {
        parameters: { 'PRM-FIR-THREAT': 100 },
        msel: [inject('INJ-01', { at: again, effects: [{ do: 'ignite', ...at(12, 9) }] })],
      },
    ),
    until: 280,
    at: told,
    orders: [
      [9, 'duty', verify],
      [13, 'emergency', crew('fire-rescue-2', 'fire-attack')],
      [13, 'emergency', crew('county-team', 'fire-attack', 'fire-left')],
      [14, 'emergency', crew('fire-post-1', 'mop-up')],
      [200, 'commander', { type: 'fire.accept', guards: true, hours: 24 }],
    ],
  })),
  {
    name: 'nobody calls and no camera sees it: a crew sent out finds it',
    wish: burning(
      { ignitions: [{ id: 'first', at: '0:02', ...at(15, 7), cause: t('paper'), detectMin: 120 }] },
      {
        levels: { 'LVL-W-III-HA': 5, 'LVL-W-IV-HA': 1 },
        parameters: { 'PRM-CAM-RANGE': 100, 'PRM-FIR-THREAT': 100 },
      },
    ),
    until: 160,
    at: told,
    orders: [[5, 'emergency', crew('fire-rescue-1', 'fire-recon')]],
  },
  ...[true, false].map((ready): Play => {
    const more = ready ? {} : { lookout: false };
    return {
      name: ready
        ? 'crews at the head with a way out step aside'
        : 'crews at the head without one are caught',
      wish: {
        ...burning({
          weather: [
            ['0:00', 32, 18, 11, 270],
            // The wind drops: whoever was caught and works on is out of its way.
            ['1:00', 18, 70, 0.5, 270],
          ],
        }),
        parameters: { 'PRM-FIR-CAUGHT': 100, 'PRM-FIR-READY': 40, 'PRM-FIR-UNREADY': 60 },
      },
      until: 200,
      at: told,
      orders: [
        [5, 'emergency', crew('fire-rescue-1', 'fire-attack', 'fire-head', more)],
        [5, 'emergency', crew('fire-rescue-2', 'fire-line', 'fire-head', more)],
        [5, 'emergency', crew('fire-post-1', 'fire-attack', 'fire-left', more)],
        [95, 'emergency', { type: 'unit.recall', unit: 'fire-rescue-1' }],
        [95, 'emergency', { type: 'unit.recall', unit: 'fire-rescue-2' }],
        [95, 'emergency', { type: 'unit.recall', unit: 'fire-post-1' }],
      ],
    };
  }),
];
