/** What happened against when the county knew of it: the gap between the front and the headquarters, row by row. */
import type { LogIndex } from '../scoring/log-index.ts';
import type { SimLogEvent } from '../world.ts';
import type { PictureRow } from './types.ts';

/** Events that the county must hear of, the place they name, and the facts by which it does. */
const KNOWABLE: Readonly<Record<string, { place: string; facts: (id: string) => readonly string[] }>> = {
  VILLAGE_FLOODED: { place: 'village', facts: (id) => [`village:${id}:flooded`, `village:${id}:hit`] },
  VILLAGE_SHAKEN: { place: 'village', facts: (id) => [`village:${id}:hit`] },
  VILLAGE_HIT: { place: 'village', facts: (id) => [`village:${id}:hit`] },
  LINK_LOST: { place: 'township', facts: (id) => [`township:${id}:silent`] },
  LEVEE_DANGER: { place: 'danger', facts: (id) => [`danger:${id}`] },
  ROAD_SLIDE: { place: 'edge', facts: (id) => [`road:${id}:blocked`] },
  LAKE_FORMED: { place: 'lake', facts: (id) => [id.replace(/^lake-/, 'lake:')] },
  DAM_CRACKED: { place: 'reservoir', facts: (id) => [`reservoir:${id}:cracked`] },
  DAM_FAILED: { place: 'reservoir', facts: (id) => [`reservoir:${id}:failed`] },
  POND_FAILED: { place: 'facility', facts: () => ['tailings:failed'] },
};

/** In order of time; `knownAt` −1 = never while the exercise ran. Lost links also say when contact was back. */
export function pictureOf(events: readonly SimLogEvent[], log: LogIndex): PictureRow[] {
  const rows: PictureRow[] = [];
  for (const e of events) {
    const k = KNOWABLE[e.kind];
    if (!k) continue;
    const place = String(e.data[k.place]);
    const known = log.known(...k.facts(place));
    const back =
      e.kind === 'LINK_LOST' ? (log.first('CONTACT', (c) => c.data.township === place, e.t)?.t ?? -1) : null;
    rows.push({
      kind: e.kind,
      place: k.place === 'danger' ? String(e.data.levee) : k.place === 'edge' ? `road-${place}` : place,
      t: e.t,
      // What was known before cannot have been learnt from this.
      knownAt: known >= 0 && known < e.t ? e.t : known,
      backAt: back,
      event: e.n,
    });
  }
  return rows;
}
