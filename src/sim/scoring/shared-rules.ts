/** Rules that items of more than one hazard share. */
import type { Lost, Slip } from './item.ts';
import type { LogIndex } from './log-index.ts';
import { about, act, several, type ItemRule } from './finding.ts';
import { earlier, silent } from './readings.ts';

/** Every township that fell silent is reached again, by a crew's kit or a call (C-27, E-11). */
export const contactRestored: ItemRule = (log, i) =>
  several(
    i,
    silent(log).map((s) =>
      about(
        s.id,
        act(
          i,
          log,
          s.t,
          earlier(
            log.first('COMMS', (e) => e.data.township === s.id),
            log.first('CONTACT', (e) => e.data.township === s.id),
          ),
          null,
          1,
        ),
      ),
    ),
  );

/** When the hazard reached the village whose people died, by then; undefined where it struck without coming near. */
const reachedBy = (log: LogIndex, { village, t }: Lost): ReturnType<LogIndex['hits']>[number] | undefined =>
  log
    .hits()
    .find((h) => h.data.village === village && h.t <= t && !('receptor' in h.data && h.data.receptor));

/** The village was not told to leave, or too late to be gone, or to a place that was no better (C-23, W-06). */
export function movedInTime(log: LogIndex, lost: Lost): Slip | null {
  const hit = reachedBy(log, lost);
  if (!hit) return null;
  const order = log.all('EVAC').find((e) => e.data.villages.includes(lost.village));
  if (!order || order.t > lost.t) return { how: 'missing', since: hit.t, evidence: [hit.n] };
  const evidence = [order.n, hit.n];
  if (hit.t - order.t < 1.5 * order.data.travelS) return { how: 'late', since: hit.t, evidence };
  return order.data.shelterSafe ? null : { how: 'wrong', since: order.t, evidence };
}
/** No warning had reached the village when the hazard did (C-04). */
export function warnedInTime(log: LogIndex, lost: Lost): Slip | null {
  const hit = reachedBy(log, lost);
  if (!hit) return null;
  const told = log.first('VILLAGE_WARNED', (e) => e.data.village === lost.village);
  if (told && told.t <= hit.t) return null;
  return told && told.t <= lost.t
    ? { how: 'late', since: hit.t, evidence: [told.n, hit.n] }
    : { how: 'missing', since: hit.t, evidence: [hit.n] };
}
