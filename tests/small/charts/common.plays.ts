/** What every exercise has: injects, tasks, the response and its reports. */
import { dark, network } from '../../support/links.ts';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { holdInject, releaseInject, withdrawInject } from '../../../src/sim/information/injects.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { emit } from '../../../src/sim/log.ts';
import { inject, move, submitted, t } from '../../support/tiny-world.ts';
import { moving } from '../../support/charts.ts';
import { SIX, type Play } from './plays.ts';

const roster: Command = { type: 'duty.roster', leader: 'x', posts: ['leader', 'duty'], backups: 'x' };
const trainer = (type: string, id: string): Command => ({ type, inject: id });

const INJECTS: readonly Play[] = [
  {
    name: 'injects come when due, are skipped, taken back, held and let go',
    wish: {
      msel: [
        inject('INJ-01', { at: '0:05' }),
        inject('INJ-02', { at: '0:10' }),
        inject('INJ-03', { at: '0:10', contingencyFor: 'C-01' }),
        inject('INJ-04', { when: 'fired["INJ-01"] && t > 11.0' }),
        ...[
          'INJ-05',
          'INJ-06',
          'INJ-07',
          'INJ-08',
          'INJ-09',
          'INJ-10',
          'INJ-13',
          'INJ-14',
          'INJ-15',
          'INJ-16',
          'INJ-17',
        ].map((id) => inject(id, { at: '0:20' })),
        inject('INJ-11', { at: '0:20', contingencyFor: 'C-01' }),
        inject('INJ-12', { at: '0:25' }),
      ],
      conditions: {
        hiddenDangers: [
          {
            id: 'gate',
            name: t('gate'),
            measure: t('x'),
            near: 'v3',
            inject: 'INJ-12',
            foundOn: '2026-06-01',
            closed: true,
          },
        ],
      },
    },
    until: 40,
    orders: [
      [2, 'trainer', trainer('inject.skip', 'INJ-02')],
      [3, 'trainer', trainer('inject.fire', 'INJ-02')],
      [12, 'trainer', trainer('inject.hold', 'INJ-05')],
      [13, 'trainer', trainer('inject.fire', 'INJ-13')],
      [14, 'trainer', trainer('inject.release', 'INJ-05')],
      [13, 'trainer', trainer('inject.skip', 'INJ-14')],
      [15, 'duty', roster],
      [25, 'trainer', trainer('inject.fire', 'INJ-08')],
      [25, 'trainer', trainer('inject.skip', 'INJ-09')],
      // Restored before its time it waits again, after it stands overdue; another time lets go of what is held back.
      [4, 'trainer', trainer('inject.skip', 'INJ-16')],
      [5, 'trainer', trainer('inject.restore', 'INJ-16')],
      [6, 'trainer', trainer('inject.skip', 'INJ-17')],
      [24, 'trainer', trainer('inject.restore', 'INJ-17')],
      [26, 'trainer', { ...trainer('inject.retime', 'INJ-17'), at: 1800 }],
    ],
    at: [
      [
        12,
        ({ world: w }) =>
          ['06', '07', '08', '09', '10', '11', '13', '14', '15'].forEach((n) => holdInject(w, `INJ-${n}`)),
      ],
      [15, ({ world: w }) => withdrawInject(w, 'INJ-10')],
      [16, ({ world: w }) => withdrawInject(w, 'INJ-03')],
      [22, ({ world: w }) => withdrawInject(w, 'INJ-15')],
      [30, ({ world: w }) => ['06', '11'].forEach((n) => releaseInject(w, `INJ-${n}`))],
    ],
  },
];
const send = (unit: string, target: string, task = 'recon', type = 'unit.assign'): Command => ({
  type,
  unit,
  task,
  target,
  ...SIX,
});
const call = (type: string, unit: string): Command => ({ type, unit });
const TASKS: readonly Play[] = [
  {
    name: 'crews go out, are stopped by a road and freed, are called off on the way, held up, at work',
    wish: {},
    until: 240,
    orders: [
      ...['flood-team-1', 'flood-team-2'].map((u) => [2, 'emergency', send(u, 'v7')] as const),
      [2, 'emergency', send('engineering-team-1', 'v3', 'standby')],
      [2, 'emergency', send('fire-rescue-1', 'v8')],
      [4, 'emergency', call('unit.recall', 'fire-rescue-1')],
      [60, 'emergency', call('unit.recall', 'flood-team-2')],
      [150, 'emergency', call('unit.recall', 'engineering-team-1')],
    ],
    at: [
      [1, ({ world: w }) => (w.res.blockedEdges[0] = 60)],
      [90, ({ world: w }) => delete w.res.blockedEdges[0]],
    ],
  },
  {
    name: 'an order to a crew at work that nobody can speak with is taken back',
    wish: {},
    until: 150,
    orders: [
      [2, 'emergency', send('flood-team-1', 'gov', 'standby')],
      [80, 'emergency', send('flood-team-1', 'v8', 'standby', 'unit.redirect')],
      [90, 'emergency', call('unit.cancel', 'flood-team-1')],
    ],
    at: [
      [
        1,
        ({ world: w }) => {
          for (const m of mastsOf(w.env.county)) w.res.facilityWet[m.facility] = 0;
          w.res.units.find((u) => u.id === 'comms-team-1')!.status = 'unavailable';
        },
      ],
    ],
  },
];
const level = (n: number): Command => ({
  type: 'response.activate',
  level: String(n),
  grounds: ['superior-order'],
  measures: ['patrol'],
});
const report = (kind: string): Command => ({ type: `report.${kind}`, to: ['city-government'], place: 'x' });
const over: Command = { type: 'response.end', statement: 'x' };
/** Every level to every other; from none and from the end of one, each of them. */
const steps = (start: number, ...levels: number[]): Play['orders'] =>
  levels.map((n, i) => [start + i, 'commander', n === 0 ? over : level(n)] as const);
