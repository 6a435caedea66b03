/** Dangers on levees: each lives by a chart of its own, `levee-5/1` the first of that levee. */
import { beginChart, isIn, raise, wouldTake } from '../../drive.ts';
import { COMMAND_ROLES, deliverLater } from '../../information/deliver.ts';
import { reachable, townshipOf } from '../../information/links.ts';
import { tellHappening } from '../../information/officers.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { breachLevee, isRight, newDanger, raiseLevee } from './kernel/levee-watch.ts';
import type { DangerKind, LeveeDanger } from './kernel/system.ts';
import { riversOf } from './state.ts';

const CHART = 'flood-levee';

export const dangerById = (w: World, id: string): LeveeDanger | undefined =>
  id === '' ? undefined : riversOf(w).dangers[Number(id)];
const byInstance = (w: World, instance: string): LeveeDanger =>
  riversOf(w).dangers.find((d) => d.instance === instance)!;
export const leveeOf = (w: World, d: LeveeDanger) => w.env.county.levees[d.levee];

/** Begun, neither treated nor breached. */
export const isActive = (w: World, d: LeveeDanger): boolean => isIn(w, CHART, d.kind, d.instance);
export const isTreated = (w: World, d: LeveeDanger): boolean => isIn(w, CHART, 'treated', d.instance);
export const isBreached = (w: World, d: LeveeDanger): boolean => isIn(w, CHART, 'breached', d.instance);
export const isGuarded = (w: World, d: LeveeDanger): boolean =>
  isIn(w, CHART, `${d.kind}.guarded`, d.instance);
/** Whether somebody has seen it: nothing is wrong, or it is unseen, otherwise. */
export const isFound = (w: World, instance: string): boolean =>
  !isIn(w, CHART, 'sound', instance) &&
  !['seepage', 'leakage', 'piping', 'slide', 'overtopping'].some((k) =>
    isIn(w, CHART, `${k}.unseen`, instance),
  );
/** Whoever guards a danger covers and reports it: it gets worse at this share of the pace. */
export const worsening = (w: World, d: LeveeDanger): number =>
  isGuarded(w, d) ? w.env.numbers['PRM-LEV-GUARDED'] : 1;
export const dangerState = (w: World, d: LeveeDanger): 'active' | 'treated' | 'breached' =>
  isTreated(w, d) ? 'treated' : isBreached(w, d) ? 'breached' : 'active';
export const tellDanger = (
  w: World,
  d: LeveeDanger,
  event: 'patrol' | 'told' | 'guard' | 'ripe' | 'gone',
): boolean => raise(w, CHART, d.instance, event);

export const firstInstances = (w: World): readonly string[] => w.env.county.levees.map((l) => `${l.id}/1`);
/** By water, by script or by an inject; null where the exercise knows no such danger. */
export function startDanger(w: World, levee: number, kind: DangerKind): LeveeDanger | null {
  const f = riversOf(w);
  const nth = f.dangers.filter((d) => d.levee === levee).length + 1;
  const instance = `${w.env.county.levees[levee].id}/${nth}`;
  beginChart(w, CHART, instance);
  if (!wouldTake(w, CHART, instance, kind)) return null;
  const d = newDanger(f, w.env, levee, kind, w.t, instance);
  f.dangers.push(d);
  raise(w, CHART, instance, kind);
  return d;
}
/** Work on a danger is done; true when it was a right method for its kind. */
export const treatDanger = (w: World, d: LeveeDanger, method: string): boolean =>
  isRight(d.kind, method) && raise(w, CHART, d.instance, 'cured');

export const about = (w: World, instance: string) => {
  const d = byInstance(w, instance);
  return { danger: d.id, levee: leveeOf(w, d).id, kind: d.kind };
};
export const hands = {
  /** The finder's report takes a few minutes (R1: at once). */
  found(w: World, instance: string): void {
    const d = byInstance(w, instance);
    const row = leveeOf(w, d);
    emit(w, 'DANGER_FOUND', null, { danger: d.id, levee: row.id, kind: d.kind });
    const town = townshipOf(w, row.township);
    const told = w.env.numbers[town >= 0 && reachable(w, town) ? 'PRM-LEV-TOLD' : 'PRM-LEV-CUT'];
    deliverLater(w, told * 60, {
      from: row.township,
      to: COMMAND_ROLES,
      channel: 'phone',
      code: 'levee-danger',
      params: { levee: row.id, kind: d.kind, danger: d.id },
      facts: [`danger:${d.id}`, 'danger:any'],
    });
  },
  raise: (w: World, instance: string): void => raiseLevee(riversOf(w), byInstance(w, instance).levee),
  breach(w: World, instance: string): void {
    const d = byInstance(w, instance);
    const row = leveeOf(w, d);
    breachLevee(riversOf(w), d.levee, w.t);
    emit(w, 'LEVEE_BREACH', null, { danger: d.id, levee: row.id });
    tellHappening(w, 'levee-breach', row.township, { levee: row.id }, [
      `danger:${d.id}`,
      'danger:any',
      `levee:${row.id}:breached`,
      'incident',
    ]);
    for (const other of riversOf(w).dangers) if (other.levee === d.levee) tellDanger(w, other, 'gone');
  },
};
