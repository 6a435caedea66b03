/** Shelter by shelter, what the log tells of it: its kind, when it opened, who was sent there and whether it was fit. */
import { isOpenAir } from '../county/shelters.ts';
import type { CountyPack } from '../county/types.ts';
import type { SimLogEvent } from '../events.ts';
import type { ShelterRow } from './types.ts';

type Sent = Map<string, { people: number; unfit: boolean }>;
/** Those for whom there was no room go on to the next place, or wait for another order. */
function passOn(sent: Sent, e: SimLogEvent<'SHELTER_FULL'>): void {
  const from = sent.get(e.data.shelter);
  const left = Math.min(from?.people ?? 0, e.data.left);
  if (from) from.people -= left;
  const next = e.data.next;
  if (next === '') return;
  const had = sent.get(next) ?? { people: 0, unfit: false };
  sent.set(next, { people: had.people + left, unfit: had.unfit || !e.data.nextSafe });
}

export function shelterRows(events: readonly SimLogEvent[], pack: CountyPack): ShelterRow[] {
  const opened = new Map<string, number>();
  const sent: Sent = new Map();
  for (const e of events) {
    if (e.kind === 'SHELTER_OPEN') for (const id of e.data.shelters) if (!opened.has(id)) opened.set(id, e.t);
    if (e.kind === 'SHELTER_FULL') passOn(sent, e);
    if (e.kind !== 'EVAC') continue;
    const id = e.data.shelter;
    const had = sent.get(id) ?? { people: 0, unfit: false };
    sent.set(id, {
      people: had.people + e.data.people,
      unfit: had.unfit || !e.data.shelterSafe,
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
