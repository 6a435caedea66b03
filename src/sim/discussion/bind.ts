/** The chart of a discussion's moves in the world. */
import type { ChartBinding } from '../drive.ts';
import { isIn } from '../drive.ts';
import { moveChart, type MoveReadings } from '../machines/move.ts';
import { momentOf, moveOf, run, stand } from './moves.ts';

export const DISCUSSION_CHARTS: readonly ChartBinding[] = [
  {
    machine: moveChart,
    late: true,
    instances: () => [],
    readings: (w, id): MoveReadings => ({
      leftS: Math.max(0, momentOf(moveOf(w, id)!) - w.t),
      untouched: ['answers.apart', 'points.hidden', 'clock.standing'].every((x) =>
        isIn(w, 'move', `expressed.${x}`, id),
      ),
    }),
    about: (_, id) => ({ move: id }),
    hands: { stand, run },
  },
];
