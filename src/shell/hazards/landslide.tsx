import { Slides } from '../tabs/incident/Slides.tsx';
import { begin, move, type HazardPart } from './part.ts';

export const landslide: HazardPart<'landslide'> = {
  panel: (v) => <Slides view={v} />,
  // A lake that fills is the next thing to happen, whatever happened first.
  urgent: (v) => v.lakes.some((l) => !l.breached),
  alarms: {
    'lake-breached': move,
    'slope-sign': move,
    'slope-slide': (m) => begin('unit.assign', { task: 'rescue', target: m.params.village }),
  },
};
