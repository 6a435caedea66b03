/** A release in the tiny county: left alone, met, on fire, cooled in time. */
import type { Command } from '../../../src/sim/index.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { at } from '../../support/tiny-county.ts';
import { leak, t, type Wish } from '../../support/tiny-world.ts';
import { SIX, type Play } from './plays.ts';

/** An order to a crew at the leak that says all that is asked of one. */
export const crew = (unit: string, task: string, more: object = {}): Command => ({
  type: 'hazmat.assign',
  unit,
  target: 'leak',
  approach: 'upwind',
  ppe: 'scba-suit',
  backup: true,
  tool: task === 'plug' ? 'capping-kit' : '',
  ...SIX,
  ...more,
  task,
});
const tank = (more: object = {}): Wish => ({
  hazard: 'hazmat',
  rain: null,
  endAt: '6:00',
  conditions: { hazmat: { ...leak(), ...more } },
});
const gasTank = {
  phase: 'liquefied',
  inventoryKg: 5000,
  volumeM3: 12,
  tempC: 20,
  holeMm: 10,
  headM: 1,
  bundM2: 50,
};
/** As much as lasts until a crew has closed it. */
const full = { inventoryKg: 15000, volumeM3: 30 };
const guests = { name: t('guests'), ...at(15, 6), people: 46, village: 'v7' };
/** Liquefied gas that burns, beside a road. */
const gas = (more: object = {}): Wish =>
  tank({
    substance: 'propane',
    vessel: gasTank,
    sources: [
      { id: 'road', name: t('road'), ...at(14, 4), perMinute: 1, people: 2, stoppedBy: 'vehicles-out' },
      { id: 'kiln', name: t('kiln'), ...at(15, 4), perMinute: 0.5, people: 0, stoppedBy: 'kilns-out' },
    ],
    intake: undefined,
    ...more,
  });
const withdraw: Command = { type: 'crew.withdraw', headCount: true };
const protect = (action: string, ...receptors: string[]): Command => ({
  type: 'people.protect',
  receptors,
  action,
  way: 'crosswind',
  reason: 'x',
});