const RESPONSE: readonly Play[] = [
  ...[1, 2, 3, 4].map((first): Play => ({
    name: `a response that begins at ${first}, and again`,
    wish: {},
    until: 20,
    orders: [...steps(2, first, 0, first, 0), [8, 'duty', report('first')]],
  })),
  {
    name: 'a response through all its levels and over, reports up to the last',
    wish: { msel: [inject('INJ-01', { at: '0:10', facts: ['incident'] })] },
    until: 60,
    orders: [
      ...steps(2, 4, 3, 2, 1, 4, 2, 4, 1, 3, 1, 2, 3, 4, 0, 4, 0),
      ...['follow-up', 'first', 'first', 'follow-up', 'final', 'final'].map(
        (kind, i) => [20 + i, 'duty', report(kind)] as const,
      ),
    ],
  },
  {
    name: 'all is calm, long enough to end, and not so after all',
    wish: { parameters: { 'PRM-END-CALM': 30 } },
    until: 230,
    orders: steps(2, 3),
    at: [
      [
        5,
        ({ world: w }) =>
          void emit(w, 'STAGE_OVER', null, { gauge: 'x', stage: 'warning', level: 0 } as never),
      ],
      [25, ({ world: w }) => network(w, 0, { cell: false })],
      [45, ({ world: w }) => network(w, 0, { cell: true })],
      [125, ({ world: w }) => network(w, 0, { cell: false })],
      [150, ({ world: w }) => network(w, 0, { cell: true })],
    ],
  },
];
const goods = (store: string): Command => ({
  type: 'supplies.dispatch',
  store,
  to: 'shelter-3',
  item: 'food',
  quantity: 30,
});
const SUPPLIES: readonly Play[] = [
  {
    name: 'goods go, are held up and go after all, are signed for',
    wish: {},
    until: 200,
    orders: [
      [1, 'emergency', goods('store-t3')],
      [3, 'emergency', goods('store-county')],
      [10, 'duty', { type: 'supplies.receipt', supply: '0' }],
      [60, 'duty', { type: 'supplies.receipt', supply: '0' }],
      [61, 'duty', { type: 'supplies.receipt', supply: '0' }],
    ],
    at: [
      [2, ({ world: w }) => (w.res.blockedEdges[0] = 60)],
      [50, ({ world: w }) => delete w.res.blockedEdges[0]],
    ],
  },
  {
    name: 'goods that nobody signs for are counted first; others are signed for at the gate',
    wish: { parameters: { 'PRM-SUP-UNSIGNED': 60 } },
    until: 260,
    orders: [
      [1, 'emergency', goods('store-county')],
      [2, 'emergency', goods('store-county')],
      [70, 'duty', { type: 'supplies.receipt', supply: '1' }],
      [200, 'duty', { type: 'supplies.receipt', supply: '0' }],
    ],
  },
];
const shelter = (what: string): Command =>
  what === 'open'
    ? { type: 'shelter.open', shelters: ['shelter-1'], announce: true, staffed: true }
    : { type: 'shelter.close', shelter: 'shelter-1' };
