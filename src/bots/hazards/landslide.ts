/** What the doctrine bot does about a lake behind a slide: measure, warn and move those below, dig. */
import type { DoctrineRule } from '../doctrine.ts';
import { freeUnits, ORDER_TEXT } from '../doctrine-read.ts';
import { alreadySent, shelterFor } from '../doctrine-people.ts';

const SURVEYORS = ['geology-team', 'comms-team', 'county-team', 'engineering-team', 'reserve'];
const DIGGERS = ['engineering-team', 'road-team', 'military-team', 'reserve', 'city-team'];
const CREWS = 2;

export const lakeRules: readonly DoctrineRule[] = [
  (seat, m) => {
    const v = seat.view('hq-office');
    if (v.t >= v.endAt) return;
    for (const lake of v.incidents.landslide?.lakes ?? []) {
      if (lake.breached) continue;
      const send = (task: string, kinds: readonly string[], n: number): void => {
        const busy = v.tasks.filter(
          (t) => t.kind === task && t.target === lake.site && !['done', 'cancelled'].includes(t.state),
        ).length;
        for (const unit of freeUnits(seat.view('emergency'), kinds, lake.at).slice(0, Math.max(0, n - busy)))
          seat.send('emergency', {
            type: 'lake.assign',
            unit,
            task,
            target: lake.site,
            lookout: true,
            ...ORDER_TEXT(task, lake.site),
          });
      };
      if (lake.surveyedAt < 0) send('lake-survey', SURVEYORS, 1);
      else send('lake-spillway', DIGGERS, CREWS);
      if (lake.below.length > 0 && m.once(`warn:${lake.site}`))
        seat.send('hq-office', {
          type: 'warning.issue',
          kind: 'flash-flood',
          colour: 'red',
          villages: lake.below,
          townships: [],
          channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
          text: 'A slide holds the stream back. When the lake breaks through, a flood wave comes without notice.',
          cautions: 'do not go to the stream bed, dry or not',
          measures: 'go up to the shelters named by your village now',
        });
      const sent = alreadySent(v);
      for (const id of lake.below) {
        const x = v.villages.find((y) => y.id === id);
        if (!x || x.evac !== 'none' || x.lowLying < 1 || !m.every(`below:${id}`, v.t, 600)) continue;
        const shelter = shelterFor(seat, v, id, x.lowLying, sent);
        if (!shelter) continue;
        if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
          seat.send('emergency', {
            type: 'shelter.open',
            shelters: [shelter],
            announce: true,
            staffed: true,
          });
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
          returnWhen: 'after the lake has run down and the county says so',
        });
      }
    }
  },
];