export const HAZMAT_PLAYS: readonly Play[] = [
  {
    name: 'left alone',
    wish: { ...tank(), resources: { workersTrained: 0.5 } },
    orders: [],
    until: 200,
  },
  {
    name: 'the shift is sent out while it waits, before anything leaks',
    wish: { ...tank({ startsAt: '0:20' }), resources: { workersTrained: 0.5 } },
    orders: [[5, 'emergency', { type: 'plant.order', actions: ['evacuate-workers'] }]],
    until: 60,
  },
  {
    name: 'met',
    wish: { ...tank(), resources: { workersTrained: 0.5 } },
    until: 340,
    orders: [
      [3, 'emergency', { type: 'plant.order', actions: ['shut-off', 'evacuate-workers'] }],
      [3, 'commander', { type: 'ignition.control', controls: ['no-phones', 'vehicles-out'] }],
      [3, 'commander', { type: 'zones.lift', basis: 'x' }],
      [4, 'commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 }],
      [4, 'commander', protect('shelter', 'dormitory')],
      [4, 'commander', protect('evacuate', 'v6')],
      [4, 'commander', protect('shelter', 'v7')],
      [5, 'commander', protect('evacuate', 'v7')],
      [6, 'commander', protect('shelter', 'v6')],
      [5, 'emergency', crew('hazmat-team-1', 'detect')],
      [5, 'emergency', crew('fire-rescue-1', 'enter-rescue')],
      [5, 'emergency', crew('fire-rescue-2', 'water-curtain')],
      [20, 'commander', protect('evacuate', 'dormitory')],
      [60, 'emergency', crew('hazmat-team-2', 'plug')],
      [60, 'emergency', crew('fire-post-1', 'decontaminate')],
      [61, 'commander', { type: 'zones.set', isolateM: 200, downwindM: 900 }],
      [100, 'commander', withdraw],
      [150, 'emergency', crew('hazmat-team-1', 'detect')],
      [240, 'emergency', crew('hazmat-team-1', 'detect')],
      [300, 'commander', { type: 'zones.lift', basis: 'x' }],
      [301, 'commander', { type: 'zones.lift', basis: 'x' }],
      [302, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 }],
      [303, 'commander', { type: 'response.end', statement: 'x' }],
    ],
  },
  {
    name: 'curtains without a dike, nobody washes',
    wish: tank({ intake: { name: t('intake'), minutes: 30 } }),
    until: 240,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'water-curtain')],
      [3, 'emergency', crew('hazmat-team-1', 'plug', { tool: 'wedge' })],
      [90, 'emergency', crew('hazmat-team-1', 'plug')],
    ],
  },
  {
    name: 'a dike before the curtains',
    wish: tank({ intake: { name: t('intake'), minutes: 30 } }),
    until: 240,
    orders: [
      [3, 'emergency', crew('engineering-team-1', 'block-drains', { ppe: 'none' })],
      [40, 'emergency', crew('fire-rescue-1', 'water-curtain')],
    ],
  },
  {
    name: 'a dike after the first run-off; curtains that end before it arrives',
    wish: tank({ intake: { name: t('intake'), minutes: 90 } }),
    until: 200,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'water-curtain')],
      [20, 'emergency', crew('hazmat-team-1', 'plug')],
      [40, 'emergency', crew('engineering-team-1', 'block-drains', { ppe: 'none' })],
    ],
  },
  {
    name: 'curtains that end before the run-off arrives',
    wish: tank({ intake: { name: t('intake'), minutes: 300 } }),
    until: 300,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'water-curtain')],
      [20, 'emergency', crew('hazmat-team-1', 'plug')],
      [200, 'emergency', crew('fire-rescue-2', 'enter-rescue')],
    ],
  },
  {
    name: 'crews in and out: washed late, in again, never washed',
    wish: tank({ vessel: { ...(leak().vessel as object), inventoryKg: 4000, holeMm: 5 } }),
    until: 330,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'enter-rescue')],
      [3, 'emergency', crew('fire-rescue-2', 'enter-rescue')],
      [3, 'emergency', crew('hazmat-team-2', 'enter-rescue')],
      [50, 'emergency', crew('fire-rescue-1', 'plug', { tool: 'wedge' })],
      [80, 'emergency', crew('fire-post-1', 'decontaminate')],
      [120, 'emergency', crew('fire-rescue-2', 'plug', { tool: 'wedge' })],
      [121, 'emergency', crew('hazmat-team-2', 'plug', { tool: 'wedge' })],
      [190, 'emergency', crew('fire-rescue-1', 'enter-rescue')],
    ],
  },
  ...[90, 30].map((startsAt): Play => ({
    name: `told of before it leaks, measured at once, leaks after ${startsAt} minutes`,
    wish: tank({ startsAt: `${Math.floor(startsAt / 60)}:${startsAt % 60}`, alarm: { sent: false } }),
    until: 200,
    orders: [
      [2, 'emergency', crew('hazmat-team-1', 'detect')],
      [60, 'emergency', crew('hazmat-team-1', 'detect')],
      [61, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 }],
      [115, 'emergency', crew('hazmat-team-2', 'detect')],
    ],
    at: [[1, (ex) => learn(ex.world, 'release:alarm', HQ_ROLES)]],
  })),
  {
    name: 'zones by the guide, lifted and drawn again',
    wish: tank(),
    until: 30,
    orders: [
      [3, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 }],
      [10, 'commander', { type: 'zones.lift', basis: 'x' }],
      [12, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 }],
    ],
  },
  {
    name: 'lit while the road is being stopped; the jet is closed before it harms the tank',
    wish: { ...gas({ vessel: { ...gasTank, ...full } }), parameters: { 'PRM-HAZ-BLEVE-LEAST': 120 } },
    until: 160,
    orders: [
      [1, 'commander', { type: 'ignition.control', controls: ['vehicles-out', 'kilns-out'] }],
      [3, 'emergency', crew('hazmat-team-1', 'plug')],
    ],
  },
  {
    name: 'on fire: crews stay',
    wish: gas(),
    until: 200,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'cooling')],
      [3, 'emergency', crew('hazmat-team-1', 'water-curtain')],
    ],
  },
  {
    name: 'sparks stopped in time',
    wish: gas({ startsAt: '0:20', alarm: { sent: false } }),
    until: 120,
    orders: [[5, 'commander', { type: 'ignition.control', controls: ['vehicles-out', 'kilns-out'] }]],
  },
  {
    name: 'signs, withdrawn, cooled from cover',
    wish: gas({ sources: [], burst: { at: '0:40', withdrawMin: 60 } }),
    until: 260,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'cooling')],
      [3, 'emergency', crew('hazmat-team-1', 'plug', { tool: 'wedge' })],
      [42, 'commander', withdraw],
      [43, 'emergency', crew('fire-post-1', 'decontaminate')],
    ],
  },
  {
    name: 'signs, nobody withdraws, it bursts',
    wish: gas({ sources: [], burst: { at: '0:35', withdrawMin: 5 } }),
    until: 120,
    orders: [[3, 'emergency', crew('fire-rescue-1', 'water-curtain')]],
  },
  {
    name: 'signs, withdrawn but for the monitors, it bursts',
    wish: gas({ sources: [], burst: { at: '0:35', withdrawMin: 5 } }),
    until: 120,
    orders: [
      [3, 'emergency', crew('fire-rescue-1', 'cooling')],
      [36, 'commander', withdraw],
    ],
  },
  {
    name: 'a tank on fire runs dry before it can fail',
    wish: {
      ...gas({ vessel: { ...gasTank, inventoryKg: 1500 } }),
      parameters: { 'PRM-HAZ-BLEVE-LEAST': 120 },
    },
    until: 120,
    orders: [],
  },
  {
    name: 'signs, and dry before it bursts',
    wish: gas({
      sources: [],
      vessel: { ...gasTank, inventoryKg: 1500 },
      burst: { at: '0:10', withdrawMin: 60 },
    }),
    until: 120,
    orders: [],
  },
  {
    name: 'sheltered, aired, shut in again, moved; called back from the road, aired before windows were shut',
    wish: tank(),
    until: 120,
    orders: [
      [3, 'commander', protect('shelter', 'dormitory', 'v7')],
      [20, 'commander', protect('ventilate', 'dormitory', 'v7')],
      [30, 'commander', protect('shelter', 'dormitory')],
      [30, 'commander', protect('evacuate', 'v7')],
      [35, 'commander', protect('shelter', 'v7')],
      [36, 'commander', protect('evacuate', 'v7')],
      [50, 'commander', protect('evacuate', 'dormitory')],
      [3, 'commander', protect('shelter', 'v6')],
      [5, 'commander', protect('ventilate', 'v6')],
    ],
  },
  {
    name: 'a camp that comes in the evening, goes by itself; one that is kept off; one that is moved by bus',
    wish: tank({
      receptors: [
        { ...guests, id: 'camp', from: '0:20', until: '1:00', rooms: false },
        { ...guests, id: 'coach', from: '0:40' },
        { ...guests, id: 'trip', from: '0:01' },
      ],
    }),
    until: 120,
    orders: [
      [5, 'commander', protect('evacuate', 'coach')],
      [6, 'commander', { ...protect('evacuate', 'trip'), by: 'bus' }],
    ],
  },
  {
    name: 'signs, closed in time',
    wish: gas({ sources: [], vessel: { ...gasTank, ...full }, burst: { at: '0:40', withdrawMin: 60 } }),
    until: 160,
    orders: [
      [3, 'emergency', crew('hazmat-team-1', 'plug')],
      [41, 'emergency', crew('hazmat-team-2', 'plug')],
    ],
  },
];
