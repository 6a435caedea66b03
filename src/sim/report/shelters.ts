/** Shelter by shelter, what the log tells of it: its kind, when it opened, who was sent there and whether it was fit. */
import { isOpenAir } from '../county/shelters.ts';
import type { CountyPack } from '../county/types.ts';
import { num } from '../scoring/log-index.ts';
import type { SimLogEvent } from '../world.ts';
import type { ShelterRow } from './types.ts';

export function shelterRows(events: readonly SimLogEvent[], pack: CountyPack): ShelterRow[] {
  const opened = new Map<string, number>();
  const sent = new Map<string, { people: number; unfit: boolean }>();
  for (const e of events) {
    if (e.kind === 'SHELTER_OPEN')
      for (const id of e.data.shelters as string[]) if (!opened.has(id)) opened.set(id, e.t);
    if (e.kind !== 'EVAC') continue;
    const id = String(e.data.shelter);
    const had = sent.get(id) ?? { people: 0, unfit: false };
    sent.set(id, {
      people: had.people + num(e, 'people'),
      unfit: had.unfit || e.data.shelterSafe !== true,
    });
  }
  return pack.facilities.flatMap((f) =>
    f.shelter === undefined || !(opened.has(f.id) || sent.has(f.id))
      ? []
      : [
          {
            shelter: f.id,
            kind: f.shelter,
            openAir: isOpenAir(f.shelter),
            openedAt: opened.get(f.id) ?? -1,
            sent: sent.get(f.id)?.people ?? 0,
            unfit: sent.get(f.id)?.unfit ?? false,
          },
        ],
  );
}
