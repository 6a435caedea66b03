/** What happened against when the county knew of it: the gap between the front and the headquarters, row by row. */
import type { LogIndex } from '../scoring/log-index.ts';
import type { EventKind, EventMap, SimLogEvent } from '../events.ts';
import type { PictureRow } from './types.ts';

/** Events that the county must hear of: the place they name, and the facts by which it does. */
const KNOWABLE: {
  readonly [K in EventKind]?: (e: Readonly<EventMap[K]>) => readonly [place: string, ...facts: string[]];
} = {
  VILLAGE_FLOODED: (e) => [e.village, `village:${e.village}:flooded`, `village:${e.village}:hit`],
  VILLAGE_SHAKEN: (e) => [e.village, `village:${e.village}:hit`],
  VILLAGE_HIT: (e) => [e.village, `village:${e.village}:hit`],
  LINK_LOST: (e) => [e.township, `township:${e.township}:silent`],
  LEVEE_DANGER: (e) => [e.levee, `danger:${e.danger}`],
  ROAD_SLIDE: (e) => [`road-${e.edge}`, `road:${e.edge}:blocked`],
  LAKE_FORMED: (e) => [e.lake, e.lake.replace(/^lake-/, 'lake:')],
  DAM_CRACKED: (e) => [e.reservoir, `reservoir:${e.reservoir}:cracked`],
  DAM_FAILED: (e) => [e.reservoir, `reservoir:${e.reservoir}:failed`],
  POND_FAILED: (e) => [e.facility, 'tailings:failed'],
};
/** The place that an event is about and the facts by which one hears of it; undefined for events that nobody need hear of. */
export const knowable = <K extends EventKind>(e: SimLogEvent<K>): readonly string[] | undefined =>
  KNOWABLE[e.kind]?.(e.data);

/** In order of time; `knownAt` −1 = never while the exercise ran. Lost links also say when contact was back. */
export function pictureOf(events: readonly SimLogEvent[], log: LogIndex): PictureRow[] {
  const rows: PictureRow[] = [];
  for (const e of events) {
    const heard = knowable(e);
    if (!heard) continue;
    const [place, ...facts] = heard;
    const known = log.known(...facts);
    const back =
      e.kind === 'LINK_LOST' ? (log.first('CONTACT', (c) => c.data.township === place, e.t)?.t ?? -1) : null;
    rows.push({
      kind: e.kind,
      place,
      t: e.t,
      // What was known before cannot have been learnt from this.
      knownAt: known >= 0 && known < e.t ? e.t : known,
      backAt: back,
      event: e.n,
    });
  }
  return rows;
}
