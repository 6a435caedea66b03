/** Village by village, what the log tells of it: for townships, who answer for their own. */
import type { CountyPack } from '../county/types.ts';
import type { SimLogEvent } from '../world.ts';
import type { VillageRow } from './types.ts';

/** Intensity from which a village counts as hit: slight damage begins at Ⅵ (GB/T 17742-2020). */
const HIT_INTENSITY = 6;

type Open = { -readonly [K in keyof VillageRow]: VillageRow[K] };

export function villageRows(events: readonly SimLogEvent[], pack: CountyPack): VillageRow[] {
  const rows = new Map<string, Open>();
  const township = new Map(pack.villages.map((v) => [v.id, v.township]));
  const row = (id: string): Open => {
    let r = rows.get(id);
    if (!r)
      rows.set(
        id,
        (r = {
          village: id,
          township: township.get(id) ?? '',
          warnedAt: -1,
          orderedAt: -1,
          doneAt: -1,
          moved: 0,
          hitAt: -1,
          dead: 0,
          rescued: 0,
        }),
      );
    return r;
  };
  // The outcome holds the figure for each village; until then, what was told.
  const ended = events.some((e) => e.kind === 'OUTCOME');
  const once = (at: number, t: number): number => (at < 0 ? t : at);
  for (const e of events) {
    if (e.kind === 'EVAC') {
      for (const id of e.data.villages) {
        const r = row(id);
        r.orderedAt = once(r.orderedAt, e.t);
      }
      continue;
    }
    if (e.kind === 'OUTCOME') for (const [v, n] of Object.entries(e.data.moved)) row(v).moved = n;
    if (!('village' in e.data) || typeof e.data.village !== 'string') continue;
    const id = e.data.village;
    if (!township.has(id)) continue;
    switch (e.kind) {
      case 'VILLAGE_WARNED':
        row(id).warnedAt = once(row(id).warnedAt, e.t);
        break;
      case 'EVAC_DONE':
        row(id).doneAt = e.t;
        if (!ended) row(id).moved = Math.max(row(id).moved, e.data.people);
        break;
      case 'VILLAGE_SHAKEN':
        if (e.data.intensity < HIT_INTENSITY) break;
        row(id).hitAt = once(row(id).hitAt, e.t);
        break;
      case 'VILLAGE_FLOODED':
      case 'VILLAGE_HIT':
        row(id).hitAt = once(row(id).hitAt, e.t);
        break;
      case 'DEATHS':
        row(id).dead += e.data.dead;
        break;
      case 'RESCUE':
        row(id).rescued += e.data.saved;
        break;
    }
  }
  const order = new Map(pack.townships.map((t, i) => [t.id, i]));
  const place = new Map(pack.villages.map((v, i) => [v.id, i]));
  return [...rows.values()].sort(
    (a, b) =>
      order.get(a.township)! - order.get(b.township)! || place.get(a.village)! - place.get(b.village)!,
  );
}
