/** What every exercise has: injects. */
import type { Command } from '../../../src/sim/index.ts';
import { holdInject, releaseInject, withdrawInject } from '../../../src/sim/information/injects.ts';
import { inject, t } from '../../support/tiny-world.ts';
import type { Play } from './plays.ts';

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
        ...['INJ-05', 'INJ-06', 'INJ-07', 'INJ-08', 'INJ-09', 'INJ-10', 'INJ-13', 'INJ-14', 'INJ-15'].map(
          (id) => inject(id, { at: '0:20' }),
        ),
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
      [13, 'trainer', trainer('inject.fire', 'INJ-13')],
      [13, 'trainer', trainer('inject.skip', 'INJ-14')],
      [15, 'duty', roster],
      [25, 'trainer', trainer('inject.fire', 'INJ-08')],
      [25, 'trainer', trainer('inject.skip', 'INJ-09')],
    ],
    at: [
      [
        12,
        ({ world: w }) =>
          ['05', '06', '07', '08', '09', '10', '11', '13', '14', '15'].forEach((n) =>
            holdInject(w, `INJ-${n}`),
          ),
      ],
      [14, ({ world: w }) => releaseInject(w, 'INJ-05')],
      [15, ({ world: w }) => withdrawInject(w, 'INJ-10')],
      [16, ({ world: w }) => withdrawInject(w, 'INJ-03')],
      [22, ({ world: w }) => withdrawInject(w, 'INJ-15')],
      [30, ({ world: w }) => ['06', '11'].forEach((n) => releaseInject(w, `INJ-${n}`))],
    ],
  },
];
export const COMMON_PLAYS: readonly Play[] = [...INJECTS];
