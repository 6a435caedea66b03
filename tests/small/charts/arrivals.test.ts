/** Who arrives while others stand back does so too. */
import { expect, it } from 'vitest';
import { isIn } from '../../../src/sim/drive.ts';
import { isToldMove } from '../../../src/sim/report/state-lanes.ts';
import { buildTimeline } from '../../../src/sim/report/timeline.ts';
import { events } from '../../support/tiny-world.ts';
import { QUAKE_PLAYS } from './earthquake.plays.ts';
import { HAZMAT_PLAYS } from './hazmat.plays.ts';
import { perform, type Play } from './plays.ts';

const named = (list: readonly Play[], start: string): Play => list.find((p) => p.name.startsWith(start))!;

it('a crew that comes to the rubble during the pause after a shock waits outside until it is over', () => {
  const play = named(QUAKE_PLAYS, 'crews with a signal');
  const seen: string[] = [];
  perform({
    ...play,
    at: [
      ...(play.at ?? []),
      ...[112, 119, 121].map(
        (m) =>
          [
            m,
            (ex) =>
              void seen.push(isIn(ex.world, 'earthquake-crew', 'out', 'fire-post-1') ? 'out' : 'inside'),
          ] as NonNullable<Play['at']>[number],
      ),
    ],
  });
  expect(seen).toEqual(['out', 'out', 'inside']);
});

it('a crew that comes to cool after the withdrawal does so from cover: nobody is hit when the tank bursts', () => {
  const play = named(HAZMAT_PLAYS, 'signs, withdrawn but for the monitors');
  const cool = play.orders.find(([, , cmd]) => cmd.task === 'cooling')!;
  const late: Play = {
    ...play,
    orders: [
      [25, cool[1], cool[2]],
      [26, 'commander', { type: 'crew.withdraw', headCount: true }],
    ],
  };
  const ex = perform(late);
  expect(isIn(ex.world, 'hazmat-vessel', 'burst')).toBe(true);
  expect(events(ex, 'HOT_ENTRY').some((e) => e.t > 26 * 60 && e.t < events(ex, 'BURST')[0].t)).toBe(true);
  // The two who lie by the leak, and no crew.
  expect(events(ex, 'BURST').map((e) => e.data)).toEqual([{ hit: 2 }]);
});

it('a move alone is a row of the report’s timeline among the states alone, where its chart is told', () => {
  const ex = perform(named(HAZMAT_PLAYS, 'signs, nobody withdraws'));
  const moves = events(ex, 'STATE_CHANGED');
  const rows = buildTimeline(ex.world.log).filter((r) => r.kind === 'STATE_CHANGED');
  const told = moves.filter((e) => isToldMove(e.data)).map((e) => e.n);
  expect(told.length).toBeLessThan(moves.length);
  expect(rows.map((r) => r.event)).toEqual(told);
  expect(new Set(rows.map((r) => r.lane))).toEqual(new Set(['state']));
});
