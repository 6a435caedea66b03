/** Reservoirs and small dams: what their charts read, and who is told when they spill or fail. */
import { isIn, lastEntered, raise } from '../../drive.ts';
import { tellHappening } from '../../information/officers.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import type { ReservoirReadings } from './charts/reservoir.ts';
import { marksOf } from './kernel/works.ts';
import { riversOf } from './state.ts';

const CHART = 'flood-reservoir';
const rowOf = (w: World, id: string) => w.env.county.reservoirs[w.env.index.reservoir.get(id)!];
const levelOf = (w: World, id: string): number =>
  riversOf(w).reservoirs[w.env.index.reservoir.get(id)!].level;
const idOf = (w: World, k: number): string => w.env.county.reservoirs[k].id;

export const hasFailed = (w: World, k: number): boolean => isIn(w, CHART, 'wall.failed', idOf(w, k));
export const isCracked = (w: World, k: number): boolean => isIn(w, CHART, 'wall.cracked', idOf(w, k));
export const isRaised = (w: World, k: number): boolean => isIn(w, CHART, 'crest.raised', idOf(w, k));
/** Cracked by a shock, whatever has become of it since. */
export const wasCracked = (w: World, k: number): boolean =>
  lastEntered(w, CHART, 'wall.cracked', idOf(w, k)) >= 0;
export const tellDam = (
  w: World,
  k: number,
  event: 'passed' | 'crack' | 'gives-way' | 'raise-crest',
): boolean => raise(w, CHART, idOf(w, k), event);

export function readings(w: World, id: string): ReservoirReadings {
  const level = levelOf(w, id);
  const { limit, spill } = marksOf(rowOf(w, id));
  return {
    overLimit: level > limit.over,
    underLimit: level < limit.under,
    spills: spill !== null && level > spill.over,
    spillEnds: spill !== null && level < spill.under,
    failed: isIn(w, CHART, 'wall.failed', id),
  };
}
export const about = (_: World, reservoir: string) => ({ reservoir });
export const hands = {
  over: (w: World, id: string): void =>
    void emit(w, 'RESERVOIR_OVER', null, { reservoir: id, level: Math.round(levelOf(w, id) * 100) / 100 }),
  spills(w: World, id: string): void {
    emit(w, 'RESERVOIR_SPILL', null, { reservoir: id });
    tellHappening(w, 'reservoir-spill', rowOf(w, id).township, { reservoir: id }, [`reservoir:${id}:spill`]);
  },
  failed: (w: World, id: string): void =>
    tellHappening(w, 'reservoir-failed', rowOf(w, id).township, { reservoir: id }, [
      `reservoir:${id}:failed`,
      'incident',
    ]),
};