/** So many people of a village are in the school. */
const lodge =
  (people: number): NonNullable<Play['at']>[number][1] =>
  ({ world: w }) => {
    const [v, f] = [w.env.index.village.get('v5')!, w.env.index.facility.get('shelter-1')!];
    w.people.arrived[v] = w.people.departed[v] = w.people.toMove[v] = people;
    w.people.lodged[v] = [{ shelter: f, people, full: false }];
    w.people.warnedAt[v] = 60;
    moving(w, 'v5', 60);
  };
const SHELTERS: readonly Play[] = [
  {
    name: 'a shelter opens, fills, has a roof for everybody again, closes when all are gone',
    wish: {},
    until: 60,
    orders: [
      [2, 'emergency', shelter('close')],
      [3, 'emergency', shelter('open')],
      [4, 'emergency', shelter('open')],
      [12, 'emergency', shelter('close')],
      [25, 'emergency', shelter('close')],
      [50, 'emergency', shelter('close')],
    ],
    at: [
      [10, lodge(5000)],
      [20, lodge(40)],
      [40, lodge(0)],
    ],
  },
];
const warn = (more: object): Command => ({
  kind: 'flood',
  colour: 'yellow',
  villages: ['v5'],
  townships: [],
  channels: ['sms'],
  text: 'x',
  type: 'warning.issue',
  ...more,
});
const change = (warning: string): Command => ({
  type: 'warning.update',
  warning,
  colour: 'orange',
  villages: [],
  townships: [],
});
const callOff = (warning: string): Command => ({ type: 'warning.cancel', warning, reason: 'x' });
const WARNINGS: readonly Play[] = [
  {
    name: 'warnings are changed, called off, run out',
    wish: { parameters: { 'PRM-WRN-VALID': 1 } },
    until: 100,
    orders: [
      ...['v5', 'v7', 'v3'].map((v) => [2, 'commander', warn({ villages: [v] })] as const),
      [10, 'commander', change('0')],
      [11, 'commander', change('0')],
      [12, 'commander', callOff('1')],
      [13, 'commander', change('1')],
      [14, 'commander', callOff('1')],
      [70, 'commander', change('0')],
      [71, 'commander', callOff('0')],
    ],
  },
];
const leave = (village: string, shelter: string, startInMin = 0, scope = 'all'): Command => ({
  type: 'evacuate.order',
  villages: [village],
  scope,
  shelter,
  lead: 'x',
  startInMin,
  route: 'x',
  transport: 'buses',
  vulnerableFirst: true,
  returnWhen: 'x',
  more: [],
});
const home = (village: string): Command => ({
  type: 'return.approve',
  villages: [village],
  checked: ['houses'],
});
const MOVES: readonly Play[] = [
  {
    name: 'villages hear, go, are there, come home, are sent again; one that nobody reaches stays',
    wish: { parameters: { 'PRM-EVA-TAU-DAY': 5 } },
    until: 150,
    orders: [
      [
        1,
        'emergency',
        { type: 'shelter.open', shelters: ['shelter-1', 'shelter-3'], announce: true, staffed: true },
      ],
      [2, 'commander', leave('v7', 'shelter-1')],
      [2, 'commander', leave('v2', 'shelter-3', 0, 'low-lying')],
      [2, 'commander', leave('v3', 'shelter-1')],
      [2, 'commander', leave('v6', 'shelter-1', 10)],
      [20, 'emergency', home('v6')],
      [90, 'emergency', home('v7')],
      [100, 'commander', leave('v7', 'shelter-1')],
      // Those on low ground are there; now all are to go.
      [110, 'commander', leave('v2', 'shelter-1')],
    ],
    at: [[1, ({ world: w }) => dark(w, 1)]],
  },
];
/** A statement about the message of an inject, whatever its number is. */
const answered =
  (id: string) =>
  (ex: Exercise): void => {
    const m = ex.world.info.messages.findLast((x) => x.inject === id)!;
    submitted(ex, 'publicity', {
      type: 'statement.publish',
      topic: 'rumour',
      answers: String(m.id),
      text: 'x',
    });
  };
