/** What the doctrine bot does about a lake behind a slide: measure, warn and move those below, dig. */
import type { DoctrineRule } from '../doctrine.ts';
import { freeUnits, isOpen, orderText } from '../doctrine-read.ts';
import { clearBelow } from './below.ts';
import { words } from './landslide-words.ts';

const SURVEYORS = ['geology-team', 'comms-team', 'county-team', 'engineering-team', 'reserve'];
const DIGGERS = ['engineering-team', 'road-team', 'military-team', 'reserve', 'city-team'];
const CREWS = 2;

const LAKE_TEXT =
  'A slide holds the stream back. When the lake breaks through, a flood wave comes without notice.';

export const lakeRules: readonly DoctrineRule[] = [
  (seat, m) => {
    const v = seat.view('hq-office');
    if (v.t >= v.endAt) return;
    for (const lake of v.incidents.landslide?.lakes ?? []) {
      if (lake.breached) continue;
      const send = (task: string, kinds: readonly string[], n: number): void => {
        const busy = v.tasks.filter((t) => t.kind === task && t.target === lake.site && isOpen(t)).length;
        for (const unit of freeUnits(seat.view('emergency'), kinds, lake.at).slice(0, Math.max(0, n - busy)))
          seat.send('emergency', {
            type: 'lake.assign',
            unit,
            task,
            target: lake.site,
            lookout: true,
            ...orderText(words.safety, task, lake.site),
          });
      };
      if (lake.surveyedAt < 0) send('lake-survey', SURVEYORS, 1);
      else send('lake-spillway', DIGGERS, CREWS);
      clearBelow(seat, m, lake.site, lake.below, LAKE_TEXT);
    }
  },
];
