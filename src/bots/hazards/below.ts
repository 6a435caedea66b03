/** People in the way of a sudden wave: warned by every channel, then moved uphill. */
import type { Memory } from '../doctrine.ts';
import type { Seat } from '../bot.ts';
import { alreadySent, shelterFor } from '../doctrine-shelters.ts';

export function clearBelow(
  seat: Seat,
  m: Memory,
  source: string,
  below: readonly string[],
  text: string,
): void {
  const v = seat.view('hq-office');
  if (below.length > 0 && m.once(`warn:${source}`))
    seat.send('hq-office', {
      type: 'warning.issue',
      kind: 'flash-flood',
      colour: 'red',
      villages: below,
      townships: [],
      channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
      text,
      cautions: 'do not go to the stream bed, dry or not',
      measures: 'go up to the shelters named by your village now',
    });
  const sent = alreadySent(v);
  for (const id of below) {
    const x = v.villages.find((y) => y.id === id);
    if (!x || x.evac !== 'none' || x.lowLying < 1 || !m.every(`below:${id}`, v.t, 600)) continue;
    const shelter = shelterFor(seat, v, id, x.lowLying, sent);
    if (!shelter) continue;
    if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
      seat.send('emergency', { type: 'shelter.open', shelters: [shelter], announce: true, staffed: true });
    sent.set(shelter, (sent.get(shelter) ?? 0) + x.lowLying);
    seat.send('hq-office', {
      type: 'evacuate.order',
      villages: [id],
      scope: 'low-lying',
      shelter,
      lead: 'township head and village cadres',
      startInMin: 0,
      route: 'uphill road away from the stream',
      transport: 'buses and on foot',
      vulnerableFirst: true,
      returnWhen: 'after the danger upstream is over and the county says so',
    });
  }
}