const RUMOURS: readonly Play[] = [
  {
    name: 'rumours are answered at once, answered late, and fade; people who believe them stay',
    wish: {
      msel: ['INJ-01', 'INJ-02', 'INJ-03'].map((id) =>
        inject(id, { at: '0:01', type: 'rumour', truth: false, verifiable: true, to: ['duty', 'publicity'] }),
      ),
      parameters: {
        'PRM-RUM-SPREAD': 10,
        'PRM-RUM-CALM': 10,
        'PRM-RUM-FADE': 1,
        'PRM-RUM-HEED': 20,
        'PRM-EVA-TAU-DAY': 5,
      },
    },
    until: 150,
    orders: [
      [2, 'emergency', shelter('open')],
      [2, 'commander', leave('v7', 'shelter-1')],
      [90, 'commander', leave('v3', 'shelter-1')],
    ],
    at: [
      [5, answered('INJ-01')],
      [30, answered('INJ-02')],
    ],
  },
];
const to = (township: string): Command => ({ type: 'contact.call', township, channel: 'satellite' });
const consult: Command = {
  type: 'consult.hold',
  attendees: ['water', 'weather', 'hydrology'],
  riskTownships: ['t3'],
  proposedLevel: '3',
  reasons: 'x',
};
const CONTACT: readonly Play[] = [
  {
    name: 'townships fall silent, are missed, heard over a link and by the net again',
    wish: { parameters: { 'PRM-LNK-MANNED': 100 } },
    until: 240,
    orders: [
      // The vehicle that would carry the conference is on the way.
      [6, 'emergency', send('comms-team-1', 't2', 'comms')],
      [7, 'hq-office', consult],
      [30, 'duty', to('t3')],
      [31, 'emergency', send('power-team-1', 't2', 'repair-power')],
    ],
    at: [
      [5, ({ world: w }) => [0, 1, 2].forEach((i) => network(w, i, { power: false }))],
      [10, ({ world: w }) => network(w, 0, { power: true })],
      [200, ({ world: w }) => network(w, 1, { power: false })],
    ],
  },
];
const go = (what: string, id: string, more: Record<string, unknown> = {}): Command => ({
  type: `move.${what}`,
  move: id,
  ...more,
});
/** The clock stands while a move is discussed: several minutes here are one second of the scenario. */
const DISCUSSION: readonly Play[] = [
  {
    name: 'moves of a discussion are presented, taken through their steps and back, shown, run on and closed',
    wish: { moves: [move('MV-1', '0:01'), move('MV-2', '0:10'), move('MV-3', '0:20')] },
    until: 70,
    orders: [
      [2, 'trainer', go('present', 'MV-1')],
      [3, 'trainer', go('next', 'MV-1')],
      [4, 'trainer', go('back', 'MV-1')],
      [5, 'trainer', go('next', 'MV-1')],
      [6, 'trainer', go('next', 'MV-1')],
      [7, 'duty', { type: 'move.answer', question: 'MV-1-q1', text: 'x' }],
      [8, 'trainer', go('back', 'MV-1')],
      [9, 'trainer', go('next', 'MV-1')],
      [10, 'trainer', go('next', 'MV-1')],
      [11, 'trainer', go('back', 'MV-1')],
      [12, 'trainer', go('next', 'MV-1')],
      [13, 'trainer', go('show', 'MV-1', { what: 'answers' })],
      [14, 'trainer', go('back', 'MV-1')],
      [15, 'trainer', go('show', 'MV-1', { what: 'points' })],
      [16, 'trainer', go('run-on', 'MV-1')],
      [18, 'trainer', go('next', 'MV-1')],
      [19, 'trainer', go('present', 'MV-2')],
      [20, 'trainer', go('back', 'MV-2')],
      [21, 'trainer', go('present', 'MV-2')],
      [40, 'trainer', go('next', 'MV-2')],
      [41, 'trainer', go('next', 'MV-2')],
      [42, 'trainer', go('next', 'MV-2')],
      [43, 'trainer', go('next', 'MV-2')],
      // Straight from one that was closed while the clock stood.
      [44, 'trainer', go('present', 'MV-3')],
      [60, 'trainer', go('next', 'MV-3')],
    ],
  },
];

export const COMMON_PLAYS: readonly Play[] = [
  ...MOVES,
  ...INJECTS,
  ...TASKS,
  ...RESPONSE,
  ...SUPPLIES,
  ...SHELTERS,
  ...WARNINGS,
  ...CONTACT,
  ...RUMOURS,
  ...DISCUSSION,
];
