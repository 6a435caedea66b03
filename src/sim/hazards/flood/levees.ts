/** Levee watch: patrols find dangers. */
import { schedule } from '../../kernel/scheduler.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { tellDanger } from './dangers.ts';
import { timer } from './hydrology.ts';
import { riversOf } from './state.ts';

const KEEPERS = 'levee-keepers';

/** A patrol sees what is there; the keepers whose round it is stay at what they find. */
export function findDangers(w: World, levee: number, by: string): void {
  const row = w.env.county.levees[levee];
  const p = w.incidents.flood.patrols[levee];
  if (p) p.lastAt = w.t;
  emit(w, 'PATROL', null, { levee: row.id, by });
  for (const d of riversOf(w).dangers)
    if (d.levee === levee && tellDanger(w, d, 'patrol') && by === KEEPERS) tellDanger(w, d, 'guard');
}

/** The next round of an ordered patrol regime (run by the township's levee keepers). */
export function onPatrolTimer(w: World, levee: number): void {
  const p = w.incidents.flood.patrols[levee];
  if (!p) return;
  findDangers(w, levee, KEEPERS);
  schedule(w.schedule, w.t + Math.round(p.intervalMin * slackOf(w, levee) * 60), timer('patrol', levee));
}
/** Denser readings than this tell keepers in time that the river rises, min (F-03). */
const DENSE_MIN = 30;
/** How many times farther apart rounds really are. */
function slackOf(w: World, levee: number): number {
  // Without an official who answers for the dike rounds are left out; so they are while nobody hears how the river stands.
  return (w.resp.posts.levees === undefined ? w.env.numbers['PRM-LEV-SLACK'] : 1) * unread(w, levee);
}
/** Villages that the river floods go later while it is high, within this of its warning stage, m, and nobody there hears how it rises. */
const HIGH_M = 1;
export function hesitation(w: World, village: number): number {
  const { risk } = w.env.county.villages[village];
  if (risk === null) return 1;
  const gauge = w.env.index.gauge.get(risk.gauge)!;
  const high = riversOf(w).gauges[gauge] >= w.env.county.gauges[gauge].warningM - HIGH_M;
  return high && w.info.intervalMin[gauge] > DENSE_MIN ? w.env.numbers['PRM-EVA-UNREAD'] : 1;
}
/** How much longer a round along the levee takes while its gauge is seldom read: nobody knows where the river presses. */
export function unread(w: World, levee: number): number {
  const gauge = w.env.index.gauge.get(w.env.county.levees[levee].gauge)!;
  return w.info.intervalMin[gauge] > DENSE_MIN ? w.env.numbers['PRM-LEV-UNREAD'] : 1;
}

export function setPatrol(w: World, levee: number, intervalMin: number): void {
  const old = w.incidents.flood.patrols[levee];
  w.incidents.flood.patrols[levee] = { intervalMin, lastAt: old?.lastAt ?? -1, since: w.t };
  w.schedule.items = w.schedule.items.filter(
    ({ event: e }) => !(e.kind === 'incident' && e.what === 'patrol' && e.index === levee),
  );
  // Keepers need some time to be on the dike the first time.
  const first = w.env.numbers['PRM-LEV-FIRST'];
  schedule(w.schedule, w.t + (old ? Math.min(intervalMin, 10) : first) * 60, timer('patrol', levee));
}
