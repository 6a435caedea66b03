import { Ponds } from '../tabs/incident/Ponds.tsx';
import { begin, move, type HazardPart } from './part.ts';

export const flood: HazardPart<'flood'> = {
  panel: (v) => <Ponds view={v} />,
  reportsTo: ['city-flood-office'],
  alarms: {
    'levee-danger': (m) => begin('danger.fix', { danger: String(m.params.danger) }),
    'levee-breach': move,
    'reservoir-failed': move,
    'pond-alarm': move,
    'pond-failed': move,
    'village-flooded': (m) => begin('unit.assign', { task: 'water-rescue', target: m.params.village }),
    'gauge-over-guarantee': () => begin('response.activate'),
  },
};
